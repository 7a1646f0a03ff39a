// Turns faults into HTTP answers: a code, a place, words, and the status that fits.
import { DatabaseDownError, JournalFullError } from '@vigie/store';
import type { Fault } from '@vigie/words';
import type { Unit } from '@vigie/work/unit';
import type { Context } from 'hono';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 503;

const STATUS: Readonly<Record<string, Status>> = {
  SIGNED_OUT: 401,
  CREDENTIAL_UNKNOWN: 401,
  PASSKEY_REFUSED: 401,
  NOT_PERMITTED: 403,
  GROUND_MISSING: 403,
  GROUND_UNKNOWN: 403,
  FOREIGN_ORIGIN: 403,
  BODY_INVALID: 400,
  BODY_TOO_LARGE: 413,
  LIST_TOO_LARGE: 413,
  HIT_CLAIMED: 409,
  HIT_NOT_OPEN: 409,
  HIT_NOT_CLAIMED: 409,
  SAME_OFFICER: 409,
  NO_SECOND_NEEDED: 409,
  HIT_SEALED: 409,
  QUARANTINE_EXPIRED: 409,
};

export function replyFault(c: Context, fault: Fault): Response {
  const status = STATUS[fault.code] ?? (fault.code.endsWith('_UNKNOWN') ? 404 : 422);
  return c.json({ code: fault.code, at: fault.at, text: fault.text }, status);
}

/** The answer to an error that nobody foresaw or that will pass: 503 where sending again helps, else 500, never with internals. */
export function replyError(c: Context, error: unknown, unit: Pick<Unit, 'database' | 'log'>): Response {
  const full = error instanceof JournalFullError;
  if (full || error instanceof DatabaseDownError || unit.database.isGone(error)) {
    c.header('retry-after', '5');
    const code = full ? 'JOURNAL_FULL' : 'DATABASE_AWAY';
    return c.json({ code, at: 'unit', text: 'Nothing can be recorded at the moment; send again.' }, 503);
  }
  const reference = Math.trunc(performance.now() * 1000).toString(36);
  unit.log('http.error', {
    reference,
    error: error instanceof Error ? error.name : 'unknown',
    path: c.req.routePath,
    at: placeOf(error),
  });
  return c.json({ code: 'INTERNAL', at: 'unit', text: 'Something failed here; it was noted.', reference }, 500);
}

// The message of an error can quote a value; the place in the code cannot.
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const line = error.stack?.split('\n').find((one) => one.includes('.ts:')) ?? '';
  return line
    .trim()
    .replace(/\(?file:.*\/(unit|engines)\//, '($1/')
    .slice(0, 120);
}
