// Commands that have words of their own behind them (digest add, watch list) as groups of subcommands with typed options. Each composes
// the words that somebody would have typed; the bot reads them like any others.
import type { Wording } from '../../../src/language.ts';
import type { Leaf, Values } from './leaves.ts';
import type { OptionLook } from './options.ts';

interface GroupLook {
  readonly summary: Wording;
  readonly leaves: readonly (Omit<Leaf, 'group'> & {
    /** The command that must exist for it, where that is another one. */
    readonly needs?: string;
  })[];
}

const option = (
  name: Wording,
  description: Wording,
  more: Partial<OptionLook> = {},
): OptionLook => ({ name, description, type: 'text', required: false, ...more });

const idOf = (of: 'digest' | 'watch'): OptionLook =>
  option(
    { en: 'id', zh: '编号' },
    { en: 'As the list shows it', zh: '见列表' },
    { required: true, offer: { kind: 'listed', of } },
  );
const DIRECT = option(
  { en: 'dm', zh: '私信' },
  { en: 'To me in a direct message instead of this channel', zh: '私信发给我，而不是发到本频道' },
  { type: 'flag' },
);
const LANGUAGES = [
  { name: { en: 'English', zh: '英文' }, value: 'en' },
  { name: { en: 'Chinese', zh: '中文' }, value: 'zh' },
];
const LANGUAGE = option(
  { en: 'language', zh: '语言' },
  { en: 'Language', zh: '语言' },
  { choices: LANGUAGES },
);
const LANGUAGE_OR_AUTO: OptionLook = {
  ...LANGUAGE,
  required: true,
  choices: [...LANGUAGES, { name: { en: 'As the question', zh: '随提问语言' }, value: 'auto' }],
};
const SCHEDULE = option(
  { en: 'schedule', zh: '时间' },
  {
    en: 'daily 09:00, weekly mon 09:00, monthly 1 09:00',
    zh: '如：daily 09:00、weekly mon 09:00、monthly 1 09:00',
  },
  { offer: { kind: 'schedules' } },
);
const DIGEST_OPTIONS: readonly OptionLook[] = [
  option(
    { en: 'about', zh: '内容' },
    {
      en: 'Regions, topics, metrics, companies; all if left out',
      zh: '地区、主题、指标或企业；留空为全部',
    },
    { offer: { kind: 'names', kinds: ['region', 'topic', 'metric', 'company'], list: true } },
  ),
  option(
    { en: 'zone', zh: '时区' },
    { en: 'Time zone: Asia/Shanghai', zh: '如：Asia/Shanghai' },
    { offer: { kind: 'zones' } },
  ),
  LANGUAGE,
  option(
    { en: 'nothing', zh: '无新内容' },
    { en: 'When there is nothing new', zh: '没有新内容时' },
    {
      choices: [
        { name: { en: 'Stay silent', zh: '不发送' }, value: 'skip' },
        { name: { en: 'Say so', zh: '告知' }, value: 'say' },
      ],
    },
  ),
  DIRECT,
];

/** "digest add daily 09:00 zone Asia/Shanghai lang en nothing say dm for anhui, charging" */
export function digestWords(verb: string, values: Values): string {
  return [
    'digest',
    verb,
    values.get('id'),
    values.get('schedule'),
    ...tagged('zone', values.get('zone')),
    ...tagged('lang', values.get('language')),
    ...tagged('nothing', values.get('nothing')),
    values.get('dm') === true ? 'dm' : undefined,
    ...tagged('for', values.get('about')),
  ]
    .filter((word) => word !== undefined)
    .join(' ');
}

function tagged(tag: string, value: string | boolean | undefined): (string | boolean)[] {
  return value === undefined ? [] : [tag, value];
}

function verb(group: string, name: Wording, summary: Wording): Omit<Leaf, 'group'> {
  return { name, summary, options: [], compose: () => `${group} ${name.en}` };
}

function verbWithId(
  group: 'digest' | 'watch',
  name: Wording,
  summary: Wording,
): Omit<Leaf, 'group'> {
  return {
    name,
    summary,
    options: [idOf(group)],
    compose: (values) => `${group} ${name.en} ${values.get('id') ?? ''}`.trim(),
  };
}

const WATCHED: OptionLook = option(
  { en: 'what', zh: '对象' },
  { en: 'A region, metric, company, plan or due date', zh: '地区、指标、企业、规划或期限' },
  {
    required: true,
    offer: { kind: 'names', kinds: ['region', 'metric', 'company', 'fact'], list: false },
  },
);
const REGIONS_OR_NONE: OptionLook = option(
  { en: 'regions', zh: '地区' },
  { en: 'One or more: Anhui, Jiangsu; or none', zh: '一个或多个，如：安徽，江苏；清除请填 none' },
  { required: true, offer: { kind: 'names', kinds: ['region'], list: true } },
);

export const GROUPS: ReadonlyMap<string, GroupLook> = new Map([
  [
    'digest',
    {
      summary: { en: 'News on a schedule', zh: '定时简报' },
      leaves: [
        {
          name: { en: 'new', zh: '表单' },
          summary: { en: 'make a digest with a form', zh: '用表单新建简报' },
          options: [],
          compose: () => ({ kind: 'digest' }) as const,
        },
        {
          name: { en: 'add', zh: '新建' },
          summary: { en: 'make a digest in one line', zh: '直接新建简报' },
          options: [{ ...SCHEDULE, required: true }, ...DIGEST_OPTIONS],
          compose: (values) => digestWords('add', values),
        },
        verb(
          'digest',
          { en: 'list', zh: '列表' },
          { en: 'the digests of this channel', zh: '本频道的简报' },
        ),
        verbWithId(
          'digest',
          { en: 'show', zh: '查看' },
          { en: 'one digest: when it comes and about what', zh: '查看一份简报' },
        ),
        {
          name: { en: 'edit', zh: '修改' },
          summary: { en: 'change a digest', zh: '修改简报' },
          options: [idOf('digest'), SCHEDULE, ...DIGEST_OPTIONS],
          compose: (values) => digestWords('edit', values),
        },
        verbWithId(
          'digest',
          { en: 'preview', zh: '预览' },
          { en: 'what it would say now', zh: '预览现在会发送的内容' },
        ),
        verbWithId('digest', { en: 'send', zh: '发送' }, { en: 'send it now', zh: '立即发送' }),
        verbWithId(
          'digest',
          { en: 'pause', zh: '暂停' },
          { en: 'stop it for a while', zh: '暂停' },
        ),
        verbWithId('digest', { en: 'resume', zh: '恢复' }, { en: 'go on with it', zh: '恢复' }),
        verbWithId('digest', { en: 'remove', zh: '删除' }, { en: 'end it for good', zh: '删除' }),
        verbWithId(
          'digest',
          { en: 'log', zh: '记录' },
          { en: 'what was sent and when', zh: '发送记录' },
        ),
      ],
    },
  ],
  [
    'watch',
    {
      summary: { en: 'Be told once when something changes', zh: '有变化时提醒一次' },
      leaves: [
        {
          name: { en: 'add', zh: '新建' },
          summary: {
            en: 'watch a region, metric, company, plan or due date',
            zh: '关注地区、指标、企业、规划或期限',
          },
          options: [WATCHED, DIRECT],
          compose: (values) =>
            ['watch add', values.get('what'), values.get('dm') === true ? 'dm' : undefined]
              .filter((word) => word !== undefined)
              .join(' '),
        },
        verb('watch', { en: 'list', zh: '列表' }, { en: 'what is watched', zh: '关注列表' }),
        verbWithId(
          'watch',
          { en: 'remove', zh: '删除' },
          { en: 'watch it no longer', zh: '取消关注' },
        ),
      ],
    },
  ],
  [
    'settings',
    {
      summary: { en: 'Language and regions, for you and for this channel', zh: '语言与地区设置' },
      leaves: [
        {
          ...verb('settings', { en: 'show', zh: '查看' }, { en: 'what is set', zh: '查看设置' }),
          compose: () => 'settings',
        },
        {
          name: { en: 'language', zh: '语言' },
          summary: { en: 'your language', zh: '你的语言' },
          options: [LANGUAGE_OR_AUTO],
          compose: (values) => `settings lang ${values.get('language') ?? ''}`.trim(),
        },
        {
          name: { en: 'channel-language', zh: '频道语言' },
          summary: { en: 'the language of this channel', zh: '本频道的语言' },
          options: [LANGUAGE_OR_AUTO],
          compose: (values) => `settings channel lang ${values.get('language') ?? ''}`.trim(),
        },
        {
          name: { en: 'channel-regions', zh: '频道地区' },
          summary: { en: 'the regions that this channel is about', zh: '本频道关注的地区' },
          options: [REGIONS_OR_NONE],
          compose: (values) => `settings channel regions ${values.get('regions') ?? ''}`.trim(),
        },
        {
          ...verb(
            'settings',
            { en: 'forget', zh: '清除' },
            { en: 'delete what I keep about you', zh: '删除我保存的你的信息' },
          ),
          compose: () => 'forget me',
          needs: 'forget',
        },
      ],
    },
  ],
]);
