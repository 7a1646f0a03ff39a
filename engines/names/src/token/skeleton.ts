// Reduces an A–Z word to the consonants that survive a change of spelling convention, so that variants share one key.

const VOWELS = 'AEIOU';
const SEMIVOWELS = 'YWH';
const INITIAL: Readonly<Record<string, string>> = { W: 'F', H: 'H' };
const FRONT = 'EIY';

/** Consonant skeleton of an A–Z word: SHARIF, CHERIF and شريف all give SRF; a leading vowel or Y is kept as A. Opaque words stay as they are. */
export function skeletonOf(text: string): string {
  let out = '';
  let previousWasVowel = true;
  let at = 0;
  while (at < text.length) {
    const step = soundAt(text, at);
    at += step.length;
    if (step.sound === '') {
      previousWasVowel = true;
      continue;
    }
    if (previousWasVowel || !out.endsWith(step.sound)) out += step.sound;
    previousWasVowel = false;
  }
  return out;
}

interface Sound {
  readonly sound: string;
  readonly length: number;
}

const sound = (value: string, length: number): Sound => ({ sound: value, length });

const CLUSTERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  S: [
    ['SHCH', 'S'],
    ['SZCZ', 'S'],
    ['SCH', 'S'],
    ['SH', 'S'],
    ['SZ', 'S'],
  ],
  T: [
    ['TSCH', 'S'],
    ['TCH', 'S'],
    ['TS', 'S'],
    ['TZ', 'S'],
    ['TH', 'T'],
  ],
  D: [
    ['DZH', 'J'],
    ['DSCH', 'J'],
    ['DJ', 'J'],
    ['DZ', 'S'],
    ['DH', 'D'],
  ],
  C: [
    ['CHR', 'KR'],
    ['CH', 'S'],
    ['CK', 'K'],
    ['CZ', 'S'],
  ],
  K: [
    ['KSH', 'KS'],
    ['KS', 'X'],
    ['KH', 'K'],
  ],
  P: [['PH', 'F']],
  G: [['GH', 'G']],
  Z: [['ZH', 'J']],
};

const SINGLE: Readonly<Record<string, string>> = {
  B: 'B',
  D: 'D',
  F: 'F',
  G: 'G',
  J: 'J',
  K: 'K',
  L: 'L',
  M: 'M',
  N: 'N',
  P: 'P',
  Q: 'K',
  R: 'R',
  S: 'S',
  T: 'T',
  V: 'F',
  X: 'X',
  Z: 'S',
};

function soundAt(text: string, at: number): Sound {
  const letter = text.charAt(at);
  if (VOWELS.includes(letter) || SEMIVOWELS.includes(letter)) return sound(at === 0 ? (INITIAL[letter] ?? 'A') : '', 1);
  const cluster = CLUSTERS[letter]?.find(([written]) => text.startsWith(written, at));
  if (cluster !== undefined) return sound(cluster[1], cluster[0].length);
  if (letter === 'C') return sound(FRONT.includes(text.charAt(at + 1) || ' ') ? 'S' : 'K', 1);
  if (letter === 'X' && at === 0) return sound('S', 1);
  return sound(SINGLE[letter] ?? letter, 1);
}

/** Spelling fold of an A–Z word: what ICAO Doc 9303-3 6.A alternatives and plain press habits change without changing the sound. */
export function foldOf(text: string): string {
  const folded = text
    .replace(/UXX|UE|OU|OO/g, 'U')
    .replace(/NXX|NY/g, 'N')
    .replace(/AE|AA/g, 'A')
    .replace(/OE/g, 'O')
    .replace(/EE|IJ|IE|Y/g, 'I')
    .replace(/PH/g, 'F')
    .replace(/DJ/g, 'J')
    .replace(/(.)\1+/g, '$1');
  return folded.length > 3 ? folded.replace(/([AE])H$/, '$1') : folded;
}
