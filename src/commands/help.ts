// help [command]: runnable examples, made from the definitions of the commands.
import { toKey } from '../catalog/names.ts';
import { type Command, defineCommand, type Scribe, usageOf } from '../command.ts';
import type { Block } from '../reply.ts';

export const help = defineCommand<Command | null>({
  name: 'help',
  cues: { en: ['?', 'commands', 'usage'], zh: ['帮助', '命令', '用法'] },
  summary: {
    en: 'the commands, each with an example that runs',
    zh: '命令列表，附可直接使用的例子',
  },
  options: [{ kind: 'command', required: false }],
  examples: { en: ['help', 'help targets'], zh: ['帮助', '帮助 目标'] },

  answer(query, { commands }) {
    const word = toKey(query.text ?? '');
    const one = commands.find(({ name, cues }) =>
      [name, ...cues.en, ...cues.zh].some((cue) => toKey(cue) === word),
    );
    return { status: 'answered', facts: [], found: one ?? null };
  },

  reply({ found }, _query, scribe) {
    return found === null ? everything(scribe) : oneCommand(found, scribe);
  },
});

function everything({ desk, language, say }: Scribe): {
  title: string;
  blocks: Block[];
  next: string[];
} {
  return {
    title: say({
      en: 'Nevplan: what China’s regions plan for new energy vehicles',
      zh: 'Nevplan：中国各地新能源汽车规划',
    }),
    blocks: [
      {
        type: 'text',
        text: say({
          en: 'Ask in your own words, or begin with a command; names may be English or Chinese, full or short. The name of a region alone opens its card.',
          zh: '可直接提问，也可用命令开头；地名、指标中英文均可，全称简称皆宜。只输入地名即显示该地区概况。',
        }),
      },
      {
        type: 'table',
        heading: null,
        columns: [
          { title: say({ en: 'Command', zh: '命令' }), align: 'left' },
          { title: say({ en: 'Answers', zh: '说明' }), align: 'left' },
          { title: say({ en: 'Try', zh: '例子' }), align: 'left' },
        ],
        rows: desk.commands
          .filter(({ hidden }) => !hidden)
          .map((command) => [
            { text: usageOf(command, language) },
            { text: command.summary[language] },
            { text: command.examples[language][0] },
          ]),
      },
    ],
    next: desk.commands.slice(0, 3).map(({ examples }) => examples[language][0]),
  };
}

function oneCommand(
  command: Command,
  { language, say }: Scribe,
): { title: string; blocks: Block[]; next: string[] } {
  const cues = [command.name, ...command.cues.en, ...command.cues.zh];
  return {
    title: usageOf(command, language),
    blocks: [
      { type: 'text', text: `${command.summary[language]}` },
      {
        type: 'text',
        text: say({ en: `Also: ${cues.slice(1).join(', ')}`, zh: `同义：${cues.join('、')}` }),
      },
    ],
    next: [...command.examples[language]],
  };
}
