// Projects screening and review: which records were screened, which hits exist, what officers decided.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Bodies } from '../journal/entries.ts';
import { bytes, json } from './parameters.ts';

type Db = Kysely<Tables>;

/** Marks records screened and takes the work off the outbox in the same transaction. */
export async function projectScreened(db: Db, body: Bodies['travellers.screened']): Promise<void> {
  await sql`update traveller_record r set screened_version = (s->>'version')::int, snapshot = ${body.snapshot},
      screening = case when r.screen_version <= (s->>'version')::int then s->>'screening' else 'waiting' end
    from jsonb_array_elements(${json(body.results)}) s
    where r.id = s->>'recordId' and r.screened_version <= (s->>'version')::int`.execute(db);
  await removeFromOutbox(db, body.outboxIds);
}

export async function removeFromOutbox(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0)
    await db
      .deleteFrom('outbox')
      .where('id', 'in', [...ids])
      .execute();
}

export async function projectHit(db: Db, { hit }: Bodies['hit.raised']): Promise<void> {
  await db
    .insertInto('hit')
    .values({
      id: hit.id,
      record_id: hit.recordId,
      leg_id: hit.legId,
      source: hit.source,
      list_key: hit.listKey,
      subject_id: hit.subjectId,
      subject_version: hit.subjectVersion,
      outcome: hit.outcome,
      nats: hit.nats,
      state: 'new',
      raised_at: hit.raisedAt,
      decide_by: hit.decideBy,
      snapshot: hit.snapshot,
      sealed: bytes(hit.sealed),
      claimed_by: null,
      claimed_until: null,
      first_officer: null,
      decision: null,
      measure: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Newer evidence for a hit: the ground is replaced; a closed one comes back as new when the caller says so. */
export async function projectHitUpdate(db: Db, at: string, body: Bodies['hit.updated']): Promise<void> {
  const { hit, state, eventId } = body;
  await db
    .updateTable('hit')
    .set({
      subject_version: hit.subjectVersion,
      outcome: hit.outcome,
      nats: hit.nats,
      snapshot: hit.snapshot,
      decide_by: hit.decideBy,
      sealed: bytes(hit.sealed),
      state,
    })
    .where('id', '=', hit.id)
    .execute();
  await insertEvent(db, {
    id: eventId,
    hit_id: hit.id,
    at,
    kind: 'updated',
    officer: null,
    decision: null,
    measure: null,
    sealed_reason: null,
  });
}

export async function projectReview(db: Db, at: string, kind: string, body: Bodies['hit.reviewed']): Promise<void> {
  await db
    .updateTable('hit')
    .set({
      state: body.state,
      claimed_by: body.claimedBy,
      claimed_until: body.claimedUntil,
      first_officer: body.firstOfficer,
      decision: body.decision,
      measure: body.measure,
    })
    .where('id', '=', body.hitId)
    .execute();
  await insertEvent(db, {
    id: body.eventId,
    hit_id: body.hitId,
    at,
    kind,
    officer: body.officer,
    decision: body.decision,
    measure: body.measure,
    sealed_reason: body.sealedReason === null ? null : bytes(body.sealedReason),
  });
  for (const one of body.suppressions) await suppress(db, body.hitId, one);
  if (body.releasesHold) await enqueueRelease(db, at, body.hitId);
}

async function suppress(db: Db, hitId: string, one: Bodies['hit.reviewed']['suppressions'][number]): Promise<void> {
  const row = {
    token: one.token,
    subject_id: one.subjectId,
    subject_version: one.subjectVersion,
    hit_id: hitId,
    expires_on: one.expiresOn,
  };
  await db
    .insertInto('suppression')
    .values(row)
    .onConflict((conflict) => conflict.columns(['token', 'subject_id']).doUpdateSet(row))
    .execute();
}

async function enqueueRelease(db: Db, at: string, hitId: string): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ topic: 'release-hold', key: hitId, body: json({ hitId }), run_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertEvent(db: Db, event: Tables['hit_event']): Promise<void> {
  await db
    .insertInto('hit_event')
    .values(event)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
