// Takes a hit through review: who acts, on what ground and why is journaled before it takes effect (law 3).

import type { Permit } from '@vigie/guard/permit';
import { seal } from '@vigie/guard/seal';
import { KeyedLock, type ReviewEvent } from '@vigie/store';
import { type Decision, failure, type Measure, type Result } from '@vigie/words';
import { base64 } from '../intake/message-rows.ts';
import { openIdentity } from '../reading/open-identity.ts';
import { sealedReference, tracedGround } from '../reading/traced-ground.ts';
import { hitKey, openHit } from '../screening/hit-seal.ts';
import { suppressionTokens } from '../screening/suppression.ts';
import { later, type Unit } from '../unit.ts';
import { type ReviewAct, review, type Standing } from './review-machine.ts';

export interface ReviewRequest {
  readonly permit: Permit<'hit.claim' | 'hit.release' | 'hit.decide' | 'hit.second'>;
  readonly hitId: string;
  readonly act: ReviewAct;
  /** The officer's own words; empty for a claim. */
  readonly reason: string;
}

const ACTIONS = {
  claim: 'hit.claimed',
  release: 'hit.released',
  decide: 'hit.decided',
  second: 'hit.seconded',
} as const;
/** A claim that nobody works on any more frees itself. */
const CLAIM_MS = 30 * 60_000;
/** A "not the same" is asked again after half a year, when the base data is gone too (Directive (EU) 2016/681, 12(5)). */
const SUPPRESSION_MS = 183 * 86_400_000;

const locks = new WeakMap<Unit, KeyedLock>();

/** Gives the new standing, or why the act is refused; two officers who act at once take their turns. */
export async function reviewHit(unit: Unit, request: ReviewRequest): Promise<Result<Standing>> {
  const lock = locks.get(unit) ?? new KeyedLock();
  locks.set(unit, lock);
  return lock.run([request.hitId], () => act(unit, request));
}

async function act(unit: Unit, request: ReviewRequest): Promise<Result<Standing>> {
  const at = unit.now();
  const hit = await unit.database.db
    .selectFrom('hit')
    .innerJoin('traveller_record', 'traveller_record.id', 'hit.record_id')
    .selectAll('hit')
    .select('traveller_record.day')
    .where('hit.id', '=', request.hitId)
    .executeTakeFirst();
  if (hit === undefined) return failure('HIT_UNKNOWN', 'hit', 'There is no such hit.');
  const standing = standingOf(hit, at);
  const next = review(standing, request.act);
  if (!next.ok) return next;
  const key = hitKey(unit, hit.id, hit.day, hit.sealed);
  if (key === undefined)
    return failure('HIT_SEALED', 'hit', 'The keys of this hit are gone; it can no longer be reviewed.');
  const eventId = unit.newId();
  const cleared = next.value.state === 'closed' && next.value.decision === 'not-the-same';
  const body: ReviewEvent = {
    eventId,
    hitId: hit.id,
    officer: request.permit.actor.id,
    state: next.value.state,
    claimedBy: next.value.claimedBy,
    claimedUntil: next.value.claimedBy === null ? null : later(at, CLAIM_MS),
    firstOfficer: next.value.first,
    decision: request.act.kind === 'decide' ? request.act.decision : next.value.decision,
    measure: next.value.measure,
    sealedReason:
      request.reason === ''
        ? null
        : base64(seal(key, unit.random(12), `event/${eventId}`, Buffer.from(request.reason))),
    suppressions: cleared ? await suppressionsOf(unit, hit, at) : [],
    releasesHold: cleared,
    reference: sealedReference(unit, request.permit, at),
  };
  const trace = {
    actor: request.permit.actor,
    action: ACTIONS[request.act.kind],
    objects: [hit.id, hit.record_id],
    ...tracedGround(request.permit),
  };
  await unit.recorder.commit([{ kind: 'hit.reviewed', at, trace, body }]);
  return next;
}

interface HitStanding {
  readonly state: string;
  readonly claimed_by: string | null;
  readonly claimed_until: string | null;
  readonly first_officer: string | null;
  readonly decision: string | null;
  readonly measure: string | null;
}

/** The standing of a row; a claim that ran out counts as handed back. */
export function standingOf(hit: HitStanding, at: string): Standing {
  const lapsed = hit.state === 'claimed' && (hit.claimed_until ?? '') <= at;
  return {
    state: lapsed ? (hit.first_officer === null ? 'new' : 'second-reader') : (hit.state as Standing['state']),
    claimedBy: lapsed ? null : hit.claimed_by,
    first: hit.first_officer,
    decision: hit.decision as Decision | null,
    measure: hit.measure as Measure | null,
  };
}

async function suppressionsOf(
  unit: Unit,
  hit: {
    readonly id: string;
    readonly record_id: string;
    readonly subject_id: string;
    readonly subject_version: string;
    readonly source: string;
    readonly day: string;
    readonly sealed: Uint8Array;
  },
  at: string,
): Promise<ReviewEvent['suppressions']> {
  // A lost document is a fact about the document, not a likeness of two people: clearing one traveller clears nothing else.
  if (hit.source !== 'names') return [];
  const content = openHit(unit, hit.id, hit.day, hit.sealed);
  const identity = await openIdentity(unit, hit.record_id, content?.record.key);
  if (identity === undefined) return [];
  const expiresOn = later(at, SUPPRESSION_MS).slice(0, 10);
  return suppressionTokens(unit, identity).map((token) => ({
    token,
    subjectId: hit.subject_id,
    subjectVersion: hit.subject_version,
    expiresOn,
  }));
}
