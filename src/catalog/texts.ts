// Every text of the catalog that stands in both languages, with the place where it stands: what rules on texts walk over.
import type { CatalogFiles, Plan, RegionFile, Source, Target } from './schema.ts';

type Text = Target['label'];

export interface PlacedText {
  /** Below data/: "regions/anhui.json", "metrics.json". */
  readonly file: string;
  /** The id of its record. */
  readonly id: string;
  readonly field: string;
  readonly text: Text;
  /** The Chinese is a document's own title: somebody else's words, which need not say what the English says. */
  readonly isOwnTitle: boolean;
}

/** The texts of all files in the order of the files. Names are not among them: their Chinese is not a translation. */
export function* textsOf(files: CatalogFiles): Generator<PlacedText> {
  for (const [name, file] of files.regions)
    for (const [id, texts] of recordsOf(file)) yield* placed(`regions/${name}.json`, id, texts);
  for (const { id, definition } of files.metrics) yield* placed('metrics.json', id, { definition });
  for (const source of files.sources) yield* placed('sources.json', source.id, ofSource(source));
}

type Texts = Readonly<Record<string, Text | null | undefined>>;

function* recordsOf(file: RegionFile): Generator<readonly [id: string, texts: Texts]> {
  for (const { id, title, issuer, summary } of file.plans) yield [id, { title, issuer, summary }];
  for (const { id, label, note, scope } of file.targets) yield [id, { label, note, scope }];
  for (const { id, label, note, scope, change } of file.actuals)
    yield [id, { label, note, scope, change }];
  for (const { id, statement } of file.measures) yield [id, { statement }];
  for (const { id, text } of file.doubts) yield [id, { text }];
}

function ofSource({ title, publisher, note }: Source): Texts {
  return { title: typeof title === 'string' ? null : title, publisher, note };
}

function* placed(file: string, id: string, texts: Texts): Generator<PlacedText> {
  for (const [field, text] of Object.entries(texts))
    if (text != null) yield { file, id, field, text, isOwnTitle: isOwnTitle(text) };
}

function isOwnTitle(text: Text | Plan['title']): boolean {
  return 'zhIs' in text && text.zhIs === 'official';
}
