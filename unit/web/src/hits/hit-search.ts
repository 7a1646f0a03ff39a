// The view of the hit queue in the address.
import type { HitQueueView } from '../api/queries.ts';

export const HIT_VIEWS: readonly HitQueueView[] = ['open', 'mine', 'second', 'closed'];

export interface HitSearch {
  readonly view?: HitQueueView;
}

/** The view an address asks for; the open queue where it names none. */
export function readHitSearch(search: Record<string, unknown>): HitSearch {
  const view = HIT_VIEWS.find((one) => one === search.view);
  return view === undefined || view === 'open' ? {} : { view };
}
