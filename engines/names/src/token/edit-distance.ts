// Measures how far apart two A–Z words are: in plain edits, and in edits weighted by how alike the letters sound.

const WIDTH = 40;
const rows = [new Float64Array(WIDTH), new Float64Array(WIDTH), new Float64Array(WIDTH)] as const;

/** Plain edits between two words, adjacent swaps counted once (optimal string alignment); anything above `limit` gives `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length >= WIDTH || b.length >= WIDTH) return limit + 1;
  return Math.min(limit + 1, distance(a, b, plainCosts));
}

/** Edits weighted by sound: a vowel for a vowel costs little, a doubled letter less; words without vowels cost nothing for them. */
export function soundDistance(a: string, b: string, abjad: boolean): number {
  return distance(a.slice(0, WIDTH - 2), b.slice(0, WIDTH - 2), abjad ? abjadCosts : soundCosts);
}

interface Costs {
  swap(from: number, to: number): number;
  drop(letter: number, before: number): number;
  readonly turn: number;
}

// Three reused rows: this is the innermost loop of expansion, and allocating them halves its speed.
function distance(a: string, b: string, costs: Costs): number {
  let [older, old, now] = rows as readonly Float64Array[] as [Float64Array, Float64Array, Float64Array];
  const width = b.length;
  old[0] = 0;
  for (let j = 1; j <= width; j++) old[j] = (old[j - 1] ?? 0) + costs.drop(b.charCodeAt(j - 1), b.charCodeAt(j - 2));
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const before = a.charCodeAt(i - 2);
    const dropLetter = costs.drop(letter, before);
    now[0] = (old[0] ?? 0) + dropLetter;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      const otherBefore = b.charCodeAt(j - 2);
      let best = (old[j - 1] ?? 0) + (letter === other ? 0 : costs.swap(letter, other));
      best = Math.min(best, (old[j] ?? 0) + dropLetter, (now[j - 1] ?? 0) + costs.drop(other, otherBefore));
      if (i > 1 && j > 1 && letter === otherBefore && before === other)
        best = Math.min(best, (older[j - 2] ?? 0) + costs.turn);
      now[j] = best;
    }
    [older, old, now] = [old, now, older];
  }
  return old[width] ?? 0;
}

const SIZE = 26;
const isLetter = (code: number): boolean => code >= 65 && code < 65 + SIZE;
const VOWEL_MASK = maskOf('AEIOUY');
const WEAK_MASK = maskOf('HWY');
const LONG_VOWEL_MASK = maskOf('AWYE');

function maskOf(letters: string): number {
  let mask = 0;
  for (const letter of letters) mask |= 1 << (letter.charCodeAt(0) - 65);
  return mask;
}

function within(mask: number, code: number): boolean {
  return isLetter(code) && ((mask >> (code - 65)) & 1) === 1;
}

function pairTable(pairs: string, cost: number): Map<number, number> {
  const table = new Map<number, number>();
  for (const pair of pairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    table.set(a * 128 + b, cost).set(b * 128 + a, cost);
  }
  return table;
}

const ALIKE = pairTable('CK CS KQ GQ SZ JZ DT DZ BP BV FV VW UW OW UV IJ JY GJ GK CZ TS XS XK HK GH MN PF LR CJ', 0.5);
const ABJAD_ALIKE = pairTable(
  'WU WO WV YI YE YA AE AI AO AU EA EI EU EO DZ TS JG QK QG KC QC GK AY HA SC SX KX FV FP PB UO VU VO HE',
  0.15,
);

const plainCosts: Costs = { swap: () => 1, drop: () => 1, turn: 1 };

const soundCosts: Costs = {
  swap(from, to) {
    if (within(VOWEL_MASK, from) && within(VOWEL_MASK, to)) return 0.35;
    return ALIKE.get(from * 128 + to) ?? 1;
  },
  drop(letter, before) {
    if (letter === before) return 0.15;
    if (within(VOWEL_MASK, letter) || within(WEAK_MASK, letter)) return 0.45;
    return 1;
  },
  turn: 0.9,
};

const abjadCosts: Costs = {
  swap(from, to) {
    return ABJAD_ALIKE.get(from * 128 + to) ?? 1;
  },
  drop(letter, before) {
    if (letter === before) return 0.05;
    if (within(WEAK_MASK, letter)) return 0.4;
    return within(VOWEL_MASK | LONG_VOWEL_MASK, letter) ? 0.12 : 1;
  },
  turn: 0.9,
};

/** Whether two words differ by exactly one letter that machines and typists confuse (O and Q, I and J, M and N …). */
export function isConfusion(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (at >= 0) return false;
    at = i;
  }
  return at >= 0 && CONFUSED.has(a.charCodeAt(at) * 128 + b.charCodeAt(at));
}

const CONFUSED = pairTable('OQ OD OC OU IL IJ IT EI EF NM UV VW VY CG BR PR KX SZ HN TI CE AO GC GQ BP MW NH LT', 1);
