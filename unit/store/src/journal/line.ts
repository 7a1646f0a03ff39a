// One line of the journal: sequence, chain hash, JSON; each hash covers the one before (chain of custody of the intake).
import { createHash } from 'node:crypto';
import type { Entry } from '@vigie/words';

/** An entry as it stands in the journal. */
export interface Written<E extends Entry = Entry> {
  readonly seq: number;
  readonly hash: string;
  readonly entry: E;
  /** Salt of the ledger commitment, 16 bytes base64url. */
  readonly salt: string;
  /** True on the last entry of an atomic batch. */
  readonly ends: boolean;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

interface Payload {
  readonly entry: Entry;
  readonly salt: string;
  readonly ends: boolean;
}

export function writeLine(
  seq: number,
  previous: string,
  payload: Payload,
): { readonly text: string; readonly hash: string } {
  const json = JSON.stringify(payload);
  const hash = chain(previous, seq, json);
  return { text: `${seq} ${hash} ${json}\n`, hash };
}

/** Reads a line without its line feed; undefined when it is not a whole line that continues the chain. */
export function readLine(text: string, expected: number, previous: string): Written | undefined {
  const first = text.indexOf(' ');
  const second = text.indexOf(' ', first + 1);
  if (first < 0 || second < 0 || Number(text.slice(0, first)) !== expected) return undefined;
  const hash = text.slice(first + 1, second);
  const json = text.slice(second + 1);
  if (chain(previous, expected, json) !== hash) return undefined;
  const payload = JSON.parse(json) as Payload;
  return { seq: expected, hash, ...payload };
}

function chain(previous: string, seq: number, json: string): string {
  return createHash('sha256').update(previous).update(` ${seq} `).update(json).digest('hex');
}
