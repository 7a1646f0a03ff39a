// Measures how far apart two A–Z words are: in plain edits, and in edits weighted by how alike the letters sound.

const MAX_LENGTH = 31;
const LETTERS = 32;

const patternBits = new Int32Array(LETTERS);
let pattern = '';

/** Index of a letter in the tables below: A–Z are 1–26; any other character is 0, alike to nothing. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at) - 64;
  return code > 0 && code <= 26 ? code : 0;
}

/** Plain edits between two A–Z words, adjacent swaps counted once (optimal string alignment, bit-parallel after Hyyrö 2003). */
export function editDistance(a: string, b: string): number {
  if (a.length === 0 || b.length === 0 || a.length > MAX_LENGTH) return Math.max(a.length, b.length);
  // The same traveller word is compared with many list words in a row: its bit table is kept.
  if (a !== pattern) preparePattern(a);
  const top = 1 << (a.length - 1);
  let [vp, vn, zero, matchBefore] = [-1, 0, 0, 0];
  let score = a.length;
  for (let j = 0; j < b.length; j++) {
    const letter = letterAt(b, j);
    const match = letter === 0 ? 0 : (patternBits[letter] ?? 0);
    const turn = ((~zero & match) << 1) & matchBefore;
    zero = (((match & vp) + vp) ^ vp) | match | vn | turn | 0;
    let hp = vn | ~(zero | vp);
    const hn = zero & vp;
    if ((hp & top) !== 0) score++;
    if ((hn & top) !== 0) score--;
    hp = (hp << 1) | 1;
    vp = (hn << 1) | ~(zero | hp);
    vn = hp & zero;
    matchBefore = match;
  }
  return score;
}

function preparePattern(text: string): void {
  patternBits.fill(0);
  for (let i = 0; i < text.length; i++) {
    const letter = letterAt(text, i);
    patternBits[letter] = (patternBits[letter] ?? 0) | (1 << i);
  }
  pattern = text;
}

/** Edits weighted by sound: a vowel for a vowel costs little, a doubled letter less; words without vowels cost nothing for them. */
export function soundDistance(a: string, b: string, abjad: boolean): number {
  const costs = abjad ? ABJAD : SOUND;
  let old = rows[0];
  let now = rows[1];
  const width = Math.min(b.length, MAX_LENGTH);
  old[0] = 0;
  for (let j = 1; j <= width; j++) old[j] = (old[j - 1] ?? 0) + dropCost(costs, b, j - 1);
  for (let i = 1; i <= Math.min(a.length, MAX_LENGTH); i++) {
    fillRow(costs, { a, b, i, width, old, now });
    [old, now] = [now, old];
  }
  return old[width] ?? 0;
}

// Two reused rows: this is an inner loop of expansion, and allocating them halves its speed.
const rows = [new Float64Array(MAX_LENGTH + 1), new Float64Array(MAX_LENGTH + 1)] as const;

interface Row {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly width: number;
  readonly old: Float64Array;
  readonly now: Float64Array;
}

function fillRow(costs: Costs, { a, b, i, width, old, now }: Row): void {
  const letter = letterAt(a, i - 1);
  const dropped = dropCost(costs, a, i - 1);
  now[0] = (old[0] ?? 0) + dropped;
  for (let j = 1; j <= width; j++) {
    const swapped = (old[j - 1] ?? 0) + (costs.swap[letter * LETTERS + letterAt(b, j - 1)] ?? 1);
    const left = (now[j - 1] ?? 0) + dropCost(costs, b, j - 1);
    const up = (old[j] ?? 0) + dropped;
    now[j] = Math.min(swapped, left, up);
  }
}

function dropCost(costs: Costs, text: string, at: number): number {
  const letter = letterAt(text, at);
  if (at > 0 && letter !== 0 && letter === letterAt(text, at - 1)) return costs.double;
  return costs.drop[letter] ?? 1;
}

interface Costs {
  readonly swap: Float64Array;
  readonly drop: Float64Array;
  readonly double: number;
}

interface CostRules {
  readonly alike: readonly (readonly [pairs: string, cost: number])[];
  readonly drops: readonly (readonly [letters: string, cost: number])[];
  readonly double: number;
}

function costsOf(rules: CostRules): Costs {
  const swap = new Float64Array(LETTERS * LETTERS).fill(1);
  const drop = new Float64Array(LETTERS).fill(1);
  for (let letter = 1; letter < LETTERS; letter++) swap[letter * LETTERS + letter] = 0;
  for (const [pairs, cost] of rules.alike) {
    for (const pair of pairs.split(' ')) {
      swap[letterAt(pair, 0) * LETTERS + letterAt(pair, 1)] = cost;
      swap[letterAt(pair, 1) * LETTERS + letterAt(pair, 0)] = cost;
    }
  }
  for (const [letters, cost] of rules.drops) {
    for (let i = 0; i < letters.length; i++) drop[letterAt(letters, i)] = cost;
  }
  return { swap, drop, double: rules.double };
}

const SOUND = costsOf({
  alike: [
    ['CK CS KQ GQ SZ JZ DT DZ BP BV FV VW UW OW UV IJ JY GJ GK CZ TS XS XK HK GH MN PF LR CJ', 0.5],
    ['AE AI AO AU AY EI EO EU EY IO IU IY OU OY UY', 0.35],
  ],
  drops: [
    ['AEIOUY', 0.45],
    ['HW', 0.45],
  ],
  double: 0.15,
});

const ABJAD = costsOf({
  alike: [
    ['DZ TS JG QK QG KC QC GK HA SC SX KX FV FP PB UO HE', 0.15],
    ['WU WO WV YI YE YA AE AI AO AU EI EU EO VU VO', 0.15],
  ],
  drops: [
    ['AEIOUY', 0.12],
    ['HW', 0.4],
  ],
  double: 0.05,
});

/** Whether two words differ by exactly one letter that machines and typists confuse (O and Q, I and J, M and N …). */
export function isConfusion(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (at >= 0) return false;
    at = i;
  }
  return at >= 0 && (CONFUSED.swap[letterAt(a, at) * LETTERS + letterAt(b, at)] ?? 1) < 1;
}

const CONFUSED = costsOf({
  alike: [['OQ OD OC OU IL IJ IT EI EF NM UV VW VY CG BR PR KX SZ HN TI CE AO GC GQ BP MW NH LT', 0.5]],
  drops: [],
  double: 1,
});
