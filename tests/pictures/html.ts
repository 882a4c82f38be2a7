// HTML of the pictures: the one place where text is escaped.
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What is HTML already and is not escaped again. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Html[];

/** HTML with values set into it: strings are escaped, HTML stays as it is, lists stand one after the other. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...others] = strings;
  return new Html(first + others.map((string, at) => textOf(parts[at] ?? '') + string).join(''));
}

/**
 * A page that, once it is laid out, tells its own height in an attribute (screenshot.ts).
 * @param style CSS of ours, set in as it is
 */
export function page(style: string, body: Html): string {
  return html`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<style>${new Html(style)}</style>
<body>${body}
<script>document.documentElement.dataset.height = document.body.scrollHeight;</script>
</body>
</html>
`.text;
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
