// Takes the Type B envelope off a received text and joins its wrapped lines (IATA/SITA Type B; RFC 2351, 1).
import { isServiceTag } from './separators.ts';

/** What the Type B envelope said: addresses as received, `''` where no origin line was sent. */
export interface TypeB {
  readonly addresses: readonly string[];
  readonly origin: string;
  readonly possibleDuplicate: boolean;
}

/** Receives the bytes of the interchange with their place in the input. */
export type ByteSink = (bytes: Uint8Array, offset: number) => void;

type State = 'detect' | 'bare' | 'header' | 'opening' | 'text';

const LINE_LIMIT = 512;
const LINE_FEED = Uint8Array.of(0x0a);

/**
 * Passes a bare interchange through untouched. When the first significant bytes are not a service tag it reads lines:
 * envelope lines are taken off, text lines are joined without their breaks.
 */
export class TransportFrame {
  #state: State = 'detect';
  #sink: ByteSink;
  #line = new Uint8Array(LINE_LIMIT);
  #length = 0;
  #lineOffset = 0;
  #overlong = false;
  #enveloped = false;
  #addresses: string[] = [];
  #origin = '';
  #possibleDuplicate = false;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  /** The envelope, once any part of one was seen. */
  get typeB(): TypeB | undefined {
    if (!this.#enveloped) return undefined;
    return { addresses: this.#addresses, origin: this.#origin, possibleDuplicate: this.#possibleDuplicate };
  }

  feed(bytes: Uint8Array, offset: number): void {
    const at = this.#state === 'detect' ? this.#detect(bytes, offset) : 0;
    if (at === bytes.length) return;
    if (this.#state === 'bare') this.#sink(bytes.subarray(at), offset + at);
    else this.#readLines(bytes, at, offset);
  }

  /** Gives out the line in progress. */
  end(): void {
    if (this.#state === 'detect') this.#decide();
    if (this.#state !== 'bare') this.#endLine();
  }

  /** Skips blanks and a byte order mark, gathers four bytes and decides whether they open a bare interchange. */
  #detect(bytes: Uint8Array, offset: number): number {
    let at = 0;
    for (; at < bytes.length && this.#state === 'detect'; at += 1) {
      const byte = bytes[at] ?? 0;
      if (this.#length === 0 && isLeadingNoise(byte)) continue;
      if (this.#length === 0) this.#lineOffset = offset + at;
      this.#line[this.#length] = byte;
      this.#length += 1;
      if (this.#length === 4) this.#decide();
    }
    return at;
  }

  #decide(): void {
    const gathered = this.#line.slice(0, this.#length);
    this.#length = 0;
    if (isServiceTag(gathered, 0, 'ABGH')) {
      this.#state = 'bare';
      this.#sink(gathered, this.#lineOffset);
      return;
    }
    this.#state = 'header';
    this.#readLines(gathered, 0, this.#lineOffset);
  }

  #readLines(bytes: Uint8Array, from: number, offset: number): void {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x0d || byte === 0x0a) this.#endLine();
      else if (byte >= 0x01 && byte <= 0x03) this.#endPart(byte);
      else this.#take(byte, offset + at);
    }
  }

  #take(byte: number, offset: number): void {
    if (this.#length === 0) this.#lineOffset = offset;
    this.#line[this.#length] = byte;
    this.#length += 1;
    if (this.#length < LINE_LIMIT) return;
    // No envelope line is this long.
    this.#startText();
    this.#overlong = true;
  }

  /** SOH opens a heading, STX the text, ETX ends it. */
  #endPart(control: number): void {
    this.#endLine();
    this.#enveloped = true;
    this.#state = control === 0x02 ? 'opening' : 'header';
  }

  #endLine(): void {
    if (this.#overlong) this.#pass();
    else if (this.#length > 0) this.#readLine(String.fromCharCode(...this.#line.subarray(0, this.#length)));
    this.#length = 0;
    this.#overlong = false;
  }

  #readLine(line: string): void {
    if (this.#state === 'header') this.#readHeaderLine(line);
    else if (this.#state === 'opening') this.#readOpeningLine(line);
    else if (/^(NNNN|ZCZC.*|ENDPART ?\d+)\s*$/.test(line)) this.#state = 'header';
    else this.#pass();
  }

  #readHeaderLine(line: string): void {
    const priority = /^(?:Q[A-Z] )?([A-Z0-9]{7}(?: +[A-Z0-9]{7})*)\s*$/.exec(line);
    const origin = /^\.([A-Z0-9]{7})(?:\s.*)?$/.exec(line);
    if (origin !== null) this.#readOrigin(origin[1] ?? '');
    else if (priority !== null) this.#readAddresses(priority[1] ?? '');
    else if (this.#opensInterchange()) this.#startText();
    else if (!/^(ZCZC.*|NNNN)?\s*$/.test(line)) this.#passJunk();
  }

  #readOrigin(origin: string): void {
    this.#enveloped = true;
    this.#origin ||= origin;
    this.#state = 'opening';
  }

  #readAddresses(line: string): void {
    this.#enveloped = true;
    const added = line.split(/ +/).filter((address) => !this.#addresses.includes(address));
    // Eight addresses a line, and a part repeats them; more is noise that must not grow memory.
    this.#addresses.push(...added.slice(0, Math.max(0, 64 - this.#addresses.length)));
  }

  #readOpeningLine(line: string): void {
    if (/^PDM\s*$/.test(line)) this.#possibleDuplicate = true;
    else if (!/^(PART ?\d+)?\s*$/.test(line)) this.#startText();
  }

  #startText(): void {
    this.#state = 'text';
    this.#pass();
  }

  #opensInterchange(): boolean {
    for (let at = 0; at + 3 < this.#length; at += 1) {
      if (isServiceTag(this.#line.subarray(0, this.#length), at, 'ABGH')) return true;
    }
    return false;
  }

  /** A line that is neither envelope nor text: kept apart by a line end, so that the search for UNA or UNB steps over it. */
  #passJunk(): void {
    this.#pass();
    this.#sink(LINE_FEED, this.#lineOffset);
  }

  #pass(): void {
    if (this.#length > 0) this.#sink(this.#line.slice(0, this.#length), this.#lineOffset);
    this.#length = 0;
  }
}

/** Blanks, line ends, NUL and the bytes of a UTF-8 byte order mark. */
function isLeadingNoise(byte: number): boolean {
  return (
    byte === 0x20 ||
    byte === 0x0d ||
    byte === 0x0a ||
    byte === 0x09 ||
    byte === 0 ||
    byte === 0xef ||
    byte === 0xbb ||
    byte === 0xbf
  );
}
