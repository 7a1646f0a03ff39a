// The journal's entries: every change of the unit's state, written before it takes effect (LOG-01; Directive (EU) 2016/681, 13(6)).

import type { Ground } from './purpose.ts';
import type { Actor } from './role.ts';

/** What the ledger says of an entry: who did what, on what ground, to which objects. No personal data. */
export interface Trace {
  readonly actor: Actor;
  /** Past tense, e.g. `hit.raised`. */
  readonly action: string;
  readonly ground?: Ground;
  /** Pseudonymous ids only. */
  readonly objects: readonly string[];
}

/** One entry as a use case hands it in; `body` is what the database projection needs, bytes as base64url. */
export interface Entry<K extends string = string, B = unknown> {
  readonly kind: K;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly trace: Trace;
  readonly body: B;
}
