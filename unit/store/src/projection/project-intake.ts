// Projects what intake journaled: interchanges, messages, legs, records, bookings, quarantine.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Bodies, BookingRow, RecordRow } from '../journal/entries.ts';
import { bytes, json } from './parameters.ts';

type Db = Kysely<Tables>;

export async function projectInterchange(db: Db, { interchange }: Bodies['interchange.received']): Promise<void> {
  await db
    .insertInto('interchange')
    .values({
      id: interchange.id,
      carrier: interchange.carrier,
      sender: interchange.sender,
      control_ref: interchange.controlRef,
      prepared: interchange.prepared,
      hmac: interchange.hmac,
      bytes: interchange.bytes,
      received_at: interchange.receivedAt,
      status: interchange.status,
      receipt: json(interchange.receipt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function projectMessage(db: Db, body: Bodies['message.read']): Promise<void> {
  const { message, legs, legStatus } = body;
  if (legs.length > 0) {
    await sql`insert into flight_leg (id, carrier, number, suffix, origin, destination, day, departs, arrives, last_message_at)
      select l->>'id', l->>'carrier', l->>'number', l->>'suffix', l->>'from', l->>'to', l->>'day', l->>'departs', l->>'arrives', ${message.receivedAt}
      from jsonb_array_elements(${json(legs)}) l
      on conflict (id) do update set
        departs = case when excluded.departs <> '' then excluded.departs else flight_leg.departs end,
        arrives = case when excluded.arrives <> '' then excluded.arrives else flight_leg.arrives end,
        last_message_at = excluded.last_message_at`.execute(db);
  }
  await db
    .insertInto('message')
    .values({
      id: message.id,
      interchange_id: message.interchangeId,
      carrier: message.carrier,
      type: message.type,
      version: message.version,
      ref: message.ref,
      leg_id: message.legId,
      function: message.function,
      received_at: message.receivedAt,
      day: message.day,
      travellers: message.travellers,
      pnrs: message.pnrs,
      accounting: json(message.accounting),
      findings: json(message.findings),
      sealed_text: bytes(message.sealedText),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (legStatus !== null) {
    await db.updateTable('flight_leg').set({ status: legStatus.status }).where('id', '=', legStatus.legId).execute();
  }
}

export async function projectRecords(db: Db, seq: number, body: Bodies['records.made']): Promise<void> {
  if (body.records.length > 0) await upsertRecords(db, body.records);
  if (body.bookings.length > 0) await upsertBookings(db, body.bookings);
  if (body.screen.length === 0) return;
  await db
    .insertInto('outbox')
    .values({ topic: 'screen', key: String(seq), body: json({ records: body.screen }), run_at: body.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

// One JSON parameter for all rows: 500 rows cost one statement on either engine.
async function upsertRecords(db: Db, records: readonly RecordRow[]): Promise<void> {
  await sql`insert into traveller_record (id, leg_id, day, version, screen_version, role, status, facts, sealed)
    select r->>'id', r->>'legId', r->>'day', (r->>'version')::int, (r->>'screenVersion')::int, r->'facts'->>'role', r->'facts'->'status'->>'value', r->'facts',
      decode(r->>'sealed', 'base64')
    from jsonb_array_elements(${json(records)}) r
    on conflict (id) do update set version = excluded.version, role = excluded.role, status = excluded.status,
      facts = excluded.facts, sealed = excluded.sealed, screen_version = excluded.screen_version,
      screening = case when excluded.screen_version > traveller_record.screened_version then 'waiting' else traveller_record.screening end
    where traveller_record.version < excluded.version`.execute(db);
}

async function upsertBookings(db: Db, bookings: readonly BookingRow[]): Promise<void> {
  await sql`insert into booking (id, day, version, facts, sealed)
    select b->>'id', b->>'day', (b->>'version')::int, b->'facts', decode(b->>'sealed', 'base64')
    from jsonb_array_elements(${json(bookings)}) b
    on conflict (id) do update set version = excluded.version, facts = excluded.facts, sealed = excluded.sealed
    where booking.version < excluded.version`.execute(db);
  await sql`insert into booking_leg (booking_id, leg_id)
    select b->>'id', l.leg from jsonb_array_elements(${json(bookings)}) b, jsonb_array_elements_text(b->'legs') l(leg)
    on conflict do nothing`.execute(db);
}

export async function projectQuarantine(db: Db, { quarantine }: Bodies['message.quarantined']): Promise<void> {
  await db
    .insertInto('quarantine')
    .values({
      id: quarantine.id,
      carrier: quarantine.carrier,
      received_at: quarantine.receivedAt,
      expires_at: quarantine.expiresAt,
      bytes: quarantine.bytes,
      envelope: json(quarantine.envelope),
      fault: json(quarantine.fault),
      hmac: quarantine.hmac,
      state: 'held',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function projectQuarantineState(db: Db, id: string, state: 'opened' | 'expired'): Promise<void> {
  await db.updateTable('quarantine').set({ state }).where('id', '=', id).execute();
}
