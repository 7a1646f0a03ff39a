// Turns journal entries into ledger leaves: who, what, on what ground, and a salted commitment to the content (erasure does not break proofs).
import { commitTo, encodeEntry } from '@vigie/ledger';
import type { AnyEntry, LedgerFeed, Written } from '@vigie/store';

export interface LedgerSink {
  /** `seq` of the last entry in the log, 0 when empty. */
  lastSeq(): number;
  append(entries: readonly Uint8Array[]): Promise<unknown>;
}

export function ledgerFeed(sink: LedgerSink): LedgerFeed {
  return {
    get lastSeq() {
      return sink.lastSeq();
    },
    feed: async (written) => {
      const fresh = written.filter((one) => one.seq > sink.lastSeq());
      if (fresh.length > 0) await sink.append(fresh.map(leafOf));
    },
  };
}

function leafOf(written: Written<AnyEntry>): Uint8Array {
  const { entry, seq, salt, hash } = written;
  const { actor, action, ground, objects } = entry.trace;
  return encodeEntry({
    v: 1,
    seq,
    at: entry.at,
    action,
    actor: actor.id,
    role: actor.kind === 'officer' ? actor.roles.join(' ') : actor.kind,
    ...(ground === undefined ? {} : { purpose: ground.purpose, offence: ground.offence }),
    objects: objects.slice(0, 200),
    // The hash of the journal covers the entry, its salt and all before it: the leaf binds them without holding any.
    commit: commitTo(Buffer.from(salt, 'base64url'), { journal: hash }),
  });
}
