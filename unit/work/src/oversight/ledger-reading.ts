// Reads and re-computes the ledger for oversight: size, checkpoint, entries, and the first bad entry if there is one (LOG-01, OVS-03).
import { decodeEntry, type LedgerEntry, readEntries, verifyLog } from '@vigie/ledger';
import type { LedgerCheck, LedgerView } from '@vigie/words/api';

export interface LedgerFiles {
  readonly size: number;
  /** A public file of the log by its path, e.g. `checkpoint`. */
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface LedgerReading {
  /** `count` entries from `from`, or the newest. */
  view(from: number | undefined, count: number): Promise<LedgerView>;
  verify(): Promise<LedgerCheck>;
}

export function ledgerReading(files: LedgerFiles, vkey: string): LedgerReading {
  return {
    view: async (from, count) => {
      const { size } = files;
      const start = Math.min(from ?? Math.max(0, size - count), size);
      const checkpoint = new TextDecoder().decode((await files.read('checkpoint')) ?? new Uint8Array(0));
      const entries = await readEntries((path) => files.read(path), {
        from: start,
        to: Math.min(size, start + count),
        size,
      });
      return {
        size,
        root: checkpoint.split('\n')[2] ?? '',
        checkpoint,
        vkey,
        entries: entries.map((bytes, index) => rowOf(decodeEntry(bytes), start + index)),
      };
    },
    verify: async () => {
      const result = await verifyLog({ read: (path) => files.read(path), vkey });
      if (result.ok) return { ok: true, size: result.value.size, root: result.value.root, fault: null };
      return {
        ok: false,
        size: files.size,
        root: '',
        fault: { code: result.fault.code, at: result.fault.at, text: result.fault.text },
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
