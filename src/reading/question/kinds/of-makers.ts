// Kinds of question on the companies themselves: where one is at home, who makes or supplies something in a region.
import { asksForMoney } from '../../../statements/wanted-money.ts';
import { blankQuery } from '../../blank-query.ts';
import { type Asked, asking, type Kind } from '../asked/asked.ts';
import { asksHowMany } from '../asked/traits.ts';
import { steps } from '../told/in-words.ts';
import { isTold } from '../told/told.ts';

export const COMPANY_HOME: Kind = {
  like: 'where is BYD at home',
  fits: ({ slots: { text, companies, metric, cues } }) =>
    companies.length > 0 &&
    metric.choices.length === 0 &&
    AT_HOME.test(text) &&
    // One that a company builds is not its home: it costs something, and is ready at some time.
    !cues.has('when') &&
    !asksForMoney(text),
  read: ({ slots: { companies } }) => ({
    query: { ...blankQuery('company'), company: companies[0] ?? null },
  }),
};

const AT_HOME =
  /\bheadquarter|\bhead office\b|\bhome (city|town|province|base)\b|\bhometown\b|\bwhere( is| are| s)? [a-z -]{2,30} (based|from|at home)\b|\bwhere (does|do) [a-z -]{2,30} (come from|have (its|their) (home )?base)\b|总部|老家|(哪里|哪儿|哪个(城市|省|地方))的(企业|公司|车企|品牌)/;

export const WHO_SUPPLIES: Kind = {
  like: 'who supplies batteries in Changzhou',
  fits: ({ slots: { text, topics, regions, times } }) =>
    WHO_MAKES.test(text) && topics.length > 0 && regions.length === 1 && times.length === 0,
  read: steps,
};

/** A company is asked for, and only words name companies. */
const WHO_MAKES =
  /\b(who|which (companies|company|firms?|suppliers?|makers?)) (makes?|builds?|produces?|supply|supplies)\b|\b(suppliers?|producers?|makers?) (located|based|sitting|operating) in\b|(谁|哪些企业|哪些公司|哪家企业|哪家公司)在?.{0,6}(生产|制造|供应|供货)/;

export const WHICH_MAKERS: Kind = {
  like: 'which automakers newly arrived build cars in Beijing',
  fits: ({ slots: { cues, metric, regions, text, quantities, companies, left } }) =>
    cues.has('which-company') &&
    metric.features.has('makers') &&
    left !== '' &&
    regions.length === 1 &&
    quantities.length + companies.length === 0 &&
    !asksHowMany(text),
  read: steps,
};

export const MAKERS_OF_REGION: Kind = {
  like: 'who makes NEVs in Anhui',
  fits: (asked) => !isTold(asked, BESIDE_MAKERS) && asksForMakers(asked),
  read: ({ draft }) => {
    const { question } = asking(draft, 'region', 'who');
    const regions = draft.regions.slice(0, 1);
    return { query: { ...blankQuery('region'), regions, place: draft.place, question } };
  },
};

/** So much must be told besides makers, where a measure answers rather than the card. */
const BESIDE_MAKERS = 4;

/** Who makes the cars of one region: its card names them. */
function asksForMakers({ slots }: Asked): boolean {
  const { metric, times, quantities, regions, cues, text, left } = slots;
  return (
    (isOfMakersAlone(metric.features) || WHICH_CARMAKERS.test(text)) &&
    !OF_NUMBERS.test(text) &&
    regions.length === 1 &&
    left.split(' ').every((word) => word === '' || OF_ANY_MAKER.test(word)) &&
    !WHICH_PARTS.test(text) &&
    times.length + quantities.length === 0 &&
    !asksHowMany(text) &&
    !cues.has('target')
  );
}

/** Where in the region they are, no card says. */
const WHICH_PARTS =
  /哪[些几]?个?(区|县|地方|园区)|\b(which|what) (districts?|counties|parks?|zones?)\b/;

/** The makers themselves are asked for, not what they sell or build. */
function isOfMakersAlone(features: ReadonlySet<string>): boolean {
  return features.has('makers') && [...features].every((one) => OF_MAKERS.includes(one));
}

const OF_MAKERS: readonly string[] = ['makers', 'nev', 'vehicle', 'firms', 'output', 'large'];

/** What may be said of makers and narrows them to none that the card leaves out. */
const OF_ANY_MAKER =
  /^(main|major|key|leading|top|big|bigger|biggest|local|home|homegrown|based|located|headquartered|important|主要|本地|当地|本土|重点|骨干|知名)$/;
const OF_NUMBERS = /\b(number|total|count|tally)\b|数量|数目|家数|总数/;

const WHICH_CARMAKERS =
  /(哪些|什么|哪几家|哪几个).{0,6}(车企|汽车厂|车厂|整车厂|主机厂|汽车企业|汽车公司)|\bwho((s| is| are) (making|building|producing)| makes?| builds?| produces?) (the )?((electric|new energy) )?(cars|evs|nevs|vehicles|autos)\b|谁在.{0,8}造(新能源|电动)?车|\b(what|which|list( of)?|the) (car ?makers|auto ?makers|car companies|car manufacturers)\b|\b(which|what) (companies|firms|brands|manufacturers) (build|make|produce|assemble)s? (cars|vehicles|evs|nevs|autos)\b|(哪些|哪几家)(企业|公司|厂商|品牌).{0,8}(造车|生产汽车|生产新能源汽车|造新能源车)/;
