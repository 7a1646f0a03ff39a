// Merkle trees, audit paths and consistency proofs (RFC 6962, 2.1), against the definitions, the RFC 9162 example and public vectors.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SampleLog, sampleEntries } from '../testing/sample-log.ts';
import { consistencyProof, inclusionProof } from '../tiles/proofs.ts';
import { createTree } from '../tiles/tree.ts';
import { emptyRoot, leafHash, nodeHash, sameBytes, subtreeRoot } from './merkle-hash.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

const VECTORS = join(import.meta.dirname, '../../../../../shared/data/exchange/tlog/merkle-proof-vectors');

function sha256(...parts: Uint8Array[]): Uint8Array {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

// The definitions of the standard word for word, without any regard to speed.
function mth(d: readonly Uint8Array[]): Uint8Array {
  const [only] = d;
  if (only === undefined) return sha256();
  if (d.length === 1) return sha256(Buffer.from([0]), only);
  const k = split(d.length);
  return sha256(Buffer.from([1]), mth(d.slice(0, k)), mth(d.slice(k)));
}

function path(m: number, d: readonly Uint8Array[]): Uint8Array[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}

function subproof(m: number, d: readonly Uint8Array[], b: boolean): Uint8Array[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

function hex(hashes: readonly Uint8Array[]): string[] {
  return hashes.map((hash) => Buffer.from(hash).toString('hex'));
}

describe('Merkle tree hashes (RFC 6962, 2.1)', () => {
  it('hashes nothing, a leaf and a node with their prefixes', () => {
    assert.equal(Buffer.from(emptyRoot()).toString('hex'), createHash('sha256').digest('hex'));
    assert.deepEqual(hex([leafHash(Buffer.from('x'))]), hex([sha256(Buffer.from('\0x'))]));
    const [a, b] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
    assert.deepEqual(hex([nodeHash(a, b)]), hex([sha256(Buffer.from([1]), a, b)]));
  });

  it('hashes entries of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (entry) => {
        assert.ok(sameBytes(leafHash(entry), sha256(Buffer.from([0]), entry)));
      }),
    );
  });

  it('gives the root of the definition for every size up to 600', () => {
    const tree = createTree();
    const entries = sampleEntries(0, 600);
    for (let n = 0; n <= 600; n += n < 20 ? 1 : 29) {
      tree.append(entries.slice(tree.size, n));
      assert.deepEqual(hex([tree.root()]), hex([mth(entries.slice(0, n))]), `size ${n}`);
    }
  });

  it('refuses to take the root of three hashes', () => {
    assert.throws(() => subtreeRoot(new Uint8Array(96)), /subtreeRoot: expected a power of two of hashes, got 3/);
  });
});

describe('proofs (RFC 6962, 2.1.1 and 2.1.2)', () => {
  it('gives the audit paths and consistency proofs of the seven-leaf example of RFC 6962, 2.1.3', async () => {
    const log = new SampleLog(7);
    const [a, b, c, d, e, f, j] = sampleEntries(0, 7).map((entry) => leafHash(entry));
    assert.ok(a && b && c && d && e && f && j);
    const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
    const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
    const inclusion = async (m: number) => hex(value(await inclusionProof(m, 7, log.read)));
    assert.deepEqual(await inclusion(0), hex([b, h, l]));
    assert.deepEqual(await inclusion(3), hex([c, g, l]));
    assert.deepEqual(await inclusion(4), hex([f, j, k]));
    assert.deepEqual(await inclusion(6), hex([i, k]));
    const consistency = async (m: number) => hex(value(await consistencyProof(m, 7, log.read)));
    assert.deepEqual(await consistency(3), hex([c, d, g, l]));
    assert.deepEqual(await consistency(4), hex([l]));
    assert.deepEqual(await consistency(6), hex([i, j, k]));
  });

  it('equals PATH and SUBPROOF of the definition for every pair up to 40', async () => {
    const entries = sampleEntries(0, 40);
    for (let n = 1; n <= 40; n++) {
      const log = new SampleLog(n);
      for (let m = 0; m < n; m++) {
        assert.deepEqual(hex(value(await inclusionProof(m, n, log.read))), hex(path(m, entries.slice(0, n))));
        const proof = value(await consistencyProof(m + 1, n, log.read));
        assert.deepEqual(hex(proof), hex(subproof(m + 1, entries.slice(0, n), true)));
      }
    }
  });

  it('makes proofs that verify for every index of every size up to 130, around 256 and at 300', async () => {
    const log = new SampleLog(0);
    const leaves = sampleEntries(0, 300).map((entry) => leafHash(entry));
    const roots = [log.tree.root()];
    for (let size = 1; size <= 300; size++) {
      log.append(sampleEntries(size - 1, size));
      const root = log.tree.root();
      roots.push(root);
      // All sizes up to 300 pass too, but take 14 s instead of 2: each proof hashes the tiles it touches anew.
      if (size > 130 && size < 300 && Math.abs(size - 256) > 2) continue;
      for (let m = 0; m < size; m++) {
        const proof = value(await inclusionProof(m, size, log.read));
        assert.ok(verifyInclusion({ leafHash: at(leaves, m), index: m, size, proof, root }), `${m} of ${size}`);
        const from = m + 1;
        const claim = { from, to: size, fromRoot: at(roots, from), toRoot: root };
        const consistency = value(await consistencyProof(from, size, log.read));
        assert.ok(verifyConsistency({ ...claim, proof: consistency }), `${from} to ${size}`);
      }
    }
  });

  it('makes proofs across three tile levels', async () => {
    const log = new SampleLog(70_000, 5_000);
    const root = log.tree.root();
    for (const index of [0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999]) {
      const proof = value(await inclusionProof(index, 70_000, log.read));
      const leaf = leafHash(at(sampleEntries(index, index + 1), 0));
      assert.ok(verifyInclusion({ leafHash: leaf, index, size: 70_000, proof, root }), `${index}`);
    }
    for (const from of [1, 256, 65_535, 65_536, 65_537, 69_999, 70_000]) {
      const older = createTree();
      older.append(sampleEntries(0, from));
      const proof = value(await consistencyProof(from, 70_000, log.read));
      assert.ok(verifyConsistency({ from, to: 70_000, fromRoot: older.root(), toRoot: root, proof }), `${from}`);
    }
  });

  it('refuses a proof after any flipped bit, for another index and for another size', async () => {
    const log = new SampleLog(100);
    const root = log.tree.root();
    const leaves = sampleEntries(0, 100).map((entry) => leafHash(entry));
    await fc.assert(
      fc.asyncProperty(fc.nat(99), fc.nat(), fc.nat(7), async (index, byte, bit) => {
        const proof = value(await inclusionProof(index, 100, log.read));
        const claim = { leafHash: at(leaves, index), index, size: 100, proof, root };
        assert.ok(verifyInclusion(claim));
        const bytes = Buffer.concat(proof);
        const place = byte % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const bad = proof.map((_, i) => bytes.subarray(32 * i, 32 * i + 32));
        assert.ok(!verifyInclusion({ ...claim, proof: bad }));
        assert.ok(!verifyInclusion({ ...claim, index: (index + 1) % 100 }));
        assert.ok(!verifyInclusion({ ...claim, proof: [...proof, root] }));
        assert.ok(!verifyInclusion({ ...claim, proof: proof.slice(1) }));
      }),
    );
  });

  it('refuses counts that are not whole numbers', () => {
    const [a, root] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('a'))];
    assert.ok(verifyInclusion({ leafHash: a, index: 0, size: 1, proof: [], root }));
    for (const [index, size] of [
      [-1, 1],
      [0.5, 1],
      [Number.NaN, 1],
      [0, 2 ** 60],
    ] as const) {
      assert.ok(!verifyInclusion({ leafHash: a, index, size, proof: [], root }));
    }
  });

  it('faults on ranges that have no proof and on missing tiles', async () => {
    const log = new SampleLog(10);
    for (const [index, size] of [
      [10, 10],
      [-1, 10],
      [0.5, 10],
    ] as const) {
      const proof = await inclusionProof(index, size, log.read);
      assert.equal(!proof.ok && proof.fault.code, 'PROOF_RANGE');
    }
    for (const [from, to] of [
      [0, 10],
      [11, 10],
    ] as const) {
      const proof = await consistencyProof(from, to, log.read);
      assert.equal(!proof.ok && proof.fault.code, 'PROOF_RANGE');
    }
    const missing = await inclusionProof(290, 300, log.read);
    assert.equal(!missing.ok && missing.fault.at, 'tile/0/001.p/44');
  });
});

interface Vector {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
}

function vectors(kind: string): Vector[] {
  const folder = join(VECTORS, kind);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.map((file) => ({ file, data: JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}

function bytesOf(base64: unknown): Uint8Array {
  return Buffer.from(String(base64 ?? ''), 'base64');
}

function proofOf(proof: unknown): Uint8Array[] {
  return Array.isArray(proof) ? proof.map(bytesOf) : [];
}

describe('public Merkle proof vectors', { skip: existsSync(VECTORS) ? false : 'no vectors in ../shared/data' }, () => {
  it('agrees with every inclusion vector', () => {
    const all = vectors('inclusion');
    assert.ok(all.length >= 74);
    for (const { file, data } of all) {
      const claim = { leafHash: bytesOf(data.leafHash), index: Number(data.leafIdx), size: Number(data.treeSize) };
      const isGood = verifyInclusion({ ...claim, proof: proofOf(data.proof), root: bytesOf(data.root) });
      assert.equal(isGood, data.wantErr === false, file);
    }
  });

  it('agrees with every consistency vector', () => {
    const all = vectors('consistency');
    assert.ok(all.length >= 67);
    for (const { file, data } of all) {
      const claim = { from: Number(data.size1), to: Number(data.size2), proof: proofOf(data.proof) };
      const isGood = verifyConsistency({ ...claim, fromRoot: bytesOf(data.root1), toRoot: bytesOf(data.root2) });
      assert.equal(isGood, data.wantErr === false, file);
    }
  });
});

function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: unknown },
): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  assert.ok(found !== undefined);
  return found;
}
