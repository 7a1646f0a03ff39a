// Reads and re-computes the ledger for oversight: size, checkpoint, entries, and the first bad entry if there is one (LOG-01, OVS-03).
import { decodeEntry, type LedgerEntry, readEntries, verifyLog } from '@vigie/ledger';
import type { LedgerCheck, LedgerView } from '@vigie/words/api';

export interface LedgerFiles {
  readonly size: number;
  /** Brings the public files and the signed checkpoint up to `size`. */
  publish(): Promise<unknown>;
  /** A public file of the log by its path, e.g. `checkpoint`. */
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface LedgerReading {
  /** `count` entries from `from`, or the newest. */
  view(from: number | undefined, count: number): Promise<LedgerView>;
  verify(): Promise<LedgerCheck>;
}

export function ledgerReading(files: LedgerFiles, vkey: string): LedgerReading {
  const read = (path: string): Promise<Uint8Array | undefined> => files.read(path);
  return {
    view: async (from, count) => {
      await files.publish();
      const { size } = files;
      const start = Math.min(from ?? Math.max(0, size - count), size);
      const checkpoint = new TextDecoder().decode((await read('checkpoint')) ?? new Uint8Array(0));
      const found = await readEntries(read, { from: start, to: Math.min(size, start + count), size });
      const entries = (found.ok ? found.value : []).flatMap((bytes, index) => {
        const entry = decodeEntry(bytes);
        return entry.ok ? [rowOf(entry.value, start + index)] : [];
      });
      return { size, root: checkpoint.split('\n')[2] ?? '', checkpoint, vkey, entries };
    },
    verify: async () => {
      await files.publish();
      const result = await verifyLog({ read, vkey });
      if (!result.ok) {
        const { code, at, text } = result.fault;
        return { ok: false, size: files.size, root: '', fault: { code, at, text } };
      }
      return {
        ok: true,
        size: result.value.size,
        root: Buffer.from(result.value.root).toString('base64'),
        fault: null,
      };
    },
  };
}

function rowOf(entry: LedgerEntry, index: number): LedgerView['entries'][number] {
  return {
    index,
    at: entry.at,
    action: entry.action,
    actor: entry.actor,
    role: entry.role,
    purpose: entry.purpose ?? '',
    offence: entry.offence ?? '',
    objects: [...entry.objects],
  };
}
