// Makes a reason from its code, its weight and its parameters, and says it in English or French.
import { REASON_CODES, type ReasonCode } from './reason-code.table.ts';
import type { Reason } from './screening-subject.ts';

/** A reason with its English sentence; nats are kept to four places so that sums are the same everywhere. */
export function reasonOf(code: ReasonCode, nats: number, params: Readonly<Record<string, string>>): Reason {
  return { code, nats: roundNats(nats), text: sayReason(code, params, 'en'), params };
}

/** The sentence of a reason in a language. */
export function sayReason(code: ReasonCode, params: Readonly<Record<string, string>>, language: 'en' | 'fr'): string {
  return REASON_CODES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** Sum of reasons, kept to four places. */
export function sumOfReasons(reasons: readonly Reason[]): number {
  return roundNats(reasons.reduce((sum, reason) => sum + reason.nats, 0));
}

function roundNats(nats: number): number {
  return Math.round(nats * 10_000) / 10_000;
}
