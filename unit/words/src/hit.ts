// A hit is a question to a person: is this traveller the one on the list? (UNSCR 2396, 4 and 13; Directive (EU) 2016/681, 6(5)).

export const HIT_STATES = ['new', 'claimed', 'second-reader', 'awaiting-second', 'referred', 'closed'] as const;
export type HitState = (typeof HIT_STATES)[number];

export const DECISIONS = ['same-person', 'not-the-same', 'cannot-tell'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What follows when it is the same person; all but `none` touch the traveller and need a second officer. */
export const MEASURES = ['none', 'second-line-check', 'refer-to-authority'] as const;
export type Measure = (typeof MEASURES)[number];

/** True for outcomes that burden the traveller; they need two officers (7(6); C-817/19). */
export function isAdverse(measure: Measure): boolean {
  return measure !== 'none';
}

export type HitSource = 'names' | 'documents';

/** One reason for or against, with all that a sentence in any language needs. */
export interface HitReason {
  readonly code: string;
  readonly nats: number;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What screening says about one traveller and one entry; kept sealed with the hit since it quotes both sides. */
export interface HitGround {
  readonly listKey: string;
  readonly subjectId: string;
  readonly subjectVersion: string;
  readonly listName: string;
  readonly outcome: string;
  readonly nats: number;
  readonly posterior: number;
  readonly reasons: readonly HitReason[];
}
