// Digests in the terminal: printed between the lines of a talk, and ended with it.
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { terminalAsker } from '../../../adapters/terminal/asker.ts';
import { chat } from '../../../adapters/terminal/chat.ts';
import { terminalPlatform } from '../../../adapters/terminal/platform.ts';
import { bookBot } from '../../fixtures/book.ts';

test('what comes by itself is shown, and ended when the person leaves', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said = text(output);
  const bot = bookBot();
  const { reply } = await bot.ask('targets lanhai');
  let ended = false;
  const talk = chat({
    bot,
    input,
    output,
    width: () => 100,
    colour: false,
    interactive: false,
    greeting: '',
    asker: terminalAsker('ada'),
    async bring({ show, note }) {
      const platform = terminalPlatform({ print: show });
      const address = { platform: 'terminal', workspace: null, to: { person: 'ada' } } as const;
      expect(await platform.post(address, reply, 'o1')).toEqual({ kind: 'posted', receipt: 'o1' });
      note('The data were edited.');
      input.end('help\n');
      return () => {
        ended = true;
        return Promise.resolve();
      };
    },
  });
  await talk;
  output.end();
  expect(ended).toBe(true);
  const shown = await said;
  expect(shown.indexOf('Targets · Lanhai')).toBeGreaterThanOrEqual(0);
  expect(shown).toContain('The data were edited.');
});

test('who sits at the terminal may do everything there, in the zone of the machine', async () => {
  const asker = terminalAsker('ada');
  expect(await asker.mayManage()).toBe(true);
  expect(asker).toMatchObject({ platform: 'terminal', direct: true, person: 'ada' });
  expect(asker.timeZone).toMatch(/\w/);
});
