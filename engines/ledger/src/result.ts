// The outcome of reading something from outside: a value, or a coded fault with its place.

/** What was wrong and where; `text` never repeats the content of an entry. */
export interface Fault {
  /** Stable upper-case code, e.g. `TILE_MISSING`. */
  readonly code: string;
  /** The place: a file of the log, a line, a field. */
  readonly at: string;
  readonly text: string;
}

/** A value, or why there is none. */
export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failure(code: string, at: string, text: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { code, at, text } };
}
