// Entry bundles: up to 256 log entries, each behind its length as a big-endian uint16 (C2SP tlog-tiles, Log entries).
import { failure, type Result, success } from '../result.ts';

/** Longest entry a bundle can hold. */
export const MAX_ENTRY_BYTES = 0xffff;

/** One entry of a bundle, or undefined where the bundle ends before the entry does. */
export function entryAt(bundle: Uint8Array, offset: number): Uint8Array | undefined {
  const high = bundle[offset];
  const low = bundle[offset + 1];
  if (high === undefined || low === undefined) return undefined;
  const end = offset + 2 + high * 256 + low;
  return end <= bundle.length ? bundle.subarray(offset + 2, end) : undefined;
}

/** The entries of a bundle without copying; `at` of a fault is the entry's place in the bundle, from 0. */
export function splitBundle(bundle: Uint8Array): Result<Uint8Array[]> {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (offset < bundle.length) {
    const entry = entryAt(bundle, offset);
    if (entry === undefined) {
      return failure('BUNDLE_CUT_OFF', String(entries.length), 'the bundle ends within an entry');
    }
    entries.push(entry);
    offset += 2 + entry.length;
  }
  return success(entries);
}

/** Gathers entries into the bytes of one bundle. */
export class BundleBuffer {
  #bytes: Uint8Array;
  #length = 0;

  constructor(start: Uint8Array = new Uint8Array(0)) {
    this.#bytes = new Uint8Array(Math.max(1 << 16, 2 * start.length));
    this.#bytes.set(start);
    this.#length = start.length;
  }

  push(entry: Uint8Array): void {
    this.#reserve(2 + entry.length);
    this.#bytes[this.#length] = entry.length >> 8;
    this.#bytes[this.#length + 1] = entry.length & 0xff;
    this.#bytes.set(entry, this.#length + 2);
    this.#length += 2 + entry.length;
  }

  /** A copy of what was gathered. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
