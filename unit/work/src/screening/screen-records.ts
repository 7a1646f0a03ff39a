// Screens a portion of records: unseals in memory, asks the engines, raises hits for people to look at (UNSCR 2396, 11 to 13 and 16).
import type { AnyEntry, Bodies, HitRow } from '@vigie/store';
import type { Identity } from '@vigie/words';
import { base64, trace } from '../intake/message-rows.ts';
import { unsealIdentity } from '../reading/open-identity.ts';
import type { Unit } from '../unit.ts';
import { openHit, sealHit } from './hit-seal.ts';
import { type Match, screenTraveller } from './screen-traveller.ts';
import { missingSources, type Snapshot } from './snapshot.ts';
import { suppressionTokens } from './suppression.ts';

interface RecordToScreen {
  readonly id: string;
  readonly leg_id: string;
  readonly day: string;
  readonly version: number;
  readonly sealed: Uint8Array;
  readonly departs: string;
}

interface KnownHit {
  readonly id: string;
  readonly record_id: string;
  readonly source: string;
  readonly subject_id: string;
  readonly subject_version: string;
  readonly state: string;
  readonly nats: number;
  readonly day: string;
  readonly sealed: Uint8Array;
}

/** The entries that follow from screening these records, and the tasks that are done with them. */
export async function screenRecords(
  unit: Unit,
  snapshot: Snapshot,
  work: { readonly outboxIds: readonly number[]; readonly records: readonly string[] },
): Promise<readonly AnyEntry[]> {
  const at = unit.now();
  const records = await loadRecords(unit, work.records);
  const known = await loadHits(unit, work.records);
  const missing = missingSources(snapshot);
  const results: Bodies['travellers.screened']['results'][number][] = [];
  const hits: AnyEntry[] = [];
  for (const record of records) {
    const identity = identityOf(unit, record);
    const screening = identity === undefined ? 'failed' : missing.length > 0 ? 'source-missing' : 'screened';
    const answer = identity === undefined ? { matches: [], namesakes: 0 } : screenTraveller(snapshot, identity);
    results.push({ recordId: record.id, version: record.version, screening, namesakes: answer.namesakes });
    if (identity === undefined || answer.matches.length === 0) continue;
    const suppressed = await suppressedFor(unit, identity, at);
    for (const match of answer.matches) hits.push(...follow(unit, { at, snapshot, record, match, known, suppressed }));
  }
  return [
    {
      kind: 'travellers.screened',
      at,
      trace: trace('travellers.screened', [snapshot.version]),
      body: { outboxIds: work.outboxIds, snapshot: snapshot.version, results },
    },
    ...hits,
  ];
}

// A destroyed day is gone for what is still in memory too.
function identityOf(unit: Unit, record: RecordToScreen): Identity | undefined {
  if (unit.keys.day(record.day) === undefined) return undefined;
  return unit.fresh.take(record.id, record.version) ?? unsealIdentity(unit, record);
}

interface Following {
  readonly at: string;
  readonly snapshot: Snapshot;
  readonly record: RecordToScreen;
  readonly match: Match;
  readonly known: readonly KnownHit[];
  readonly suppressed: ReadonlyMap<string, { readonly version: string; readonly hitId: string }>;
}

// Evidence must grow by as much as one whole field before a question that a person has answered is asked again.
const MORE_EVIDENCE = 2;

function follow(unit: Unit, following: Following): readonly AnyEntry[] {
  const { at, record, match, known, suppressed } = following;
  const before = known.find(
    (hit) => hit.record_id === record.id && hit.source === match.source && hit.subject_id === match.ground.subjectId,
  );
  const cleared = suppressed.get(match.ground.subjectId);
  if (before === undefined && cleared?.version === match.ground.subjectVersion) {
    const body = { recordId: record.id, subjectId: match.ground.subjectId, hitId: cleared.hitId };
    return [{ kind: 'hit.suppressed', at, trace: trace('hit.suppressed', [record.id, cleared.hitId]), body }];
  }
  const hit = hitRow(unit, following, before?.id ?? unit.newId());
  if (hit === undefined) return [];
  if (before === undefined) {
    return [{ kind: 'hit.raised', at, trace: trace('hit.raised', [hit.id, record.id]), body: { hit } }];
  }
  if (!saysSomethingNew(unit, before, match)) return [];
  const answered = before.state === 'closed' || before.state === 'referred';
  const reopens =
    before.state === 'closed' &&
    (match.ground.nats >= before.nats + MORE_EVIDENCE || before.subject_version !== match.ground.subjectVersion);
  if (answered && !reopens) return [];
  const state = reopens ? 'new' : before.state;
  const action = reopens ? 'hit.reopened' : 'hit.updated';
  return [
    { kind: 'hit.updated', at, trace: trace(action, [hit.id, record.id]), body: { hit, state, eventId: unit.newId() } },
  ];
}

function saysSomethingNew(unit: Unit, before: KnownHit, match: Match): boolean {
  const content = openHit(unit, before.id, before.day, before.sealed);
  return content === undefined || JSON.stringify(content.ground) !== JSON.stringify(match.ground);
}

function hitRow(unit: Unit, { at, snapshot, record, match }: Following, id: string): HitRow | undefined {
  const sealed = sealHit(unit, id, match.ground, { id: record.id, day: record.day });
  if (sealed === undefined) return undefined;
  return {
    id,
    recordId: record.id,
    legId: record.leg_id,
    source: match.source,
    listKey: match.ground.listKey,
    subjectId: match.ground.subjectId,
    subjectVersion: match.ground.subjectVersion,
    outcome: match.ground.outcome,
    nats: match.ground.nats,
    raisedAt: at,
    decideBy: record.departs,
    snapshot: snapshot.version,
    sealed: base64(sealed),
  };
}

async function loadRecords(unit: Unit, ids: readonly string[]): Promise<readonly RecordToScreen[]> {
  return unit.database.db
    .selectFrom('traveller_record')
    .innerJoin('flight_leg', 'flight_leg.id', 'traveller_record.leg_id')
    .select(['traveller_record.id', 'leg_id', 'traveller_record.day', 'version', 'sealed', 'departs'])
    .where('traveller_record.id', 'in', [...ids])
    .execute();
}

async function loadHits(unit: Unit, ids: readonly string[]): Promise<readonly KnownHit[]> {
  return unit.database.db
    .selectFrom('hit')
    .innerJoin('traveller_record', 'traveller_record.id', 'hit.record_id')
    .select([
      'hit.id',
      'record_id',
      'source',
      'subject_id',
      'subject_version',
      'state',
      'nats',
      'traveller_record.day',
      'hit.sealed',
    ])
    .where('record_id', 'in', [...ids])
    .execute();
}

async function suppressedFor(
  unit: Unit,
  identity: Identity,
  at: string,
): Promise<Map<string, { version: string; hitId: string }>> {
  const tokens = suppressionTokens(unit, identity);
  if (tokens.length === 0) return new Map();
  const rows = await unit.database.db
    .selectFrom('suppression')
    .selectAll()
    .where('token', 'in', [...tokens])
    .where('expires_on', '>', at.slice(0, 10))
    .execute();
  return new Map(rows.map((row) => [row.subject_id, { version: row.subject_version, hitId: row.hit_id }]));
}
