// Reads hits: the queue by time to decision, and one hit with both sides and every reason.

import type { Permit } from '@vigie/guard/permit';
import { unseal } from '@vigie/guard/seal';
import { type Decision, failure, type HitState, type Measure, type Result, success } from '@vigie/words';
import type { HitDetail, HitEventView, HitSummary } from '@vigie/words/api';
import { standingOf } from '../review/review-hit.ts';
import { type HitContent, hitKey, openHit } from '../screening/hit-seal.ts';
import type { Unit } from '../unit.ts';
import { findSubject } from '../watchlists/read-lists.ts';
import { flightSummary } from './flights.ts';
import { unsealIdentity } from './open-identity.ts';
import { recordRead } from './record-read.ts';
import { travellerView } from './traveller.ts';

export type HitView = 'open' | 'mine' | 'second' | 'closed';

const STATES: Readonly<Record<HitView, readonly HitState[]>> = {
  open: ['new', 'claimed', 'second-reader'],
  mine: ['claimed'],
  second: ['awaiting-second', 'second-reader'],
  closed: ['closed', 'referred'],
};
const MOST = 200;

/** The queue: soonest departure first, then weight of evidence; `total` counts what the first rows do not show too. */
export async function hitQueue(
  unit: Unit,
  permit: Permit<'hits.list'>,
  view: HitView,
): Promise<{ readonly hits: readonly HitSummary[]; readonly total: number }> {
  let query = select(unit).where('hit.state', 'in', [...STATES[view]]);
  if (view === 'mine') query = query.where('hit.claimed_by', '=', permit.actor.id);
  const newestFirst = view === 'closed';
  const rows = await query
    .orderBy('hit.decide_by', newestFirst ? 'desc' : 'asc')
    .orderBy('hit.nats', 'desc')
    .limit(MOST)
    .execute();
  await recordRead(
    unit,
    permit,
    'hits',
    rows.map((row) => row.id),
  );
  const names = await officerNames(unit);
  const hits = rows.map((row) => summaryOf(unit, row, permit.actor.id, names));
  return { hits, total: await countHits(unit, view, permit.actor.id) };
}

// What the queue does not show for its length is counted, so that nobody takes the page for all (law 4).
async function countHits(unit: Unit, view: HitView, reader: string): Promise<number> {
  let query = unit.database.db
    .selectFrom('hit')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('state', 'in', [...STATES[view]]);
  if (view === 'mine') query = query.where('claimed_by', '=', reader);
  return Number((await query.executeTakeFirst())?.count ?? 0);
}

function select(unit: Unit) {
  return unit.database.db
    .selectFrom('hit')
    .innerJoin('traveller_record', 'traveller_record.id', 'hit.record_id')
    .innerJoin('flight_leg', 'flight_leg.id', 'hit.leg_id')
    .selectAll('hit')
    .select([
      'traveller_record.day',
      'traveller_record.sealed as record_sealed',
      'flight_leg.carrier',
      'flight_leg.number',
      'flight_leg.suffix',
      'flight_leg.origin',
      'flight_leg.destination',
      'flight_leg.departs',
      'flight_leg.arrives',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function summaryOf(unit: Unit, row: Row, reader: string, names: ReadonlyMap<string, string>): HitSummary {
  const content = openHit(unit, row.id, row.day, row.sealed);
  const identity = unsealIdentity(
    unit,
    { id: row.record_id, day: row.day, sealed: row.record_sealed },
    content?.record.key,
  );
  const standing = standingOf(row, unit.now());
  const claimedBy = standing.claimedBy;
  return {
    id: row.id,
    recordId: row.record_id,
    source: row.source as HitSummary['source'],
    state: standing.state,
    outcome: row.outcome,
    nats: row.nats,
    flight: {
      id: row.leg_id,
      designator: `${row.carrier}${row.number}${row.suffix}`,
      from: row.origin,
      to: row.destination,
      departs: row.departs,
      arrives: row.arrives,
    },
    traveller: identity?.names.at(-1)?.value.raw ?? '',
    listName: content?.ground.listName ?? '',
    listKey: row.list_key,
    subjectId: row.subject_id,
    raisedAt: row.raised_at,
    decideBy: row.decide_by,
    claimedBy: claimedBy === null ? null : { id: claimedBy, name: names.get(claimedBy) ?? claimedBy },
    mayDecide: standing.first !== reader,
  };
}

/** One hit with everything a decision needs; the read is in the ledger before it is given. */
export async function readHit(unit: Unit, permit: Permit<'hit.read'>, hitId: string): Promise<Result<HitDetail>> {
  const row = await select(unit).where('hit.id', '=', hitId).executeTakeFirst();
  if (row === undefined) return failure('HIT_UNKNOWN', 'hit', 'There is no such hit.');
  await recordRead(unit, permit, 'hit', [hitId, row.record_id]);
  return success(await hitDetail(unit, row, permit.actor.id));
}

async function hitDetail(unit: Unit, row: Row, reader: string): Promise<HitDetail> {
  const content = openHit(unit, row.id, row.day, row.sealed);
  const traveller = await travellerView(unit, row.record_id, content?.record.key);
  const flight = await flightSummary(unit, row.leg_id);
  if (traveller === undefined || flight === undefined)
    throw new Error(`hitDetail: expected the record and flight of hit ${row.id}`);
  const names = await officerNames(unit);
  const subject =
    row.source === 'names' ? await findSubject(unit, row.list_key, row.subject_id, row.subject_version) : undefined;
  return {
    hit: summaryOf(unit, row, reader, names),
    traveller,
    subject: subject ?? null,
    lostDocument: row.source === 'documents' ? await lostDocument(unit, row.subject_id) : null,
    reasons: content?.ground.reasons.map((reason) => ({ ...reason, params: { ...reason.params } })) ?? [],
    posterior: content?.ground.posterior ?? 0,
    events: await eventsOf(unit, row, names),
    snapshot: row.snapshot,
  };
}

async function lostDocument(unit: Unit, subjectId: string): Promise<HitDetail['lostDocument']> {
  const cut = subjectId.indexOf(':');
  const found = await unit.database.db
    .selectFrom('lost_document')
    .select('content')
    .where((where) =>
      where.and([
        where.eb(where.ref('content', '->>').key('source' as never), '=', subjectId.slice(0, cut) as never),
        where.eb(where.ref('content', '->>').key('reference' as never), '=', subjectId.slice(cut + 1) as never),
      ]),
    )
    .executeTakeFirst();
  if (found === undefined) return null;
  const one = found.content as Record<'type' | 'issuer' | 'status' | 'reportedOn' | 'source' | 'reference', string>;
  return {
    type: one.type,
    issuer: one.issuer,
    status: one.status,
    reportedOn: one.reportedOn,
    source: one.source,
    reference: one.reference,
  };
}

async function eventsOf(unit: Unit, row: Row, names: ReadonlyMap<string, string>): Promise<HitEventView[]> {
  const events = await unit.database.db
    .selectFrom('hit_event')
    .selectAll()
    .where('hit_id', '=', row.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const key = hitKey(unit, row.id, row.day, row.sealed);
  return events.map((event) => {
    const plain =
      key === undefined || event.sealed_reason === null
        ? undefined
        : unseal(key, `event/${event.id}`, event.sealed_reason);
    return {
      at: event.at,
      kind: event.kind,
      officer: event.officer === null ? null : { id: event.officer, name: names.get(event.officer) ?? event.officer },
      ...(event.decision === null ? {} : { decision: event.decision as Decision }),
      ...(event.measure === null ? {} : { measure: event.measure as Measure }),
      ...(plain === undefined ? {} : { reason: Buffer.from(plain).toString('utf8') }),
    };
  });
}

async function officerNames(unit: Unit): Promise<ReadonlyMap<string, string>> {
  const rows = await unit.database.db.selectFrom('officer').select(['id', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What a hit kept, for a replay. */
export function groundOf(
  unit: Unit,
  row: { readonly id: string; readonly day: string; readonly sealed: Uint8Array },
): HitContent['ground'] | undefined {
  return openHit(unit, row.id, row.day, row.sealed)?.ground;
}
