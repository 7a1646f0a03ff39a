// The service characters of an interchange: announced by UNA, or inferred from UNB and what follows it (ISO 9735-1, 6.1 and 9).
import { type Character, characterAt } from './utf8-character.ts';

/** Service characters as strings of one code point; `''` means not used. `announced` is true when UNA gave them. */
export interface Separators {
  readonly component: string;
  readonly element: string;
  readonly decimal: string;
  readonly release: string;
  /** Known but never split: no passenger message repeats a data element, and `*` stands in real sender ids. */
  readonly repetition: string;
  readonly terminator: string;
  readonly announced: boolean;
}

/** The characters of ISO 9735 level A, used where nothing is announced. */
export const DEFAULT_SEPARATORS: Separators = {
  component: ':',
  element: '+',
  decimal: '.',
  release: '?',
  repetition: '',
  terminator: "'",
  announced: false,
};

/** The same characters as the bytes that carry them; an empty array means not used. */
export interface SeparatorBytes {
  readonly component: Uint8Array;
  readonly element: Uint8Array;
  readonly release: Uint8Array;
  readonly terminator: Uint8Array;
}

/** Service characters, their bytes, and how many bytes their announcement took. */
export interface SeparatorReading {
  readonly separators: Separators;
  readonly bytes: SeparatorBytes;
  readonly length: number;
}

/** Bytes that must be at hand after `UNA` before it is read: six characters of four bytes, line ends and `UNB`. */
export const UNA_WINDOW = 40;
/** Bytes within which `UNG` or `UNH` has to follow `UNB` for the terminator to be inferred from it. */
export const INFERENCE_WINDOW = 4096;

const UNUSED: Character = { text: '', bytes: new Uint8Array(0) };
const encoder = new TextEncoder();

/** Reads UNA at the start of `bytes`; `undefined` where it is too short to tell. Six characters, or five without the repetition separator. */
export function readUna(bytes: Uint8Array): SeparatorReading | undefined {
  const characters: Character[] = [];
  let at = 3;
  while (at < bytes.length && at < UNA_WINDOW && !isServiceTag(bytes, at, 'BGH')) {
    const character = characterAt(bytes, at) ?? UNUSED;
    characters.push(character);
    at += character.bytes.length;
  }
  const trimmed = withoutTrailingBlanks(characters);
  if (trimmed.length === 5) return fromUna([...trimmed.slice(0, 4), UNUSED, ...trimmed.slice(4)], trimmed);
  const six = characters.slice(0, 6);
  return six.length === 6 ? fromUna(six, six) : undefined;
}

function fromUna(six: readonly Character[], consumed: readonly Character[]): SeparatorReading {
  const [component, element, decimal, release, repetition, terminator] = six.map((c) => (c.text === ' ' ? UNUSED : c));
  const length = consumed.reduce((sum, character) => sum + character.bytes.length, 3);
  return reading({ component, element, release, terminator, decimal, repetition }, length);
}

function withoutTrailingBlanks(characters: readonly Character[]): readonly Character[] {
  let end = characters.length;
  while (end > 0 && [' ', '\r', '\n'].includes(characters[end - 1]?.text ?? '')) end -= 1;
  return characters.slice(0, end);
}

/**
 * Infers the characters from `bytes` that start at UNB, UNG or UNH without UNA.
 * `undefined` asks for more bytes; with `final` or a full window it always answers.
 */
export function inferSeparators(bytes: Uint8Array, final: boolean): SeparatorReading | undefined {
  const window = bytes.subarray(0, INFERENCE_WINDOW);
  const complete = final || window.length === INFERENCE_WINDOW;
  const at = afterBlanks(window, 3);
  const element = characterAt(window, at);
  if (element === undefined) return complete ? reading({}, 0) : undefined;
  if (element.text === '\u001d') return controlCharacters(element);
  const component = isServiceTag(window, 0, 'B')
    ? componentAfterSyntaxId(window, at + element.bytes.length, element)
    : fromText(':');
  const marks = { element, component };
  const terminator = terminatorBeforeTag(window, at, marks) ?? (complete ? usualTerminator(window) : undefined);
  return terminator && reading({ ...marks, terminator }, 0);
}

/** Level B: IS4, IS3 and IS1 end segments, elements and components, and nothing is released. */
function controlCharacters(element: Character): SeparatorReading {
  return reading({ element, component: fromText('\u001f'), terminator: fromText('\u001c'), release: UNUSED }, 0);
}

/** The character that ends the four letters of the syntax identifier, if it is a mark of its own; else the colon. */
function componentAfterSyntaxId(window: Uint8Array, at: number, element: Character): Character {
  const candidate = characterAt(window, at + 4);
  const plain = [0, 1, 2, 3].every((step) => isAlphanumeric(window[at + step]));
  if (!plain || candidate === undefined || candidate.text === element.text) return fromText(':');
  return isAlphanumeric(candidate.bytes[0]) ? fromText(':') : candidate;
}

interface ElementMarks {
  readonly element: Character;
  readonly component: Character;
}

/** The character directly before UNG, UNH or UNZ; a letter or digit there means that line ends close the segments. */
function terminatorBeforeTag(window: Uint8Array, from: number, marks: ElementMarks): Character | undefined {
  for (let at = from + 1; at + 3 < window.length; at += 1) {
    if (!isServiceTag(window, at, 'GHZ')) continue;
    if (characterAt(window, afterBlanks(window, at + 3))?.text !== marks.element.text) continue;
    const terminator = characterBefore(window, at);
    if (terminator === undefined) continue;
    if (terminator.text !== marks.element.text && terminator.text !== marks.component.text) return terminator;
  }
  return undefined;
}

function characterBefore(window: Uint8Array, tagAt: number): Character | undefined {
  let at = tagAt - 1;
  let lineEnd = -1;
  while (window[at] === 0x20 || window[at] === 0x0d || window[at] === 0x0a) {
    if (window[at] !== 0x20 && lineEnd < 0) lineEnd = at;
    at -= 1;
  }
  if (isAlphanumeric(window[at])) return lineEnd < 0 ? undefined : characterAt(window, lineEnd);
  const last = at;
  while (at > last - 3 && ((window[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  const character = characterAt(window, at);
  return character !== undefined && at + character.bytes.length === last + 1 ? character : characterAt(window, last);
}

/** Where no tag shows the terminator: the first of the three in use that occurs, else the apostrophe. */
function usualTerminator(window: Uint8Array): Character {
  const first = window.find((byte) => byte === 0x27 || byte === 0x22 || byte === 0x1c);
  return fromText(String.fromCharCode(first ?? 0x27));
}

type Marks = { readonly [Name in keyof Separators]?: Character | undefined };

function reading(marks: Marks, length: number): SeparatorReading {
  const given = (name: 'component' | 'element' | 'decimal' | 'release' | 'repetition' | 'terminator'): Character =>
    marks[name] ?? fromText(DEFAULT_SEPARATORS[name]);
  const component = given('component');
  const element = given('element');
  const release = given('release');
  const terminator = given('terminator');
  return {
    separators: {
      component: component.text,
      element: element.text,
      decimal: given('decimal').text,
      release: release.text,
      repetition: given('repetition').text,
      terminator: terminator.text,
      announced: length > 0,
    },
    bytes: { component: component.bytes, element: element.bytes, release: release.bytes, terminator: terminator.bytes },
    length,
  };
}

function fromText(text: string): Character {
  return { text, bytes: encoder.encode(text) };
}

function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20) at += 1;
  return at;
}

/** True for the ASCII letters and digits. */
export function isAlphanumeric(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/** True where `UN` and one of `thirds` stand at `at`, upper or lower case, and neither a letter nor a digit follows. */
export function isServiceTag(bytes: Uint8Array, at: number, thirds: string): boolean {
  if (((bytes[at] ?? 0) | 0x20) !== 0x75 || ((bytes[at + 1] ?? 0) | 0x20) !== 0x6e) return false;
  const third = String.fromCharCode((bytes[at + 2] ?? 0) & 0xdf);
  return thirds.includes(third) && !isAlphanumeric(bytes[at + 3]);
}
