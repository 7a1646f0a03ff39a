// Reads text of any script into A–Z words, marking those read from a script without vowels (ICAO Doc 9303-3, 6).
import { ARABIC_LETTERS, HEBREW_LETTERS } from './abjad.table.ts';
import { ARMENIAN_LETTERS, GEORGIAN_LETTERS } from './caucasian.table.ts';
import { hangulToLatin } from './hangul.ts';
import { LATIN_LETTERS } from './latin.table.ts';
import { CYRILLIC_LETTERS, GREEK_LETTERS } from './slavic-greek.table.ts';

/** The script a word was written in; `abjad` words carry consonants and long vowels only, `opaque` words are kept as written. */
export type Script = 'latin' | 'alphabet' | 'abjad' | 'opaque';

/** One word of a name: its A–Z reading (or itself when opaque) and where that came from. */
export interface Word {
  readonly text: string;
  readonly script: Script;
}

const MAX_LETTERS = 400;
const MAX_WORD = 32;
const MARK = /^\p{M}$/u;
const LETTER = /^\p{L}$/u;
const SILENT = /^[\p{Cc}\p{Cf}\p{Lm}\p{Sk}'’‘`´"“”ʼʻ]$/u;

const tables = new Map<string, { readonly latin: string; readonly script: Script }>();
for (const [table, script] of [
  [LATIN_LETTERS, 'latin'],
  [CYRILLIC_LETTERS, 'alphabet'],
  [GREEK_LETTERS, 'alphabet'],
  [GEORGIAN_LETTERS, 'alphabet'],
  [ARMENIAN_LETTERS, 'alphabet'],
  [ARABIC_LETTERS, 'abjad'],
  [HEBREW_LETTERS, 'abjad'],
] as const) {
  for (const [letter, latin] of Object.entries(table)) tables.set(letter.toUpperCase(), { latin, script });
}

/** The words of a name in reading order; every control, mark and symbol is either a break or silent; never throws. */
export function wordsOf(text: string): Word[] {
  const reader = new WordReader();
  for (const letter of text.slice(0, MAX_LETTERS).normalize('NFKC').toUpperCase()) reader.read(letter);
  reader.close();
  return reader.words;
}

class WordReader {
  readonly words: Word[] = [];
  private text = '';
  private script: Script = 'latin';

  read(letter: string): void {
    if (letter >= 'A' && letter <= 'Z') this.add(letter, 'latin');
    else if (SILENT.test(letter)) return;
    else this.readOther(letter);
  }

  close(): void {
    if (this.text !== '') this.words.push({ text: this.text.slice(0, MAX_WORD), script: this.script });
    this.text = '';
    this.script = 'latin';
  }

  private readOther(letter: string): void {
    const syllable = hangulToLatin(letter.codePointAt(0) ?? 0);
    if (syllable !== undefined) {
      this.addSyllable(syllable);
      return;
    }
    const known = knownLetter(letter);
    if (known !== undefined) this.add(known.latin, known.script);
    else if (MARK.test(letter)) this.addMark(letter);
    else if (LETTER.test(letter)) this.add(letter, 'opaque');
    else this.close();
  }

  /** Korean names run surname and given name together; each syllable is a word, and neighbours are compared joined as well. */
  private addSyllable(syllable: string): void {
    this.close();
    this.add(syllable, 'alphabet');
    this.close();
  }

  private addMark(mark: string): void {
    if (this.script === 'opaque') this.text += mark;
  }

  private add(latin: string, script: Script): void {
    // A word of two scripts (homoglyph games) is read letter by letter; the weaker script names it.
    if (this.text === '' || script !== 'latin') this.script = script;
    this.text += latin;
  }
}

function knownLetter(letter: string): { readonly latin: string; readonly script: Script } | undefined {
  const direct = tables.get(letter);
  if (direct !== undefined) return direct;
  const bare = letter.normalize('NFD').charAt(0);
  if (bare === letter) return undefined;
  if (bare >= 'A' && bare <= 'Z') return { latin: bare, script: 'latin' };
  return tables.get(bare);
}
