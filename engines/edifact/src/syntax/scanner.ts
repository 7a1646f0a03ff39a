// Cuts received bytes into segments as they arrive, at any chunk boundaries (ISO 9735-1, 7 and 9).
import { BREAK, noiseBytes, RELEASE } from './byte-class.ts';
import { ByteQueue } from './byte-queue.ts';
import { type Charset, decodeText } from './decode-text.ts';
import { EndSearch } from './end-search.ts';
import type { Finding } from './finding.ts';
import { createFindingLog } from './finding-log.ts';
import { findStart } from './interchange-start.ts';
import type { Segment } from './segment.ts';
import {
  DEFAULT_SEPARATORS,
  INFERENCE_WINDOW,
  inferSeparators,
  readUna,
  type SeparatorBytes,
  type SeparatorReading,
  type Separators,
  UNA_WINDOW,
} from './separators.ts';
import { type PlainSource, splitPlain, splitSegment } from './split-segment.ts';
import { createTagTable, type TagTable } from './tag-table.ts';
import { TransportFrame, type TypeB } from './transport-frame.ts';

/** Bytes in, segments out; memory stays within one segment and one slice whatever arrives, and nothing throws. */
export interface Scanner {
  /** The segments that `chunk` completed. */
  push(chunk: Uint8Array): readonly Segment[];
  /** What the end of the input completes; an unfinished segment is a `TRUNCATED` finding. */
  end(): readonly Segment[];
  /** The service characters in force; the defaults until the interchange has shown its own. */
  readonly separators: Separators;
  readonly findings: readonly Finding[];
  /** The Type B envelope, where there was one. */
  readonly frame: { readonly typeB?: TypeB };
  /** Bytes received so far. */
  readonly bytes: number;
  /** `iso-8859-1` as soon as one segment was not UTF-8. */
  readonly charset: Charset;
}

/** A scanner for one received text; a segment of more than `maxSegmentBytes` (1 MiB) stops it with `SEGMENT_TOO_LONG`. */
export function createScanner(options: { readonly maxSegmentBytes?: number } = {}): Scanner {
  return new SegmentScanner(options.maxSegmentBytes ?? 1 << 20);
}

/** Decoding whole slices is cheap and a long component keeps its slice's text alive: 16 KiB measured fast enough for the first and small enough for the second. */
const SLICE = 1 << 14;
const PREAMBLE_LIMIT = 1 << 16;

const NO_BYTES = new Uint8Array(0);
/** Reads each byte as one character; only its ASCII range is ever used. */
const byteText = new TextDecoder('windows-1252');

type State = 'search' | 'announce' | 'infer' | 'segments' | 'stopped';

class SegmentScanner implements Scanner {
  separators: Separators = DEFAULT_SEPARATORS;
  bytes = 0;
  charset: Charset = 'utf-8';
  readonly #maxSegmentBytes: number;
  readonly #log = createFindingLog();
  readonly #queue = new ByteQueue();
  readonly #frame = new TransportFrame((bytes, offset) => this.#queue.append(bytes, offset));
  readonly #tags: TagTable = createTagTable();
  #state: State = 'search';
  /** False until the first interchange has begun; after it only UNA and UNB open another. */
  #begun = false;
  #skipped = 0;
  #marks: SeparatorBytes = { component: NO_BYTES, element: NO_BYTES, release: NO_BYTES, terminator: NO_BYTES };
  #search = new EndSearch(this.#queue, this.#marks);
  #noise: Uint8Array = new Uint8Array(256);
  /** Where the segment in progress starts in the queue. */
  #start = 0;
  #inSegment = false;
  #final = false;
  #ordinal = 0;
  #text = '';
  #textFrom = 0;
  #out: Segment[] = [];

  constructor(maxSegmentBytes: number) {
    this.#maxSegmentBytes = maxSegmentBytes;
  }

  get findings(): readonly Finding[] {
    return this.#log.list;
  }

  get frame(): { readonly typeB?: TypeB } {
    const typeB = this.#frame.typeB;
    return typeB === undefined ? {} : { typeB };
  }

  push(chunk: Uint8Array): readonly Segment[] {
    for (let from = 0; from < chunk.length && this.#state !== 'stopped'; from += SLICE) {
      this.#compact();
      this.#frame.feed(chunk.subarray(from, from + SLICE), this.bytes + from);
      this.#advance();
    }
    this.bytes += chunk.length;
    return this.#take();
  }

  end(): readonly Segment[] {
    if (this.#final || this.#state === 'stopped') return [];
    this.#frame.end();
    this.#final = true;
    this.#advance();
    this.#finish();
    return this.#take();
  }

  #take(): readonly Segment[] {
    const segments = this.#out;
    this.#out = [];
    return segments;
  }

  /** Runs the states until one of them needs more bytes. */
  #advance(): void {
    let moved = true;
    while (moved) {
      if (this.#state === 'search') moved = this.#findStart();
      else if (this.#state === 'announce') moved = this.#announce();
      else if (this.#state === 'infer') moved = this.#infer();
      else if (this.#state === 'segments') moved = this.#readSegment();
      else moved = false;
    }
  }

  #findStart(): boolean {
    const rest = this.#rest();
    const start = findStart(rest, this.#begun ? 'AB' : 'ABGH', this.#final);
    this.#skipped += start.at;
    this.#start += start.at;
    if (!this.#begun && this.#skipped > PREAMBLE_LIMIT) {
      return this.#stop('NOT_EDIFACT', 'No UNA or UNB within the first 64 KiB.');
    }
    if (!start.found) return false;
    this.#begun = true;
    this.#state = this.#isUna(this.#start) ? 'announce' : 'infer';
    return true;
  }

  #isUna(at: number): boolean {
    return ((this.#queue.bytes[at + 2] ?? 0) & 0xdf) === 0x41;
  }

  #announce(): boolean {
    const window = this.#rest().subarray(0, UNA_WINDOW + 4);
    if (window.length < UNA_WINDOW + 4 && !this.#final) return false;
    const reading = readUna(window);
    if (reading !== undefined) return this.#open(reading);
    this.#find('BAD_UNA', 'UNA', 'UNA does not hold five or six characters; the separators are inferred.');
    this.#start += 3;
    this.#state = 'search';
    return true;
  }

  #infer(): boolean {
    const reading = inferSeparators(this.#rest().subarray(0, INFERENCE_WINDOW), this.#final);
    return reading !== undefined && this.#open(reading);
  }

  #open(reading: SeparatorReading): boolean {
    this.separators = reading.separators;
    this.#marks = reading.bytes;
    this.#search = new EndSearch(this.#queue, reading.bytes);
    this.#noise = noiseBytes(reading.bytes);
    this.#start += reading.length;
    this.#inSegment = false;
    this.#state = 'segments';
    return true;
  }

  /** Reads one segment; false when its end has not arrived. */
  #readSegment(): boolean {
    if (!this.#inSegment && !this.#skipNoise()) return false;
    const width = this.#search.find(this.#final);
    if (this.#search.at - this.#start > this.#maxSegmentBytes) {
      return this.#stop('SEGMENT_TOO_LONG', `A segment runs over ${this.#maxSegmentBytes} bytes without a terminator.`);
    }
    if (width === 0) return false;
    const end = this.#search.at;
    this.#emit(end);
    if (this.#state === 'segments' || this.#state === 'search') this.#start = end + width;
    this.#inSegment = false;
    return true;
  }

  #skipNoise(): boolean {
    const { bytes, length } = this.#queue;
    let at = this.#start;
    while (at < length && this.#noise[bytes[at] as number] === 1) at += 1;
    this.#start = at;
    this.#search.begin(at);
    this.#inSegment = at < length;
    return this.#inSegment;
  }

  #emit(end: number): void {
    const start = this.#start;
    if (end === start) return;
    const { bytes } = this.#queue;
    const element = this.#marks.element[0] as number;
    const known = this.#tags.read(bytes, start);
    const plain =
      this.#search.met === 0 && known !== '' && end >= start + 3 && (end === start + 3 || bytes[start + 3] === element);
    const { tag, elements } = plain
      ? { tag: known, elements: splitPlain(this.#plainSource(start, end), start + 3, end) }
      : this.#splitSlowly(start, end);
    if (tag.startsWith('UNA') && this.#isUna(start)) {
      // A new announcement without a UNZ before it: read it as one, with its own separators.
      this.#state = 'announce';
      return;
    }
    const offset = this.#queue.offsetOf(start);
    if (this.#tags.isTag(tag)) this.#give({ tag, elements, offset, ordinal: this.#ordinal + 1 });
    else this.#find('BAD_TAG', '', 'A segment does not start with a tag of three letters or digits; it is not read.');
  }

  #give(segment: Segment): void {
    this.#ordinal = segment.ordinal;
    this.#out.push(segment);
    if (segment.tag === 'UNZ') this.#state = 'search';
  }

  /** The text of the slice, one character a byte, decoded at most once for all its segments. */
  #plainSource(start: number, end: number): PlainSource {
    if (start < this.#textFrom || end > this.#textFrom + this.#text.length) {
      this.#text = byteText.decode(this.#queue.bytes.subarray(start, this.#queue.length));
      this.#textFrom = start;
    }
    return {
      bytes: this.#queue.bytes,
      text: this.#text,
      shift: this.#textFrom,
      element: this.#marks.element[0] as number,
      component: this.#marks.component[0] as number,
    };
  }

  #splitSlowly(start: number, end: number): { tag: string; elements: readonly (readonly string[])[] } {
    const broken = (this.#search.met & (1 << BREAK)) !== 0;
    const bytes = broken ? this.#search.withoutBreaks(start, end) : this.#queue.bytes.subarray(start, end);
    const { text, charset } = decodeText(bytes);
    if (charset === 'iso-8859-1') this.charset = charset;
    return splitSegment(text, this.separators);
  }

  #rest(): Uint8Array {
    return this.#queue.bytes.subarray(this.#start, this.#queue.length);
  }

  /** Drops what was read, so that the queue holds the segment in progress and nothing else. */
  #compact(): void {
    this.#queue.drop(this.#start);
    this.#search.at -= this.#start;
    this.#start = 0;
    this.#text = '';
    this.#textFrom = 0;
  }

  /** Says what the input left unfinished. A UNZ that only lost its terminator still closes. */
  #finish(): void {
    if (!this.#begun) {
      if (this.bytes > 0) this.#stop('NOT_EDIFACT', 'No UNA or UNB was found.');
      return;
    }
    if (this.#state !== 'segments' || !this.#inSegment) return;
    const end = this.#queue.length;
    this.#find('TRUNCATED', '', 'The input ends inside a segment.');
    if (this.#search.at < end) {
      this.#search.met |= 1 << RELEASE;
      this.#find('DANGLING_RELEASE', '', 'The input ends with a release character; it is dropped.');
    }
    if (this.#tags.read(this.#queue.bytes, this.#start) === 'UNZ') this.#emit(end);
  }

  #stop(code: string, text: string): false {
    // Where the search for a start gave up depends on the chunks; that there is none holds for the whole input.
    const offset = code === 'NOT_EDIFACT' ? 0 : this.#queue.offsetOf(this.#start);
    this.#log.add({ level: 'S1', code, segment: '', offset, text });
    this.#state = 'stopped';
    this.#queue.drop(this.#queue.length);
    this.#start = 0;
    return false;
  }

  #find(code: string, segment: string, text: string): void {
    this.#log.add({ level: 'S1', code, segment, offset: this.#queue.offsetOf(this.#start), text });
  }
}
