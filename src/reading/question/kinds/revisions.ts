// "Has any province cut its target?": revisions of all regions at once, those of one metric where it is named.
import type { Question } from '../../../query.ts';
import { asking, type Kind, ofSide } from '../asked/asked.ts';
import { NAMED } from '../asked/traits.ts';

const LOWERED =
  /\b(cut|cuts|lower(ed|s)?|reduced?|trimmed|watered down|slashed|(scal|ton|dial|walk|roll|ratchet|w[io]u?nd)(e|es|s|l?ed|l?ing)? ((it|that|this|them|its|the|their) ([a-z0-9]+ ){0,4})?(back|down))\b|下调|调低|降低|砍|缩|压低/;
const RAISED =
  /\b(raise[ds]?|increased?|lifted|hiked|doubled|tripled|bumped up|scaled up|upgraded)\b|上调|调高|提高|提升|加码|抬高|升[到至]|翻番|翻倍/;

/** Which way goals were revised, where the words say so. */
export function directionIn(text: string): Question['revised'] {
  const [down, up] = [LOWERED.test(text), RAISED.test(text)];
  if (down === up) return undefined;
  return down ? 'lower' : 'higher';
}

/** Kinds of question about revised goals of all regions. */
export const REVISIONS: readonly Kind[] = [
  {
    like: 'has any province cut its target',
    fits: ({ slots: { cues, regions, companies, from }, context }) =>
      cues.has('history') &&
      cues.has('which-regions') &&
      regions.length + companies.length === 0 &&
      from === null &&
      context.claim !== true,
    read: ({ slots: { metric, text }, draft }) => {
      const [best] = metric.choices;
      const query = ofSide(asking(draft, 'history', 'figure'), 'target');
      const revised = directionIn(text);
      const question = query.question && {
        ...query.question,
        about: null,
        ...(revised !== undefined && { revised }),
      };
      const metrics = best !== undefined && best.cost <= NAMED ? [best.metric.id] : [];
      return { query: { ...query, metrics, ...(question && { question }) } };
    },
  },
];
