// Puts together free text that separators have split, and takes SSR apart (PNRGOV SSR, IFT; AIRIMP SSR).
import { type Segment, valueAt } from '../syntax/segment.ts';

/** One SSR: code, text, and the travellers it refers to. */
export interface ServiceRequest {
  /** Four letters, upper case, e.g. `DOCS`. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Elements 2 and on: seat or other content, and the traveller it is for (`''` when not said). */
  readonly items: readonly { readonly content: string; readonly ref: string }[];
  /** The references of all items, each once. */
  readonly refs: readonly string[];
  readonly offset: number;
  readonly ordinal: number;
}

/** SSR 1.1, upper case: enough to tell whether the rest is wanted. */
export function serviceCode(segment: Segment): string {
  return valueAt(segment, 1).trim().toUpperCase();
}

/** Reads an SSR. Components from the ninth on and elements that have no place for a reference are text that was not released. */
export function readService(segment: Segment): ServiceRequest {
  const code = serviceCode(segment);
  const [head = [], ...rest] = segment.elements;
  let text = head.slice(8).join(':');
  const items: { content: string; ref: string }[] = [];
  const refs: string[] = [];
  for (const element of rest) {
    const [content = '', , ref = ''] = element;
    if (code !== 'SEAT' && element.length < 3 && content !== '') text += `+${element.join(':')}`;
    else items.push({ content: content.trim(), ref: ref.trim() });
    if (ref.trim() !== '') refs.push(ref.trim());
  }
  return {
    code,
    from: valueAt(segment, 1, 7).trim().toUpperCase(),
    to: valueAt(segment, 1, 8).trim().toUpperCase(),
    text: text.trim(),
    items,
    refs: refs.length > 1 ? [...new Set(refs)] : refs,
    offset: segment.offset,
    ordinal: segment.ordinal,
  };
}

/** The text of an IFT, one line per element; a line that starts with a digit belongs to the line before it, from which an unreleased `+` has cut it. */
export function textLines(segment: Segment): readonly string[] {
  const lines: string[] = [];
  const from = isQualified(segment) ? 1 : 0;
  for (const element of segment.elements.slice(from)) {
    const line = element.join(':').trim();
    const last = lines.length - 1;
    if (/^\d/.test(line) && /^CTC[A-Z]\b[^+]*$/.test(lines[last] ?? '')) lines[last] = `${lines[last]}+${line}`;
    else if (line !== '') lines.push(line);
  }
  return lines;
}

/** True where element 1 holds qualifier and type (`4:28`); the degenerate form has its text there. */
export function isQualified(segment: Segment): boolean {
  return /^\d{0,3}$/.test(valueAt(segment, 1, 1).trim());
}
