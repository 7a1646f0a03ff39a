// Moves through the hit queue by keyboard: j and k, Enter to open, c to claim.
import type { KeyPress } from '../shell/shell-keys.ts';

export interface QueuePlace {
  /** Ids of the hits in the order shown. */
  readonly ids: readonly string[];
  /** The hit the cursor is on; may have left the queue. */
  readonly at: string | undefined;
}

export interface QueueMove {
  readonly at: string | undefined;
  readonly intent: 'none' | 'open' | 'claim';
}

/** The cursor and the intent after a key. */
export function queueKeys(place: QueuePlace, press: KeyPress): QueueMove {
  const at = place.ids.includes(place.at ?? '') ? place.at : undefined;
  if (press.typing || press.modified) return { at, intent: 'none' };
  switch (press.key) {
    case 'j':
    case 'ArrowDown':
      return { at: step(place.ids, at, 1), intent: 'none' };
    case 'k':
    case 'ArrowUp':
      return { at: step(place.ids, at, -1), intent: 'none' };
    case 'Enter':
      return { at, intent: at === undefined ? 'none' : 'open' };
    case 'c':
      return { at, intent: at === undefined ? 'none' : 'claim' };
    default:
      return { at, intent: 'none' };
  }
}

function step(ids: readonly string[], at: string | undefined, by: 1 | -1): string | undefined {
  if (at === undefined) return by === 1 ? ids[0] : ids.at(-1);
  const next = ids.indexOf(at) + by;
  return ids[Math.min(Math.max(next, 0), ids.length - 1)];
}

/** The hit after `id` in the order last shown, the one before it at the end, `undefined` where it stands alone. */
export function nextInQueue(ids: readonly string[], id: string): string | undefined {
  const index = ids.indexOf(id);
  if (index === -1) return ids[0];
  return ids[index + 1] ?? ids[index - 1];
}
