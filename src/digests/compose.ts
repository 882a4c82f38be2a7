// News → the Reply of a digest. The same news in the same language is one Reply, however many digests bring it; what differs from
// digest to digest is only the words that lead on, which are added at the end.
import { type Cited, cite } from '../answer.ts';
import { isPart, type TargetFact } from '../catalog/catalog.ts';
import { type Desk, type Draft, type Scribe, scribeFor, toReply } from '../command.ts';
import type { Language, Wording } from '../language.ts';
import { blankQuery } from '../reading/blank-query.ts';
import { wordsOf } from '../reading/words-of.ts';
import { briefFactLine, doubtsBlock } from '../replies/fact-lines.ts';
import { sayVerdict } from '../replies/verdicts.ts';
import type { Block, FactLine, Reply } from '../reply.ts';
import type { Change, Focus } from '../state/records.ts';
import { judge } from '../verdict.ts';
import { sayDate } from '../wording/dates.ts';
import { changeLine, countKinds } from './change-lines.ts';
import { focusNames } from './focus-names.ts';
import { gatherNews, isNothing, type News } from './news.ts';
import { regionBlocks, regionOfWeek } from './region-in-focus.ts';

/** All that the content of a digest depends on, besides the catalog. */
export interface ContentOf {
  readonly focus: Focus;
  readonly language: Language;
  readonly changes: readonly Change[];
  readonly since: string | null;
  readonly today: string;
}

export interface Composed {
  readonly reply: Reply;
  /** Whether there is nothing new to tell. */
  readonly nothing: boolean;
  /** How many changes did not fit; they are shown by words that name the digest, and stand before this block. */
  readonly hidden: { readonly text: string; readonly before: number } | null;
}

const CHANGES_SHOWN = 8;
const OTHERS_SHOWN = 6;

/** One digest as a reply, with what it told. */
export function compose(of: ContentOf, bare: Desk): Composed {
  const desk = { ...bare, today: of.today };
  const scribe = scribeFor(desk, of.language);
  const news = gatherNews(of, desk.catalog);
  const changes = changeBlocks(news, scribe);
  const hidden = news.changes.slice(CHANGES_SHOWN);
  const before = [{ type: 'text' as const, text: sayIntro(news, of, scribe) }, ...changes];
  const inFocus = regionOfWeek(of.focus, desk.catalog, of.today);
  const draft: Draft = {
    title: titleOf(of, scribe),
    blocks: [
      ...before,
      ...freshBlocks(news, scribe),
      ...targetBlocks(news.fell, { en: 'Just fell due', zh: '刚刚到期' }, scribe),
      ...targetBlocks(news.coming, { en: 'Falling due soon', zh: '即将到期' }, scribe),
      ...(inFocus === null ? [] : regionBlocks(inFocus, scribe)),
      ...doubtsBlock(shownFacts(news, scribe), scribe, 2),
    ],
    next: questions(news, inFocus?.region ?? null, scribe),
  };
  return {
    reply: toReply(draft, null, scribe),
    nothing: isNothing(news),
    hidden:
      hidden.length === 0
        ? null
        : {
            text: scribe.say({
              en: `And ${countKinds(hidden, scribe)} more.`,
              zh: `另有${countKinds(hidden, scribe)}。`,
            }),
            before: before.length,
          },
  };
}

/** The content as one digest brings it. */
export function forDigest({ reply, hidden }: Composed, id: string): Reply {
  const zh = reply.language === 'zh';
  const next = [...reply.next, zh ? `简报 查看 ${id}` : `digest show ${id}`];
  if (hidden === null) return { ...reply, next };
  const words = zh ? `简报 变化 ${id}` : `digest changes ${id}`;
  const more: Block = {
    type: 'more',
    text: zh ? `${hidden.text}全部变化：${words}` : `${hidden.text} All of them: ${words}`,
    words,
  };
  const { blocks } = reply;
  return {
    ...reply,
    next,
    blocks: [...blocks.slice(0, hidden.before), more, ...blocks.slice(hidden.before)],
  };
}

function titleOf({ focus, today }: ContentOf, { desk, say, language }: Scribe): string {
  const names = focusNames(focus, desk.catalog, language);
  const about =
    names.length === 0
      ? say({ en: 'all regions', zh: '全国各地' })
      : names.join(say({ en: ', ', zh: '、' }));
  const date = sayDate(today, language);
  return say({ en: `NEV digest · ${about} · ${date}`, zh: `新能源汽车简报 · ${about} · ${date}` });
}

/** One line that tells a hurried reader whether to read on. */
function sayIntro(news: News, { since }: ContentOf, { say, language }: Scribe): string {
  const from: Wording =
    since === null
      ? { en: 'Lately', zh: '近期' }
      : { en: `Since ${sayDate(since, 'en')}`, zh: `${sayDate(since, 'zh')}以来` };
  if (isNothing(news)) return say({ en: `${from.en}: nothing new.`, zh: `${from.zh}没有新内容。` });
  const parts = [
    counted(news.changes.length, ['change', 'changes', '项变化'], language),
    counted(news.fresh.length, ['new figure', 'new figures', '项新数据'], language),
    counted(news.fell.length, ['target fell due', 'targets fell due', '项目标到期'], language),
    counted(
      news.coming.length,
      ['target falls due soon', 'targets fall due soon', '项目标即将到期'],
      language,
    ),
    counted(
      news.amended,
      ['entry mended in its details', 'entries mended in their details', '条细节更正'],
      language,
    ),
  ].filter((part) => part !== '');
  return say({ en: `${from.en}: ${parts.join(', ')}.`, zh: `${from.zh}：${parts.join('，')}。` });
}

function counted(
  count: number,
  [one, many, zh]: readonly [string, string, string],
  language: Language,
): string {
  if (count === 0) return '';
  return language === 'zh' ? `${count}${zh}` : `${count} ${count === 1 ? one : many}`;
}

function changeBlocks({ changes }: News, scribe: Scribe): Block[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, CHANGES_SHOWN).map((change) => changeLine(change, scribe));
  return [{ type: 'facts', heading: scribe.say({ en: 'What changed', zh: '最新变化' }), lines }];
}

function freshBlocks({ fresh }: News, scribe: Scribe): Block[] {
  const lines = fresh
    .slice(0, OTHERS_SHOWN)
    .map((actual) => briefFactLine(cite(scribe.desk.catalog, actual), scribe));
  return limited({ en: 'New figures', zh: '最新数据' }, lines, fresh.length, null, scribe);
}

/** Targets with their verdicts; the region's own before parts of it. */
function targetBlocks(targets: readonly TargetFact[], heading: Wording, scribe: Scribe): Block[] {
  const { catalog, today } = scribe.desk;
  const own = inTurn([...targets].sort((a, b) => Number(isPart(a)) - Number(isPart(b))));
  const lines = own.slice(0, OTHERS_SHOWN).map(
    (target): FactLine => ({
      ...briefFactLine(cite(catalog, target), scribe),
      outcome: sayVerdict(judge(target, catalog, today), target, scribe),
      details: [],
    }),
  );
  return limited(heading, lines, targets.length, dueWords(targets, scribe), scribe);
}

/** One of each region, then the second ones, so that one busy region does not fill the list. */
function inTurn(targets: readonly TargetFact[]): TargetFact[] {
  const counts = new Map<string, number>();
  const turns = targets.map((target) => {
    const turn = counts.get(target.region) ?? 0;
    counts.set(target.region, turn + 1);
    return { target, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ target }) => target);
}

/** A list with its heading, and the words for the rest where it was cut. */
function limited(
  heading: Wording,
  lines: readonly FactLine[],
  of: number,
  words: string | null,
  { say }: Scribe,
): Block[] {
  if (lines.length === 0) return [];
  const left = of - lines.length;
  const block: Block = { type: 'facts', heading: say(heading), lines };
  if (left <= 0) return [block];
  const more = { en: `And ${left} more`, zh: `另有${left}项` };
  if (words === null)
    return [block, { type: 'text', text: say({ en: `${more.en}.`, zh: `${more.zh}。` }) }];
  const text = say({ en: `${more.en}: ${words}`, zh: `${more.zh}：${words}` });
  return [block, { type: 'more', text, words }];
}

/** Words that list the targets due in the years of these. */
function dueWords(targets: readonly TargetFact[], { desk, language }: Scribe): string | null {
  const years = targets.map(({ due }) => Number((due ?? '').slice(0, 4)));
  if (years.length === 0) return null;
  const regions = [...new Set(targets.map(({ region }) => region))];
  const query = {
    ...blankQuery('due'),
    regions: regions.length > MOST_NAMED ? [] : regions,
    from: Math.min(...years),
    to: Math.max(...years),
  };
  return wordsOf(query, desk, language);
}

const MOST_NAMED = 3;

/** The facts that stand in the reply, for their doubts. */
function shownFacts(
  { changes, fresh, fell, coming }: News,
  { desk: { catalog } }: Scribe,
): Cited[] {
  const changed = changes.slice(0, CHANGES_SHOWN).flatMap(({ fact }) => catalog.fact(fact) ?? []);
  return [
    changed,
    fresh.slice(0, OTHERS_SHOWN),
    fell.slice(0, OTHERS_SHOWN),
    coming.slice(0, OTHERS_SHOWN),
  ]
    .flat()
    .map((fact) => cite(catalog, fact));
}

/** A few words to try, about what the digest has just shown. */
function questions(news: News, region: string | null, { desk, language }: Scribe): string[] {
  const [due] = [...news.fell, ...news.coming];
  const [fresh] = news.fresh;
  const [changed] = news.changes;
  const asked = [
    due === undefined
      ? null
      : { ...blankQuery('progress'), regions: [due.region], metrics: [due.metric] },
    fresh === undefined ? null : { ...blankQuery('rank'), metrics: [fresh.metric] },
    changed === undefined ? null : { ...blankQuery('plans'), regions: [changed.region] },
    region === null ? null : { ...blankQuery('region'), regions: [region] },
  ].filter((query) => query !== null);
  return [...new Set(asked.map((query) => wordsOf(query, desk, language)))].slice(0, 3);
}
