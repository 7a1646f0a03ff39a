// The outcome of reading something from outside: a value, or a coded fault with its place.

/** What was wrong and where; `text` never repeats personal data. */
export interface Fault {
  /** Stable upper-case code, e.g. `LIST_CUT_OFF`. */
  readonly code: string;
  /** The place: a line, a segment, a field, a path. */
  readonly at: string;
  readonly text: string;
}

export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failure(code: string, at: string, text: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { code, at, text } };
}
