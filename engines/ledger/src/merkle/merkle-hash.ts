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
  const row = Buffer.from(hashes);
  for (let width = count; width > 1; width /= 2) {
    for (let i = 0; i < width; i += 2) {
      row.copy(node, 1, i * HASH_BYTES, (i + 2) * HASH_BYTES);
      row.write(hash('sha256', node, 'binary'), (i / 2) * HASH_BYTES, 'latin1');
    }
  }
  return row.subarray(0, HASH_BYTES);
}

/** True when two byte strings are the same; hashes here are public, so no constant time is needed. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

// A binary string and one copy take 0.45 us where a fresh Buffer from `hash` takes 1.0 us (65 bytes, Node 24).
function digest(bytes: Uint8Array): Uint8Array {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}
