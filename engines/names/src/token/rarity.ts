// Says how surprising it is that a stranger carries a name, as a share of all name words, from the shipped frequencies.
import { FREQUENCY_BANDS } from './name-frequency.table.ts';
import { skeletonOf } from './skeleton.ts';

const shares = new Map<string, number>();
const skeletonShares = new Map<string, number>();
for (const [perHundredThousand, names] of FREQUENCY_BANDS) {
  for (const name of names.split(' ')) {
    if (shares.has(name)) continue;
    const share = perHundredThousand / 100_000;
    shares.set(name, share);
    const skeleton = skeletonOf(name);
    skeletonShares.set(skeleton, (skeletonShares.get(skeleton) ?? 0) + share);
  }
}

// An unlisted short word collides more easily: natural surprise by length, index = letters.
const UNLISTED_SURPRISE = [3, 3, 5.6, 6.4, 7.2, 7.8, 8.3, 8.7, 9, 9.2];

/** Share of the world's name words that read exactly like this A–Z word, never zero. */
export function shareOfWord(text: string): number {
  return shares.get(text) ?? unlistedShare(text);
}

/** Share of the world's name words that have this consonant skeleton, never zero. */
export function shareOfSkeleton(skeleton: string): number {
  return (skeletonShares.get(skeleton) ?? 0) + Math.exp(-(4.6 + 0.8 * Math.min(skeleton.length, 5)));
}

function unlistedShare(text: string): number {
  return Math.exp(-(UNLISTED_SURPRISE[Math.min(text.length, UNLISTED_SURPRISE.length - 1)] ?? 9.2));
}
