// Reads Hangul syllables into Latin (Revised Romanisation of Korean, 2000, without sound changes across syllables).

const LEAD = ['G', 'KK', 'N', 'D', 'TT', 'R', 'M', 'B', 'PP', 'S', 'SS', '', 'J', 'JJ', 'CH', 'K', 'T', 'P', 'H'];
const VOWEL = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WO WE WI YU EU UI I'.split(' ');
const TAIL = ' K K K N N N T L K M L L L P L M P P T T NG T T K T P T'.split(' ');
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** Latin spelling of one Hangul syllable code point; undefined when it is none. */
export function hangulToLatin(code: number): string | undefined {
  if (code < FIRST || code > LAST) return undefined;
  const at = code - FIRST;
  const lead = LEAD[Math.floor(at / 588)] ?? '';
  const vowel = VOWEL[Math.floor((at % 588) / 28)] ?? '';
  return lead + vowel + (TAIL[at % 28] ?? '');
}
