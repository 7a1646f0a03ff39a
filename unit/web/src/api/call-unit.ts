// Calls one route of the unit and gives its JSON, or throws a `UnitProblemError`.
import type { Ground } from '@vigie/words';
import type { Problem } from '@vigie/words/api';
import { groundHeaders } from '../ground/ground-store.ts';
import { learnClock } from './unit-clock.ts';
import { UnitProblemError } from './unit-problem.ts';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly file?: Blob;
  readonly ground?: Ground | undefined;
  readonly signal?: AbortSignal;
  /** Statuses whose body is an answer and not a problem. */
  readonly alsoGood?: readonly number[];
}

const OFFLINE: Problem = { code: 'OFFLINE', at: 'network', text: 'The unit could not be reached.' };

/** The answer of `path`, an absolute path of this origin. */
export async function callUnit<T>(path: string, call: Call = {}): Promise<T> {
  const response = await send(path, call);
  learnClock(response.headers.get('date'), Date.now());
  if (response.status === 204) return undefined as T;
  const body = await readJson(response);
  if (response.ok || call.alsoGood?.includes(response.status) === true) return body as T;
  throw new UnitProblemError(response.status, problemOf(body));
}

async function send(path: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', ...groundHeaders(call.ground) };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (call.file !== undefined) headers['content-type'] = 'application/octet-stream';
  const body = call.file ?? (call.body === undefined ? null : JSON.stringify(call.body));
  try {
    return await fetch(path, {
      method: call.method ?? 'GET',
      headers,
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: call.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnitProblemError(0, OFFLINE);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function problemOf(body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'text' in body) return body as Problem;
  return { code: 'UNREADABLE', at: 'answer', text: 'The answer of the unit could not be read.' };
}
