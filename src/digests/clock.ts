// Time as the scheduler knows it: passed in, so that a test can make a year go by.

export interface Clock {
  /** Milliseconds since 1970. May jump either way: people set clocks. */
  now(): number;
  /** Calls once after so many milliseconds; returns what takes the call back. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
