// Merkle tree hashing of a log: leaf and node hashes and the root of an empty tree (RFC 6962, 2.1).
import { hash } from 'node:crypto';

/** Length of every hash of the tree: SHA-256. */
export const HASH_BYTES = 32;

const LEAF_PREFIX = 0;
const NODE_PREFIX = 1;

// Reused between calls: nothing awaits between filling and hashing, and allocating doubles the cost of a short hash.
const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_PREFIX);
let leaf = Buffer.alloc(1 << 12, LEAF_PREFIX);

/** MTH({}) = SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return digest(new Uint8Array(0));
}

/** MTH({d}) = SHA-256(0x00 || d). */
export function leafHash(entry: Uint8Array): Uint8Array {
  if (entry.length >= leaf.length) leaf = Buffer.alloc(2 * entry.length + 1, LEAF_PREFIX);
  leaf.set(entry, 1);
  return digest(leaf.subarray(0, 1 + entry.length));
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return digest(node);
}

/** The root of a perfect subtree from a power of two of concatenated hashes; throws on any other number. */
export function subtreeRoot(hashes: Uint8Array): Uint8Array {
  const count = hashes.length / HASH_BYTES;
  if (!Number.isInteger(Math.log2(count))) {
    throw new Error(`subtreeRoot: expected a power of two of hashes, got ${count}`);
  }
  let row: Uint8Array[] = splitHashes(hashes);
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < row.length; i += 2) above.push(nodeHash(at(row, i), at(row, i + 1)));
    row = above;
  }
  return at(row, 0);
}

/** The hashes of a tile one by one, without copying. */
export function splitHashes(hashes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let i = 0; i + HASH_BYTES <= hashes.length; i += HASH_BYTES) parts.push(hashes.subarray(i, i + HASH_BYTES));
  return parts;
}

/** True when two byte strings are the same; hashes here are public, so no constant time is needed. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function at(row: readonly Uint8Array[], index: number): Uint8Array {
  const found = row[index];
  if (found === undefined) throw new Error(`subtreeRoot: expected a hash at ${index} of ${row.length}`);
  return found;
}

// A binary string and one copy take 0.45 us where a fresh Buffer from `hash` takes 1.0 us (65 bytes, Node 24).
function digest(bytes: Uint8Array): Uint8Array {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}
