// Orders the hit queue: first by time to decision, then by weight of evidence.
import type { HitState } from '@vigie/words';
import type { HitSummary } from '@vigie/words/api';

/** True while a hit still asks something of an officer. */
export function isOpen(state: HitState): boolean {
  return state !== 'closed' && state !== 'referred';
}

/** Soonest first; hits without a time come after all others. */
export function orderHits<T extends Pick<HitSummary, 'id' | 'decideBy' | 'nats'>>(hits: readonly T[]): readonly T[] {
  return hits.toSorted((a, b) => moment(a) - moment(b) || b.nats - a.nats || (a.id < b.id ? -1 : 1));
}

function moment(hit: Pick<HitSummary, 'decideBy'>): number {
  const at = Date.parse(hit.decideBy);
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at;
}
