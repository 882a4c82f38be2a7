// "Sodium battery output", "used EVs sold": a word that narrows what is counted. Where no fact at hand says that it counts just this, the
// figure of the whole would answer another question: it is not given, only offered.
import type { Catalog, FigureFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import type { Asked, QuestionReading } from '../asked.ts';

/** Kinds of vehicles, batteries, makers and works that sources count apart, or not at all. */
const NARROWER: readonly RegExp[] = [
  /\bsodium\b|钠离子|钠电/,
  /\b(semi )?solid state\b|固态/,
  /\blfp\b|\blithium iron\b|磷酸铁锂/,
  /\bternary\b|\bnmc\b|三元/,
  /\b(second hand|pre owned|(?<!\b(electricity|power|energy|money) )used (cars?|evs?|nevs?|vehicles?|batter[a-z]+))\b|二手/,
  /\b(imports?|imported|importing)\b|进口/,
  /\bwireless\b|无线充/,
  /\bsolar\b|光伏/,
  /\b(phevs?|plug in hybrids?|hybrids?|range extended|range extenders?|erevs?|reevs?)\b|插混|插电|增程|混动/,
  /\b(tricycles?|three wheelers?|motor ?(cycles?|bikes?)|scooters?|bicycles?|e ?bikes?|mopeds?|two wheelers?)\b|三轮|摩托|自行车|两轮/,
  /\b(tractors?|forklifts?|excavators?|loaders|construction machinery)\b|拖拉机|叉车|挖掘机/,
  /\b((electric|hydrogen|powered|inland|cargo|container) ships?|boats?|vessels?|ferries|ferry)\b|船舶|轮船|电动船/,
  /\b(aircraft|evtols?|drones?|flying cars?|planes?)\b|飞行汽车|无人机/,
  /\b(trains?|locomotives?|trams?|metro)\b|火车|机车|地铁|有轨/,
  /\b(joint ventures?|foreign brands?|foreign owned|domestic brands?|own brands?|state owned|soes?)\b|合资|外资|自主品牌|国企/,
  /\b(diesel|lng|cng|natural gas)\b|柴油|天然气/,
  /\b(suvs?|sedans?|minivans?|mpvs?|pickups?|sports cars?)\b|越野车|皮卡/,
  /\b(pipelines?|electroly[sz]ers?|tanks|cylinders)\b|管道|管线|电解槽|储罐/,
  /\b(jobs|workers|workforce|patents?|recalls?|recalled|fires?|accidents?|crashes|bankrupt[a-z]*|went bust|complaints?)\b|就业|专利|召回|起火|事故|破产|倒闭|投诉/,
  /\b(light|medium|mini|small) (duty )?trucks?\b|轻卡|中卡|微卡/,
  /\b(tyres?|tires?|electric motors|seats?|windows?|wheels?|chips?|semiconductors?)\b|轮胎|座椅|芯片/,
  /\b(insurance|loans?|tax(es)?|leases?|leasing|dealers?|dealerships?|showrooms?|inventor(y|ies)|debts?|loss(es)?)\b|保险|贷款|经销商|门店|库存|亏损|负债/,
];

/** Several at once name the whole: "BEVs and plug-in hybrids", "hybrids included". */
const OF_ALL =
  /\b(bevs?|evs?|pure electrics?|battery electrics?|electrics?)( [a-z]+)?,? (and|plus|or|&) (the )?(phevs?|plug in|hybrid)|\b(incl|includ[a-z]+|counting|both)\b|纯电.{0,4}(和|与|及|、|加)|(包括|含|算上)/;

/** The reading, or the offer of the whole where the words narrow what none of its facts counts. */
export function unlessNarrower(
  reading: QuestionReading,
  { slots, context }: Asked,
): QuestionReading {
  if (!('query' in reading) || context.claim || reading.query.metrics.length === 0) return reading;
  const { query } = reading;
  const narrower = NARROWER.filter((words) => words.test(slots.content));
  if (narrower.length === 0 || OF_ALL.test(slots.text)) return reading;
  const told = wordsAbout(query, context.catalog);
  const untold = narrower.find((words) => !words.test(told));
  const said = untold?.exec(slots.content)?.[0];
  return said === undefined ? reading : { unanswerable: { kind: 'narrower', words: said, query } };
}

/** All that the metrics and the facts of the query say of what they count. */
function wordsAbout({ metrics, regions, company }: Query, catalog: Catalog): string {
  const where = { metrics, regions, company };
  const facts = [...catalog.targets(where), ...catalog.actuals(where)];
  const texts = [
    ...metrics.flatMap((id) => wordsOfMetric(catalog.metrics.get(id))),
    ...facts.flatMap(wordsOfFact),
  ];
  return texts.join(' ').toLowerCase().replaceAll('-', ' ');
}

function wordsOfMetric(metric: Metric | undefined): string[] {
  if (metric === undefined) return [];
  const { names, definition, aliases } = metric;
  return [names.en, names.zh, definition.en, definition.zh, ...aliases.en, ...aliases.zh];
}

function wordsOfFact({ label, scope, note }: FigureFact): string[] {
  return [label, scope, note].flatMap((one) => (one == null ? [] : [one.en, one.zh]));
}
