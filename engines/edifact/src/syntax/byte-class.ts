// Sorts the 256 byte values by what the search for a segment's end has to do with them (ISO 9735-1, 7).
import type { SeparatorBytes } from './separators.ts';

/** What a byte means while the end of a segment is looked for. */
export const DATA = 0;
export const RELEASE = 1;
export const TERMINATOR = 2;
export const BREAK = 3;
export const HIGH = 4;
/** A byte that may open a service character of several bytes. */
export const LEAD = 5;

/** The class of every byte value under these separators; later lines win, so a terminator is never anything else. */
export function classifyBytes(marks: SeparatorBytes): Uint8Array {
  const classes = new Uint8Array(256);
  classes.fill(HIGH, 0x80);
  classes[0x0d] = BREAK;
  classes[0x0a] = BREAK;
  mark(classes, marks.release, RELEASE);
  mark(classes, marks.component, DATA);
  mark(classes, marks.element, DATA);
  mark(classes, marks.terminator, TERMINATOR);
  return classes;
}

function mark(classes: Uint8Array, sequence: Uint8Array, meaning: number): void {
  const lead = sequence[0];
  if (lead === undefined) return;
  if (sequence.length > 1) classes[lead] = LEAD;
  else if (lead < 0x80 || meaning !== DATA) classes[lead] = meaning;
}

/** 1 for the bytes that mean nothing between two segments: blanks, line ends and control characters that are no separator. */
export function noiseBytes(marks: SeparatorBytes): Uint8Array {
  const noise = new Uint8Array(256);
  noise.fill(1, 0, 0x21);
  for (const sequence of [marks.component, marks.element, marks.release, marks.terminator]) {
    const lead = sequence[0];
    if (lead !== undefined) noise[lead] = 0;
  }
  return noise;
}
