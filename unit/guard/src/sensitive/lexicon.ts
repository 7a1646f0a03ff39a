// Finds words that reveal what may not be kept, in the few lines that Annex I keeps as text (Directive (EU) 2016/681, 13(4)).
import type { DropClass } from './drop-class.ts';

/** A word list with a class for every word. */
export interface Lexicon {
  /** The class of the first listed word in the text, or `undefined`. */
  readonly find: (text: string) => DropClass | undefined;
  /** The same for a value known to be one word in ASCII. */
  readonly findWord: (word: string) => DropClass | undefined;
}

/** Shortest stem that may end in a star; shorter ones would meet ordinary names. */
export const SHORTEST_STEM = 4;
/** Shortest listed word. */
export const SHORTEST_WORD = 3;

/** Builds the list; a term that ends in `*` stands for every word that begins so. Terms in upper case. */
export function createLexicon(terms: ReadonlyMap<string, DropClass>): Lexicon {
  const words = new Map<string, DropClass>();
  const stems = new Map<string, DropClass>();
  // Most words leave after one look-up by their first letters: codes pass here by the million.
  const heads = new Set<string>();
  let longest = SHORTEST_STEM;
  for (const [term, dropClass] of terms) {
    if (!term.endsWith('*')) {
      words.set(term, dropClass);
      continue;
    }
    stems.set(term.slice(0, -1), dropClass);
    heads.add(term.slice(0, SHORTEST_STEM));
    longest = Math.max(longest, term.length - 1);
  }
  const all: Terms = { words, stems, heads, longest };
  return { find: (text) => findTerm(text, all), findWord: (word) => findUpper(word.toUpperCase(), all) };
}

interface Terms {
  readonly words: ReadonlyMap<string, DropClass>;
  readonly stems: ReadonlyMap<string, DropClass>;
  readonly heads: ReadonlySet<string>;
  readonly longest: number;
}

function findTerm(text: string, terms: Terms): DropClass | undefined {
  const plain = isAscii(text) ? text.toUpperCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  for (const word of plain.split(/[^A-Z]+/)) {
    const found = findUpper(word, terms);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findUpper(word: string, terms: Terms): DropClass | undefined {
  if (word.length < SHORTEST_WORD) return undefined;
  const found = terms.words.get(word);
  if (found !== undefined) return found;
  return terms.heads.has(word.slice(0, SHORTEST_STEM)) ? findStem(word, terms) : undefined;
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
