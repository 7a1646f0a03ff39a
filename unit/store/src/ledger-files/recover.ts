// Finds where a ledger stood: the signed checkpoint with its right edge, then the whole entries written ahead of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHECKPOINT_PATH,
  createTree,
  type Fault,
  inclusionProof,
  leafHash,
  openCheckpoint,
  readEntries,
  resumeTree,
  type Tree,
  verifyInclusion,
  verifyLog,
} from '@vigie/ledger';
import { readPublic } from './read-public.ts';
import type { WalContent } from './write-ahead.ts';

export const PENDING_FOLDER = 'pending';

/** The files of a ledger do not belong together or to its key; `fault` names the first bad entry or file. */
export class LedgerBrokenError extends Error {
  override name = 'LedgerBrokenError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.text);
    this.fault = fault;
  }
}

export interface Identity {
  readonly folder: string;
  readonly origin: string;
  readonly vkey: string;
}

export interface Standing {
  readonly tree: Tree;
  /** The last entry under the checkpoint, undefined in an empty log. */
  readonly last: Uint8Array | undefined;
}

/** True where nothing of a log lies in the folder yet. */
export function isNew(folder: string): boolean {
  return ![CHECKPOINT_PATH, 'tile', PENDING_FOLDER].some((name) => existsSync(join(folder, name)));
}

/** The tree of the published checkpoint, checked against its signature; throws LedgerBrokenError where anything differs. */
export async function readStanding({ folder, origin, vkey }: Identity): Promise<Standing> {
  const read = (path: string): Promise<Uint8Array | undefined> => readPublic(folder, path);
  const note = await read(CHECKPOINT_PATH);
  if (note === undefined) {
    const text = 'the checkpoint is missing although the log has entries; beginning anew would fork it';
    throw new LedgerBrokenError({ code: 'CHECKPOINT_MISSING', at: CHECKPOINT_PATH, text });
  }
  const checkpoint = openCheckpoint(note, vkey, origin);
  if (!checkpoint.ok) throw new LedgerBrokenError(checkpoint.fault);
  const { size, root } = checkpoint.value;
  if (size === 0) return { tree: createTree(), last: undefined };
  const tree = await resumeTree(size, read);
  const last = await readEntries(read, { from: size - 1, to: size, size });
  const proof = await inclusionProof(size - 1, size, read);
  const [entry] = last.ok ? last.value : [];
  const isWhole =
    tree.ok &&
    Buffer.compare(tree.value.root(), root) === 0 &&
    entry !== undefined &&
    proof.ok &&
    verifyInclusion({ leafHash: leafHash(entry), index: size - 1, size, proof: proof.value, root });
  if (isWhole) return { tree: tree.value, last: entry };
  // Only a full verification can tell which entry or tile is the first bad one.
  const verified = await verifyLog({ read, vkey, origin });
  throw new LedgerBrokenError(
    verified.ok
      ? { code: 'LEDGER_CHANGING', at: folder, text: 'the files changed while they were read' }
      : verified.fault,
  );
}

/** The entries behind `size` that were durable before the last stop; throws LedgerBrokenError where one in between is lost. */
export function entriesAhead(contents: readonly WalContent[], size: number): Uint8Array[] {
  const damaged = contents.find((content) => content.records === undefined);
  if (damaged !== undefined) {
    const text = `the head of ${damaged.name} is damaged; entries from ${size} on may be lost`;
    throw new LedgerBrokenError({ code: 'WAL_HEAD', at: `${PENDING_FOLDER}/${damaged.name}`, text });
  }
  const records = contents.flatMap(({ name, records }) => (records ?? []).map((record) => ({ ...record, name })));
  const entries: Uint8Array[] = [];
  for (const record of records.sort((a, b) => a.first - b.first)) {
    const next = size + entries.length;
    if (record.first + record.entries.length <= next) continue;
    if (record.first > next) {
      const text = `entry ${next} is damaged or missing in ${record.name}, where entry ${record.first} follows`;
      throw new LedgerBrokenError({ code: 'WAL_DAMAGED', at: `${PENDING_FOLDER}/${record.name}`, text });
    }
    entries.push(...record.entries.slice(next - record.first));
  }
  return entries;
}
