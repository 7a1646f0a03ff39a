// Reads the keys of the review page.
import type { Decision } from '@vigie/words';
import type { KeyPress } from '../shell/shell-keys.ts';

export type ReviewIntent =
  | { readonly kind: 'claim' | 'reason' | 'next' | 'back' }
  | { readonly kind: 'choose'; readonly decision: Decision };

/** What a key asks for on the review page; `undefined` for nothing. */
export function reviewKeys(press: KeyPress): ReviewIntent | undefined {
  return press.typing || press.modified ? undefined : INTENTS[press.key];
}

const INTENTS: Readonly<Record<string, ReviewIntent | undefined>> = {
  c: { kind: 'claim' },
  r: { kind: 'reason' },
  n: { kind: 'next' },
  u: { kind: 'back' },
  1: { kind: 'choose', decision: 'same-person' },
  2: { kind: 'choose', decision: 'not-the-same' },
  3: { kind: 'choose', decision: 'cannot-tell' },
};
