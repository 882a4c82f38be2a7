// Where a figure stands: source and paragraph, in both languages, and the citation that a reader may copy.
import type { Source } from '../catalog/schema.ts';
import { inLanguage, type Language } from '../language.ts';
import { sayDate } from './dates.ts';

/** The forms that locators take in the catalog, and how Chinese says them. Anything else stays as it is. */
const LOCATORS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^paragraph (\d+)$/, (n) => `第${n}段`],
  [/^paragraphs (\d+) and (\d+)$/, (a, b) => `第${a}、${b}段`],
  [/^paragraphs (\d+), (\d+) and (\d+)$/, (a, b, c) => `第${a}、${b}、${c}段`],
  [/^paragraphs (\d+)(?:-| to )(\d+)$/, (a, b) => `第${a}—${b}段`],
  [/^paragraphs (\d+) to (\d+) and (\d+)$/, (a, b, c) => `第${a}—${b}、${c}段`],
  [/^paragraph (\d+) \(Chinese text\)$/, (n) => `第${n}段（中文部分）`],
  [/^body (\d+)$/, (n) => `正文第${n}段`],
  [/^body$/, () => '正文'],
  [/^section (\d+)$/, (n) => `第${n}部分`],
  [/^section (\d+), (?:paragraph|item) (\d+)$/, (a, b) => `第${a}部分第${b}段`],
  [/^section (\d+)\((\d+)\)$/, (a, b) => `第${a}部分（${b}）`],
  [/^(?:point|bullet|list entry|key takeaway) (\d+)$/, (n) => `第${n}条`],
  [/^key takeaway (\d+) and paragraph (\d+)$/, (a, b) => `要点第${a}条、第${b}段`],
  [/^line (\d+)$/, (n) => `第${n}行`],
  [/^part \(?(\d+)\)?$/, (n) => `第${n}部分`],
  [/^title(?: \d+)?$/, () => '标题'],
  [/^(?:photo )?caption(?: \d+)?$/, () => '图片说明'],
  [/^subheading$/, () => '小标题'],
  [/^part on (\d{4})$/, (year) => `${year}年部分`],
  [/^Jilin, goals$/, () => '吉林部分的目标'],
  [/^editor's analysis$/, () => '编者分析'],
  [/^whole page$/, () => '全文'],
  [/^last paragraph seen$/, () => '所见最后一段'],
  [/^section on green development$/, () => '绿色发展部分'],
];

/** "paragraph 8" → "¶8" in English, "第8段" in Chinese: short enough to stand beside each figure. */
export function sayLocator(locator: string, language: Language): string {
  if (language === 'en') {
    return locator
      .replace(/^paragraph (\d+)$/, '¶$1')
      .replace(/^paragraphs (\d+)(?:-| to )(\d+)$/, '¶$1–$2')
      .replace(/^paragraphs (\d+) and (\d+)$/, '¶$1, $2');
  }
  for (const [form, say] of LOCATORS) {
    const found = form.exec(locator);
    if (found !== null) return say(...found.slice(1));
  }
  return locator;
}

/** What a reader should know about a source before trusting it. */
export function sayTranslation(source: Source, language: Language): string | null {
  if (source.translation === 'machine')
    return language === 'zh' ? '机器翻译' : 'machine translation';
  if (source.translation === 'human') return language === 'zh' ? '译文' : 'translation';
  return null;
}

/** "CnEVPost, 10 August 2021, “Guangdong …”": one line that names a source. */
export function saySource(source: Source, language: Language): string {
  const date = source.published === null ? undated(language) : sayDate(source.published, language);
  const parts = [inLanguage(source.publisher, language), date, quoteTitle(source, language)];
  const translation = sayTranslation(source, language);
  return language === 'zh'
    ? [parts.join('，'), translation && `（${translation}）`].filter(Boolean).join('')
    : [parts.join(', '), translation && ` (${translation})`].filter(Boolean).join('');
}

/** The title as printed, in quotation marks; our own words for a page whose title was not seen are marked as such. */
function quoteTitle(source: Source, language: Language): string {
  const title = titleOf(source, language);
  if (typeof source.title !== 'string')
    return language === 'zh' ? `“${title}”（标题为转述）` : `“${title}” (title in our words)`;
  return language === 'zh' ? inBookMarks(title) : `“${title}”`;
}

/** A page's title: as it is printed, or in our own words where it was not seen. */
export function titleOf({ title }: Source, language: Language): string {
  return typeof title === 'string' ? title : inLanguage(title, language);
}

/** 《…》; a title inside the title stands in 〈…〉 (GB/T 15834, 4.15). */
export function inBookMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** What saySource() says without the title: "CnEVPost, 10 August 2021", for places with room for a few words only. */
export function shortenSource(line: string): string {
  return line.replace(
    /(?:, “|，[《“]).*?(?= \([^()]*translation\)$|（(?:机器翻译|译文)）$|$)/su,
    '',
  );
}

function undated(language: Language): string {
  return language === 'zh' ? '日期不详' : 'undated';
}

/** A citation ready to be pasted into a document: source, place in it, address where there is one to give. */
export function sayCitation(source: Source, locator: string, language: Language): string {
  const place = language === 'zh' ? sayLocator(locator, 'zh') : locator;
  const parts = [saySource(source, language), place, source.url];
  return parts.filter((part) => part !== null && part !== '').join(language === 'zh' ? '，' : ', ');
}
