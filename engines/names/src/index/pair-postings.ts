// Finds the names that hold two given skeletons at once, so that two common words do not mean reading every bearer of either.
import type { IntBuffer } from './grouped-list.ts';

/** Names by unordered pair of skeletons: hashed buckets with a check value, eight bytes a pair. */
export class PairPostings {
  private readonly offsets: Int32Array;
  private readonly names: Int32Array;
  private readonly checks: Int32Array;
  private readonly mask: number;

  constructor(firsts: Int32Array, seconds: Int32Array, names: Int32Array) {
    const buckets = bucketCount(names.length);
    this.mask = buckets - 1;
    this.offsets = new Int32Array(buckets + 1);
    const hashes = new Int32Array(names.length);
    for (let i = 0; i < names.length; i++) {
      const hash = pairHash(firsts[i] ?? 0, seconds[i] ?? 0);
      hashes[i] = hash;
      const bucket = (hash & this.mask) + 1;
      this.offsets[bucket] = (this.offsets[bucket] ?? 0) + 1;
    }
    for (let b = 0; b < buckets; b++) this.offsets[b + 1] = (this.offsets[b + 1] ?? 0) + (this.offsets[b] ?? 0);
    const next = this.offsets.slice(0, buckets);
    this.names = new Int32Array(names.length);
    this.checks = new Int32Array(names.length);
    for (let i = 0; i < names.length; i++) {
      const bucket = (hashes[i] ?? 0) & this.mask;
      const at = next[bucket] ?? 0;
      this.names[at] = names[i] ?? 0;
      this.checks[at] = checkOf(firsts[i] ?? 0, seconds[i] ?? 0);
      next[bucket] = at + 1;
    }
  }

  /** Appends to `out` the names that hold both skeletons, at most `limit` of them. */
  collect(a: number, b: number, out: IntBuffer, limit: number): void {
    const [first, second] = a < b ? [a, b] : [b, a];
    const bucket = pairHash(first, second) & this.mask;
    const check = checkOf(first, second);
    const end = Math.min(this.offsets[bucket + 1] ?? 0, (this.offsets[bucket] ?? 0) + limit);
    for (let at = this.offsets[bucket] ?? 0; at < end; at++) {
      if (this.checks[at] === check) out.push(this.names[at] ?? 0);
    }
  }
}

function bucketCount(pairs: number): number {
  let count = 1024;
  while (count < pairs * 2 && count < 1 << 27) count *= 2;
  return count;
}

function pairHash(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 1;
}

function checkOf(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ Math.imul(b + 1, 0x27d4eb2f)) | 0;
}
