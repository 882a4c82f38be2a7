// What no stage has read of a question: the words that are left once names, times, figures, metric and cues are taken out, and where they stand.
import { hasHan } from '../../../language.ts';
import { blankOut, type Span } from '../../spans.ts';
import type { Cue } from './cue-words.ts';
import { withoutCues } from './cues.ts';

/** A word, or a run of Chinese characters, that nothing has taken. */
export interface UnreadWord extends Span {
  readonly word: string;
}

/** The unread words of a text made a key by toKey(), in the order in which they stand, without those that say nothing by themselves. */
export function spotUnread(
  text: string,
  taken: readonly Span[],
  cues: ReadonlySet<Cue>,
): UnreadWord[] {
  const rest = withoutCues(blankOut(text, taken), cues);
  return [...rest.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    hasHan(word)
      ? runsOf(word, index)
      : UNSAID.has(word)
        ? []
        : [{ word, start: index, end: index + word.length }],
  );
}

/** The words as one text, with a blank between them. */
export function sayUnread(words: readonly UnreadWord[]): string {
  return words.map(({ word }) => word).join(' ');
}

/** What is left of a Chinese run without its particles; one character between two that were taken out (参 of 参与) says nothing. */
function runsOf(run: string, at: number): UnreadWord[] {
  const telling = run.replace(UNSAID_CHINESE, (found) => ' '.repeat(found.length));
  return [...telling.matchAll(/\p{Script=Han}{2,}/gu)].map(({ 0: word, index }) => ({
    word,
    start: at + index,
    end: at + index + word.length,
  }));
}

const WORD = /\p{Script=Han}+|[a-z][a-z0-9-]*/gu;
const UNSAID = new Set(
  (
    'a an the of for in on at to by from with and or but if so as is are was were be been being am it its this that these those there here i we you they he she my our your their me us them what whats which who whos whom ' +
    'back how much many do does did done can could would should may might must shall will have has had having not no yes any some all every each one ones about into over under among amongst expected change changed up down out off than then too also very just ' +
    'please pls plz thanks thank thx hi hello hey ok okay give show tell get find look need know say says said want wants please ask check number numbers figure figures data amount value level per year years annual annually yearly month months ' +
    'end start day date time according plan plans target targets goal goals region regions province provinces provincial city cities municipality place places official stated now still really actually exactly roughly again same more less most least ' +
    'sorry um uh quick question quickly supplier analyst journalist student here there read saw article report says heard colleague remind mind vaguely dimly faintly recall recollect boss asks asked wondering wonder trying think maybe newest govt government latest current currently recent recently total count list overview full whole entire half first second quarter units unit'
  ).split(' '),
);
const UNSAID_CHINESE =
  /请问一下|请问|那边|这边|那些|这些|麻烦|谢谢|一下|多少|万辆|万个|几个点|哪些|什么|怎么|怎样|如何|是不是|有没有|有吗|是吗|到底|大概|大约|左右|目标|计划|规划|指标|数据|数字|情况|数量|总数|一共|总共|全省|全市|省内|市内|全年|年底|年末|年中|期末|今年|去年|明年|现在|目前|最新|最近|截至|到|要|会|将|(?<![新氢智节功产储性])能(?![源耗力量])|该|个|的|了|吗|呢|啊|吧|呀|么|是|有|在|和|与|跟|及|或|对|把|被|给|我|你|他|它|那|这|哪|几|多|少|年|月|日|辆|台|座|家|项|省|市|区|县|都|就|也|还|又|再|里|上|下|中|内|外|前|后|说|想|知道|告诉|看看|查|问|达|为|以|之|其|等|第/g;
