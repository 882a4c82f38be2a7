// Whether this machine knows a time zone: people type names, platforms send them, and a kept one may be of another machine.

/** @param name IANA, such as Asia/Shanghai */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
