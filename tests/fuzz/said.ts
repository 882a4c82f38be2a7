// The texts of a reply, one by one, with what decides how their numbers are judged.
import { type Block, type Cite, type Reply, sayCites } from '../../src/reply.ts';

export interface Said {
  readonly text: string;
  /** What whole numbers may count here: nothing, what a reply shows (places of a ranking, "5 documents are held"), or all that is held. */
  readonly counts: 'nothing' | 'shown' | 'held';
}

/** A place in a ranking; one that several share is "9=". */
const PLACE = /^\d+[.=]?$/;

export function textsOf({ title, blocks }: Reply): Said[] {
  return [counting(title), ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): Said[] {
  switch (block.type) {
    case 'text':
      return [counting(block.text)];
    case 'more':
      return [{ text: block.text, counts: 'held' }];
    case 'facts':
      return [
        ...headingOf(block.heading),
        ...block.lines.map(({ text, cites, details }) =>
          stating([cited(text, cites), ...details].join('\n')),
        ),
      ];
    case 'table':
      return [
        ...headingOf(block.heading),
        ...block.rows.flat().map(({ text, cites = [] }) => ({
          text: cited(text, cites),
          counts: PLACE.test(text) ? ('shown' as const) : ('nothing' as const),
        })),
      ];
    case 'doubts':
      return block.lines.map(counting);
    case 'choices':
      return [counting(block.intro)];
    case 'chart':
      // "8 values, from … to …"
      return [counting(block.chart.alt), ...block.chart.notes.map(stating)];
    default:
      return block satisfies never;
  }
}

function counting(text: string): Said {
  return { text, counts: 'shown' };
}

function stating(text: string): Said {
  return { text, counts: 'nothing' };
}

function headingOf(heading: string | null): Said[] {
  return heading === null ? [] : [counting(heading)];
}

function cited(text: string, cites: readonly Cite[]): string {
  return [text, sayCites(cites)].join(' ');
}
