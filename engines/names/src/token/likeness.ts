// Decides how a traveller's word agrees with a list word, and what that agreement is worth.
import { WEIGHTS } from '../weights.table.ts';
import { editDistance, isConfusion, soundDistance } from './edit-distance.ts';

/** Ways two words agree, from the closest. */
export const LEVELS = [
  'exact',
  'fold',
  'article',
  'synonym',
  'sound',
  'confusion',
  'typo1',
  'typo2',
  'near',
  'prefix',
  'joined',
  'split',
  'initial',
  'light',
] as const;

/** One of `LEVELS`. */
export type Level = (typeof LEVELS)[number];

/** How two words agree and the evidence of it, in nats. */
export interface Likeness {
  readonly level: Level;
  readonly nats: number;
}

/** What is compared of a word: spelling, fold, skeleton, whether it lacks vowels, and its share among all name words. */
export interface WordShape {
  readonly text: string;
  readonly fold: string;
  readonly skeleton: string;
  readonly abjad: boolean;
  readonly share: number;
}

/** The agreement of two words by spelling and sound, or undefined where it is no evidence; `skeletonShare` is that of the traveller's word. */
export function likenessOf(traveller: WordShape, list: WordShape, skeletonShare: number): Likeness | undefined {
  if (traveller.abjad !== list.abjad) return abjadLikeness(traveller, list, skeletonShare);
  if (traveller.text === list.text) return worth('exact', list.share, WEIGHTS.exact);
  const both = traveller.share + list.share;
  if (traveller.fold === list.fold) return worth('fold', both, WEIGHTS.fold);
  if (traveller.skeleton !== list.skeleton) return differingLikeness(traveller, list, both);
  const byTypo = differingLikeness(traveller, list, both);
  const edits = soundDistance(traveller.text, list.text, traveller.abjad);
  const share = both + 0.3 * skeletonShare;
  const bySound = worth('sound', share, WEIGHTS.sound + WEIGHTS.soundPerEdit * edits);
  return (byTypo?.nats ?? 0) > (bySound?.nats ?? 0) ? byTypo : bySound;
}

function abjadLikeness(traveller: WordShape, list: WordShape, skeletonShare: number): Likeness | undefined {
  const edits = soundDistance(traveller.text, list.text, true);
  if (traveller.skeleton === list.skeleton) {
    const share = traveller.share + list.share + 0.3 * skeletonShare;
    return worth('sound', share, WEIGHTS.sound + WEIGHTS.soundPerEdit * edits);
  }
  if (edits > 0.3 * Math.max(traveller.text.length, list.text.length)) return undefined;
  return worth('near', traveller.share + list.share + skeletonShare, WEIGHTS.nearScript + WEIGHTS.nearPerEdit * edits);
}

function differingLikeness(traveller: WordShape, list: WordShape, share: number): Likeness | undefined {
  const length = Math.min(traveller.text.length, list.text.length);
  if (length < 3) return undefined;
  const edits = editDistance(traveller.text, list.text);
  // A short word has more neighbours one edit away, so that agreeing up to an edit says less.
  const crowd = share + Math.exp(-(2 + 0.85 * length));
  if (edits === 1) {
    const level = isConfusion(traveller.text, list.text) ? 'confusion' : 'typo1';
    return worth(level, crowd, WEIGHTS[level]);
  }
  if (edits === 2 && length >= 6) return worth('typo2', crowd * 2, WEIGHTS.typo2);
  if (edits > 3 || length < 5) return undefined;
  const heard = soundDistance(traveller.text, list.text, traveller.abjad);
  if (heard > 0.3 * length) return undefined;
  return worth('near', crowd * 2, WEIGHTS.near + WEIGHTS.nearPerEdit * heard);
}

/** Agreement worth less is no agreement. */
const LEAST_WORD_NATS = 0.2;

/** Evidence of agreeing on something that a share of strangers agree on too, less the cost of the way they agree. */
export function worth(level: Level, share: number, cost: number): Likeness | undefined {
  const nats =
    WEIGHTS.surprise * Math.max(WEIGHTS.leastSurprise, Math.min(WEIGHTS.mostSurprise, -Math.log(share))) - cost;
  return nats < LEAST_WORD_NATS ? undefined : { level, nats };
}
