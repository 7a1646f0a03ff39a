// Compares a name on a document with the name in a booking: the same person, written twice by different hands (AIRIMP name element; Doc 9303-3, 4.6).
import type { PersonName } from '../passenger.ts';

/** A name reduced to what two spellings of it share. */
export interface NameKey {
  /** Letters and digits only; a doubled single letter counts once. */
  readonly surname: string;
  readonly given: string;
  /** The words of the given names. */
  readonly words: readonly string[];
}

/** The key of a name; blanks that line wraps have put into it make no difference. */
export function nameKey(name: PersonName): NameKey {
  const surname = lettersOf(name.surname);
  const given = lettersOf(name.given);
  return {
    surname: /^(.)\1$/.test(surname) ? surname.slice(1) : surname,
    given,
    words: name.given.split(' ').map(lettersOf),
  };
}

/** Surname and given names in one word: equal where only the border between them differs. */
export function joinedKey(key: NameKey): string {
  return key.surname + key.given;
}

/** True where both may name one person: one leaves out given names, cuts them short, or puts the surname in the other place. */
export function isAlike(a: NameKey, b: NameKey): boolean {
  if (a.surname === b.surname && a.surname !== '') return givenAlike(a, b);
  if (joinedKey(a) === joinedKey(b)) return joinedKey(a) !== '';
  return a.surname !== '' && a.surname === b.given && a.given === b.surname;
}

function givenAlike(a: NameKey, b: NameKey): boolean {
  if (a.given.startsWith(b.given) || b.given.startsWith(a.given)) return true;
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  // Names have a handful of words; more is hostile and must not multiply.
  return few.length <= 8 && many.length <= 8 && few.every((word) => word !== '' && many.includes(word));
}

function lettersOf(text: string): string {
  const upper = text.toUpperCase();
  if (/^[A-Z0-9]*$/.test(upper)) return upper;
  return upper.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '');
}
