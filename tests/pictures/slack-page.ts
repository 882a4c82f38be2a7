// The body of a Slack message → a page that looks roughly like Slack: a mention in a channel, and the bot's answer in its thread.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageBlock, TableCell } from '../../adapters/slack/block-kit/blocks.ts';
import type { RichElement, RichPart } from '../../adapters/slack/block-kit/objects.ts';
import type { MessageBody } from '../../adapters/slack/block-kit/surfaces.ts';
import { type Html, html, page } from './html.ts';
import { slackChart } from './slack-chart.ts';

const STYLE = readFileSync(join(import.meta.dirname, 'slack.css'), 'utf8');

/** @param words what was said to the bot, without the mention */
export function slackPage(words: string, { blocks }: MessageBody): string {
  return page(
    STYLE,
    html`<header><b>Thread</b> <span># nev-planning</span></header>
${message(html`<i class="avatar person">W</i>`, html`<b>Wei</b>`, html`<p><span class="mention">@Nevplan</span> ${words}</p>`)}
<div class="replies">1 reply<hr></div>
${message(html`<i class="avatar bot">N</i>`, html`<b>Nevplan</b> <span class="app">APP</span>`, html`${blocks.map(blockOf)}`)}`,
  );
}

function message(avatar: Html, name: Html, content: Html): Html {
  return html`<article>${avatar}<div class="body"><div class="name">${name} <time>9:41 AM</time></div>${content}</div></article>`;
}

function blockOf(block: MessageBlock): Html {
  switch (block.type) {
    case 'header':
      return html`<h1>${block.text.text}</h1>`;
    case 'section':
      return html`<p>${block.text.text}</p>`;
    case 'context':
      return html`<div class="context">${block.elements.map(({ text }) => html`<span>${text}</span>`)}</div>`;
    case 'divider':
      return html`<hr>`;
    case 'rich_text':
      return html`${block.elements.map(richPart)}`;
    case 'actions':
      return html`<div class="actions">${block.elements.map(control)}</div>`;
    case 'data_table':
      return tableOf(block.caption, block.rows);
    case 'data_visualization':
      return slackChart(block);
    default:
      return block satisfies never;
  }
}

function richPart(part: RichPart): Html {
  switch (part.type) {
    case 'rich_text_section':
      return html`<p>${part.elements.map(richElement)}</p>`;
    case 'rich_text_list':
      return html`<ul>${part.elements.map(({ elements }) => html`<li>${elements.map(richElement)}</li>`)}</ul>`;
    case 'rich_text_quote':
      return html`<blockquote>${part.elements.map(richElement)}</blockquote>`;
    default:
      return part satisfies never;
  }
}

function richElement(element: RichElement): Html {
  switch (element.type) {
    case 'text': {
      const { bold = false, italic = false } = element.style ?? {};
      const slanted = italic ? html`<em>${element.text}</em>` : html`${element.text}`;
      return bold ? html`<b>${slanted}</b>` : slanted;
    }
    case 'link':
      return html`<a>${element.text ?? element.url}</a>`;
    case 'user':
      return html`<span class="mention">@${element.user_id}</span>`;
    default:
      return element satisfies never;
  }
}

type Control = Extract<MessageBlock, { type: 'actions' }>['elements'][number];

function control(element: Control): Html {
  if (element.type === 'button') return html`<span class="button">${element.text.text}</span>`;
  return html`<span class="button select">${element.placeholder?.text ?? ''} ⌄</span>`;
}

function tableOf(caption: string, rows: readonly (readonly TableCell[])[]): Html {
  const [titles = [], ...others] = rows;
  return html`<table><caption>${caption}</caption>
<tr>${titles.map(({ text }) => html`<th>${text}</th>`)}</tr>
${others.map((row) => html`<tr>${row.map(({ type, text }) => html`<td class="${type}">${text}</td>`)}</tr>`)}</table>`;
}
