// Whole talks in the terminal, typed and piped, about the invented book.
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type ChatOptions, chat } from '../../../adapters/terminal/chat.ts';
import { toMessage } from '../../../adapters/terminal/message.ts';
import { bookBot } from '../../fixtures/book.ts';

const bot = bookBot();
const PROMPT = 'nev> ';

/** A person or a script at the other end of the streams. */
function startTalk(parts: Partial<ChatOptions> = {}) {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  let said = '';
  let heard = 0;
  output.on('data', (text: string) => {
    said += text;
  });
  const ended = chat({
    bot,
    input,
    output,
    width: () => 80,
    colour: false,
    interactive: false,
    greeting: '',
    ...parts,
  });
  return {
    input,
    ended,
    said: () => said,
    /** Waits until a text has been said behind the one that was waited for before. */
    async hears(text: string): Promise<void> {
      while (!said.includes(text, heard)) await once(output, 'data');
      heard = said.indexOf(text, heard) + text.length;
    },
  };
}

/** What is said to piped text until its end. */
async function talk(text: string, parts: Partial<ChatOptions> = {}): Promise<string> {
  const { input, ended, said } = startTalk(parts);
  input.end(text);
  await ended;
  return said();
}

/** What the bot says to the same lines when it is asked without a terminal. */
async function repliesTo(
  lines: readonly string[],
  parts: Partial<ChatOptions> = {},
): Promise<string> {
  const width = parts.width?.() ?? 80;
  let replies = '';
  for (const line of lines) {
    const { reply } = await (parts.bot ?? bot).ask(
      line,
      parts.language === undefined ? {} : { language: parts.language },
    );
    replies += `${toMessage(reply, { width, colour: parts.colour ?? false })}\n\n`;
  }
  return replies;
}

describe('piped lines', () => {
  test('are answered one by one in their order', async () => {
    const lines = ['actuals lanhai', '目标 岚海', 'help targets', '概况 云溪', 'search hydrogen'];
    const said = await talk(`${lines.join('\n')}\n`);
    expect(said).toBe(await repliesTo(lines));
    const titles = ['Actuals · Lanhai', '目标 · 岚海', 'targets [regions]', '云溪', 'Search · '];
    const places = titles.map((title) => said.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBe(0);
  });

  test('keep their order when a slow answer comes before a quick one', async () => {
    const order = ['search hydrogen buses on trial', 'about', 'search 氢能公交', 'about'];
    // A bot of its own, whose search has not been prepared yet.
    expect(await talk(order.join('\n'), { bot: bookBot() })).toBe(await repliesTo(order));
  });

  test('are answered in the language of each', async () => {
    const said = await talk('targets lanhai\n目标 岚海\n');
    expect(said).toContain('• Lanhai: NEV production, target at least 300,000 by 2025 [1 ¶1]');
    expect(said).toContain('• 岚海：到2025年新能源汽车产量目标至少30万辆 [1 第1段]');
  });

  test('are answered in one language where one was asked for', async () => {
    const lines = ['targets lanhai', '目标 岚海'];
    const said = await talk(lines.join('\n'), { language: 'zh' });
    expect(said).toBe(await repliesTo(lines, { language: 'zh' }));
    expect(said).not.toContain('Lanhai: NEV production');
  });

  test('are not answered where they are empty', async () => {
    expect(await talk('\n\n   \n\t\nabout\n\r\n\n')).toBe(await repliesTo(['about']));
  });

  test('are read to the last one, though no line break ends it', async () => {
    expect(await talk('about\ntargets lanhai')).toBe(await repliesTo(['about', 'targets lanhai']));
  });

  test('may end as Windows ends them', async () => {
    expect(await talk('about\r\n目标 岚海\r\n')).toBe(await repliesTo(['about', '目标 岚海']));
  });

  test('may arrive in pieces that cut a Chinese character', async () => {
    const { input, ended, said } = startTalk();
    for (const byte of Buffer.from('目标 岚海\n')) input.write(Buffer.of(byte));
    input.end();
    await ended;
    expect(said()).toBe(await repliesTo(['目标 岚海']));
  });

  test('are answered before the input ends', async () => {
    const { input, ended, hears } = startTalk();
    input.write('targets lanhai\n');
    await hears('Next: actuals Lanhai');
    input.write('目标 岚海\n');
    await hears('接着看：实际 岚海');
    input.end();
    await ended;
  });

  test('get help when they say nothing that is known', async () => {
    const said = await talk('region Qingzo\n地区 火星\n');
    expect(said).toContain('  region Qingzhou\n');
    expect(said).toContain('没有看懂“火星”');
  });

  test('see no prompt', async () => {
    expect(await talk('about\n')).not.toContain(PROMPT);
  });
});

describe('the end', () => {
  test.each(['exit', 'quit', 'bye', '退出', '再见', ' Exit ', 'QUIT'])(
    'comes with %j, and nothing after it is answered',
    async (goodbye) => {
      expect(await talk(`about\n${goodbye}\ntargets lanhai\n`)).toBe(await repliesTo(['about']));
    },
  );

  test('comes with the word while the input stays open', async () => {
    const { input, ended, said } = startTalk();
    input.write('quit\n');
    await ended;
    expect(said()).toBe('');
  });

  test('comes with the end of the input, without a word', async () => {
    expect(await talk('')).toBe('');
  });

  test('does not come with a word that only begins so', async () => {
    expect(await talk('exit fee\n')).toBe(await repliesTo(['exit fee']));
  });
});

describe('the greeting', () => {
  test('is told once, before the first reply', async () => {
    const said = await talk('about\nabout\n', { greeting: 'Good day.' });
    expect(said).toBe(`Good day.\n\n${await repliesTo(['about', 'about'])}`);
  });
});

describe('the window', () => {
  test('is measured anew for each reply', async () => {
    const widths = [100, 40];
    const said = await talk('targets\ntargets\n', { width: () => widths.shift() ?? 0 });
    const replies = [100, 40].map((width) => repliesTo(['targets'], { width: () => width }));
    expect(said).toBe((await Promise.all(replies)).join(''));
  });

  test('gets colours where they are asked for', async () => {
    expect(await talk('about\n', { colour: true })).toContain('\u001b[1mNevplan 0.0.0\u001b[0m');
    expect(await talk('about\n', { colour: false })).not.toContain('\u001b');
  });
});

describe('a person at the keyboard', () => {
  test('is prompted, answered and prompted again', async () => {
    const { input, ended, hears } = startTalk({ interactive: true, greeting: 'Good day.' });
    await hears(PROMPT);
    input.write('targets lanhai\r');
    await hears('Next: actuals Lanhai');
    await hears(PROMPT);
    input.write('\r');
    await hears(PROMPT);
    input.write('再见\r');
    await ended;
  });

  test('completes a line with Tab and sees it answered', async () => {
    const { input, ended, hears } = startTalk({ interactive: true });
    await hears(PROMPT);
    input.write('regi');
    input.write('\t');
    await hears('on ');
    input.write('yun');
    input.write('\t');
    await hears('Yunxi ');
    input.write('\r');
    await hears('Read as: region · Yunxi');
    input.end();
    await ended;
  });

  test('gets the last line back with the arrow that points up', async () => {
    const { input, ended, hears } = startTalk({ interactive: true });
    await hears(PROMPT);
    input.write('targets lanhai\r');
    await hears('Next: actuals Lanhai');
    await hears(PROMPT);
    input.write('\u001b[A');
    await hears('targets lanhai');
    input.write('\r');
    await hears('Next: actuals Lanhai');
    input.end();
    await ended;
  });

  test('leaves with Ctrl-D', async () => {
    const { input, ended, hears } = startTalk({ interactive: true });
    await hears(PROMPT);
    input.write('\u0004');
    await ended;
  });

  test('leaves with Ctrl-C', async () => {
    const { input, ended, hears } = startTalk({ interactive: true });
    await hears(PROMPT);
    input.write('\u0003');
    await ended;
  });

  test('is not prompted when the input ended while an answer was made', async () => {
    const said = await talk('targets lanhai\r', { interactive: true });
    expect(said).toContain('Next: actuals Lanhai');
    expect(said.split(PROMPT)).toHaveLength(2);
  });
});
