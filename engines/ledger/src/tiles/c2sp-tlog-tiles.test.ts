// Paths, tiles and entry bundles (C2SP tlog-tiles), against the examples of the standard and a log written by Tessera.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { verifyLog } from '../check/verify-log.ts';
import { leafHash, sameBytes } from '../merkle/merkle-hash.ts';
import { verifyConsistency, verifyInclusion } from '../merkle/verify-proof.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { SampleLog } from '../testing/sample-log.ts';
import { BundleBuffer, splitBundle } from './entry-bundle.ts';
import { consistencyProof, inclusionProof } from './proofs.ts';
import { type ReadTile, readEntries } from './read-tile.ts';
import { resumeTree } from './resume-tree.ts';
import { bundlePath, isLogPath, tilePath } from './tile-path.ts';

const TESSERA = join(import.meta.dirname, '../../../../../shared/data/exchange/tlog/tessera-sample-log/log');
/** Published with the sample log. */
const TESSERA_VKEY = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';

describe('paths (C2SP tlog-tiles, Merkle Tree)', () => {
  it('writes index 1234067 as x001/x234/067', () => {
    assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
    assert.equal(tilePath({ level: 63, index: 0, width: 1 }), 'tile/63/000.p/1');
    assert.equal(bundlePath(1_234_067, 8), 'tile/entries/x001/x234/067.p/8');
    assert.equal(bundlePath(1000), 'tile/entries/x001/000');
  });

  it('throws on places that no log has', () => {
    assert.throws(() => tilePath({ level: 64, index: 0, width: 1 }), /level from 0 to 63, got 64/);
    assert.throws(() => tilePath({ level: 0, index: -1, width: 1 }), /index of 0 or more, got -1/);
    assert.throws(() => tilePath({ level: 0, index: 0, width: 0 }), /width from 1 to 256, got 0/);
    assert.throws(() => bundlePath(0, 257), /width from 1 to 256, got 257/);
  });

  it('knows every path it writes and nothing else of a folder', () => {
    fc.assert(
      fc.property(fc.nat(63), fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        assert.ok(isLogPath(tilePath({ level, index, width })));
        assert.ok(isLogPath(bundlePath(index, width)));
      }),
    );
    assert.ok(isLogPath('checkpoint'));
    for (const path of ['', 'tile', 'tile/0', 'tile/64/000', 'tile/00/000', 'tile/0/00', 'tile/0/000.p/0']) {
      assert.ok(!isLogPath(path), path);
    }
    for (const path of ['tile/0/000.p/256', 'tile/0/../../keys', 'checkpoint\n', '/checkpoint', 'pending/0.wal']) {
      assert.ok(!isLogPath(path), path);
    }
  });
});

describe('tiles (C2SP tlog-tiles, Partial Tiles)', () => {
  it('represents 70,000 entries by the tiles the standard counts', () => {
    const files = [...new SampleLog(70_000).files.keys()].filter((path) => !path.includes('entries'));
    const of = (level: number, partial: boolean) =>
      files.filter((path) => path.startsWith(`tile/${level}/`) && path.includes('.p/') === partial);
    assert.equal(of(0, false).length, 273);
    assert.deepEqual(of(0, true), ['tile/0/273.p/112']);
    assert.deepEqual(of(1, false), ['tile/1/000']);
    assert.deepEqual(of(1, true), ['tile/1/001.p/17']);
    assert.deepEqual(of(2, false), []);
    assert.deepEqual(of(2, true), ['tile/2/000.p/1']);
  });

  it('represents 256 entries by a full tile and a partial one of width 1 above it', () => {
    const files = [...new SampleLog(256).files.keys()].sort();
    assert.deepEqual(files, ['checkpoint', 'tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']);
  });
});

describe('entry bundles (C2SP tlog-tiles, Log entries)', () => {
  it('puts a big-endian uint16 length before each entry', () => {
    const bundle = new BundleBuffer();
    bundle.push(Buffer.from('one'));
    bundle.push(new Uint8Array(0x0102));
    assert.equal(Buffer.from(bundle.bytes().subarray(0, 7)).toString('hex'), '00036f6e650102');
  });

  it('reads back whatever entries were gathered', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 256 }), (entries) => {
        const bundle = new BundleBuffer();
        for (const entry of entries) bundle.push(entry);
        const split = splitBundle(bundle.bytes());
        assert.ok(split.ok);
        assert.deepEqual(
          split.value.map((entry) => Buffer.from(entry)),
          entries.map((entry) => Buffer.from(entry)),
        );
      }),
    );
  });

  it('never throws on other bytes, and names the entry where they end too early', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const split = splitBundle(bytes);
        if (split.ok) assert.ok(split.value.length <= bytes.length / 2);
        else assert.equal(split.fault.code, 'BUNDLE_CUT_OFF');
      }),
    );
    const cut = splitBundle(Buffer.from('00036f6e650003', 'hex'));
    assert.deepEqual(!cut.ok && [cut.fault.code, cut.fault.at], ['BUNDLE_CUT_OFF', '1']);
  });
});

describe('the sample log of Tessera', { skip: existsSync(TESSERA) ? false : 'no log in ../shared/data' }, () => {
  const read: ReadTile = async (path) => {
    const file = join(TESSERA, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const headOf = (size: number) => {
    const opened = openCheckpoint(readFileSync(join(TESSERA, `checkpoint.${size}`)), TESSERA_VKEY);
    assert.ok(opened.ok, JSON.stringify(opened));
    assert.equal(opened.value.size, size);
    return opened.value;
  };

  it('verifies as a whole', async () => {
    const verified = await verifyLog({ read, vkey: TESSERA_VKEY, origin: 'example.com/log/testdata' });
    assert.ok(verified.ok, JSON.stringify(verified));
    assert.equal(verified.value.size, 15);
  });

  it('has the signed root at each of its sixteen checkpoints, and bundles and tiles that give it', async () => {
    for (let size = 0; size <= 15; size++) {
      const tree = await resumeTree(size, read);
      assert.ok(tree.ok, JSON.stringify(tree));
      assert.ok(sameBytes(tree.value.root(), headOf(size).root), `size ${size}`);
    }
  });

  it('gives inclusion and consistency proofs between all its sizes', async () => {
    const entries = await readEntries(read, { from: 0, to: 15, size: 15 });
    assert.ok(entries.ok);
    for (let size = 1; size <= 15; size++) {
      const { root } = headOf(size);
      for (let index = 0; index < size; index++) {
        const leaf = leafHash(entries.value[index] ?? new Uint8Array(0));
        const inclusion = await inclusionProof(index, size, read);
        assert.ok(inclusion.ok);
        assert.ok(verifyInclusion({ leafHash: leaf, index, size, proof: inclusion.value, root }));
        const from = index + 1;
        const consistency = await consistencyProof(from, size, read);
        assert.ok(consistency.ok);
        const roots = { fromRoot: headOf(from).root, toRoot: root };
        assert.ok(verifyConsistency({ from, to: size, ...roots, proof: consistency.value }));
      }
    }
  });
});
