// What every use case of the unit works with: store, keys, clock, chance and policy, handed in once by the composition.
import type { SensitivePolicy } from '@vigie/guard/sensitive';
import type { Database, KeyPlace, QuarantineFolder, Recorder } from '@vigie/store';
import type { Identity, PurposeCatalogue } from '@vigie/words';

export interface Unit {
  readonly database: Database;
  readonly recorder: Recorder;
  readonly keys: KeyPlace;
  readonly quarantine: QuarantineFolder;
  readonly fresh: FreshIdentities;
  readonly catalogue: PurposeCatalogue;
  readonly sensitive: SensitivePolicy;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly now: () => string;
  /** Cryptographically random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** A new id that sorts by time. */
  readonly newId: () => string;
  /** True for the demonstration world, where officers may sign in without a passkey on this machine. */
  readonly demonstration: boolean;
  /** Says what happened, without personal data. */
  readonly log: (event: string, facts?: Readonly<Record<string, string | number>>) => void;
}

/**
 * Identities that intake has just sealed, for the screening that follows: it need not unseal what was in memory a moment ago
 * (100 µs a traveller). Bounded, and never written.
 */
export class FreshIdentities {
  #held = new Map<string, Identity>();
  readonly #most: number;

  constructor(most = 5_000) {
    this.#most = most;
  }

  put(recordId: string, version: number, identity: Identity): void {
    this.#held.set(`${recordId}/${version}`, identity);
    if (this.#held.size <= this.#most) return;
    for (const oldest of this.#held.keys()) {
      this.#held.delete(oldest);
      return;
    }
  }

  /** Gives it once. */
  take(recordId: string, version: number): Identity | undefined {
    const key = `${recordId}/${version}`;
    const identity = this.#held.get(key);
    this.#held.delete(key);
    return identity;
  }
}

/** UTC day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** `instant` moved by milliseconds. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
