// Keyed store of documents in memory: fingerprints instead of numbers, so that a memory image shows none of them in clear.
import { createHash, createHmac } from 'node:crypto';
import { documentNumber, type LostDocument } from './lost-document.ts';

/** What memory keeps of a row: everything but the number. */
export type KeptRow = Omit<LostDocument, 'number'>;

export interface DocumentIndex {
  readonly size: number;
  /** Short hash of key-independent content; the same rows in any order give the same. */
  readonly version: string;
  /** Latest day of report. */
  readonly asOf: string;
  /** Rows whose number, and issuer where given, have this fingerprint. */
  find(number: string, issuer: string): readonly KeptRow[];
}

/** Rows by fingerprint. `key`: 32 bytes; a fingerprint is 128 bits of HMAC-SHA-256, so that two numbers never share one in practice. */
export function buildDocumentIndex(source: {
  readonly key: Uint8Array;
  readonly rows: Iterable<LostDocument>;
}): DocumentIndex {
  const { key } = source;
  if (key.length !== 32) throw new Error(`buildDocumentIndex: expected a key of 32 bytes, got ${key.length}`);
  const byDocument = new Map<string, KeptRow[]>();
  const byNumber = new Map<string, KeptRow[]>();
  const content: string[] = [];
  let size = 0;
  let asOf = '';
  for (const row of source.rows) {
    const { number, ...kept } = row;
    const plain = documentNumber(number);
    put(byDocument, print(key, `${row.issuer}/${plain}`), kept);
    put(byNumber, print(key, plain), kept);
    content.push(
      createHash('sha256')
        .update(JSON.stringify([row.type, plain, row.issuer, row.status, row.reportedOn, row.source, row.reference]))
        .digest('base64'),
    );
    if (row.reportedOn > asOf) asOf = row.reportedOn;
    size++;
  }
  const version = createHash('sha256').update(content.sort().join('')).digest('hex').slice(0, 16);
  return {
    size,
    version,
    asOf,
    find: (number, issuer) =>
      issuer === ''
        ? (byNumber.get(print(key, number)) ?? [])
        : (byDocument.get(print(key, `${issuer}/${number}`)) ?? []),
  };
}

function print(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64').slice(0, 22);
}

function put(map: Map<string, KeptRow[]>, at: string, row: KeptRow): void {
  const known = map.get(at);
  if (known === undefined) map.set(at, [row]);
  else known.push(row);
}
