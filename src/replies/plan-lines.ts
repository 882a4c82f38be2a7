// Plans as lines that open with what was asked about them: the date, the end, or who issued them.
import type { Cited } from '../answer.ts';
import type { PlanFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import { inLanguage, type Wording } from '../language.ts';
import type { FactLine } from '../reply.ts';
import { sayDate } from '../wording/dates.ts';
import { sayPlan } from '../wording/facts.ts';
import { doubtMark, factLine } from './fact-lines.ts';

export type PlanLead = 'announced' | 'end' | 'issuer';

/** A plan's line with the wanted part of it in front: "22 August 2023 · Hefei: …"; as it always is where no source tells that part. */
export function planLine(cited: Cited<PlanFact>, lead: PlanLead, scribe: Scribe): FactLine {
  const { desk, language, say } = scribe;
  const line = factLine(cited, scribe);
  const opening = LEADS[lead](cited.fact);
  if (opening === null) return line;
  const plan = sayPlan(desk.catalog, cited.fact, language, lead !== 'announced');
  const issuer = inLanguage(cited.fact.issuer, language);
  const saysAgain = (detail: string) => lead === 'issuer' && detail.endsWith(issuer);
  return {
    ...line,
    text: `${say(opening)} · ${plan}${doubtMark(cited, scribe)}`,
    details: line.details.filter((detail) => !saysAgain(detail)),
  };
}

const LEADS: Record<PlanLead, (plan: PlanFact) => Wording | null> = {
  announced: ({ announced }) =>
    announced === null
      ? null
      : { en: sayDate(announced, 'en'), zh: `${sayDate(announced, 'zh')}发布` },
  end: ({ period }) =>
    period?.to == null ? null : { en: `Runs to ${period.to}`, zh: `到${period.to}年止` },
  issuer: ({ issuer }) => ({ en: inLanguage(issuer, 'en'), zh: inLanguage(issuer, 'zh') }),
};
