// Turns evidence into an outcome by a table of conditions, never by one threshold.
import type { BirthEvidence } from './evidence/birth-evidence.ts';
import type { Outcome } from './screening-subject.ts';

/** Thresholds of the decision, in nats of log odds unless said otherwise. */
export const DECISION = {
  /** Below this much name evidence nothing else is looked at. */
  leastName: 3.5,
  review: -2.2,
  strong: 3,
  /** A date of birth must speak at least this much for a strong match. */
  strongBirth: 3,
  /** Or, where neither side has one to compare, the whole name must be this rare. */
  strongRareName: 15,
} as const;

/** What the decision looks at. */
export interface DecisionGround {
  readonly nameNats: number;
  /** Log odds of everything, the size of the list included. */
  readonly nats: number;
  readonly birth: BirthEvidence | undefined;
  readonly sameDocument: boolean;
  /** Neither side has a name word that the other lacks. */
  readonly completeName: boolean;
  readonly lowQuality: boolean;
  /** Matched words of a weak alias are exact or one keystroke away. */
  readonly closeWords: boolean;
}

/** The outcome of one comparison. */
export function decide(ground: DecisionGround): Outcome {
  if (ground.sameDocument) return 'DOCUMENT-HIT';
  if (ground.nameNats < DECISION.leastName || (ground.lowQuality && !ground.closeWords)) return 'NONE';
  if (ground.birth?.contradicted === true) {
    return ground.nats - ground.birth.nats >= DECISION.review ? 'SUPPRESSED-NAMESAKE' : 'NONE';
  }
  if (ground.nats >= DECISION.strong && !ground.lowQuality && isSupported(ground)) return 'STRONG';
  return ground.nats >= DECISION.review ? 'REVIEW' : 'NONE';
}

function isSupported(ground: DecisionGround): boolean {
  if (ground.birth !== undefined) return ground.birth.nats >= DECISION.strongBirth;
  return ground.completeName && ground.nameNats >= DECISION.strongRareName;
}
