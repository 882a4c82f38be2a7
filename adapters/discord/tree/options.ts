// What a command takes, as a typed option of Discord's: its name, its help, and what is offered while it is typed.
import type { Command, OptionKind } from '../../../src/command.ts';
import type { Wording } from '../../../src/language.ts';
import type { SuggestKind } from '../../../src/suggest.ts';

/** What is offered while an option is typed; a list completes its last name. */
export type Offer =
  | { readonly kind: 'names'; readonly kinds: readonly SuggestKind[]; readonly list: boolean }
  | { readonly kind: 'commands' }
  | { readonly kind: 'zones' }
  | { readonly kind: 'schedules' }
  /** Those that the list of this command shows to whoever types: nobody is offered more than that. */
  | { readonly kind: 'listed'; readonly of: 'digest' | 'watch' };

export interface OptionLook {
  readonly name: Wording;
  readonly description: Wording;
  readonly type: 'text' | 'flag';
  readonly required: boolean;
  readonly offer?: Offer;
  readonly choices?: readonly { readonly name: Wording; readonly value: string }[];
}

type Look = Pick<OptionLook, 'name' | 'description' | 'offer' | 'choices'>;

const names = (kinds: readonly SuggestKind[], list = false): Offer => ({
  kind: 'names',
  kinds,
  list,
});

const LOOKS: Record<OptionKind, Look> = {
  regions: {
    name: { en: 'regions', zh: '地区' },
    description: { en: 'One or more: Anhui, Jiangsu', zh: '一个或多个，如：安徽，江苏' },
    offer: names(['region'], true),
  },
  region: {
    name: { en: 'region', zh: '地区' },
    description: { en: 'A province, a city or China', zh: '省、市或全国' },
    offer: names(['region']),
  },
  metric: {
    name: { en: 'metric', zh: '指标' },
    description: {
      en: 'What is measured: NEV production, charging piles',
      zh: '如：新能源汽车产量、充电桩数量',
    },
    offer: names(['metric']),
  },
  topic: {
    name: { en: 'topic', zh: '主题' },
    description: { en: 'A topic or a company', zh: '主题或企业' },
    offer: names(['topic', 'company']),
  },
  company: {
    name: { en: 'company', zh: '企业' },
    description: { en: 'An automaker or a battery maker', zh: '车企或电池企业' },
    offer: names(['company']),
  },
  side: {
    name: { en: 'side', zh: '类别' },
    description: { en: 'What was promised or what came of it', zh: '规划目标或实际情况' },
    choices: [
      { name: { en: 'Targets', zh: '目标' }, value: 'targets' },
      { name: { en: 'Actuals', zh: '实际' }, value: 'actuals' },
    ],
  },
  level: {
    name: { en: 'level', zh: '范围' },
    description: { en: 'Provinces, cities, both, or carmakers', zh: '省份、城市、全部或车企' },
    choices: [
      { name: { en: 'Provinces', zh: '省份' }, value: 'provinces' },
      { name: { en: 'Cities', zh: '城市' }, value: 'cities' },
      { name: { en: 'Provinces and cities', zh: '省份和城市' }, value: 'provinces and cities' },
      { name: { en: 'Carmakers', zh: '车企' }, value: 'carmakers' },
    ],
  },
  within: {
    name: { en: 'within', zh: '期限' },
    description: { en: 'How far ahead: 6 months, 2 years', zh: '往后多久，如：6 months、2年' },
  },
  years: {
    name: { en: 'years', zh: '年份' },
    description: { en: 'A year or a span: 2025, 2023-2025', zh: '年份或区间，如：2025、2023-2025' },
  },
  text: {
    name: { en: 'words', zh: '内容' },
    description: {
      en: 'In your own words; leave it out for a form',
      zh: '直接输入；留空则打开表单',
    },
  },
  words: {
    name: { en: 'words', zh: '内容' },
    description: {
      en: 'Another command: targets jiangsu 2025',
      zh: '另一条命令，如：目标 江苏 2025',
    },
  },
  fact: {
    name: { en: 'fact', zh: '编号' },
    description: {
      en: 'The id of a fact; type a region and a metric to find it',
      zh: '事实编号，可输入地区和指标查找',
    },
    offer: names(['fact']),
  },
  command: {
    name: { en: 'command', zh: '命令' },
    description: { en: 'The command to explain', zh: '要了解的命令' },
    offer: { kind: 'commands' },
  },
};

/** Required ones first, as Discord wants them; free words are never required, since a form asks for them. */
export function optionsOf({ options }: Command): OptionLook[] {
  return options
    .map(({ kind, required }): OptionLook => {
      const wanted = required && !isFree(kind);
      return { ...LOOKS[kind], type: 'text', required: wanted };
    })
    .sort((a, b) => Number(b.required) - Number(a.required));
}

/** Whether it takes any words, however many: a form has more room for them than a line. */
export function isFree(kind: OptionKind): boolean {
  return kind === 'text' || kind === 'words';
}
