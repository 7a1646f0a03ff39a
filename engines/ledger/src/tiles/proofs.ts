// Makes inclusion and consistency proofs from the tiles of a log (RFC 6962, 2.1.1 PATH and 2.1.2 SUBPROOF).
import { HASH_BYTES, nodeHash, subtreeRoot } from '../merkle/merkle-hash.ts';
import { failure, type Result, success } from '../result.ts';
import { type ReadTile, readHashes } from './read-tile.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** The sibling hashes from the leaf at `index` (from 0) up to the root of the tree of `size` leaves. */
export async function inclusionProof(index: number, size: number, readTile: ReadTile): Promise<Result<Uint8Array[]>> {
  if (!isCount(index) || !isCount(size) || index >= size) {
    return failure('PROOF_RANGE', 'index', `an inclusion proof needs an index below the size, got ${index} of ${size}`);
  }
  return hashRanges(pathRanges(index, size), size, readTile);
}

/** The hashes that lead from the root of `from` leaves to the root of `to`, where 1 <= from <= to. */
export async function consistencyProof(from: number, to: number, readTile: ReadTile): Promise<Result<Uint8Array[]>> {
  if (!isCount(from) || !isCount(to) || from < 1 || from > to) {
    return failure('PROOF_RANGE', 'from', `a consistency proof needs 1 <= from <= to, got ${from} and ${to}`);
  }
  return hashRanges(subproofRanges(from, to), to, readTile);
}

/** Leaves from `start` up to and without `end`; `start` is a multiple of the largest power of two below the length. */
interface Range {
  readonly start: number;
  readonly end: number;
}

// PATH(m, D[n]), written from the leaf upwards as in the standard, hence the reversal.
function pathRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

// SUBPROOF(m, D[n], b): b stays true while the older tree is the whole left part.
function subproofRanges(from: number, to: number): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let end = to;
  while (from < end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

async function hashRanges(ranges: readonly Range[], size: number, read: ReadTile): Promise<Result<Uint8Array[]>> {
  const tiles = new Map<string, Uint8Array>();
  const hashes: Uint8Array[] = [];
  for (const range of ranges) {
    const parts: Uint8Array[] = [];
    for (const part of perfectParts(range)) {
      const hash = await hashPerfect(part, { size, read, tiles });
      if (!hash.ok) return hash;
      parts.push(hash.value);
    }
    const root = parts.reduceRight<Uint8Array | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    );
    if (root !== undefined) hashes.push(root);
  }
  return success(hashes);
}

interface Source {
  readonly size: number;
  readonly read: ReadTile;
  /** Tiles that were read for this proof. */
  readonly tiles: Map<string, Uint8Array>;
}

// A perfect subtree of 2^height leaves is a run of hashes in one tile of level floor(height / 8).
async function hashPerfect({ start, end }: Range, source: Source): Promise<Result<Uint8Array>> {
  const height = Math.round(Math.log2(end - start));
  const level = Math.floor(height / 8);
  const span = TILE_WIDTH ** level;
  const first = start / span;
  const index = Math.floor(first / TILE_WIDTH);
  const key = `${level}/${index}`;
  let tile = source.tiles.get(key);
  if (tile === undefined) {
    const width = Math.min(TILE_WIDTH, Math.floor(source.size / span) - index * TILE_WIDTH);
    const found = await readHashes(source.read, { level, index, width });
    if (!found.ok) return found;
    tile = found.value;
    source.tiles.set(key, tile);
  }
  const offset = (first - index * TILE_WIDTH) * HASH_BYTES;
  return success(subtreeRoot(tile.subarray(offset, offset + ((end - start) / span) * HASH_BYTES)));
}

function perfectParts({ start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  while (from < end) {
    let length = 1;
    while (length * 2 <= end - from) length *= 2;
    parts.push({ start: from, end: from + length });
    from += length;
  }
  return parts;
}

/** The largest power of two smaller than `count`. */
function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
