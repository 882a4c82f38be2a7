// A door, as fuzzing sees it: something that takes input of any kind, and rules that must hold whatever it is given.
import type { Chance } from './chance.ts';

export interface Input {
  /** What is put in, short enough to print. */
  readonly said: string;
  /**
   * Puts it in; a throw is a finding.
   * @returns what looks at what came out, and tells what is wrong with it. The looking is not timed.
   */
  put(): Promise<() => readonly string[]>;
}

export interface Door {
  readonly name: string;
  /** How large a part of all inputs goes to this door, beside the shares of the others. */
  readonly share: number;
  /** The CPU time that one input may take, in milliseconds. */
  readonly mostMs: number;
  open(): Promise<OpenDoor>;
}

export interface OpenDoor {
  draw(chance: Chance): Input;
  close(): Promise<void>;
}
