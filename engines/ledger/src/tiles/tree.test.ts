// The growing tree: batches do not matter, and it can be taken up from its files at any size.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sameBytes } from '../merkle/merkle-hash.ts';
import { SampleLog, sampleEntries } from '../testing/sample-log.ts';
import { readEntries } from './read-tile.ts';
import { resumeTree } from './resume-tree.ts';
import { createTree } from './tree.ts';

function fullFiles(log: SampleLog): Map<string, string> {
  const full = [...log.files].filter(([path]) => !path.includes('.p/') && path !== 'checkpoint');
  return new Map(full.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
}

describe('createTree', () => {
  it('gives the same root, full files and right edge however the entries are split into batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 6 }), (batches) => {
        const size = batches.reduce((sum, batch) => sum + batch, 0);
        const whole = new SampleLog(size);
        const split = new SampleLog(0);
        for (const batch of batches) split.append(sampleEntries(split.tree.size, split.tree.size + batch));
        assert.ok(sameBytes(whole.tree.root(), split.tree.root()));
        assert.deepEqual(fullFiles(whole), fullFiles(split));
        assert.deepEqual(whole.tree.state(), split.tree.state());
        for (const [path, bytes] of whole.files) {
          if (path !== 'checkpoint') assert.deepEqual(split.files.get(path), bytes, path);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes on from its files at any size as if it had never stopped', async () => {
    for (const size of [0, 1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537]) {
      const log = new SampleLog(size);
      const resumed = await resumeTree(size, log.read);
      assert.ok(resumed.ok, JSON.stringify(resumed));
      assert.ok(sameBytes(resumed.value.root(), log.tree.root()), `size ${size}`);
      const more = sampleEntries(size, size + 300);
      const here = resumed.value.append(more);
      const there = log.tree.append(more);
      assert.deepEqual(here.writes, there.writes);
      assert.ok(sameBytes(here.root, there.root));
      assert.deepEqual(resumed.value.state(), log.tree.state());
    }
  });

  it('writes only what the batch changed', () => {
    const log = new SampleLog(300);
    const { writes } = log.tree.append(sampleEntries(300, 301));
    assert.deepEqual(
      writes.map((file) => file.path),
      ['tile/entries/001.p/45', 'tile/0/001.p/45'],
    );
    assert.deepEqual(log.tree.append([]).writes, []);
  });

  it('throws on an entry longer than 65,535 bytes and adds nothing of its batch', () => {
    const tree = createTree();
    assert.throws(() => tree.append([Buffer.from('a'), new Uint8Array(65_536)]), /at most 65535 bytes, got 65536/);
    assert.equal(tree.size, 0);
    assert.equal(tree.append([new Uint8Array(65_535)]).size, 1);
  });

  it('throws on a state whose tiles do not fit its size', () => {
    const state = { size: 3, tiles: [new Uint8Array(64)], bundle: new Uint8Array(0) };
    assert.throws(() => createTree(state), /edgeOf: expected 3 hashes at level 0 of 3 leaves, got 64 bytes/);
  });
});

describe('resumeTree', () => {
  it('names the entry of the unfilled bundle that does not have its leaf hash', async () => {
    const log = new SampleLog(300);
    const bundle = Buffer.from(log.files.get('tile/entries/001.p/44') ?? []);
    bundle.write('X', bundle.indexOf('entry 299'));
    log.files.set('tile/entries/001.p/44', bundle);
    const resumed = await resumeTree(300, log.read);
    assert.ok(!resumed.ok);
    assert.equal(resumed.fault.code, 'ENTRY_DIFFERS');
    assert.match(
      resumed.fault.text,
      /^entry 299 in tile\/entries\/001\.p\/44: its leaf hash is [0-9a-f]{8}, the level 0/,
    );
  });

  it('faults where a file of the right edge is missing or cut', async () => {
    for (const path of ['tile/entries/001.p/44', 'tile/0/001.p/44', 'tile/1/000.p/1']) {
      const log = new SampleLog(300);
      log.files.delete(path);
      const missing = await resumeTree(300, log.read);
      assert.ok(!missing.ok);
      assert.equal(missing.fault.at, path);
    }
    const log = new SampleLog(300);
    log.files.set('tile/0/001.p/44', new Uint8Array(31));
    const cut = await resumeTree(300, log.read);
    assert.equal(!cut.ok && cut.fault.code, 'TILE_LENGTH');
  });

  it('takes the full file where the partial one was deleted', async () => {
    const log = new SampleLog(600);
    assert.ok(!log.files.has('tile/0/000.p/200'));
    const resumed = await resumeTree(200, log.read);
    assert.ok(resumed.ok, JSON.stringify(resumed));
    assert.ok(sameBytes(resumed.value.root(), new SampleLog(200).tree.root()));
  });
});

describe('readEntries', () => {
  it('gives any stretch of entries', async () => {
    const log = new SampleLog(700);
    for (const [from, to] of [
      [0, 0],
      [0, 1],
      [250, 260],
      [100, 700],
      [512, 512],
      [699, 700],
    ] as const) {
      const entries = await readEntries(log.read, { from, to, size: 700 });
      assert.deepEqual(
        entries.ok && entries.value.map((entry) => String(Buffer.from(entry))),
        sampleEntries(from, to).map(String),
        `${from} to ${to}`,
      );
    }
  });

  it('faults on a stretch beyond the size, a missing bundle and a short one', async () => {
    const log = new SampleLog(300);
    const beyond = await readEntries(log.read, { from: 0, to: 301, size: 300 });
    assert.equal(!beyond.ok && beyond.fault.code, 'ENTRY_RANGE');
    log.files.set(
      'tile/entries/001.p/44',
      log.files.get('tile/entries/001.p/44')?.subarray(0, -1) ?? new Uint8Array(0),
    );
    const cut = await readEntries(log.read, { from: 290, to: 300, size: 300 });
    assert.deepEqual(!cut.ok && [cut.fault.code, cut.fault.at], ['BUNDLE_CUT_OFF', 'tile/entries/001.p/44']);
    log.files.delete('tile/entries/000');
    const missing = await readEntries(log.read, { from: 0, to: 300, size: 300 });
    assert.equal(!missing.ok && missing.fault.code, 'BUNDLE_MISSING');
  });
});
