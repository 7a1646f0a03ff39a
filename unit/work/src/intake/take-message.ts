// Takes one read message into the records of its flight: what is new becomes entries for the journal.

import { recordKey, seal } from '@vigie/guard/seal';
import type { AnyEntry, BookingRow, MessageRow, RecordRow } from '@vigie/store';
import type { FlightLeg, Source, TravelStatus } from '@vigie/words';
import { dayOf, type Unit } from '../unit.ts';
import { type Contribution, fromPaxlst, fromPnr } from './contribution.ts';
import type { FlightState, HeldRecord } from './flight-state.ts';
import { base64, recordEntries, sealRecord, trace } from './message-rows.ts';
import type { ReadMessage } from './read-interchange.ts';
import { takeBooking } from './take-bookings.ts';

export interface MessagePlace {
  readonly id: string;
  readonly interchangeId: string;
  readonly carrier: string;
  readonly receivedAt: string;
}

/** Entries of one message: itself, then its records and bookings in portions. The flight's lock is held by the caller. */
export function takeMessage(
  unit: Unit,
  state: FlightState,
  message: ReadMessage,
  place: MessagePlace,
): readonly AnyEntry[] {
  const { leg } = message;
  const day = dayOf(place.receivedAt);
  const changed = new Map<string, HeldRecord>();
  const bookings: BookingRow[] = [];
  if (leg !== undefined) {
    const into: Into = { unit, state, leg, place, changed, bookings, taken: new Set(), day };
    if (message.paxlst !== undefined) takeApi(into, message.paxlst);
    if (message.pnrgov !== undefined) takePnrs(into, message.pnrgov);
  }
  const records: RecordRow[] = [];
  for (const held of changed.values()) {
    const row = sealRecord(unit, leg?.id ?? '', held);
    if (row !== undefined) records.push(row);
  }
  const head: AnyEntry = {
    kind: 'message.read',
    at: place.receivedAt,
    trace: trace('message.read', [place.id]),
    body: {
      message: messageRow(unit, message, place, leg),
      legs: leg === undefined ? [] : [leg],
      legStatus: legStatus(message, leg),
    },
  };
  return [head, ...recordEntries(place.receivedAt, { messageId: place.id, records, bookings })];
}

interface Into {
  readonly unit: Unit;
  readonly state: FlightState;
  readonly leg: FlightLeg;
  readonly place: MessagePlace;
  readonly changed: Map<string, HeldRecord>;
  readonly bookings: BookingRow[];
  readonly taken: Set<string>;
  readonly day: string;
}

function contribute(into: Into, said: Contribution): void {
  const source: Source = { messageId: into.place.id, kind: said.kind, at: into.place.receivedAt };
  const fresh = { id: into.unit.newId(), day: into.day };
  const held = into.state.take(said, source, fresh, into.taken);
  if (held !== undefined) into.changed.set(held.id, held);
}

function takeApi(into: Into, list: NonNullable<ReadMessage['paxlst']>): void {
  const { listType, action } = list.head;
  if (action === 'XF') {
    restOf(into, 'cancelled', () => true);
    return;
  }
  const status: TravelStatus =
    action === 'CLOB' ? 'boarded' : action === 'CLNB' ? 'not-boarded' : action === 'XR' ? 'cancelled' : 'checked-in';
  for (const traveller of list.travellers) contribute(into, fromPaxlst(traveller, status));
  // A close-out names who is on board; whoever checked in and is not named stayed behind.
  if (listType === '266' && action === 'CLOB')
    restOf(into, 'not-boarded', (held) => held.record.facts.sources.some((one) => one.kind === 'API'));
}

function takePnrs(into: Into, push: NonNullable<ReadMessage['pnrgov']>): void {
  for (const pnr of push.pnrs) {
    const booking = takeBooking(into.unit, into.state, pnr, { legId: into.leg.id, day: into.day });
    if (booking.row !== undefined) into.bookings.push(booking.row);
    if (pnr.cancelled && pnr.travellers.length === 0) cancelBooking(into, booking.id);
    for (const traveller of pnr.travellers) if (!traveller.group) contribute(into, fromPnr(traveller, pnr, booking.id));
  }
  const whole =
    push.head.function === '22' &&
    push.head.part.last &&
    push.head.part.number === 1 &&
    push.stated === push.pnrs.length;
  // A full push names every booking of the flight: who is in none of them has left it (kept as dropped, never deleted).
  if (whole) restOf(into, 'dropped', (held) => held.record.facts.sources.every((one) => one.kind === 'PNR'));
}

function cancelBooking(into: Into, bookingId: string): void {
  restOf(into, 'cancelled', (held) => held.record.identity.bookings.some((one) => one.value === bookingId));
}

function restOf(into: Into, status: TravelStatus, concerned: (held: HeldRecord) => boolean): void {
  for (const held of into.state.records.values()) {
    const { facts, identity } = held.record;
    if (into.taken.has(held.id) || facts.status.value === status || !concerned(held)) continue;
    const source: Source = {
      messageId: into.place.id,
      kind: status === 'dropped' ? 'PNR' : 'API',
      at: into.place.receivedAt,
    };
    const at = facts.sources.length;
    held.record = {
      identity,
      facts: { ...facts, sources: [...facts.sources, source], status: { value: status, from: [at] } },
    };
    held.version++;
    into.changed.set(held.id, held);
  }
}

function legStatus(
  message: ReadMessage,
  leg: FlightLeg | undefined,
): { readonly legId: string; readonly status: string } | null {
  const action = message.paxlst?.head.action;
  if (leg === undefined || action === undefined) return null;
  if (action === 'XF') return { legId: leg.id, status: 'cancelled' };
  return action === 'CLOB' || action === 'CL' ? { legId: leg.id, status: 'closed' } : null;
}

function messageRow(unit: Unit, message: ReadMessage, place: MessagePlace, leg: FlightLeg | undefined): MessageRow {
  const day = dayOf(place.receivedAt);
  const key = unit.keys.day(day);
  const sealed =
    key === undefined
      ? Buffer.alloc(0)
      : seal(recordKey(key, 'message', place.id), unit.random(12), `message/${place.id}`, Buffer.from(message.text));
  return {
    id: place.id,
    interchangeId: place.interchangeId,
    carrier: place.carrier,
    type: message.head.type,
    version: message.head.version,
    ref: message.head.ref,
    legId: leg?.id ?? null,
    function:
      message.paxlst === undefined
        ? (message.pnrgov?.head.function ?? '')
        : `${message.paxlst.head.listType} ${message.paxlst.head.action}`.trim(),
    receivedAt: place.receivedAt,
    day,
    travellers: travellersOf(message),
    pnrs: message.pnrgov?.pnrs.length ?? 0,
    accounting: message.accounting,
    findings: message.findings,
    sealedText: base64(sealed),
  };
}

export function travellersOf(message: ReadMessage): number {
  if (message.paxlst !== undefined) return message.paxlst.travellers.length;
  return message.pnrgov?.pnrs.reduce((sum, pnr) => sum + pnr.travellers.length, 0) ?? 0;
}
