// Reads a traveller's name: keeps what came, and parses title, fillers and placeholders beside it (Doc 9303-3, 4.6; AIRIMP; PAXLST C080).
import type { PersonName } from '../passenger.ts';
import { splitTitle } from './name-title.ts';

/** The name as the message's components give it. */
export interface NameComponents {
  readonly surname: string;
  readonly given?: string;
  readonly second?: string;
  /** True where the name comes from a document: a doubled letter is then a surname (`OO`), not the reservation's doubling of `O`. */
  readonly fromDocument?: boolean;
}

/** First or last name unknown, no name, a lone dash: what senders put where the document has nothing. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['FNU', 'LNU', 'NFN', 'NLN', '-', '--', '.']);

/** `raw` is `surname/given/second` as received, trailing empties left out; surname and given are trimmed, without fillers, title and placeholders. */
export function readName(components: NameComponents): PersonName {
  const { given = '', second = '' } = components;
  const raw = joinRaw([components.surname, given, second]);
  const [surname, rest] = splitFiller(components.surname);
  const titled = splitTitle(tidy([rest, given, second].map(withoutPlaceholder).join(' ')));
  const family = readSurname(surname, titled.given === '');
  const name = { raw, surname: undoubled(family.given, components.fromDocument === true), given: titled.given };
  const title = titled.title === '' ? family.title : titled.title;
  return title === '' ? name : { ...name, title };
}

/** The components that `raw` was joined from: surname, given, second. */
export function rawComponents(name: PersonName): readonly string[] {
  return name.raw === '' ? [name.surname, name.given] : name.raw.split('/');
}

function joinRaw(parts: readonly string[]): string {
  let end = parts.length;
  while (end > 0 && parts[end - 1] === '') end -= 1;
  return parts.slice(0, end).join('/');
}

/** An MRZ-like `<<` or a slash in the surname slot divides surname and given names. */
function splitFiller(surname: string): readonly [string, string] {
  const at = surname.search(/<<|\//);
  if (at < 0) return [surname, ''];
  return [surname.slice(0, at), surname.slice(at + (surname[at] === '/' ? 1 : 2))];
}

/** Without a given name the title may be glued to nothing else than the surname's last word; only a word of its own is taken. */
function readSurname(surname: string, alone: boolean): { readonly given: string; readonly title: string } {
  const family = withoutPlaceholder(tidy(surname));
  if (!alone || !family.includes(' ')) return { given: family, title: '' };
  const titled = splitTitle(family);
  return family.endsWith(` ${titled.title}`) ? titled : { given: family, title: '' };
}

function undoubled(surname: string, fromDocument: boolean): string {
  const doubled = !fromDocument && /^([A-Za-z])\1$/.test(surname);
  return doubled ? surname.slice(1) : surname;
}

function withoutPlaceholder(text: string): string {
  const plain = tidy(text);
  return PLACEHOLDERS.has(plain.toUpperCase()) ? '' : plain;
}

/** Fillers and control characters become blanks; runs of blanks become one. */
function tidy(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names arrive with NUL and escape sequences, and none of them is part of a name.
  return text.replace(/[<\u0000-\u001f\u007f-\u009f\s]+/g, ' ').trim();
}
