// check <sentence>: is what it claims stated, and is it still current?
import { type Cited, type ClaimVerdict, cite } from '../answer.ts';
import type { Catalog, Fact } from '../catalog/catalog.ts';
import { judgeOutcome } from '../claimed-outcome.ts';
import { judgeResult } from '../claimed-result.ts';
import { judgeRevision } from '../claimed-revision.ts';
import { judgeClaim } from '../claims.ts';
import { type Desk, defineCommand, type Scribe } from '../command.ts';
import { turnedRound } from '../denied-claims.ts';
import type { JudgedClaim } from '../judged-claim.ts';
import type { Wording } from '../language.ts';
import { type Claim, readClaims } from '../reading/question/claim/claim.ts';
import { claimsToBeFirst } from '../reading/question/claim/claimed-figure.ts';
import { numbersIn, readToldClaim } from '../reading/question/claim/told-claim.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { judgeTold } from '../told-claims.ts';
import { echo } from '../wording/echo.ts';

interface Checked {
  readonly words: string;
  readonly verdict: ClaimVerdict;
  readonly facts: readonly Cited[];
}

/** The worst of several claims stands for the sentence. */
const GRAVITY: readonly ClaimVerdict[] = ['differs', 'superseded', 'not-stated', 'matches'];

export const check = defineCommand<readonly Checked[]>({
  name: 'check',
  cues: { en: ['verify', 'fact-check'], zh: ['核对', '核实', '查证'] },
  summary: {
    en: 'judges a sentence: matches the sources, superseded, differs, not stated',
    zh: '核对一句话：与来源一致、已被更新、不一致、或没有来源说明',
  },
  options: [{ kind: 'text', required: true }],
  examples: {
    en: [
      'check Jiangsu wants 500,000 NEVs by 2025',
      'check Anhui built over a million NEVs in 2023',
    ],
    zh: ['核对 江苏计划2025年新能源汽车产量50万辆', '核对 安徽2023年新能源汽车产量突破100万辆'],
  },

  answer(query, desk) {
    const { catalog, today } = desk;
    const claims = readClaims(query.text ?? '', { catalog, today, after: null });
    const byFigures = withSuccessors(
      claims.map((one): Checked => {
        const { verdict, facts } = judged(one, desk);
        return { words: one.words, verdict, facts: facts.map((fact) => cite(catalog, fact)) };
      }),
    );
    const told = byFigures.some(({ verdict }) => SETTLED.has(verdict))
      ? null
      : byWords(query.text ?? '', byFigures, catalog, today);
    const checked = told === null ? byFigures : [told];
    const claim =
      GRAVITY.find((verdict) => checked.some((one) => one.verdict === verdict)) ?? 'not-stated';
    if (claim === 'not-stated' && checked.every(({ facts }) => facts.length === 0)) {
      return { status: 'nothing', reason: 'no-such-fact', claim, nearest: [] };
    }
    return {
      status: 'answered',
      facts: checked.flatMap(({ facts }) => facts),
      claim,
      found: checked,
    };
  },

  reply({ found, facts }, query, scribe) {
    const blocks = found.map((one) => ({
      type: 'facts' as const,
      heading: scribe.say(headingOf(one, found.length > 1)),
      lines: one.facts.map((cited) => factLine(cited, scribe)),
    }));
    return {
      title: scribe.say({ en: 'Check', zh: '核对' }),
      blocks: [
        { type: 'text', text: quoted(query.text ?? '', scribe) },
        ...blocks,
        ...doubtsBlock(facts, scribe),
      ],
      next: facts
        .slice(0, 1)
        .map(({ fact }) => `${scribe.say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});

/** "Planned for a million, then cut to 500,000": the goal that replaced the first one is claimed as well. */
function withSuccessors(checked: readonly Checked[]): Checked[] {
  const stated = checked.flatMap(({ verdict, facts: [first] }) =>
    verdict === 'matches' && first !== undefined ? [first.fact.id] : [],
  );
  return checked.map((one) =>
    one.verdict === 'superseded' && stated.includes(one.facts[0]?.fact.id ?? '')
      ? { ...one, verdict: 'matches' }
      : one,
  );
}

/** Figures say so, or once did: words need not be asked. */
const SETTLED: ReadonlySet<ClaimVerdict> = new Set(['matches', 'superseded']);

/** The whole sentence, by what measures tell; null where the figures are closer to its words, or nothing is told. */
function byWords(
  words: string,
  byFigures: readonly Checked[],
  catalog: Catalog,
  today: string,
): Checked | null {
  const claim = readToldClaim(words, catalog, today);
  const { verdict, facts, closer } = judgeTold(claim, catalog, (text) => numbersIn(text, today));
  const open = byFigures.every((one) => one.verdict === 'not-stated');
  if (facts.length === 0 || !(closer || (open && verdict === 'matches'))) return null;
  return { words, verdict, facts: facts.map((fact) => cite(catalog, fact)) };
}

/** By the figure that is stated, else by the one that others make. */
function judged(claim: Claim, desk: Desk): JudgedClaim {
  const found = byStated(claim, desk.catalog, desk.today);
  const result = SETTLED.has(found.verdict) ? null : claim.result();
  if (result === null) return found;
  const worked = judgeResult(result, desk);
  // A stated figure that is another one outweighs whatever two others make, unless they make just that.
  const kept = worked === null || (found.verdict === 'differs' && worked.verdict !== 'matches');
  return kept ? found : worked;
}

function byStated(claim: Claim, catalog: Catalog, today: string): JudgedClaim {
  const { query, denied, sure } = claim;
  if (query === null) return { verdict: 'not-stated', facts: [] };
  if (claim.outcome !== null) return judgeOutcome(query, claim.outcome, catalog, today);
  if (claim.revision !== null) {
    const revised = judgeRevision(query, claim.revision, catalog);
    return revised ?? { ...judgeClaim(query, catalog, today), verdict: 'not-stated' };
  }
  const stated = ofSize(claim, judgeClaim(query, catalog, today), today);
  const found = withOthers(claim, stated, catalog, today);
  // That nobody had done so before is told by no figure, nor by a place in an order.
  if (claimsToBeFirst(claim.words)) return { ...found, verdict: 'not-stated' };
  const told = denied
    ? turnedRound(query, found, catalog, today)
    : isTooExact(claim, found)
      ? { ...found, verdict: 'differs' as const }
      : found;
  return told.verdict === 'differs' && !sure ? { ...told, verdict: 'not-stated' } : told;
}

/** "Exactly 10%", where the sources say more than that. */
function isTooExact({ words }: Claim, { verdict, facts }: JudgedClaim): boolean {
  return verdict === 'matches' && EXACTLY.test(words) && facts.every(isBound);
}

const EXACTLY = /\b(exactly|precisely|no more and no less)\b|正好|恰好|刚好|不多不少/i;

function isBound(fact: Fact): boolean {
  return (fact.kind === 'target' || fact.kind === 'actual') && /[<>]/.test(fact.comparator);
}

/** "Two makers of 500,000 cars each": a fact that names another size, or none, is about others. */
function ofSize({ sizes }: Claim, found: JudgedClaim, today: string): JudgedClaim {
  const named = found.facts.flatMap((fact) =>
    !('label' in fact) ? [] : numbersIn(`${fact.label.en}. ${fact.note?.en ?? ''}`, today),
  );
  const same = sizes.every((size) => named.includes(size));
  return same ? found : { ...found, verdict: 'not-stated' };
}

/** "953,200, short of its one million": a sentence matches only where every figure in it is stated. */
function withOthers(
  { query, besides }: Claim,
  found: JudgedClaim,
  catalog: Catalog,
  today: string,
): JudgedClaim {
  const question = query?.question;
  if (query === null || question === undefined || found.verdict !== 'matches') return found;
  const isStated = (bound: (typeof besides)[number]) =>
    (['target', 'actual'] as const).some((of) => {
      const other = { ...query, question: { ...question, bound, of } };
      return judgeClaim(other, catalog, today).verdict === 'matches';
    });
  return besides.every(isStated) ? found : { ...found, verdict: 'not-stated' };
}

const VERDICTS: Record<ClaimVerdict, Wording> = {
  matches: { en: 'Matches what the sources state', zh: '与来源一致' },
  superseded: {
    en: 'Superseded: this was the target, a later one replaced it',
    zh: '已被更新：这是原目标，后来有新目标取代',
  },
  differs: { en: 'Differs from what the sources state', zh: '与来源不一致' },
  'not-stated': { en: 'Not stated by any source held here', zh: '现有来源均未说明' },
};

const NEAREST: Wording = {
  en: 'Not stated by any source held here. What is stated',
  zh: '现有来源均未说明，已有的内容',
};

function headingOf({ words, verdict, facts }: Checked, several: boolean): Wording {
  const { en, zh } = verdict === 'not-stated' && facts.length > 0 ? NEAREST : VERDICTS[verdict];
  return several ? { en: `“${echo(words)}”: ${en}`, zh: `“${echo(words)}”：${zh}` } : { en, zh };
}

function quoted(words: string, { say }: Scribe): string {
  return say({ en: `“${echo(words)}”`, zh: `“${echo(words)}”` });
}
