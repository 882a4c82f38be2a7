// Query → the words that read() makes the same Query of: what buttons, "more" and suggestions carry.
import type { Command, Desk } from '../command.ts';
import type { Language, Wording } from '../language.ts';
import type { Query } from '../query.ts';

/** Words in the asker's language that lead to just this query. */
export function wordsOf(query: Query, desk: Desk, language: Language): string {
  const { catalog } = desk;
  const command = desk.commands.find(({ name }) => name === query.command);
  const name = language === 'zh' ? command?.cues.zh[0] : command?.name;
  const region = (id: string) =>
    language === 'zh' ? (catalog.regions.get(id)?.names.zh ?? id) : id;
  return [
    name,
    ...query.regions.map((id) => (holds(id, query, desk) ? (query.place ?? id) : region(id))),
    ...metricWords(query.metrics, desk, language),
    query.topic === null || language === 'en'
      ? query.topic
      : catalog.topics.get(query.topic)?.names.zh,
    language === 'zh' ? companyIn(query.company, desk) : query.company,
    query.from === null
      ? null
      : query.from === query.to
        ? `${query.from}`
        : `${query.from}-${query.to}`,
    query.text,
    ...optionWords(query, command, language),
    query.page === 1 ? null : language === 'zh' ? `第${query.page}页` : `page ${query.page}`,
  ]
    .filter((word) => word !== null && word !== undefined && word !== '')
    .join(' ');
}

/** Side, level, months and form of a file, for commands that take them. */
export function optionWords(
  { side, level, question, within, as }: Query,
  command: Command | undefined,
  language: Language,
): string[] {
  const takes = new Set(command?.options.map(({ kind }) => kind));
  const [of, which] = [side ?? question?.of ?? null, level ?? question?.level ?? null];
  return [
    ...(of !== null && takes.has('side') ? [SIDES[of][language]] : []),
    ...(which !== null && takes.has('level') ? [LEVELS[which][language]] : []),
    ...(within === undefined ? [] : [language === 'zh' ? `${within}个月` : `${within} months`]),
    ...(as === undefined ? [] : [language === 'zh' ? as : `as ${as}`]),
  ];
}

const SIDES: Record<NonNullable<Query['side']>, Wording> = {
  target: { en: 'targets', zh: '目标' },
  actual: { en: 'actuals', zh: '实际' },
};
/** The regions that are put in order or looked through. */
export const LEVELS: Record<NonNullable<Query['level']>, Wording> = {
  province: { en: 'provinces', zh: '省份' },
  city: { en: 'cities', zh: '城市' },
  all: { en: 'provinces and cities', zh: '省市' },
  company: { en: 'carmakers', zh: '各车企' },
};

/** A company's Chinese name, where it names no other. */
function companyIn(id: string | null, { catalog }: Desk): string | null {
  const company = catalog.companies.get(id ?? '');
  if (company === undefined) return id;
  const named = catalog.names.lookUp(company.names.zh ?? '');
  const isClear = named.every((one) => one.kind === 'company' && one.id === company.id);
  return named.length > 0 && isClear ? company.names.zh : id;
}

/** Whether the region is in the query only because a place of it was named. */
function holds(region: string, query: Query, { catalog }: Desk): boolean {
  const place = catalog.places.get(query.place ?? '');
  return place !== undefined && (place.city ?? place.province) === region;
}

/** A whole family is named by its one word, as it was asked for. */
function metricWords(metrics: readonly string[], { catalog }: Desk, language: Language): string[] {
  const family = catalog.metrics.get(metrics[0] ?? '')?.family;
  const whole = [...catalog.metrics.values()]
    .filter((metric) => metric.family === family)
    .map(({ id }) => id);
  if (
    metrics.length > 1 &&
    whole.length === metrics.length &&
    whole.every((id) => metrics.includes(id))
  ) {
    return family === undefined ? [] : [family];
  }
  return metrics.map((id) => (language === 'zh' ? (catalog.metrics.get(id)?.names.zh ?? id) : id));
}
