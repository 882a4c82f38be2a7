// The stable JSON form of an exchange. Scripts depend on it: fields are added, never renamed or removed.
import type { ClaimVerdict } from './answer.ts';
import type { Exchange } from './bot.ts';
import type { Catalog } from './catalog/catalog.ts';
import { type FactRecord, factRecords } from './fact-record.ts';
import { asText } from './reply-text.ts';

export interface ExchangeRecord {
  readonly words: string;
  readonly status: Exchange['status'];
  readonly reason: Exchange['reason'];
  readonly query: Exchange['query'];
  readonly facts: readonly FactRecord[];
  readonly choices: readonly string[];
  /** For check only. */
  readonly claim?: ClaimVerdict;
  readonly text: string;
  /** What came with it, where anything did: `--out` saves it. A chart is no such file; `--as png` draws it. */
  readonly files?: readonly FileRecord[];
}

interface FileRecord {
  readonly name: string;
  readonly mediaType: string;
}

/** The exchange as `--as json` prints it. */
export function toRecord(exchange: Exchange, catalog: Catalog): ExchangeRecord {
  const { words, status, reason, query, facts, choices, reply, verdicts, derived, claim } =
    exchange;
  return {
    words,
    status,
    reason,
    query,
    facts: factRecords(facts, verdicts, derived, catalog, reply.language),
    choices,
    ...(claim === null ? {} : { claim }),
    text: asText(reply),
    ...(reply.files.length === 0
      ? {}
      : { files: reply.files.map(({ name, mediaType }) => ({ name, mediaType })) }),
  };
}
