// No number without a source: each number of an answered reply stands in a fact that is cited, in arithmetic that is shown and
// right, in what was asked, or is a count of what is held.
import type { Exchange } from '../../src/bot.ts';
import { goalOf } from '../../src/bounds.ts';
import type { Catalog, Fact } from '../../src/catalog/catalog.ts';
import type { Query } from '../../src/query.ts';
import type { Reply } from '../../src/reply.ts';
import { judge } from '../../src/verdict.ts';
import { sayLocator, saySource } from '../../src/wording/citations.ts';
import { numbersIn } from '../scorecard/score.ts';
import { arithmeticIn, CLOSE, ROUNDED } from './arithmetic.ts';
import { textsOf } from './said.ts';

/** Replies about the catalog (counts, days, titles of pages) and the bot (examples): no figure of a region is in them. */
const ABOUT_THE_CATALOG = new Set(['about', 'coverage', 'help', 'sources']);
/** Replies about what people asked to be kept: times and days. With facts a preview of a digest is judged like any reply. */
const ABOUT_ORDERS = new Set(['digest', 'watch', 'settings', 'report', 'forget']);
/** Rows of a page, documents, regions: what any reply may count. */
const USUAL_COUNT = 60;
const CITE = /\[(\d+)(?: ([^\]]*))?\]/g;
/** What was asked, said back and cut short: half a number may stand at its end. */
const ECHO = /“[^”]*…”|\S*…/g;

export class SourcedNumbers {
  readonly #catalog: Catalog;
  readonly #today: string;
  /** The facts that cite a place, by how a reply writes the source and the place. */
  readonly #factsAt = new Map<string, Fact[]>();
  readonly #mostHeld: number;

  /** @param today YYYY-MM-DD: what the bot that is asked takes for today. */
  constructor(catalog: Catalog, today: string) {
    this.#catalog = catalog;
    this.#today = today;
    // A search goes over several kinds of fact at once.
    this.#mostHeld = Object.values(catalog.counts).reduce((sum, count) => sum + count, 0);
    for (const fact of catalog.facts()) this.#index(fact);
  }

  /** The numbers of an answered exchange that nothing stands behind, each with the text that states it. */
  unsourced(exchange: Exchange): string[] {
    const { reply, status, query, facts } = exchange;
    if (status !== 'answered' || query === null || ABOUT_THE_CATALOG.has(query.command)) return [];
    if (ABOUT_ORDERS.has(query.command) && facts.length === 0) return [];
    const texts = textsOf(reply);
    const known = this.#known(exchange, query, texts.map(({ text }) => text).join('\n'));
    const most = {
      nothing: -1,
      // Over a whole country verdicts are counted, hundreds of them.
      shown:
        query.command === 'progress'
          ? this.#mostHeld
          : Math.max(exchange.facts.length, USUAL_COUNT),
      held: this.#mostHeld,
    };
    return texts.flatMap(({ text, counts }) => {
      const { results, wrong } = arithmeticIn(text);
      const isCount = (number: number) => Number.isInteger(number) && number <= most[counts];
      const loose = numbersIn(text.replace(ECHO, ' ')).filter(
        (number) => !results.has(number) && !isCount(number) && !known.some(isNear(number)),
      );
      return [
        ...loose.map((number) => `${number} has no source: ${text}`),
        ...wrong.map((sum) => `wrong arithmetic, ${sum}: ${text}`),
      ];
    });
  }

  #index(fact: Fact): void {
    for (const { source: id, locator } of placesOf(fact)) {
      const source = this.#catalog.sources.get(id);
      if (source === undefined) continue;
      for (const language of ['en', 'zh'] as const) {
        const place = locator === null ? '' : sayLocator(locator, language);
        const key = keyOf(saySource(source, language), place);
        this.#factsAt.set(key, [...(this.#factsAt.get(key) ?? []), fact]);
      }
    }
  }

  /** The numbers of the facts that the answer brings or its text cites, of what belongs to them, and of what was asked. */
  #known(exchange: Exchange, query: Query, text: string): number[] {
    const { facts, derived, words, reply } = exchange;
    const gathered = new Map<string, Fact>();
    const gather = (fact: Fact | null | undefined) => {
      if (fact == null || gathered.has(fact.id)) return;
      gathered.set(fact.id, fact);
      if ('plan' in fact && fact.plan !== null) gather(this.#catalog.fact(fact.plan));
      if ('supersedes' in fact && fact.supersedes !== null)
        gather(this.#catalog.fact(fact.supersedes));
    };
    for (const { fact } of [...facts, ...(derived?.inputs ?? [])]) gather(fact);
    for (const fact of this.#citedIn(text, reply)) gather(fact);
    const verdicts = [...exchange.verdicts.values(), ...this.#verdictsOnCard(query, gathered)];
    for (const { actual, late } of verdicts) for (const fact of [actual, late]) gather(fact);
    const all = [...gathered.values()];
    const doubts = all.flatMap(({ id }) => this.#catalog.doubtsAbout(id));
    const pages = query.command === 'source' ? this.#pagesOf(all) : [];
    const said = [all, doubts, verdicts, derived, pages, query, words, this.#metricsOf(query, all)];
    return [...new Set(stringsIn(said).flatMap(everyNumberIn))];
  }

  /** A card tells verdicts in short: with the numbers of progress, without its sums. */
  #verdictsOnCard({ command }: Query, gathered: ReadonlyMap<string, Fact>) {
    if (command !== 'region') return [];
    return [...gathered.values()].flatMap((fact) => {
      if (fact.kind !== 'target') return [];
      const verdict = judge(fact, this.#catalog, this.#today);
      const { actual } = verdict;
      const lacking = actual === null ? 0 : Math.abs(goalOf(fact) - actual.value);
      return [{ ...verdict, lacking: Number(lacking.toFixed(2)) }];
    });
  }

  #citedIn(text: string, { sources }: Reply): Fact[] {
    return [...text.matchAll(CITE)].flatMap(([, number, place = '']) => {
      const source = sources.find((one) => one.number === Number(number));
      return source === undefined ? [] : (this.#factsAt.get(keyOf(source.text, place)) ?? []);
    });
  }

  /** `source` shows pages whole: their titles, days and addresses. */
  #pagesOf(facts: readonly Fact[]) {
    return facts.flatMap(placesOf).map(({ source }) => this.#catalog.sources.get(source));
  }

  /** With those that they must not be mixed up with, which a definition names. */
  #metricsOf({ metrics }: Query, facts: readonly Fact[]) {
    const ids = [...metrics, ...facts.flatMap((fact) => ('metric' in fact ? [fact.metric] : []))];
    const own = [...new Set(ids)].map((id) => this.#catalog.metrics.get(id));
    const distinct = own.flatMap((metric) => metric?.distinct_from ?? []);
    return [...own, ...distinct.map((id) => this.#catalog.metrics.get(id))];
  }
}

function placesOf(fact: Fact): readonly { source: string; locator: string | null }[] {
  if (fact.kind === 'plan') return fact.sources.map((source) => ({ source, locator: null }));
  const also = 'also' in fact ? (fact.also ?? []) : [];
  return [{ source: fact.source, locator: fact.locator }, ...also];
}

function keyOf(source: string, place: string): string {
  return JSON.stringify([source, place]);
}

/** What was worked out (a rate, a share) may be told with one decimal. */
function isNear(number: number): (known: number) => boolean {
  return (known) =>
    Math.abs(known - number) <= Math.max(Math.abs(number) * CLOSE, known % 1 === 0 ? 0 : ROUNDED);
}

/** Shares are told as percent. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value), String(value * 100)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** With their magnitudes, bare, and as a table shows them whose head says "10,000 vehicles" or 亿元. */
function everyNumberIn(text: string): number[] {
  const bare = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const read = [...numbersIn(text), ...bare];
  return [...read, ...read.flatMap((number) => SCALES.map((scale) => number / scale))];
}

const SCALES = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12] as const;
