// Reads flights: the board without names, and one flight's manifest on a ground.
import type { Permit } from '@vigie/guard/permit';
import { failure, type RecordFacts, type Result, success } from '@vigie/words';
import type { FlightDetail, FlightSummary, ManifestRow, MessageView } from '@vigie/words/api';
import { sql } from 'kysely';
import type { Unit } from '../unit.ts';
import { messagesOf } from './messages.ts';
import { unsealIdentity } from './open-identity.ts';
import { recordRead } from './record-read.ts';

export interface FlightFilter {
  readonly from: string;
  readonly to: string;
  /** Part of a designator or an airport. */
  readonly q: string;
}

interface FlightRow {
  readonly id: string;
  readonly designator: string;
  readonly origin: string;
  readonly destination: string;
  readonly departs: string;
  readonly arrives: string;
  readonly status: string;
  readonly last_message_at: string;
  readonly travellers: number;
  readonly crew: number;
  readonly screened: number;
  readonly waiting: number;
  readonly missing: number;
  readonly failed: number;
  readonly open_hits: number;
  readonly decided_hits: number;
  readonly messages: number;
}

const MOST_FLIGHTS = 1000;

/** Flights of some local days, by time of departure. Counts name nobody. */
export async function flightsBoard(
  unit: Unit,
  _permit: Permit<'flights.list'>,
  filter: FlightFilter,
): Promise<readonly FlightSummary[]> {
  const like = `%${filter.q.toUpperCase().replace(/[%_\\]/g, '')}%`;
  const rows = await selectFlights(
    unit,
    sql`where f.day >= ${filter.from} and f.day <= ${filter.to}
    and (f.carrier || f.number || f.suffix || ' ' || f.origin || ' ' || f.destination) like ${like}`,
  );
  return rows.map(summaryOf);
}

export async function flightSummary(unit: Unit, id: string): Promise<FlightSummary | undefined> {
  const rows = await selectFlights(unit, sql`where f.id = ${id}`);
  return rows[0] === undefined ? undefined : summaryOf(rows[0]);
}

async function selectFlights(unit: Unit, where: ReturnType<typeof sql>): Promise<readonly FlightRow[]> {
  const { rows } = await sql<FlightRow>`
    with f as (select *, carrier || number || suffix as designator from flight_leg f ${where} order by f.day, f.departs, f.id limit ${MOST_FLIGHTS}),
    r as (select leg_id, count(*) filter (where role not like '%crew')::int as travellers, count(*) filter (where role like '%crew')::int as crew,
        count(*) filter (where screening = 'screened')::int as screened, count(*) filter (where screening = 'waiting')::int as waiting,
        count(*) filter (where screening = 'source-missing')::int as missing, count(*) filter (where screening = 'failed')::int as failed
      from traveller_record where leg_id in (select id from f) group by leg_id),
    h as (select leg_id, count(*) filter (where state not in ('closed', 'referred'))::int as open_hits,
        count(*) filter (where state in ('closed', 'referred'))::int as decided_hits
      from hit where leg_id in (select id from f) group by leg_id),
    m as (select leg_id, count(*)::int as messages from message where leg_id in (select id from f) group by leg_id)
    select f.id, f.designator, f.origin, f.destination, f.departs, f.arrives, f.status, f.last_message_at,
      coalesce(r.travellers, 0) as travellers, coalesce(r.crew, 0) as crew, coalesce(r.screened, 0) as screened,
      coalesce(r.waiting, 0) as waiting, coalesce(r.missing, 0) as missing, coalesce(r.failed, 0) as failed,
      coalesce(h.open_hits, 0) as open_hits, coalesce(h.decided_hits, 0) as decided_hits, coalesce(m.messages, 0) as messages
    from f left join r on r.leg_id = f.id left join h on h.leg_id = f.id left join m on m.leg_id = f.id
    order by f.day, f.departs, f.id`.execute(unit.database.db);
  return rows;
}

function summaryOf(row: FlightRow): FlightSummary {
  return {
    id: row.id,
    designator: row.designator,
    from: row.origin,
    to: row.destination,
    departs: row.departs,
    arrives: row.arrives,
    status: row.status as FlightSummary['status'],
    counts: {
      travellers: row.travellers,
      crew: row.crew,
      screened: row.screened,
      hitsOpen: row.open_hits,
      hitsDecided: row.decided_hits,
    },
    screening: screeningOf(row),
    messages: row.messages,
    lastMessageAt: row.last_message_at,
  };
}

// The worst state speaks for the flight: one traveller not screened is never shown as a clear flight, nor is one nobody is known of (law 4).
function screeningOf(row: FlightRow): FlightSummary['screening'] {
  if (row.failed > 0) return 'failed';
  if (row.missing > 0) return 'source-missing';
  return row.waiting > 0 || row.travellers + row.crew === 0 ? 'waiting' : 'screened';
}

/** One flight with everybody on it; the read is in the ledger before it is given. */
export async function readFlight(unit: Unit, permit: Permit<'flight.read'>, id: string): Promise<Result<FlightDetail>> {
  const flight = await flightSummary(unit, id);
  if (flight === undefined) return failure('FLIGHT_UNKNOWN', 'flight', 'There is no such flight.');
  await recordRead(unit, permit, 'flight', [id]);
  const rows = await unit.database.db.selectFrom('traveller_record').selectAll().where('leg_id', '=', id).execute();
  const hits = await unit.database.db
    .selectFrom('hit')
    .select(['id', 'record_id', 'state'])
    .where('leg_id', '=', id)
    .execute();
  const manifest = rows.map((row) => manifestRow(unit, row, hits));
  manifest.sort(
    (a, b) =>
      (a.name?.surname ?? '').localeCompare(b.name?.surname ?? '', 'en') ||
      (a.name?.given ?? '').localeCompare(b.name?.given ?? '', 'en'),
  );
  const messages: readonly MessageView[] = await messagesOf(unit, id);
  return success({ flight, manifest, messages: [...messages] });
}

function manifestRow(
  unit: Unit,
  row: {
    readonly id: string;
    readonly day: string;
    readonly sealed: Uint8Array;
    readonly facts: unknown;
    readonly screening: string;
  },
  hits: readonly { readonly id: string; readonly record_id: string; readonly state: string }[],
): ManifestRow {
  const identity = unsealIdentity(unit, row);
  const facts = row.facts as RecordFacts;
  const newest = <T>(values: readonly { readonly value: T }[] | undefined): T | undefined => values?.at(-1)?.value;
  return {
    recordId: row.id,
    role: facts.role,
    status: facts.status.value,
    name: identity === undefined ? null : (newest(identity.names) ?? { raw: '', surname: '', given: '' }),
    birthDate: newest(identity?.birthDates) ?? '',
    sex: newest(identity?.sexes) ?? 'U',
    nationalities: identity?.nationalities.map((one) => one.value) ?? [],
    documents: identity?.documents.map((one) => one.value) ?? [],
    seat: facts.seat?.value ?? '',
    sources: [...new Set(facts.sources.map((one) => one.kind))],
    locators: identity?.locators.map((one) => one.value) ?? [],
    screening: row.screening as ManifestRow['screening'],
    hits: hits
      .filter((hit) => hit.record_id === row.id)
      .map((hit) => ({ id: hit.id, state: hit.state as ManifestRow['hits'][number]['state'] })),
  };
}
