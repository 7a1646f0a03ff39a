// Splits the text of one segment into tag, elements and components, releasing what is released (ISO 9735-1, 7.2 to 7.5).
import type { Separators } from './separators.ts';

/** A segment's tag (trimmed, upper case, unchecked) and its elements. */
export interface SplitSegment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
}

/** Splits decoded segment text that may hold release characters and separators of any width; the terminator is not part of `text`. */
export function splitSegment(text: string, separators: Separators): SplitSegment {
  const elements: string[][] = [];
  let components: string[] = [];
  let value = '';
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    if (character === separators.element) {
      components.push(value);
      elements.push(components);
      components = [];
      value = '';
    } else if (character === separators.component) {
      components.push(value);
      value = '';
    } else if (character === separators.release) {
      const released = text.codePointAt(at);
      // A release character with nothing after it is dropped; the scanner has warned.
      const kept = released === undefined ? '' : String.fromCodePoint(released);
      value += kept;
      at += kept.length;
    } else {
      value += character;
    }
  }
  components.push(value);
  elements.push(components);
  const [head = [], ...rest] = elements;
  return { tag: (head[0] ?? '').trim().toUpperCase(), elements: rest };
}

/** Splits a segment of plain ASCII without releases, several times faster; `elementsFrom` is the place after the tag. */
export function splitPlain(source: PlainSource, elementsFrom: number, end: number): string[][] {
  const { bytes, text, shift, element, component } = source;
  const elements: string[][] = [];
  if (elementsFrom >= end) return elements;
  let from = elementsFrom + 1;
  let components: string[] = [];
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === component) {
      components.push(text.substring(from - shift, at - shift));
      from = at + 1;
    } else if (byte === element) {
      components.push(text.substring(from - shift, at - shift));
      elements.push(components);
      components = [];
      from = at + 1;
    }
  }
  components.push(text.substring(from - shift, end - shift));
  elements.push(components);
  return elements;
}

/** Bytes and their text, one character per byte; `shift` is the byte place of the text's first character. */
export interface PlainSource {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly shift: number;
  readonly element: number;
  readonly component: number;
}
