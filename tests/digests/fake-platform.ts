// A platform that keeps what was posted to it, and fails when it is told to.
import type { PlatformName } from '../../src/asker.ts';
import type { Address, Platform, Posted } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';

interface Post {
  readonly address: Address;
  readonly reply: Reply;
  readonly occurrence: string;
  readonly at: number;
}

export class FakePlatform implements Platform {
  readonly name: PlatformName;
  readonly posts: Post[] = [];
  /** How each try ended, in order. */
  readonly tries: Posted['kind'][] = [];
  readonly looked: string[] = [];
  /** What the next tries come to; a post where nothing is said. "unsure-but-there" arrives without an answer. */
  readonly outcomes: (Posted | 'unsure-but-there')[] = [];
  canTell = true;
  dropsRepeatsFor?: number;
  readonly #now: () => number;

  constructor(name: PlatformName, now: () => number) {
    this.name = name;
    this.#now = now;
  }

  start = () => Promise.resolve();
  stop = () => Promise.resolve();

  post(address: Address, reply: Reply, occurrence: string): Promise<Posted> {
    const outcome = this.outcomes.shift() ?? { kind: 'posted', receipt: `m${this.posts.length}` };
    const there = outcome === 'unsure-but-there' || outcome.kind === 'posted';
    const repeated =
      this.dropsRepeatsFor !== undefined &&
      this.posts.some((post) => post.occurrence === occurrence);
    if (there && !repeated) this.posts.push({ address, reply, occurrence, at: this.#now() });
    const posted: Posted =
      outcome === 'unsure-but-there' ? { kind: 'unsure', why: 'socket hang up' } : outcome;
    this.tries.push(posted.kind);
    return Promise.resolve(posted);
  }

  wasPosted(_address: Address, occurrence: string): Promise<'yes' | 'no' | 'unknown'> {
    this.looked.push(occurrence);
    if (!this.canTell) return Promise.resolve('unknown');
    return Promise.resolve(
      this.posts.some((post) => post.occurrence === occurrence) ? 'yes' : 'no',
    );
  }

  /** Titles of what stands in a channel, or in a person's messages. */
  titlesIn(to: string): string[] {
    return this.posts
      .filter(({ address }) => Object.values(address.to).includes(to))
      .map(({ reply }) => reply.title);
  }
}
