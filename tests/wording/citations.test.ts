// Sources and the places in them, short beside a figure and whole in a citation to copy.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/open.ts';
import { inLanguage } from '../../src/language.ts';
import {
  sayCitation,
  sayLocator,
  saySource,
  sayTranslation,
  shortenSource,
} from '../../src/wording/citations.ts';
import { source } from '../fixtures/book.ts';

describe('a place in a source', () => {
  test.each([
    ['paragraph 8', '¶8', '第8段'],
    ['paragraphs 3 and 7', '¶3, 7', '第3、7段'],
    ['paragraphs 3-7', '¶3–7', '第3—7段'],
    ['paragraphs 3 to 7', '¶3–7', '第3—7段'],
    ['paragraphs 3, 5 and 7', 'paragraphs 3, 5 and 7', '第3、5、7段'],
    ['paragraph 2 (Chinese text)', 'paragraph 2 (Chinese text)', '第2段（中文部分）'],
    ['body', 'body', '正文'],
    ['body 4', 'body 4', '正文第4段'],
    ['section 2', 'section 2', '第2部分'],
    ['section 2, paragraph 5', 'section 2, paragraph 5', '第2部分第5段'],
    ['section 2, item 5', 'section 2, item 5', '第2部分第5段'],
    ['section 2(5)', 'section 2(5)', '第2部分（5）'],
    ['point 6', 'point 6', '第6条'],
    ['bullet 6', 'bullet 6', '第6条'],
    ['list entry 6', 'list entry 6', '第6条'],
    ['key takeaway 6', 'key takeaway 6', '第6条'],
    ['line 12', 'line 12', '第12行'],
    ['part 3', 'part 3', '第3部分'],
    ['part (3)', 'part (3)', '第3部分'],
    ['title', 'title', '标题'],
    ['title 2', 'title 2', '标题'],
    ['caption', 'caption', '图片说明'],
    ['photo caption 1', 'photo caption 1', '图片说明'],
    ['subheading', 'subheading', '小标题'],
    ['whole page', 'whole page', '全文'],
    ['last paragraph seen', 'last paragraph seen', '所见最后一段'],
    // What has no form of its own stays as it is.
    ['table 3, row 2', 'table 3, row 2', 'table 3, row 2'],
    ['paragraph 8, at the end', 'paragraph 8, at the end', 'paragraph 8, at the end'],
    ['第三段', '第三段', '第三段'],
    ['key takeaway 3 and paragraph 2', 'key takeaway 3 and paragraph 2', '要点第3条、第2段'],
    ['part on 2026', 'part on 2026', '2026年部分'],
  ])('%s is %s, %s', (locator, english, chinese) => {
    expect(sayLocator(locator, 'en')).toBe(english);
    expect(sayLocator(locator, 'zh')).toBe(chinese);
  });
});

const page = source('page', {
  publisher: { en: 'Qingzhou Gazette', zh: '清州公报' },
  title: 'A million by 2025',
  published: '2019-08-06',
  url: 'https://gazette.example/2019',
});

describe('a source', () => {
  test.each([
    [
      page,
      'Qingzhou Gazette, 6 August 2019, “A million by 2025”',
      '清州公报，2019年8月6日，《A million by 2025》',
    ],
    [
      { ...page, published: null },
      'Qingzhou Gazette, undated, “A million by 2025”',
      '清州公报，日期不详，《A million by 2025》',
    ],
    [
      { ...page, published: '2019', translation: 'machine' as const },
      'Qingzhou Gazette, 2019, “A million by 2025” (machine translation)',
      '清州公报，2019年，《A million by 2025》（机器翻译）',
    ],
    [
      { ...page, published: '2019-08', translation: 'human' as const },
      'Qingzhou Gazette, August 2019, “A million by 2025” (translation)',
      '清州公报，2019年8月，《A million by 2025》（译文）',
    ],
    [
      { ...page, title: { en: 'On a million', zh: '百万目标' } },
      'Qingzhou Gazette, 6 August 2019, “On a million” (title in our words)',
      '清州公报，2019年8月6日，“百万目标”（标题为转述）',
    ],
    [
      { ...page, title: '清州印发《若干意见》' },
      'Qingzhou Gazette, 6 August 2019, “清州印发《若干意见》”',
      '清州公报，2019年8月6日，《清州印发〈若干意见〉》',
    ],
  ])('is named by publisher, date, title and translation (%#)', (of, english, chinese) => {
    expect(saySource(of, 'en')).toBe(english);
    expect(saySource(of, 'zh')).toBe(chinese);
  });

  test('in its own words needs no word about translation', () => {
    expect(sayTranslation(page, 'en')).toBeNull();
    expect(sayTranslation(page, 'zh')).toBeNull();
  });
});

describe('a citation to copy', () => {
  test('holds source, place and address', () => {
    expect(sayCitation(page, 'paragraph 8', 'en')).toBe(
      'Qingzhou Gazette, 6 August 2019, “A million by 2025”, paragraph 8, https://gazette.example/2019',
    );
    expect(sayCitation(page, 'paragraph 8', 'zh')).toBe(
      '清州公报，2019年8月6日，《A million by 2025》，第8段，https://gazette.example/2019',
    );
  });

  test('ends with the place where no address may be given', () => {
    expect(sayCitation({ ...page, url: null }, 'paragraph 8', 'en')).toBe(
      'Qingzhou Gazette, 6 August 2019, “A million by 2025”, paragraph 8',
    );
    expect(sayCitation({ ...page, url: null }, 'paragraph 8', 'zh')).toBe(
      '清州公报，2019年8月6日，《A million by 2025》，第8段',
    );
  });
});

describe('a source in few words', () => {
  test.each([
    [page, 'Qingzhou Gazette, 6 August 2019', '清州公报，2019年8月6日'],
    [{ ...page, published: null }, 'Qingzhou Gazette, undated', '清州公报，日期不详'],
    [
      { ...page, title: 'Of “millions” (2025), “more”', translation: 'machine' as const },
      'Qingzhou Gazette, 6 August 2019 (machine translation)',
      '清州公报，2019年8月6日（机器翻译）',
    ],
  ])('has no title, but says how it was translated', (one, english, chinese) => {
    expect(shortenSource(saySource(one, 'en'))).toBe(english);
    expect(shortenSource(saySource(one, 'zh'))).toBe(chinese);
  });

  test('is so for every source held here', async () => {
    const { sources } = await openCatalog(join(import.meta.dirname, '../../data'));
    expect(sources.size).toBeGreaterThan(100);
    for (const one of sources.values())
      for (const language of ['en', 'zh'] as const) {
        const short = shortenSource(saySource(one, language));
        expect(short).toBe(saySource({ ...one, title: '' }, language).replace(/, “”|，《》/, ''));
        expect(short).toContain(inLanguage(one.publisher, language));
      }
  });
});
