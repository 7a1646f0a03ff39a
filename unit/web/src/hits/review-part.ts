// Says what an officer can do with a hit now, from its state and who they are.
import type { HitSummary } from '@vigie/words/api';
import { isOpen } from './order-hits.ts';

export type ReviewPart =
  /** Take it into review. */
  | 'claim'
  /** Decide it. */
  | 'decide'
  /** Confirm or refuse what another officer decided. */
  | 'second'
  /** Wait: the own decision needs another officer. */
  | 'own-decision'
  /** Another officer has it under review. */
  | 'with-another'
  /** Nothing is left to decide. */
  | 'done'
  /** The role only reads. */
  | 'read-only';

export interface Reviewer {
  readonly id: string;
  readonly mayDecide: boolean;
  readonly maySecond: boolean;
}

type Reviewed = Pick<HitSummary, 'state' | 'claimedBy' | 'mayDecide'>;

/** The part of this officer; the unit has the last word. */
export function reviewPart(hit: Reviewed, reviewer: Reviewer): ReviewPart {
  if (!isOpen(hit.state)) return 'done';
  if (!reviewer.mayDecide && !reviewer.maySecond) return 'read-only';
  if (!hit.mayDecide) return 'own-decision';
  if (hit.state === 'awaiting-second') return reviewer.maySecond ? 'second' : 'read-only';
  if (!reviewer.mayDecide) return 'read-only';
  if (hit.state === 'claimed') return hit.claimedBy?.id === reviewer.id ? 'decide' : 'with-another';
  return 'claim';
}
