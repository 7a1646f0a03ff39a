// Follows the envelope of an interchange and says where messages open and close (ISO 9735-1, 8 and 9).
import type { Finding } from './finding.ts';
import { createFindingLog } from './finding-log.ts';
import { type Segment, valueAt } from './segment.ts';
import {
  type GroupHead,
  type InterchangeHead,
  type MessageHead,
  readUnb,
  readUng,
  readUnh,
} from './service-segments.ts';

/** What one segment means for the envelope. UNH comes with `message-open`, UNT only as `message-close`. */
export type InterchangeEvent =
  | { readonly kind: 'interchange'; readonly head: InterchangeHead }
  | { readonly kind: 'message-open'; readonly head: MessageHead; readonly segment: Segment }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'message-close'; readonly segments: number; readonly ref: string }
  | { readonly kind: 'interchange-close' };

/** Consumes segments one by one; wrong counts and references and missing service segments are findings, never rejections. */
export interface InterchangeReader {
  push(segment: Segment): readonly InterchangeEvent[];
  /** Closes what is still open, with `TRUNCATED`. */
  end(): readonly InterchangeEvent[];
  readonly findings: readonly Finding[];
}

interface OpenMessage {
  readonly ref: string;
  /** Segments so far, UNH included. */
  segments: number;
}

/** A reader for one received text, which may hold several interchanges. */
export function createInterchangeReader(): InterchangeReader {
  return new EnvelopeReader();
}

class EnvelopeReader implements InterchangeReader {
  readonly #log = createFindingLog();
  #interchange: { group?: GroupHead; readonly controlRef: string } | undefined;
  #group: GroupHead | undefined;
  #message: OpenMessage | undefined;
  #groups = 0;
  #messages = 0;
  #groupMessages = 0;
  #last: Segment = { tag: '', elements: [], offset: 0, ordinal: 0 };
  #events: InterchangeEvent[] = [];

  get findings(): readonly Finding[] {
    return this.#log.list;
  }

  push(segment: Segment): readonly InterchangeEvent[] {
    this.#last = segment;
    if (segment.tag.startsWith('UN') && this.#service(segment)) return this.#take();
    if (this.#message === undefined) {
      this.#find('STRAY_SEGMENT', 'S2', 'A segment stands outside of any message; it is not read.');
      return this.#take();
    }
    this.#message.segments += 1;
    return [{ kind: 'segment', segment }];
  }

  end(): readonly InterchangeEvent[] {
    if (this.#interchange === undefined) return [];
    if (this.#message !== undefined) {
      this.#find('TRUNCATED', 'S1', 'The input ends inside a message.');
      this.#closeMessage(this.#message);
    }
    this.#find('MISSING_UNZ', 'S1', 'The interchange has no UNZ.');
    this.#closeInterchange();
    return this.#take();
  }

  /** True when the tag belongs to the envelope. */
  #service(segment: Segment): boolean {
    switch (segment.tag) {
      case 'UNB':
        this.#openInterchange(segment);
        return true;
      case 'UNG':
        this.#openGroup(segment);
        return true;
      case 'UNH':
        this.#openMessage(segment);
        return true;
      case 'UNT':
        this.#readUnt(segment);
        return true;
      case 'UNE':
        this.#readUne(segment);
        return true;
      case 'UNZ':
        this.#readUnz(segment);
        return true;
      default:
        return false;
    }
  }

  #openInterchange(segment: Segment): void {
    if (this.#interchange !== undefined) {
      this.#abandonMessage();
      this.#find('MISSING_UNZ', 'S1', 'A UNB follows before the UNZ of the interchange before it.');
      this.#closeInterchange();
    }
    const head = readUnb(segment);
    this.#interchange = head;
    this.#groups = 0;
    this.#messages = 0;
    this.#events.push({ kind: 'interchange', head });
  }

  /** A text that starts with UNG or UNH has lost its UNB; the rest is read all the same. */
  #ensureInterchange(): void {
    if (this.#interchange !== undefined) return;
    this.#find('MISSING_UNB', 'S1', 'The interchange has no UNB.');
    this.#openInterchange({ ...this.#last, tag: 'UNB', elements: [] });
  }

  #openGroup(segment: Segment): void {
    this.#ensureInterchange();
    this.#abandonMessage();
    if (this.#group !== undefined)
      this.#find('MISSING_UNE', 'S1', 'A UNG follows before the UNE of the group before it.');
    this.#group = readUng(segment);
    this.#groups += 1;
    this.#groupMessages = 0;
    if (this.#interchange !== undefined) this.#interchange.group ??= this.#group;
  }

  #openMessage(segment: Segment): void {
    this.#ensureInterchange();
    this.#abandonMessage();
    const head = readUnh(segment, this.#group);
    this.#message = { ref: head.ref, segments: 1 };
    this.#messages += 1;
    this.#groupMessages += 1;
    this.#events.push({ kind: 'message-open', head, segment });
  }

  #readUnt(segment: Segment): void {
    const message = this.#message;
    if (message === undefined) {
      this.#find('STRAY_SEGMENT', 'S2', 'A UNT stands outside of any message.');
      return;
    }
    message.segments += 1;
    this.#checkCount('UNT_COUNT', valueAt(segment, 1), message.segments);
    this.#checkRef('UNT_REF', valueAt(segment, 2), message.ref);
    this.#closeMessage(message);
  }

  #readUne(segment: Segment): void {
    this.#abandonMessage();
    if (this.#group === undefined) {
      this.#find('STRAY_SEGMENT', 'S2', 'A UNE stands outside of any group.');
      return;
    }
    this.#checkCount('UNE_COUNT', valueAt(segment, 1), this.#groupMessages);
    this.#checkRef('UNE_REF', valueAt(segment, 2), this.#group.ref);
    this.#group = undefined;
  }

  #readUnz(segment: Segment): void {
    this.#ensureInterchange();
    this.#abandonMessage();
    if (this.#group !== undefined) this.#find('MISSING_UNE', 'S1', 'The interchange closes before its group did.');
    this.#checkCount('UNZ_COUNT', valueAt(segment, 1), this.#groups > 0 ? this.#groups : this.#messages);
    this.#checkRef('UNZ_REF', valueAt(segment, 2), this.#interchange?.controlRef ?? '');
    this.#closeInterchange();
  }

  #abandonMessage(): void {
    if (this.#message === undefined) return;
    this.#find('MISSING_UNT', 'S1', 'A message has no UNT.');
    this.#closeMessage(this.#message);
  }

  #closeMessage(message: OpenMessage): void {
    this.#events.push({ kind: 'message-close', segments: message.segments, ref: message.ref });
    this.#message = undefined;
  }

  #closeInterchange(): void {
    this.#events.push({ kind: 'interchange-close' });
    this.#interchange = undefined;
    this.#group = undefined;
  }

  #checkCount(code: string, stated: string, counted: number): void {
    if (Number(stated.trim() || Number.NaN) !== counted) {
      this.#find(code, 'S2', `The stated count differs from the ${counted} counted.`);
    }
  }

  #checkRef(code: string, stated: string, expected: string): void {
    if (stated.trim() !== expected.trim()) this.#find(code, 'S2', 'The reference differs from the one that opened.');
  }

  #find(code: string, level: Finding['level'], text: string): void {
    this.#log.add({ level, code, segment: this.#last.tag, offset: this.#last.offset, text });
  }

  #take(): readonly InterchangeEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }
}
