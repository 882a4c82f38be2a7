// The body of a Discord message → a page that looks roughly like Discord: a command, and the answer that only its asker sees.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageBody, type Part, type Row, TYPE } from '../../adapters/discord/body.ts';
import type { Language } from '../../src/language.ts';
import { markdown } from './discord-markdown.ts';
import { type Html, html, page } from './html.ts';

const STYLE = readFileSync(join(import.meta.dirname, 'discord.css'), 'utf8');

/** A command as it stands in the box before it is sent. */
export interface SlashCommand {
  readonly name: string;
  readonly options: readonly (readonly [name: string, value: string])[];
}

/** Files that go with a message, by their names. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const SAY = {
  used: { en: 'used', zh: '使用了' },
  app: { en: 'APP', zh: '应用' },
  private: { en: 'Only you can see this · Dismiss message', zh: '仅您可见 · 忽略消息' },
} as const;

export function discordPage(
  command: SlashCommand,
  { components: [container] }: MessageBody,
  pictures: Pictures,
  language: Language,
): string {
  const accent = container.accent_color.toString(16).padStart(6, '0');
  return page(
    STYLE,
    html`<div class="used"><b>Wei</b> ${SAY.used[language]} ${said(command)}</div>
<article><i class="avatar">N</i><div class="body">
<div class="name"><b>Nevplan</b> <span class="app">${SAY.app[language]}</span> <time>09:41</time></div>
<section style="border-left-color:#${accent}">${container.components.map((part) => partOf(part, pictures))}</section>
<div class="private">${SAY.private[language]}</div>
</div></article>`,
  );
}

function said({ name, options }: SlashCommand): Html {
  const shown = options.map(
    ([option, value]) => html`<span class="option"><i>${option}</i>${value}</span>`,
  );
  return html`<span class="command">/${name}</span> ${shown}`;
}

function partOf(part: Part, pictures: Pictures): Html {
  switch (part.type) {
    case TYPE.text:
      return html`<div class="text">${markdown(part.content)}</div>`;
    case TYPE.gallery:
      return html`${part.items.map(({ media, description }) => picture(media.url, description, pictures))}`;
    case TYPE.file:
      return html`<div class="file">${fileName(part.file.url)}</div>`;
    case TYPE.separator:
      return part.divider ? html`<hr>` : html`<br>`;
    case TYPE.row:
      return html`<div class="row">${part.components.map(control)}</div>`;
    default:
      return part satisfies never;
  }
}

/** @throws Error where the message shows a picture that was not drawn */
function picture(url: string, description: string, pictures: Pictures): Html {
  const bytes = pictures.get(fileName(url));
  if (bytes === undefined) throw new Error(`The message shows ${url}, which was not drawn.`);
  const data = Buffer.from(bytes).toString('base64');
  return html`<img src="data:image/png;base64,${data}" alt="${description}">`;
}

function fileName(url: string): string {
  return url.replace('attachment://', '');
}

function control(component: Row['components'][number]): Html {
  return component.type === TYPE.button
    ? html`<span class="button">${component.label}</span>`
    : html`<span class="select">${component.placeholder ?? ''} ⌄</span>`;
}
