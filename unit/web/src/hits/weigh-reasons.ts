// Sorts the reasons of a hit: what speaks against first, then what speaks for, then what was the case before any evidence.
import type { ReasonView } from '@vigie/words/api';

/** The reason that tells how many entries were searched: where the weighing starts. */
export const START = 'LIST-SIZE';

export interface WeighedReasons {
  /** Strongest first. */
  readonly away: readonly ReasonView[];
  readonly toward: readonly ReasonView[];
  /** Reasons without weight: context. */
  readonly silent: readonly ReasonView[];
  /** The size of the list, before any evidence. */
  readonly start: readonly ReasonView[];
}

/** Exonerating reasons come first, for a reader who meets the accusing ones first weighs the others less. */
export function weighReasons(reasons: readonly ReasonView[]): WeighedReasons {
  const start = reasons.filter((reason) => reason.code === START);
  const evidence = reasons.filter((reason) => reason.code !== START);
  const strongest = (a: ReasonView, b: ReasonView): number => Math.abs(b.nats) - Math.abs(a.nats);
  return {
    away: evidence.filter((reason) => reason.nats < 0).toSorted(strongest),
    toward: evidence.filter((reason) => reason.nats > 0).toSorted(strongest),
    silent: evidence.filter((reason) => reason.nats === 0),
    start,
  };
}

export type Strength = 'slight' | 'fair' | 'strong' | 'very-strong';

/** The strength of evidence in a word: odds changed by less than 3, 20, 150, or more. */
export function strengthOf(nats: number): Strength {
  const weight = Math.abs(nats);
  if (weight < 1.1) return 'slight';
  if (weight < 3) return 'fair';
  return weight < 5 ? 'strong' : 'very-strong';
}

/** Length of a reason's bar as a share of the longest that is drawn, from 0 to 1. */
export function barLength(nats: number): number {
  return Math.min(Math.abs(nats) / LONGEST, 1);
}

const LONGEST = 9;

export interface Chance {
  readonly kind: 'one-in' | 'in-ten' | 'nearly';
  readonly count: number;
}

/** A chance between 0 and 1 as whole numbers that a person can picture. */
export function chanceOf(posterior: number): Chance {
  if (posterior >= 0.95) return { kind: 'nearly', count: 20 };
  if (posterior >= 0.35) return { kind: 'in-ten', count: Math.round(posterior * 10) };
  const one = 1 / Math.max(posterior, 1e-9);
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(one)) - 1);
  return { kind: 'one-in', count: Math.round(one / scale) * scale };
}
