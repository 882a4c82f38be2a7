// "Which of the Yangtze Delta provinces", 东北三省哪个: the provinces of a group are asked for one by one, so each is named.
import { hasHan } from '../../../language.ts';

interface Group {
  readonly en: string;
  readonly zh: string;
  /** The group's own name, English and Chinese. */
  readonly named: RegExp;
}

const GROUPS: readonly Group[] = [
  {
    en: 'Shanghai, Jiangsu, Zhejiang and Anhui',
    zh: '上海、江苏、浙江、安徽',
    named:
      /\b(?:the )?(?:(?:three|four) )?(?:yangtze(?: river)? delta|yrd) provinces\b(?: and shanghai)?|\bprovinces (?:of|in) the (?:yangtze(?: river)? delta|yrd)\b|(?:长三角|长江三角洲)(?:地区)?的?(?:三省一市|四省市|四个?省(?:市|份)?|(?=哪(?:一?个|些)?省|各省))/giu,
  },
  {
    en: 'Liaoning, Jilin and Heilongjiang',
    zh: '辽宁、吉林、黑龙江',
    named:
      /\b(?:the )?(?:three )?(?:north[- ]?east(?:ern)?|dongbei) provinces\b|\b(?:three )?provinces (?:of|in) the north-?east\b|东北(?:地区)?的?(?:三省|三个省|(?=哪(?:一?个|些)?省|各省))/giu,
  },
];

/** A text made a key by toKey(), with the provinces of a group by their names. */
export function withProvincesNamed(text: string): string {
  return GROUPS.reduce(
    (said, { named, en, zh }) =>
      said.replace(named, (found) => (hasHan(found) ? zh : ` ${en.toLowerCase()} `)),
    text,
  );
}
