// What people type in Chinese chats, said in plain words before anything else is read, as trade-talk.ts is for English: 来着, KPI, 加一块, 哪俩省.

type Rule = readonly [says: RegExp, meant: string];

const RULES: readonly Rule[] = [
  [/来着/g, ''],
  [/(?<![a-z])KPI(?![a-z])/gi, '目标'],
  [/[加合凑](?:到|在)?一(?:块|起|道)儿?/g, '加起来'],
  [/哪俩/g, '哪两个'],
  [/哪仨/g, '哪三个'],
  [
    /(?:拉|列|整|给)(?:一?个|张|份)?(?:清单|单子)|(?:列|捋|盘|数)(?:一下|一列|一捋|一盘)|列个表|列举/g,
    '列出',
  ],
];

const CHINESE = /\p{Script=Han}/u;

/** The words with such talk in plain words; all else, and whatever has no Chinese in it, stays as it is. */
export function withoutChatTalk(words: string): string {
  if (!CHINESE.test(words)) return words;
  return RULES.reduce((text, [says, meant]) => text.replace(says, meant), words);
}
