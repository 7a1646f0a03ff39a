// Makes segments to write, and the SSR that most facts of a traveller travel in (PNRGOV SSR).
import type { PlainSegment } from '../syntax/write-segments.ts';

/** A segment; an element of one component may be given as its text. */
export function segment(tag: string, ...elements: readonly (string | readonly string[])[]): PlainSegment {
  return { tag, elements: elements.map((element) => (typeof element === 'string' ? [element] : element)) };
}

/** Who an SSR is about and which airline it is sent to. */
export interface ServiceTarget {
  readonly carrier: string;
  /** Traveller reference, `''` for the traveller below whose TIF it stands. */
  readonly ref: string;
}

/** An SSR with free text. */
export function service(code: string, text: string, target: ServiceTarget): PlainSegment {
  const head = [code, 'HK', '1', target.carrier, '', '', '', '', text];
  return target.ref === '' ? segment('SSR', head) : segment('SSR', head, ['', '', target.ref]);
}

/** A text of slash-separated parts; a slash inside of one would move all that follow. */
export function slashed(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('/', ' ')).join('/');
}
