// /nev region … through Bolt's own HTTPReceiver with signed requests, beside a bare Bolt app that echoes, and one that always says
// the same card, which tells how much of the cost is the bot's and how much is sending ten kilobytes. Each in a process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import { payload, SECRET } from '../../tests/fixtures/slack/requests.ts';
import { Workspace } from '../../tests/fixtures/slack/workspace.ts';
import { atLeast, inTurn, medianRatio, type Row, row } from '../measure.ts';
import { compiled } from '../programs/compiled.ts';

const IN_FLIGHT = [1, 10, 50];
const DATA = join(import.meta.dirname, '..', '..', 'data');
const ROUNDS = 9;
const REQUESTS = 400;
const REGIONS = ['jiangsu', 'anhui', 'guangdong', '浙江', 'chongqing', '上海', 'hubei', 'shandong'];

export async function* slack(): AsyncGenerator<Row> {
  const program = await compiled('slack-server');
  const workspace = await Workspace.open();
  const servers = await Promise.all([
    serve(program, 'bot', workspace.apiUrl),
    serve(program, 'echo', ''),
    serve(program, 'card', ''),
  ]);
  try {
    for (const inFlight of IN_FLIGHT) {
      const pools = servers.map(({ address }) => new Pool(address, { connections: inFlight }));
      const [ours = [], echo = [], card = []] = await inTurn(
        ROUNDS + 2,
        pools.map((pool) => () => send(pool, inFlight)),
      );
      await Promise.all(pools.map((pool) => pool.close()));
      // The first two rounds warm up.
      const [own, echoed, carded] = [ours.slice(2), echo.slice(2), card.slice(2)];
      const beside = (other: readonly number[]) => ({ ours: rate(own), baseline: rate(other) });
      const what = `/nev region …, ${inFlight} in flight: rate beside a Bolt app that`;
      yield row(
        'slack',
        `${what} echoes`,
        beside(echoed),
        1 / medianRatio(own, echoed),
        atLeast(0.85),
      );
      yield row(
        'slack',
        `${what} says one card`,
        beside(carded),
        1 / medianRatio(own, carded),
        null,
      );
    }
  } finally {
    for (const { child } of servers) child.kill();
    await workspace.close();
  }
}

function rate(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `${Math.round(REQUESTS / (middle / 1000)).toLocaleString('en')}/s`;
}

async function serve(
  program: string,
  kind: string,
  apiUrl: string,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = fork(program, [kind, apiUrl, DATA], { execArgv: [] });
  const [address] = (await once(child, 'message')) as [string]; // what the program sends
  return { child, address };
}

/** Sends them, so many at a time. @throws Error where one is not answered as it should be. */
async function send(pool: Pool, inFlight: number): Promise<void> {
  const requests = REGIONS.map((region) => signed(`region ${region}`));
  let next = 0;
  const worker = async () => {
    while (next < REQUESTS) {
      const { headers, body } = requests[next++ % requests.length] ?? signed('help');
      const answer = await pool.request({ path: '/slack/events', method: 'POST', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text === '')
        throw new Error(`No answer: ${answer.statusCode}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

function signed(words: string): { headers: Record<string, string>; body: string } {
  const fields = payload('command', { text: words, response_url: 'http://127.0.0.1:9/none' });
  const body = new URLSearchParams(fields as Record<string, string>).toString(); // a command's fields are all text
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  return {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}
