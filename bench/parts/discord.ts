// /nev region … through discord.js, from the event to the request that answers it, beside a bare handler that echoes, and one that says
// a card of the same size. Nothing leaves the process: the client is never logged in, and REST takes what it is given.
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions, REST } from 'discord.js';
import { createDiscord } from '../../adapters/discord/connect.ts';
import { toMessage } from '../../adapters/discord/message.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { Threads } from '../../src/threads.ts';
import { slash } from '../../tests/fixtures/discord/interactions.ts';
import { memoryWords } from '../../tests/fixtures/discord/memory-words.ts';
import { catalogOf } from '../catalogs.ts';
import { atMost, inTurn, median, medianRatio, type Row, row, say } from '../measure.ts';

const ROUNDS = 400;
const WARMING = 200;
const REGIONS = ['jiangsu', 'anhui', 'guangdong', '浙江', 'chongqing', '上海', 'hubei', 'shandong'];

export async function* discord(): AsyncGenerator<Row> {
  const rest = new StubbedRest();
  const { client: ours, bot } = await startOurs();
  const { reply } = await bot.ask('region jiangsu');
  const { flags, container } = toMessage(reply, { again: null });
  const echo = startBare((said) => ({ content: said }));
  // What our own handler gives to discord.js.
  const card = startBare(() => ({ flags, components: [container] }) as InteractionReplyOptions);
  const asking = (client: Client) => {
    const payloads = Array.from({ length: ROUNDS + WARMING }, (_, at) =>
      slash('region', [['region', REGIONS[at % REGIONS.length] ?? '']]),
    );
    return async () => {
      const answered = rest.next();
      receive(client, payloads.pop() ?? {});
      await answered;
    };
  };
  const times = await inTurn(ROUNDS + WARMING, [asking(ours), asking(echo), asking(card)]);
  const [own = [], echoed = [], carded = []] = times.map((some) => some.slice(WARMING));
  const beside = (other: readonly number[]) => ({
    ours: say(median(own)),
    baseline: say(median(other)),
  });
  const what = '/nev region …, REST stubbed: beside a handler that';
  yield row('discord', `${what} echoes`, beside(echoed), medianRatio(own, echoed), atMost(1.5));
  yield row('discord', `${what} says one card`, beside(carded), medianRatio(own, carded), null);
  rest.restore();
}

/** What a client would do with an event from the gateway. */
function receive(client: Client, payload: object): void {
  // The one door for interactions in discord.js 14, which its types do not show.
  const { actions } = client as unknown as {
    actions: { InteractionCreate: { handle(data: object): void } };
  };
  actions.InteractionCreate.handle(payload);
}

/** Takes every request at once, and tells who waits for the next answer to an interaction. */
class StubbedRest {
  readonly #request = REST.prototype.request;
  #wake = () => {};

  constructor() {
    REST.prototype.request = async (options) => {
      if (options.fullRoute.endsWith('/callback')) {
        JSON.stringify(options.body);
        this.#wake();
      }
      return [];
    };
  }

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  restore(): void {
    REST.prototype.request = this.#request;
  }
}

/** Our gateway keeps its client to itself: it is caught where it would log in. */
async function startOurs(): Promise<{ readonly client: Client; readonly bot: Bot }> {
  const caught = new Promise<Client>((resolve) => {
    const { login } = Client.prototype;
    Client.prototype.login = async function (this: Client) {
      Client.prototype.login = login;
      makeReady(this);
      resolve(this);
      return 'bench';
    };
  });
  const bot = createBot({ catalog: catalogOf(0), version: 'bench', today: () => '2026-11-25' });
  const platform = createDiscord({
    bot,
    settings: {
      token: 'a.bench.token',
      application: '900',
      guild: null,
      api: 'http://127.0.0.1:9/api',
      shards: null,
    },
    threads: new Threads({ now: Date.now }),
    stored: memoryWords(),
    drawChart: null,
    log: () => {},
    now: Date.now,
    shard: false,
  });
  const started = platform.start();
  const client = await caught;
  await started;
  return { client, bot };
}

function startBare(answer: (said: string) => InteractionReplyOptions): Client {
  const client = new Client({ intents: [GatewayIntentBits.Guilds] });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(answer(interaction.options.getString('region') ?? ''));
  });
  makeReady(client);
  return client;
}

function makeReady(client: Client): void {
  client.rest.setToken('a.bench.token');
  setImmediate(() => client.emit(Events.ClientReady, client as Client<true>)); // as after READY
}
