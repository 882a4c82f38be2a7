// Chinese words typed with a wrong character of the same or nearly the same sound, as pinyin keyboards offer it: 充电庄, 超冲站, 利用律. Only a
// word of three characters or more that becomes one of the vocabulary is mended, and never one that is itself a word.
import { hasHan } from '../../../language.ts';
import { WORDS } from './vocabulary.ts';

/** Right character → the wrong ones typed for it. */
const SLIPS: Readonly<Record<string, string>> = {
  桩: '庄装妆撞幢椿壮状',
  站: '战占栈',
  充: '冲',
  换: '焕唤',
  氢: '轻青清氰',
  率: '律绿虑滤',
  产: '铲',
  销: '消肖',
  售: '受收',
  额: '恶饿',
  量: '亮两',
  渗: '深参身',
  透: '投头',
  有: '友由',
  保: '报宝',
  池: '迟持驰',
  燃: '然',
  料: '廖',
  储: '除',
  零: '另',
  部: '步',
  值: '质直植',
  网: '往',
  联: '连',
  智: '至制志',
  源: '元原员',
  模: '膜',
  规: '归',
  增: '曾赠',
  速: '素',
  群: '裙',
  基: '机',
  营: '盈赢',
  套: '淘',
  碳: '炭',
  锂: '里理',
  交: '教',
  覆: '复付',
  牌: '排',
  租: '组',
  卡: '咔',
  出: '初',
  功: '公',
  慧: '会惠',
  积: '机',
  耗: '号',
};

const SHORTEST = 3;

const mended: ReadonlyMap<string, string> = misspelt();
const LONGEST = Math.max(SHORTEST, ...[...mended.keys()].map(({ length }) => length));
/** Most characters begin no mistyped word: there nothing is cut out and looked up. */
const FIRST: ReadonlySet<string> = new Set([...mended.keys()].map((typed) => typed.charAt(0)));

/** Every vocabulary word with one character mistyped → the word. */
function misspelt(): Map<string, string> {
  const words = new Set([...WORDS.values()].flat().filter((word) => hasHan(word)));
  const found = new Map<string, string>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (const [at, right] of [...word].entries())
      for (const wrong of SLIPS[right] ?? []) {
        const typed = word.slice(0, at) + wrong + word.slice(at + 1);
        if (!words.has(typed)) found.set(typed, word);
      }
  }
  return found;
}

/** The text with mistyped words of the vocabulary made right; all other words stay as they are. */
export function mendChinese(text: string): string {
  if (!hasHan(text)) return text;
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const typed = mistypedAt(text, at);
    rest += typed === undefined ? text[at] : mended.get(typed);
    at += typed?.length ?? 1;
  }
  return rest;
}

function mistypedAt(text: string, at: number): string | undefined {
  if (!FIRST.has(text.charAt(at))) return undefined;
  for (let length = LONGEST; length >= SHORTEST; length -= 1) {
    const typed = text.slice(at, at + length);
    if (mended.has(typed)) return typed;
  }
  return undefined;
}
