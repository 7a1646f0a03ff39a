// The life of a hit as a pure machine: new, claimed, decided by a named officer, seconded where it burdens the traveller, referred or closed (HUM-01 to HUM-03; Directive (EU) 2016/681, 6(5) and 7(6)).
import { type Decision, failure, type HitState, isAdverse, type Measure, type Result, success } from '@vigie/words';

/** Where a hit stands. `first` is the officer whose decision waits for a second one. */
export interface Standing {
  readonly state: HitState;
  readonly claimedBy: string | null;
  readonly first: string | null;
  readonly decision: Decision | null;
  readonly measure: Measure | null;
}

export type ReviewAct =
  | { readonly kind: 'claim'; readonly officer: string }
  | { readonly kind: 'release'; readonly officer: string; readonly supervisor: boolean }
  | { readonly kind: 'decide'; readonly officer: string; readonly decision: Decision; readonly measure: Measure }
  | { readonly kind: 'second'; readonly officer: string; readonly confirm: boolean };

export const NEW: Standing = { state: 'new', claimedBy: null, first: null, decision: null, measure: null };

/** The standing after an act, or why the act is refused. No act leads to `referred` without two officers. */
export function review(standing: Standing, act: ReviewAct): Result<Standing> {
  switch (act.kind) {
    case 'claim':
      return claim(standing, act.officer);
    case 'release':
      return release(standing, act);
    case 'decide':
      return decide(standing, act);
    case 'second':
      return second(standing, act);
  }
}

function claim(standing: Standing, officer: string): Result<Standing> {
  if (standing.state === 'claimed' && standing.claimedBy !== officer) {
    return failure('HIT_CLAIMED', 'hit', 'Another officer has this hit under review.');
  }
  if (standing.state !== 'new' && standing.state !== 'second-reader' && standing.state !== 'claimed') {
    return failure('HIT_NOT_OPEN', 'hit', 'This hit is not open for review.');
  }
  if (standing.first === officer) return failure('SAME_OFFICER', 'hit', 'A second reader must be another officer.');
  return success({ ...standing, state: 'claimed', claimedBy: officer });
}

function release(
  standing: Standing,
  act: { readonly officer: string; readonly supervisor: boolean },
): Result<Standing> {
  if (standing.state !== 'claimed') return failure('HIT_NOT_CLAIMED', 'hit', 'This hit is not under review.');
  if (standing.claimedBy !== act.officer && !act.supervisor) {
    return failure('HIT_CLAIMED', 'hit', 'Only who took the hit, or a supervisor, may hand it back.');
  }
  return success({ ...standing, state: standing.first === null ? 'new' : 'second-reader', claimedBy: null });
}

function decide(
  standing: Standing,
  act: { readonly officer: string; readonly decision: Decision; readonly measure: Measure },
): Result<Standing> {
  if (standing.state !== 'claimed' || standing.claimedBy !== act.officer) {
    return failure('HIT_NOT_CLAIMED', 'hit', 'Take the hit into review first.');
  }
  if (act.decision !== 'same-person' && act.measure !== 'none') {
    return failure('MEASURE_WITHOUT_GROUND', 'measure', 'A measure needs the decision that it is the same person.');
  }
  const decided = { decision: act.decision, measure: act.measure, claimedBy: null };
  if (act.decision === 'cannot-tell' && standing.first === null) {
    return success({ ...standing, ...decided, state: 'second-reader', first: act.officer });
  }
  if (isAdverse(act.measure)) return success({ ...standing, ...decided, state: 'awaiting-second', first: act.officer });
  return success({ ...standing, ...decided, state: 'closed' });
}

function second(standing: Standing, act: { readonly officer: string; readonly confirm: boolean }): Result<Standing> {
  if (standing.state !== 'awaiting-second')
    return failure('NO_SECOND_NEEDED', 'hit', 'No decision waits for a second officer.');
  if (standing.first === act.officer) return failure('SAME_OFFICER', 'hit', 'The second officer must be another one.');
  if (act.confirm) return success({ ...standing, state: 'referred' });
  // Refused: the question is open again as if nobody had answered it.
  return success({ ...NEW });
}
