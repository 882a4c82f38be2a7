// The messages that are no digests: what a watch has waited for, and notices of the bot.
import { cite } from '../answer.ts';
import { isPart } from '../catalog/catalog.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { factInFocus, regionsOf } from '../changes.ts';
import { type Desk, type Scribe, scribeFor, toReply } from '../command.ts';
import { doubtsBlock, shortFactLine } from '../replies/fact-lines.ts';
import { sayVerdict } from '../replies/verdicts.ts';
import type { Block, FactLine, Reply } from '../reply.ts';
import type { Change, NoticeIntent, Watch, WatchIntent } from '../state/records.ts';
import type { Store } from '../store.ts';
import { judge } from '../verdict.ts';
import { sayDue } from '../wording/dates.ts';
import { changeLine, countKinds } from './change-lines.ts';
import { focusNames } from './focus-names.ts';
import { folded } from './news.ts';

const LINES_SHOWN = 12;

/** Null where the changes are so old that they are not kept any more. */
export function composeWatch(intent: WatchIntent, store: Store, bare: Desk): Reply | null {
  const desk = { ...bare, today: intent.today };
  const scribe = scribeFor(desk, intent.language);
  const watches = intent.watches.map((id) => store.watch(id)).filter((watch) => watch !== null);
  const changes = changesOf(intent, store);
  const blocks = [...changeBlocks(changes, scribe), ...fallenBlocks(watches, intent.due, scribe)];
  if (blocks.length === 0) return null;
  const names = watches
    .map((watch) => watchName(watch, scribe))
    .join(scribe.say({ en: '; ', zh: '；' }));
  const facts = changes.flatMap(({ fact }) => desk.catalog.fact(fact) ?? []);
  const { say } = scribe;
  return toReply(
    {
      title: say({ en: `Watch · ${names}`, zh: `关注 · ${names}` }),
      blocks: [
        ...blocks,
        ...doubtsBlock(
          facts.map((fact) => cite(desk.catalog, fact)),
          scribe,
          2,
        ),
      ],
      next: [
        ...facts.slice(0, 1).map(({ id }) => say({ en: `source ${id}`, zh: `出处 ${id}` })),
        ...watches
          .slice(0, 1)
          .map(({ id }) => say({ en: `watch remove ${id}`, zh: `关注 删除 ${id}` })),
      ],
    },
    null,
    scribe,
  );
}

function changesOf({ changes }: WatchIntent, store: Store): Change[] {
  if (changes.length === 0) return [];
  const wanted = new Set(changes);
  const all = store.changes(Math.min(...changes) - 1, Math.max(...changes));
  return folded(all.filter(({ number }) => wanted.has(number)));
}

function changeBlocks(changes: readonly Change[], scribe: Scribe): Block[] {
  if (changes.length === 0) return [];
  const left = changes.slice(LINES_SHOWN);
  const block: Block = {
    type: 'facts',
    heading: null,
    lines: changes.slice(0, LINES_SHOWN).map((change) => changeLine(change, scribe)),
  };
  if (left.length === 0) return [block];
  const rest = countKinds(left, scribe);
  const text = scribe.say({ en: `And ${rest} more.`, zh: `另有${rest}。` });
  return [block, { type: 'text', text }];
}

/** The targets of a due date that has passed, with their verdicts. */
function fallenBlocks(watches: readonly Watch[], due: string | null, scribe: Scribe): Block[] {
  if (due === null) return [];
  const { catalog, today } = scribe.desk;
  const targets = catalog
    .targets({})
    .filter((target) => target.due === due && catalog.replacementOf(target) === undefined)
    .filter((target) =>
      watches.some(
        (watch) =>
          watch.due === due && factInFocus(target, watch.focus, regionsOf(watch.focus, catalog)),
      ),
    )
    .sort(
      (a, b) =>
        Number(isPart(a)) - Number(isPart(b)) || headlineRank(a.metric) - headlineRank(b.metric),
    );
  const lines = targets.slice(0, LINES_SHOWN).map(
    (target): FactLine => ({
      ...shortFactLine(cite(catalog, target), scribe),
      outcome: sayVerdict(judge(target, catalog, today), target, scribe),
      details: [],
    }),
  );
  const left = targets.length - lines.length;
  const heading = scribe.say({
    en: `${sayDue(due, 'en')} is over`,
    zh: `${sayDue(due, 'zh')}已到期`,
  });
  if (lines.length === 0)
    return [
      {
        type: 'text',
        text: scribe.say({
          en: `${heading}. No target is held for it.`,
          zh: `${heading}，未收录相应目标。`,
        }),
      },
    ];
  const more = scribe.say({
    en: `And ${left} more: due ${due.slice(0, 4)}`,
    zh: `另有${left}项：到期 ${due.slice(0, 4)}`,
  });
  const words = scribe.say({ en: `due ${due.slice(0, 4)}`, zh: `到期 ${due.slice(0, 4)}` });
  return [
    { type: 'facts', heading, lines },
    ...(left > 0 ? [{ type: 'more' as const, text: more, words }] : []),
  ];
}

/** "Jiangsu, hydrogen", "due 2026", the title of a plan. */
export function watchName(
  { focus, plan, due }: Pick<Watch, 'focus' | 'plan' | 'due'>,
  { desk, language, say }: Scribe,
): string {
  const { catalog } = desk;
  if (plan !== null) {
    const title = catalog.plan(plan)?.title;
    return title === undefined ? plan : (title[language] ?? title.en);
  }
  const names = focusNames(focus, catalog, language);
  const when =
    due === null ? [] : [say({ en: `due ${sayDue(due, 'en')}`, zh: `${sayDue(due, 'zh')}到期` })];
  return [...names, ...when].join(say({ en: ', ', zh: '、' }));
}

/** A notice to the owner of a digest; its words were kept with it. */
export function composeNotice({ language, title, text, next }: NoticeIntent): Reply {
  return {
    language,
    title: title[language],
    reading: null,
    blocks: [{ type: 'text', text: text[language] }],
    sources: [],
    next: next.map((words) => words[language]),
    files: [],
  };
}
