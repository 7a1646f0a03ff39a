// Verifies inclusion and consistency proofs (RFC 6962, 2.1.1 and 2.1.2; algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2).
import { HASH_BYTES, nodeHash, sameBytes } from './merkle-hash.ts';

/** A claim that a leaf stands at an index (from 0) of a tree. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** A claim that the tree of size `to` only appended to the tree of size `from`. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** True when the proof leads from the leaf at `index` to the root of the tree of `size` leaves. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { index, size, proof, root } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![claim.leafHash, root, ...proof].every(isHash)) return false;
  let node = index;
  let last = size - 1;
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** True when the proof shows that the older tree is a prefix of the newer; an empty older tree proves nothing and is refused. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { from, to, fromRoot, toRoot, proof } = claim;
  if (!isCount(from) || !isCount(to) || from === 0 || from > to) return false;
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (proof.length === 0) return false;
  const isPerfect = isPowerOfTwo(from);
  const start = isPerfect ? fromRoot : proof[0];
  if (start === undefined) return false;
  return climb(claim, start, isPerfect ? proof : proof.slice(1));
}

function climb(claim: ConsistencyClaim, start: Uint8Array, rest: readonly Uint8Array[]): boolean {
  let node = claim.from - 1;
  let last = claim.to - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let older = start;
  let newer = start;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(older, claim.fromRoot) && sameBytes(newer, claim.toRoot);
}

// Sizes go beyond 32 bits, where the shift operators of the language stop.
function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  let rest = value;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}
