// What people say to a bot besides questions: hello, what it can do, who it is, thanks. Only whole messages are read so.

/** The kinds of talk that get a short answer of their own; a greeting gets the help. */
export type SmallTalk = 'hello' | 'self' | 'thanks';

const ADDRESS = `(?:there|all|everyone|team|folks|bot|nevplan|大家|各位)?`;
const END = String.raw`(?:[\s\p{P}\p{S}\p{Extended_Pictographic}\u200d\ufe0f]|please|pls|呀|啊|呢|吗|嘛|哈|了)*$`;

const TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  ['hello', said(`(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening)) ?${ADDRESS}`)],
  ['hello', said('(?:你好|您好|大家好|早上好|上午好|下午好|晚上好|早安|早|嗨|哈喽|在|有人|在线)')],
  [
    'hello',
    said(
      `(?:can you |could you )?help(?: me)?|what (?:can|do) (?:you|u) (?:do|know|answer)|what can i ask(?: you)?(?: about)?|how (?:do|can) i (?:use|ask) (?:you|this|it)|how does this(?: bot)? work|what are you (?:for|able to do|good at)`,
    ),
  ],
  [
    'hello',
    said(
      '(?:你|您)(?:会|能|都会|都能|可以)(?:做|干|回答|查)?(?:些)?(?:什么|啥|哪些)(?:问题)?|(?:我)?(?:可以|能)问(?:你|您)?(?:些)?(?:什么|啥|哪些问题)|怎么用|怎么使用|使用说明|有什么功能|功能介绍|帮帮我|帮助',
    ),
  ],
  [
    'self',
    said(
      `who (?:made|built|created|wrote|runs|owns|are) (?:you|u|this(?: bot)?)|what are you|are you (?:a |an )?(?:bot|human|ai|real|person|chatgpt|robot)|what(?:'s| is) your name`,
    ),
  ],
  [
    'self',
    said(
      '(?:你|您)是(?:谁|什么|机器人|真人|人工智能|ai)|谁(?:做|开发|创造|写|造|设计)(?:了|的)?(?:你|您)(?:的)?|(?:你|您)是谁(?:做|开发|创造|写|造|设计)的|(?:你|您)叫什么(?:名字)?',
    ),
  ],
  [
    'thanks',
    said(
      `(?:(?:ok|okay|great|perfect|cool|nice|awesome)[ ,!.]*)?(?:thanks|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|again|bot|nevplan|mate|guys|all))?|(?:great|perfect|cool|nice|awesome|ok|okay|got it|well done|good bot|bye|goodbye|see you|lol|haha)`,
    ),
  ],
  [
    'thanks',
    said(
      '(?:好的|好|多)?(?:谢谢|感谢|多谢|谢了|谢)(?:你|您|大家|啦)?|好的|收到|明白|知道|辛苦|再见|拜拜|哈+|厉害',
    ),
  ],
];

function said(words: string): RegExp {
  return new RegExp(`^(?:${words})${END}`, 'iu');
}

/** What kind of talk the whole message is; null for anything that asks something. */
export function smallTalkOf(words: string): SmallTalk | null {
  if (words.length > LONGEST) return null;
  return TALK.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const LONGEST = 60;
