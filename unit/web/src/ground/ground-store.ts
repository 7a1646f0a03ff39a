// Keeps the purpose, offence and reference under which personal data is read, for this tab only (PUR-01).
import type { Ground } from '@vigie/words';

const KEY = 'vigie.ground';

/** What the store needs of `sessionStorage`. */
export type KeyedText = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface GroundStore {
  /** The chosen ground; the same object until it changes. */
  readonly get: () => Ground | undefined;
  readonly set: (ground: Ground) => void;
  readonly clear: () => void;
  /** Gives the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store over `storage`; what cannot be read there counts as not chosen. */
export function createGroundStore(storage: KeyedText): GroundStore {
  let current = parseGround(storage.getItem(KEY));
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => current,
    set: (ground) => {
      current = { ...ground, reference: ground.reference.trim() };
      storage.setItem(KEY, JSON.stringify(current));
      tell();
    },
    clear: () => {
      current = undefined;
      storage.removeItem(KEY);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The ground in a stored text, `undefined` where purpose or offence is missing. */
export function parseGround(text: string | null): Ground | undefined {
  if (text === null) return undefined;
  try {
    const { purpose, offence, reference } = JSON.parse(text) as Record<string, unknown>;
    if (typeof purpose !== 'string' || purpose === '') return undefined;
    if (typeof offence !== 'string' || offence === '') return undefined;
    return { purpose, offence, reference: typeof reference === 'string' ? reference : '' };
  } catch {
    return undefined;
  }
}

/** The headers that carry a ground; header values hold ASCII only, so the officer's own words are percent-encoded. */
export function groundHeaders(ground: Ground | undefined): Record<string, string> {
  if (ground === undefined) return {};
  return {
    'vigie-purpose': ground.purpose,
    'vigie-offence': ground.offence,
    'vigie-reference': encodeURIComponent(ground.reference.toWellFormed()),
  };
}
