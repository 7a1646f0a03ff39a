// Finds words that reveal what may not be kept, in the few lines that Annex I keeps as text (Directive (EU) 2016/681, 13(4)).
import type { DropClass } from './drop-class.ts';

/** A word list with a class for every word. */
export interface Lexicon {
  /** The class of the first listed word in the text, or `undefined`. */
  find(text: string): DropClass | undefined;
}

/** Shortest stem that may end in a star; shorter ones would meet ordinary names. */
export const SHORTEST_STEM = 4;

/** Builds the list; a term that ends in `*` stands for every word that begins so. Terms in upper case. */
export function createLexicon(terms: ReadonlyMap<string, DropClass>): Lexicon {
  const words = new Map<string, DropClass>();
  const stems = new Map<string, DropClass>();
  let longest = SHORTEST_STEM;
  for (const [term, dropClass] of terms) {
    if (!term.endsWith('*')) {
      words.set(term, dropClass);
      continue;
    }
    stems.set(term.slice(0, -1), dropClass);
    longest = Math.max(longest, term.length - 1);
  }
  return { find: (text) => findTerm(text, { words, stems, longest }) };
}

interface Terms {
  readonly words: ReadonlyMap<string, DropClass>;
  readonly stems: ReadonlyMap<string, DropClass>;
  readonly longest: number;
}

function findTerm(text: string, terms: Terms): DropClass | undefined {
  const plain = isAscii(text) ? text.toUpperCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  for (const word of plain.split(/[^A-Z]+/)) {
    if (word.length < 3) continue;
    const found = terms.words.get(word) ?? findStem(word, terms);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findStem(word: string, terms: Terms): DropClass | undefined {
  for (let length = Math.min(word.length, terms.longest); length >= SHORTEST_STEM; length -= 1) {
    const found = terms.stems.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}
