// Writes segments to text, releasing what has to be released (ISO 9735-1, 7 and 9).
import { DEFAULT_SEPARATORS, type Separators } from './separators.ts';

/** A segment to write. */
export interface PlainSegment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
}

/** The text of the segments, each closed by the terminator. Empty components and elements at the end are left out. */
export function writeSegments(segments: Iterable<PlainSegment>, separators: Separators = DEFAULT_SEPARATORS): string {
  const special = specialCharacters(separators);
  const released = (value: string): string => release(value, special, separators.release);
  let text = '';
  for (const { tag, elements } of segments) {
    const written = elements.map((components) => joinTrimmed(components.map(released), separators.component));
    text += joinTrimmed([tag, ...written], separators.element) + separators.terminator;
  }
  return text;
}

/** The UNA of these separators; a character that is not used is written as a blank. */
export function writeUna(separators: Separators): string {
  const { component, element, decimal, release, repetition, terminator } = separators;
  return `UNA${[component, element, decimal, release, repetition].map((mark) => mark || ' ').join('')}${terminator}`;
}

function joinTrimmed(parts: readonly string[], separator: string): string {
  let end = parts.length;
  while (end > 0 && parts[end - 1] === '') end -= 1;
  return parts.slice(0, end).join(separator);
}

/** Line ends are released too, because a reader takes bare ones for the transport's. */
function specialCharacters(separators: Separators): ReadonlySet<string> {
  const { component, element, terminator, repetition } = separators;
  const special = new Set([component, element, terminator, separators.release, repetition, '\r', '\n']);
  special.delete('');
  return special;
}

/** Without a release character a blank takes the place of what would have to be released. */
function release(value: string, special: ReadonlySet<string>, mark: string): string {
  let text = '';
  for (const character of value) {
    if (!special.has(character)) text += character;
    else text += mark === '' ? ' ' : mark + character;
  }
  return text;
}
