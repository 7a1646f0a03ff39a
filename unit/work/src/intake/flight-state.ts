// The travellers of one flight in memory, so that API and PNR of one person become one record; nothing of this index is written.
import type { Identity, RecordFacts, Source } from '@vigie/words';
import { unsealIdentity } from '../reading/open-identity.ts';
import type { Unit } from '../unit.ts';
import type { Contribution } from './contribution.ts';
import { mergeRecord, type OpenRecord, openRecord } from './merge.ts';
import { findingKeys, sameness } from './same-traveller.ts';

export interface HeldRecord {
  readonly id: string;
  readonly day: string;
  version: number;
  /** Version of the last change that screening looks at. */
  screenVersion: number;
  record: OpenRecord;
}

export interface HeldBooking {
  readonly id: string;
  readonly day: string;
  version: number;
  readonly legs: Set<string>;
  /** Canonical content, so that an unchanged booking of a later push is not written again. */
  content: string;
}

export class FlightState {
  readonly records = new Map<string, HeldRecord>();
  readonly bookings = new Map<string, HeldBooking>();
  #keys = new Map<string, Set<string>>();

  /** Puts a record where later messages find it. */
  hold(held: HeldRecord): void {
    this.records.set(held.id, held);
    const { identity } = held.record;
    const last = {
      documents: identity.documents.map((one) => one.value),
      uniqueRefs: identity.uniqueRefs.map((one) => one.value),
    };
    const names = identity.names.length === 0 ? [undefined] : identity.names.map((one) => one.value);
    for (const name of names) for (const key of findingKeys({ ...last, name })) this.#at(key).add(held.id);
  }

  /** The record of the traveller, if the flight has it; `taken` are those that the same message already spoke of. */
  find(said: Contribution, taken: ReadonlySet<string>): HeldRecord | undefined {
    const ids = new Set(findingKeys(said).flatMap((key) => [...(this.#keys.get(key) ?? [])]));
    let best: { held: HeldRecord; sure: number } | undefined;
    let ties = 0;
    for (const id of ids) {
      const held = this.records.get(id);
      if (held === undefined || taken.has(id)) continue;
      const sure = sameness(held.record.identity, said);
      if (sure === 0 || (best !== undefined && sure < best.sure)) continue;
      ties = best !== undefined && sure === best.sure ? ties + 1 : 0;
      best = { held, sure };
    }
    if (best === undefined) return undefined;
    // The name alone joins an API and a PNR traveller only where nobody else on the flight could be meant.
    const weak =
      best.sure === 1 && (ties > 0 || best.held.record.facts.sources.some((source) => source.kind === said.kind));
    return weak ? undefined : best.held;
  }

  /** Merges a contribution; gives the record when it changed, and undefined when it said nothing new. */
  take(
    said: Contribution,
    source: Source,
    fresh: { readonly id: string; readonly day: string },
    taken: Set<string>,
  ): HeldRecord | undefined {
    const known = this.find(said, taken);
    if (known === undefined) {
      const held: HeldRecord = { ...fresh, version: 1, screenVersion: 1, record: openRecord(said, source) };
      taken.add(held.id);
      this.hold(held);
      return held;
    }
    taken.add(known.id);
    const merged = mergeRecord(known.record, said, source);
    if (merged === undefined) return undefined;
    known.version++;
    if (screenedPart(merged.identity) !== screenedPart(known.record.identity)) known.screenVersion = known.version;
    known.record = merged;
    this.hold(known);
    return known;
  }

  #at(key: string): Set<string> {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const made = new Set<string>();
    this.#keys.set(key, made);
    return made;
  }
}

/** What screening looks at, whoever stated it. */
function screenedPart(identity: Identity): string {
  const { names, birthDates, sexes, nationalities, documents } = identity;
  return JSON.stringify([names, birthDates, sexes, nationalities, documents].map((all) => all.map((one) => one.value)));
}

/** Key under which a booking is known again: locators are used again after months, so never the locator alone. */
export function bookingKey(airline: string, locator: string, created: string): string {
  return `${airline}/${locator}/${created.slice(0, 10)}`;
}

/** Unseals the flight's records into memory. A record whose key is gone cannot be merged with any more and stays as it is. */
export async function loadFlight(unit: Unit, legId: string): Promise<FlightState> {
  const state = new FlightState();
  const db = unit.database.db;
  const rows = await db.selectFrom('traveller_record').selectAll().where('leg_id', '=', legId).execute();
  for (const row of rows) {
    const identity = unsealIdentity(unit, row);
    if (identity === undefined) continue;
    state.hold({
      id: row.id,
      day: row.day,
      version: row.version,
      screenVersion: row.screen_version,
      record: { identity, facts: row.facts as RecordFacts },
    });
  }
  const bookings = await db
    .selectFrom('booking_leg')
    .innerJoin('booking', 'booking.id', 'booking_leg.booking_id')
    .select(['booking.id', 'booking.day', 'booking.version', 'booking.facts'])
    .where('booking_leg.leg_id', '=', legId)
    .execute();
  for (const row of bookings) {
    const facts = row.facts as { locators: { airline: string; locator: string }[]; created: string };
    const first = facts.locators[0];
    if (first === undefined) continue;
    const held = { id: row.id, day: row.day, version: row.version, legs: new Set([legId]), content: '' };
    state.bookings.set(bookingKey(first.airline, first.locator, facts.created), held);
  }
  return state;
}
