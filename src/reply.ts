// A message that knows no platform: what is said, in which order, with which sources. Adapters turn it into blocks,
// components or text; asText() is the plain twin that every platform can show.
import type { Cited } from './answer.ts';
import type { Source } from './catalog/schema.ts';
import type { Language } from './language.ts';
import { sayLocator, saySource } from './wording/citations.ts';

/** Points at a source in the list below the reply, and at the place in it. */
export interface Cite {
  readonly number: number;
  readonly locator: string | null;
}

export interface Cell {
  readonly text: string;
  readonly cites?: readonly Cite[];
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface FactLine {
  readonly text: string;
  readonly cites: readonly Cite[];
  /** What came of a target: the answer itself, so it is not shown as small as the details. */
  readonly outcome?: string;
  /** What else there is to know about the fact: the plan, what it replaced, the source's note. */
  readonly details: readonly string[];
}

/** Figures to be drawn, all in one unit. The same figures stand as text or table in the reply too, with their sources. */
export interface Chart {
  /** Bars lie beside each other, one for each series in a category; a line joins the points of a series over time. */
  readonly kind: 'bars' | 'line';
  readonly title: string;
  /** What the values are counted in, in words: "10,000 vehicles", 万辆, %. The values are already scaled to it. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The chart in one or two sentences with its numbers, for those who cannot see it. */
  readonly alt: string;
  /** What must stand below the chart so that it does not mislead: counting basis, part-years, ranges. */
  readonly notes: readonly string[];
}

export interface ChartSeries {
  readonly name: string;
  /** A target is drawn as a mark beside bars of actuals; a chart of targets alone draws them as bars. */
  readonly role: 'actual' | 'target';
  /** One for each category; null where no source states one. A range stands at its lower end. */
  readonly values: readonly (number | null)[];
  /** What is written at each value, comparator and unit included: "> 1 million", 30—50万辆. */
  readonly labels: readonly (string | null)[];
}

/** Draws a chart as PNG for platforms that have none of their own; filled by the composition root, since drawing needs native code. */
export type DrawChart = (
  chart: Chart,
  look: { readonly language: Language; readonly sources: readonly SourceLine[] },
) => Promise<Uint8Array>;

/** A file that goes with a reply: an export, a calendar. */
export interface ReplyFile {
  /** With its ending: nevplan-targets-jiangsu.csv */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'facts'; readonly heading: string | null; readonly lines: readonly FactLine[] }
  | {
      readonly type: 'table';
      readonly heading: string | null;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly type: 'chart'; readonly chart: Chart }
  /** What is doubtful about the facts shown above it. */
  | { readonly type: 'doubts'; readonly lines: readonly string[] }
  /** Words to choose from; each runs as it stands. */
  | { readonly type: 'choices'; readonly intro: string; readonly words: readonly string[] }
  /** More rows than fit in a message: the words that show the next ones. */
  | { readonly type: 'more'; readonly text: string; readonly words: string };

export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** Null where no address may be shown. */
  readonly url: string | null;
}

/** What somebody may name by its id: a digest, a watch. */
export interface Listed {
  readonly id: string;
  readonly label: string;
}

export interface Reply {
  readonly language: Language;
  readonly title: string;
  /** One line: how the words were read. Null where there was nothing to read, as in help. */
  readonly reading: string | null;
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceLine[];
  /** Words for what one may want to know next. */
  readonly next: readonly string[];
  readonly files: readonly ReplyFile[];
  /** What it lists under ids of ours, for choosers; left out where it lists nothing so. */
  readonly listed?: readonly Listed[];
}

/** Numbers the sources of one reply in the order in which they are first cited. */
export class Footnotes {
  readonly #language: Language;
  readonly #numbers = new Map<string, number>();
  readonly #sources: Source[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  cite({ citations }: Cited): Cite[] {
    return citations.map(({ source, locator }) => ({
      number: this.#number(source),
      locator: locator === null ? null : sayLocator(locator, this.#language),
    }));
  }

  /** The first citation only, for tables, where a second page with the same figure would crowd the row. */
  citeFirst({ citations, fact }: Cited): Cite[] {
    return this.cite({ fact, citations: [citations[0]] });
  }

  lines(): SourceLine[] {
    return this.#sources.map((source, index) => ({
      number: index + 1,
      text: saySource(source, this.#language),
      url: source.url,
    }));
  }

  #number(source: Source): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    this.#sources.push(source);
    this.#numbers.set(source.id, this.#sources.length);
    return this.#sources.length;
  }
}

/** "[1 ¶8]": beside a figure, its source and the place in it. */
export function sayCites(cites: readonly Cite[]): string {
  return cites
    .map(({ number, locator }) => `[${locator === null ? number : `${number} ${locator}`}]`)
    .join(' ');
}
