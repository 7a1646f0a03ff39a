// Looks for the end of a segment in bytes that are still arriving (ISO 9735-1, 7.2 and 7.5).
import { BREAK, classifyBytes, DATA, HIGH, LEAD, RELEASE, TERMINATOR } from './byte-class.ts';
import type { ByteQueue } from './byte-queue.ts';
import type { SeparatorBytes } from './separators.ts';

/** Searches each byte once, however the input is cut, and remembers what it met on the way. */
export class EndSearch {
  /** How far the segment was searched. */
  at = 0;
  /** One bit for each byte class met, `1 << RELEASE` and the like; 0 for a segment of plain data. */
  met = 0;
  #final = false;
  readonly #queue: ByteQueue;
  readonly #marks: SeparatorBytes;
  readonly #classes: Uint8Array;

  constructor(queue: ByteQueue, marks: SeparatorBytes) {
    this.#queue = queue;
    this.#marks = marks;
    this.#classes = classifyBytes(marks);
  }

  /** Starts over with the segment at `at`. */
  begin(at: number): void {
    this.at = at;
    this.met = 0;
  }

  /** Moves `at` to the terminator and gives its width in bytes; 0 while it is not at hand. With `final` no more bytes will come. */
  find(final: boolean): number {
    const { bytes, length } = this.#queue;
    const classes = this.#classes;
    this.#final = final;
    let at = this.at;
    while (at < length) {
      const meaning = classes[bytes[at] as number] as number;
      if (meaning === DATA) {
        at += 1;
      } else if (meaning === TERMINATOR) {
        this.at = at;
        return 1;
      } else {
        this.at = at;
        const step = this.#stepOver(meaning, at);
        if (step <= 0) return -step;
        at += step;
      }
    }
    this.at = at;
    return 0;
  }

  /** Bytes to step over at a special byte; 0 to wait for more; the terminator's width, negative, when it stands here. */
  #stepOver(meaning: number, at: number): number {
    if (meaning === BREAK || meaning === HIGH) {
      this.met |= 1 << meaning;
      return 1;
    }
    if (meaning === RELEASE) return this.#stepOverRelease(at, 1);
    if (this.#queue.length - at < 4 && !this.#final) return 0;
    this.met |= 1 << LEAD;
    const { terminator, release, element, component } = this.#marks;
    if (this.#stands(terminator, at)) return -terminator.length;
    if (this.#stands(release, at)) return this.#stepOverRelease(at, release.length);
    if (this.#stands(element, at)) return element.length;
    return this.#stands(component, at) ? component.length : 1;
  }

  /** The release character and the character behind it, which is data whatever it is. */
  #stepOverRelease(at: number, width: number): number {
    const next = this.#queue.bytes[at + width];
    if (at + width >= this.#queue.length || next === undefined) return 0;
    this.met |= 1 << RELEASE;
    const meaning = this.#classes[next];
    // Of a released character of several bytes only the first can be taken for a mark.
    if (meaning === HIGH || meaning === LEAD) this.met |= 1 << HIGH;
    return width + 1;
  }

  #stands(sequence: Uint8Array, at: number): boolean {
    if (sequence.length < 2 || at + sequence.length > this.#queue.length) return false;
    return sequence.every((byte, step) => this.#queue.bytes[at + step] === byte);
  }

  /** The bytes from `start` to `end` without line ends: inside a segment they are the transport's, unless they were released. */
  withoutBreaks(start: number, end: number): Uint8Array {
    const { bytes } = this.#queue;
    const kept = new Uint8Array(end - start);
    let length = 0;
    for (let at = start; at < end; ) {
      const width = this.#dataWidth(at);
      kept.set(bytes.subarray(at, Math.min(end, at + width)), length);
      length += Math.min(end - at, width);
      at += width === 0 ? 1 : width;
    }
    return kept.subarray(0, length);
  }

  /** Bytes to keep at `at`: none of a line end, a release character together with the byte behind it, else one. */
  #dataWidth(at: number): number {
    const meaning = this.#classes[this.#queue.bytes[at] as number];
    if (meaning === BREAK) return 0;
    if (meaning === RELEASE) return 2;
    return meaning === LEAD && this.#stands(this.#marks.release, at) ? this.#marks.release.length + 1 : 1;
  }
}
