// Words that carry no meaning for a command: politeness and grammar. Longest first in Chinese, since it has no blanks.

export const FILLERS: { readonly en: ReadonlySet<string>; readonly zh: readonly string[] } = {
  en: new Set(
    (
      'a an the of for in on to by and or with at from about what whats are is was were do does did how show me us give list tell ' +
      'please pls plz thanks thank you all any its their year years figure figures data province provinces released issued published announced city cities region regions'
    ).split(' '),
  ),
  zh: [
    '请问一下',
    '所有地区',
    '全部地区',
    '截至',
    '到',
    '至',
    '请问',
    '麻烦',
    '谢谢',
    '一下',
    '有哪些',
    '有什么',
    '哪些',
    '什么',
    '给我',
    '看看',
    '告诉我',
    '的',
    '了',
    '吗',
    '呢',
    '和',
    '与',
    '及',
    '在',
    '是',
    '有',
    '请',
    '年',
    '、',
  ],
};
