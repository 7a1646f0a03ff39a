// Makes a reason from its code, its weight and its parameters, and says it in English or French.
import { REASON_CODES, type ReasonCode } from './reason-code.table.ts';
import type { Reason } from './screening-subject.ts';

/** A reason with its English sentence; nats are kept to four places so that sums are the same everywhere. */
export function reasonOf(code: ReasonCode, nats: number, params: Readonly<Record<string, string>>): Reason {
  return { code, nats: roundNats(nats), text: sayReason(code, params, 'en'), params };
}

/** The sentence of a reason in a language. */
export function sayReason(code: ReasonCode, params: Readonly<Record<string, string>>, language: 'en' | 'fr'): string {
  let text = '';
  for (const [at, piece] of PIECES[language][code].entries()) text += at % 2 === 0 ? piece : (params[piece] ?? '');
  return text;
}

// Patterns cut at their parameters once: odd pieces are parameter names. Cutting at every call was a tenth of a query.
const PIECES = { en: piecesOf('en'), fr: piecesOf('fr') };

function piecesOf(language: 'en' | 'fr'): Readonly<Record<ReasonCode, readonly string[]>> {
  const entries = Object.entries(REASON_CODES).map(([code, patterns]) => [code, patterns[language].split(/\{(\w+)\}/)]);
  return Object.fromEntries(entries) as Record<ReasonCode, readonly string[]>;
}

/** Sum of reasons, kept to four places. */
export function sumOfReasons(reasons: readonly Reason[]): number {
  return roundNats(reasons.reduce((sum, reason) => sum + reason.nats, 0));
}

function roundNats(nats: number): number {
  return Math.round(nats * 10_000) / 10_000;
}
