// Days as a calendar file: RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545). Events last a whole day and block nobody's time.

export interface CalendarEvent {
  /** Stable for as long as the thing exists, so that a second import changes the event rather than doubling it (3.8.4.7). */
  readonly uid: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
  readonly categories: readonly string[];
}

export interface Calendar {
  readonly name: string;
  /** YYYY-MM-DD: the day on which the file was made. */
  readonly made: string;
  readonly events: readonly CalendarEvent[];
}

const LINE_END = '\r\n';
/** Octets of a line without its end (3.1). */
const MOST_OCTETS = 75;

/** The text of an .ics file (RFC 5545) with these events as whole days. */
export function toCalendar({ name, made, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nevplan//Nevplan//EN',
    'CALSCALE:GREGORIAN',
    // Not of the RFC, but what calendars show as the name: https://www.rfc-editor.org/rfc/rfc7986#section-5.1 calls it NAME.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}

function eventLines(event: CalendarEvent, made: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${compact(made)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(event.day))}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    ...(event.categories.length === 0
      ? []
      : [`CATEGORIES:${event.categories.map(escaped).join(',')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** TEXT (3.3.11): backslash, semicolon, comma and line break are escaped. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Folded before the 76th octet, never inside a character (3.1). */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line;
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...lines, part].join(LINE_END);
}

/** In UTF-8: a call of Buffer.byteLength() for each character would be most of the time that a calendar of hundreds of days takes. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
