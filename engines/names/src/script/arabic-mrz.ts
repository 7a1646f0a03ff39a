// Turns an Arabic name written with ICAO digraphs in an MRZ back into Arabic letters (ICAO Doc 9303-3, 6.D).
import { ICAO_ARABIC_DIGRAPHS, ICAO_ARABIC_LETTERS } from './abjad.table.ts';

const MARKER = /X(?:SS|XH|KH|TH|TT|DH|DZ|SH|ZZ|AE|AA|AY|AH|TA|KK|GG|YA|H|C|J|E|I)/;
const ALPHABET = /^[A-Z ]+$/;

/** The Arabic spelling of an MRZ name that uses ICAO digraphs; undefined when the name is plain Latin. */
export function arabicFromMrz(name: string): string | undefined {
  if (!MARKER.test(name) || !ALPHABET.test(name)) return undefined;
  let out = '';
  let at = 0;
  while (at < name.length) {
    const step = arabicLetterAt(name, at);
    if (step === undefined) return undefined;
    out += step.letter;
    at += step.length;
  }
  return out;
}

function arabicLetterAt(name: string, at: number): { letter: string; length: number } | undefined {
  const first = name.charAt(at);
  if (first === ' ') return { letter: ' ', length: 1 };
  if (first !== 'X') {
    const letter = ICAO_ARABIC_LETTERS[first];
    return letter === undefined ? undefined : { letter, length: 1 };
  }
  for (const length of [3, 2]) {
    const letter = ICAO_ARABIC_DIGRAPHS[name.slice(at, at + length)];
    if (letter !== undefined) return { letter, length };
  }
  return undefined;
}
