// Turns read messages into the rows the journal carries: legs, sealed records, sealed bookings, in portions.
import { recordKey, seal } from '@vigie/guard/seal';
import type { AnyEntry, BookingRow, RecordRow } from '@vigie/store';
import { type Trace, UNIT } from '@vigie/words';
import type { Unit } from '../unit.ts';
import type { HeldRecord } from './flight-state.ts';

/** Records of one journal entry: large enough to share a statement, small enough to stay one line of a few hundred kilobytes. */
const PORTION = 500;

export function trace(action: string, objects: readonly string[], actor: Trace['actor'] = UNIT): Trace {
  return { actor, action, objects };
}

/** Seals a record's identity under its own key of its day; a destroyed day gives undefined, and nothing is kept. */
export function sealRecord(unit: Unit, legId: string, held: HeldRecord): RecordRow | undefined {
  const day = unit.keys.day(held.day);
  if (day === undefined) return undefined;
  unit.fresh.put(held.id, held.version, held.record.identity);
  const plain = Buffer.from(JSON.stringify(held.record.identity));
  const sealed = seal(recordKey(day, 'record', held.id), unit.random(12), `record/${held.id}`, plain);
  return {
    id: held.id,
    legId,
    day: held.day,
    version: held.version,
    screenVersion: held.screenVersion,
    facts: held.record.facts,
    sealed: base64(sealed),
  };
}

/** The entries for what a message changed; at least one, so that the leg's screening state is always told. */
export function recordEntries(
  at: string,
  made: {
    readonly messageId: string;
    readonly records: readonly RecordRow[];
    readonly bookings: readonly BookingRow[];
  },
): readonly AnyEntry[] {
  const entries: AnyEntry[] = [];
  const portions = Math.max(Math.ceil(made.records.length / PORTION), Math.ceil(made.bookings.length / PORTION));
  for (let index = 0; index < portions; index++) {
    const records = made.records.slice(index * PORTION, (index + 1) * PORTION);
    const bookings = made.bookings.slice(index * PORTION, (index + 1) * PORTION);
    entries.push({
      kind: 'records.made',
      at,
      trace: trace('records.made', [made.messageId]),
      body: {
        at,
        records,
        bookings,
        screen: records.filter((one) => one.screenVersion === one.version).map((one) => one.id),
      },
    });
  }
  return entries;
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
