// Runs the rules. A finding is settled by a doubt that names its fact, or by an entry in accepted.json with a reason.
import type { Catalog } from './catalog.ts';
import { clip, type Finding } from './finding.ts';
import { addresses } from './rules/addresses.ts';
import { arithmetic } from './rules/arithmetic.ts';
import { chineseTypography } from './rules/chinese-typography.ts';
import { dues } from './rules/dues.ts';
import { glossary } from './rules/glossary.ts';
import { ids } from './rules/ids.ts';
import { magnitude } from './rules/magnitude.ts';
import { names } from './rules/names.ts';
import { ownLanguage } from './rules/own-language.ts';
import { ownTitles } from './rules/own-titles.ts';
import { partYear } from './rules/part-year.ts';
import { references } from './rules/references.ts';
import type { Rule, RuleFinding } from './rules/rule.ts';
import { sameNumbers } from './rules/same-numbers.ts';
import { spokenAgain } from './rules/spoken-again.ts';
import { supersession } from './rules/supersession.ts';
import { units } from './rules/units.ts';

export const rules: readonly Rule[] = [
  ids,
  references,
  names,
  units,
  supersession,
  spokenAgain,
  dues,
  partYear,
  arithmetic,
  magnitude,
  addresses,
  ownLanguage,
  ownTitles,
  sameNumbers,
  glossary,
  chineseTypography,
];

/** What must hold for the bot to start: ids, references, names, supersession. */
export function integrityFindings(catalog: Catalog): Finding[] {
  return rules
    .filter(({ level }) => level === 'integrity')
    .flatMap((rule) => findingsOf(rule, catalog));
}

/** Everything that `npm run data` lists, exceptions that no rule needs any more included. */
export function allFindings(catalog: Catalog): Finding[] {
  const raw = rules.flatMap((rule) =>
    [...rule.check(catalog)].map((finding) => ({ rule, finding })),
  );
  const open = raw.filter(({ rule, finding }) => !isSettled(rule, finding, catalog));
  const needless = catalog.files.accepted.filter(
    (entry) =>
      !raw.some(
        ({ rule, finding }) => rule.name === entry.rule && finding.facts.includes(entry.fact),
      ),
  );
  return [
    ...open.map(({ rule, finding }) => toFinding(rule, finding)),
    ...needless.map(({ rule, fact }) => ({
      rule: 'accepted',
      file: 'accepted.json',
      place: fact,
      expected: `a finding of the rule ${rule} that this entry settles`,
      found: 'none: take the entry out',
    })),
  ];
}

/** The findings of one rule that nothing settles. */
export function findingsOf(rule: Rule, catalog: Catalog): Finding[] {
  return [...rule.check(catalog)]
    .filter((finding) => !isSettled(rule, finding, catalog))
    .map((finding) => toFinding(rule, finding));
}

function isSettled(rule: Rule, finding: RuleFinding, catalog: Catalog): boolean {
  if (
    catalog.files.accepted.some(
      (entry) => entry.rule === rule.name && finding.facts.includes(entry.fact),
    )
  )
    return true;
  if (rule.level === 'integrity' || finding.facts.length === 0) return false;
  return finding.facts.some(
    (fact) => catalog.doubtsAbout(fact).length > 0 && doubted(finding, catalog, fact),
  );
}

/** A doubt settles a finding when it names the fact at fault; one about a bystander (China's total, say) does not. */
function doubted(finding: RuleFinding, catalog: Catalog, fact: string): boolean {
  return (
    fact === finding.facts[0] ||
    catalog.doubtsAbout(fact).some((doubt) => doubt.facts.includes(finding.facts[0] ?? ''))
  );
}

/** A rule quotes what it judges, which may be a page of text. */
const QUOTED = 400;

function toFinding(rule: Rule, { file, place, expected, found }: RuleFinding): Finding {
  return {
    rule: rule.name,
    file,
    place: clip(place, QUOTED),
    expected: clip(expected, QUOTED),
    found: clip(found, QUOTED),
  };
}
