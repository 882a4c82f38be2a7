// about: the data's version and counts, and what the bot does and does not know.
import type { Counts } from '../catalog/catalog.ts';
import { defineCommand } from '../command.ts';
import type { Language, Wording } from '../language.ts';
import type { Block } from '../reply.ts';
import type { Scorecard, ScoredSet } from '../scorecard.ts';
import { sayDate } from '../wording/dates.ts';
import { sayCount } from '../wording/numbers.ts';

interface About {
  readonly counts: Counts;
  readonly fingerprint: string;
  readonly newest: string | null;
  readonly scorecard: Scorecard | null;
}

export const about = defineCommand<About>({
  name: 'about',
  cues: { en: ['version'], zh: ['关于', '版本'] },
  summary: {
    en: 'data version, counts, what the bot does not know',
    zh: '数据版本、条目数量与局限',
  },
  options: [],
  examples: { en: ['about'], zh: ['关于'] },

  async answer(_query, { catalog, scorecard }) {
    const dates = [...catalog.sources.values()]
      .map(({ published }) => published ?? '')
      .filter((date) => date.length > 4);
    const found = {
      counts: catalog.counts,
      fingerprint: catalog.fingerprint,
      newest: dates.sort().at(-1) ?? null,
      scorecard: await scorecard(),
    };
    return { status: 'answered', facts: [], found };
  },

  reply({ found }, _query, { say, desk, language }) {
    const { counts, newest, scorecard } = found;
    const count = (value: number) => sayCount(value, language);
    return {
      title: `Nevplan ${desk.version}`,
      blocks: [
        {
          type: 'text',
          text: say({
            en: `Holds ${count(counts.regions)} regions: ${count(counts.plans)} plans, ${count(counts.targets)} targets, ${count(counts.actuals)} actuals, ${count(counts.measures)} measures, from ${count(counts.sources)} sources; ${count(counts.metrics)} metrics, ${count(counts.doubts)} doubts noted.`,
            zh: `收录${count(counts.regions)}个地区：${count(counts.plans)}份规划、${count(counts.targets)}项目标、${count(counts.actuals)}项实际数据、${count(counts.measures)}条措施，来自${count(counts.sources)}个来源；${count(counts.metrics)}个指标，${count(counts.doubts)}条存疑说明。`,
          }),
        },
        {
          type: 'text',
          text: say({
            en: 'Every figure carries its source and the paragraph. Where no source states a figure, the bot says so. It makes no estimates and no forecasts, and reads no page while answering.',
            zh: '每个数字都注明来源和段落；没有来源的，会直接说明。不做估算和预测，回答时不联网。',
          }),
        },
        ...(scorecard === null ? [] : [sayScorecard(scorecard, say, language)]),
        {
          type: 'text',
          text: say({
            en: `Data version ${found.fingerprint.slice(0, 12)}${newest === null ? '' : `, newest source of ${sayDate(newest, 'en')}`}.`,
            zh: `数据版本${found.fingerprint.slice(0, 12)}${newest === null ? '' : `，最新来源为${sayDate(newest, 'zh')}`}。`,
          }),
        },
      ],
      next: [say({ en: 'coverage', zh: '覆盖' }), say({ en: 'help', zh: '帮助' })],
    };
  },
});

function sayScorecard(
  { measured, sets }: Scorecard,
  say: (wording: Wording) => string,
  language: Language,
): Block {
  const each = sets.map((set) => say(saySet(set, language)));
  return {
    type: 'text',
    text: say({
      en: `Put to the test on ${sayDate(measured, 'en')}: ${each.join('; ')}.`,
      zh: `${sayDate(measured, 'zh')}测试：${each.join('；')}。`,
    }),
  };
}

function saySet({ name, right, wrong, silent, of }: ScoredSet, language: Language): Wording {
  const [all, rightOnes, wrongOnes, silentOnes] = [of, right, wrong, silent].map((value) =>
    sayCount(value, language),
  );
  const which =
    name === 'visible'
      ? { en: 'questions seen while building', zh: '开发时见过的问题' }
      : { en: 'questions never looked at', zh: '开发时没有看过的问题' };
  return {
    en: `of ${all} ${which.en}, ${rightOnes} answered rightly, ${wrongOnes} wrongly, ${silentOnes} not`,
    zh: `${which.zh}${all}个，答对${rightOnes}个，答错${wrongOnes}个，未答${silentOnes}个`,
  };
}
