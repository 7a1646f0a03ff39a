// Splits a name into the words that are compared, with the role each plays and the other ways it may be read.
import { arabicFromMrz } from '../script/arabic-mrz.ts';
import { type Script, type Word, wordsOf } from '../script/to-latin.ts';
import { ALSO_NAMES, ARTICLES, KINSHIP, LIGHT, PLACEHOLDERS, TITLES } from './particle.table.ts';

/** Role of a word; `name` words carry the evidence, `light` and `title` words a little, `article` none, `kinship` orders a chain. */
export type WordRole = 'name' | 'light' | 'title' | 'article' | 'kinship' | 'initial';

/** One comparable word of a name; `key` is its text, marked where it has no vowels, so that the two never mix. */
export interface NameWord {
  readonly key: string;
  readonly text: string;
  readonly abjad: boolean;
  readonly role: WordRole;
}

/** One way to read a name. */
export interface NameForm {
  readonly words: readonly NameWord[];
  /** The script it was written in; `latin` for MRZ text even where it carries Arabic letters. */
  readonly script: Script;
}

const MAX_WORDS = 14;

/** The readings of a name as written in a list: the canonical one first, the raw one after it where they differ. */
export function listForms(text: string): NameForm[] {
  return formsOfWords(wordsOf(givenFirst(text)));
}

/** The readings of a traveller's name: those of a list name, and the Arabic one where it carries ICAO digraphs. */
export function travellerForms(text: string): NameForm[] {
  const words = wordsOf(givenFirst(text));
  const forms = formsOfWords(words);
  const arabic = arabicFromMrz(words.map((word) => word.text).join(' '));
  return arabic === undefined ? forms : [...forms, ...formsOfWords(wordsOf(arabic))];
}

function givenFirst(text: string): string {
  const comma = text.indexOf(',');
  return comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
}

function formsOfWords(words: readonly Word[]): NameForm[] {
  const known = words.filter((word) => word.text !== '' && !PLACEHOLDERS.has(word.text)).slice(0, MAX_WORDS);
  if (known.length === 0) return [];
  const script = known.find((word) => word.script !== 'latin')?.script ?? 'latin';
  const canonical = canonicalWords(known);
  const forms = [{ words: withRoles(canonical), script }];
  const changed = canonical.length !== known.length && known[0]?.script !== 'abjad';
  return changed ? [...forms, { words: withRoles(known), script }] : forms;
}

function canonicalWords(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (isAllah(word) && last !== undefined && /^[AE]BD[AEIOU]?L?$/.test(last.text)) {
      out[out.length - 1] = { text: `${last.text.slice(0, 3)}ALLAH`, script: last.script };
    } else out.push(...splitCompound(word));
  }
  return out;
}

function isAllah(word: Word): boolean {
  return /^A?LL?A?H$/.test(word.text) || word.text === 'ALLAH';
}

/** ABDULRAHMAN is ABD RAHMAN; an Arabic word keeps its article apart. */
function splitCompound(word: Word): Word[] {
  if (word.script === 'opaque') return [word];
  const servant = /^([AE]BD)[AEIOU]{0,2}(.+)$/.exec(word.text);
  const rest = servant === null ? '' : afterArticle(servant[2] ?? '');
  if (rest.length >= 3) {
    return [
      { text: 'ABD', script: word.script },
      { text: rest, script: word.script },
    ];
  }
  if (word.script !== 'abjad' || word.text.length < 5 || !word.text.startsWith('AL') || isAllah(word)) return [word];
  return [
    { text: 'AL', script: word.script },
    { text: word.text.slice(2), script: word.script },
  ];
}

function afterArticle(rest: string): string {
  if (/^L*A+H?$/.test(rest) || /^L+H$/.test(rest)) return '';
  if (/^LA?TI?Y?E*F/.test(rest)) return rest;
  if (rest.startsWith('L') || rest.charAt(0) === rest.charAt(1)) return rest.slice(1);
  return rest;
}

function withRoles(words: readonly Word[]): NameWord[] {
  const roles = words.map(roleOf);
  const names = roles.filter((role) => role === 'name').length;
  return words.map((word, at) => {
    const role = roles[at] ?? 'name';
    const abjad = word.script === 'abjad';
    return { key: abjad ? `~${word.text}` : word.text, text: word.text, abjad, role: promoted(word, role, names) };
  });
}

function promoted(word: Word, role: WordRole, names: number): WordRole {
  if (role === 'initial' || role === 'name') return role;
  if (names === 0) return 'name';
  return names === 1 && ALSO_NAMES.has(word.text) ? 'name' : role;
}

function roleOf(word: Word): WordRole {
  const { text } = word;
  if (word.script === 'opaque') return 'name';
  if (text.length === 1) return 'initial';
  if (KINSHIP.has(text)) return 'kinship';
  if (ARTICLES.has(text)) return 'article';
  if (LIGHT.has(text)) return 'light';
  return TITLES.has(text) ? 'title' : 'name';
}
