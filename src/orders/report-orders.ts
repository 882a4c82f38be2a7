// report <fact id> <what is wrong>: kept for the curator; the reporter hears back when it is closed.
import { cite } from '../answer.ts';
import type { Desk } from '../command.ts';
import type { Wording } from '../language.ts';
import { personOf } from '../people.ts';
import type { Query } from '../query.ts';
import { factLine } from '../replies/fact-lines.ts';
import { echo } from '../wording/echo.ts';
import { done, type OrderDesk, type Ordered, order, textBlock, unclear } from './order.ts';

/** Enough to say what is wrong and where it is written rightly. */
const LONGEST_WORDS = 1_000;

/** Keeps a correction for the curator. */
export function orderReport(query: Query, desk: Desk): Promise<Ordered> {
  return order(desk, async (orderDesk) => {
    const [first = '', ...others] = (query.text ?? '').split(' ');
    const id = first.replace(/[:：，,]$/, '').toLowerCase();
    const words = others.join(' ').slice(0, LONGEST_WORDS);
    const fact = orderDesk.catalog.fact(id);
    if (fact === undefined) return noSuchFact(first, orderDesk);
    if (words === '') return whatIsWrong(id, orderDesk);
    return await keepReport(id, words, orderDesk);
  });
}

async function keepReport(id: string, words: string, desk: OrderDesk): Promise<Ordered> {
  const { keep, asker, language, now, catalog } = desk;
  const report = await keep.addReport({
    fact: id,
    words,
    who: personOf(asker),
    language,
    at: now(),
  });
  if (report === null) return unclear(TOO_MANY, null);
  const fact = catalog.fact(id);
  return done((scribe) => ({
    title: scribe.say({
      en: `Report ${report.id} is kept, thank you`,
      zh: `纠错 ${report.id} 已记录，谢谢`,
    }),
    blocks: [
      ...(fact === undefined
        ? []
        : [
            {
              type: 'facts' as const,
              heading: null,
              lines: [factLine(cite(catalog, fact), scribe)],
            },
          ]),
      textBlock(scribe.say({ en: `You wrote: “${words}”`, zh: `您写道：“${words}”` })),
      textBlock(
        scribe.say({
          en: 'The curator sees it with your words; you get a direct message when it is closed.',
          zh: '数据维护者会看到您的说明；处理完毕后您会收到私信。',
        }),
      ),
    ],
    next: [scribe.say({ en: `source ${id}`, zh: `出处 ${id}` })],
  }));
}

const TOO_MANY: Wording = {
  en: 'You have 30 open reports already: thank you, the curator has to catch up first',
  zh: '您已有30条未处理的纠错，谢谢。请等维护者处理后再提交',
};

function noSuchFact(said: string, { language }: OrderDesk): Ordered {
  const word = echo(said);
  return unclear(
    { en: `There is no fact with the id ${word}`, zh: `没有编号为${word}的事实` },
    {
      en: 'A report names the fact by its id, which “source” shows, and says what is wrong: report <fact id> <what is wrong>',
      zh: '请写明事实编号（见“出处”）和错误之处：纠错 <事实编号> <错误说明>',
    },
    language === 'zh'
      ? ['纠错 anhui-2023-nev-output 来源写的是86.8万辆']
      : ['report anhui-2023-nev-output the page says 868,000'],
  );
}

function whatIsWrong(id: string, { language }: OrderDesk): Ordered {
  return unclear(
    { en: `What is wrong with ${id}?`, zh: `${id}有什么错误？` },
    {
      en: 'Add it behind the id, with the page that says otherwise if you know one.',
      zh: '请写在编号之后，最好附上说法不同的来源。',
    },
    [language === 'zh' ? `纠错 ${id} 来源写的是……` : `report ${id} the page says …`],
  );
}
