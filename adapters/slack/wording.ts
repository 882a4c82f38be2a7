// What Slack's own parts of a message say, in both languages.
import type { Language, Wording } from '../../src/language.ts';

export const WORDS = {
  share: { en: 'Share with everyone here', zh: '分享给大家' },
  file: { en: 'Get it all as a file', zh: '获取完整文件' },
  nextPage: { en: 'More', zh: '查看更多' },
  sources: { en: 'Sources', zh: '来源' },
  right: { en: 'Right', zh: '答对了' },
  wrong: { en: 'Something is wrong', zh: '有误' },
  doubt: { en: 'Doubt: ', zh: '存疑：' },
  table: { en: 'Table', zh: '表格' },
  askedBy: { en: ' asked: ', zh: ' 提问：' },
  thanks: { en: 'Thank you, noted.', zh: '谢谢，已记下。' },
  oldButton: {
    en: 'This button is from an earlier version of me. Please ask again: /nev help shows how.',
    zh: '这个按钮来自旧版本，请重新提问；/nev 帮助 列出用法。',
  },
  notShared: {
    en: 'I cannot post here. Invite me with /invite, then press Share again.',
    zh: '我无法在此发言。请先用 /invite 邀请我，再点“分享给大家”。',
  },
  fileSent: { en: 'The file is in your messages with me.', zh: '文件已发到你与我的私信中。' },
  noFile: {
    en: 'Slack did not take the file. Please try again in a minute.',
    zh: 'Slack 未能接收文件，请稍后再试。',
  },
  home: {
    ask: { en: 'Ask about NEV plans', zh: '查询新能源汽车规划' },
    question: { en: 'Your question, then Enter', zh: '输入问题后按回车' },
    hint: {
      en: 'How many NEVs does Anhui want to build by 2025?',
      zh: '安徽2025年新能源汽车产量目标是多少？',
    },
    examples: { en: 'For example', zh: '例如' },
    digests: { en: 'My digests', zh: '我的简报' },
    watches: { en: 'My watches', zh: '我的关注' },
    none: { en: 'None yet.', zh: '还没有。' },
    newDigest: { en: 'New digest', zh: '新建简报' },
    choose: { en: 'Choose from lists', zh: '从列表中选择' },
    help: { en: 'All commands', zh: '全部命令' },
    language: { en: 'Language', zh: '语言' },
    automatic: { en: 'As in Slack', zh: '跟随 Slack' },
  },
  form: {
    close: { en: 'Close', zh: '关闭' },
    ask: { en: 'Ask', zh: '查询' },
    answer: { en: 'Nevplan', zh: 'Nevplan' },
    check: { en: 'Check a claim', zh: '核对说法' },
    claim: { en: 'The claim', zh: '要核对的说法' },
    question: { en: 'Your question', zh: '问题' },
    questionHint: {
      en: 'In your own words, English or Chinese. Or leave it empty and choose below.',
      zh: '中英文均可，直接输入问题；也可留空，在下方选择。',
    },
    command: { en: 'What to show', zh: '查看内容' },
    regions: { en: 'Regions', zh: '地区' },
    metric: { en: 'Metric', zh: '指标' },
    years: { en: 'Years', zh: '年份' },
    yearsHint: { en: '2025 or 2020-2025', zh: '2025 或 2020-2025' },
    type: { en: 'Type a name', zh: '输入名称' },
    optional: { en: 'optional', zh: '可不填' },
    empty: {
      en: 'Type a question here, or choose what to show below.',
      zh: '请在此输入问题，或在下方选择查看内容。',
    },
    needsRegion: { en: 'Choose at least one region.', zh: '请至少选择一个地区。' },
    needsMetric: { en: 'Choose a metric.', zh: '请选择指标。' },
    tooManyRegions: { en: 'Choose one region only.', zh: '只能选择一个地区。' },
  },
  report: {
    title: { en: 'What is wrong?', zh: '哪里有误？' },
    fact: { en: 'Which figure', zh: '哪一条' },
    words: {
      en: 'What should it say, and where is that stated?',
      zh: '正确内容是什么？出处在哪里？',
    },
    send: { en: 'Send', zh: '提交' },
  },
  digest: {
    title: { en: 'New digest', zh: '新建简报' },
    make: { en: 'Create', zh: '创建' },
    where: { en: 'Where to', zh: '发到哪里' },
    toMe: { en: 'Only to me, in direct messages', zh: '只发给我（私信）' },
    toChannel: { en: 'To a channel', zh: '发到频道' },
    channel: { en: 'Channel', zh: '频道' },
    channelHint: { en: 'Only where it goes to a channel', zh: '仅在发到频道时需要' },
    noChannel: { en: 'Choose the channel.', zh: '请选择频道。' },
    when: { en: 'How often', zh: '频率' },
    time: { en: 'At', zh: '时间' },
    zone: { en: 'Time zone', zh: '时区' },
    language: { en: 'Language', zh: '语言' },
    nothing: { en: 'When nothing is new', zh: '没有新内容时' },
    skip: { en: 'Stay silent', zh: '不发送' },
    say: { en: 'Say so', zh: '发送说明' },
    about: { en: 'About', zh: '内容范围' },
    aboutHint: {
      en: 'Regions, topics, metrics or companies; all, if you choose none',
      zh: '地区、主题、指标或企业；不选则为全部',
    },
    daily: { en: 'Every day', zh: '每天' },
    weekdays: { en: 'Monday to Friday', zh: '周一至周五' },
    weekly: { en: 'Every', zh: '每' },
    monthly: { en: 'Monthly, on the 1st', zh: '每月1日' },
  },
} as const satisfies Words;

type Words = { readonly [name: string]: Wording | Words };

export const WEEKDAYS: readonly (readonly [word: string, name: Wording])[] = [
  ['mon', { en: 'Monday', zh: '周一' }],
  ['tue', { en: 'Tuesday', zh: '周二' }],
  ['wed', { en: 'Wednesday', zh: '周三' }],
  ['thu', { en: 'Thursday', zh: '周四' }],
  ['fri', { en: 'Friday', zh: '周五' }],
  ['sat', { en: 'Saturday', zh: '周六' }],
  ['sun', { en: 'Sunday', zh: '周日' }],
];

/** The one apology there is; the log has the same id. */
export function apology(id: string, language: Language): string {
  return language === 'zh'
    ? `抱歉，我这边出错了，没能回答。编号 ${id}，日志中有详情。`
    : `Sorry, something broke on my side and I could not answer. Reference ${id}; the log has the details.`;
}

/** That lines were left out, and how to get them. */
export function cutNotice(shown: number, of: number, language: Language): string {
  return language === 'zh'
    ? `篇幅所限，只显示${of}行中的${shown}行；完整内容可作为文件获取。`
    : `Shortened to fit into Slack: ${shown} of ${of} lines are shown. All of it comes as a file.`;
}
