// Front door of review.
export { type ReviewRequest, reviewHit, standingOf } from './review-hit.ts';
export { NEW, type ReviewAct, review, type Standing } from './review-machine.ts';
