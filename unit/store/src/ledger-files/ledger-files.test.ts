// The open ledger: groups, order, publication, and what it answers.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inclusionProof, leafHash, verifyInclusion, verifyLog } from '@vigie/ledger';
import fc from 'fast-check';
import { DataLockedError } from '../journal/data-lock.ts';
import { LedgerFullError } from './ledger-files.ts';
import {
  freshFolder,
  headIn,
  mustVerify,
  openSample,
  sampleEntries,
  sampleEntry,
  sampleKey,
  VKEY,
} from './testing/sample-ledger.ts';

describe('openLedger', () => {
  it('begins with a signed checkpoint of an empty log', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder, { fsync: true });
    assert.deepEqual([ledger.size, ledger.lastSeq(), ledger.vkey], [0, 0, VKEY]);
    assert.equal(headIn(folder).size, 0);
    await ledger.close();
  });

  it('gives appends that are made together places side by side, in their order', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 }), async (counts) => {
        let next = ledger.size;
        const made = counts.map((count) => {
          const first = next;
          next += count;
          return { first, count, done: ledger.append(sampleEntries(first, next)) };
        });
        for (const { first, count, done } of made) {
          const appended = await done;
          if (count > 0) assert.equal(appended.first, first);
          assert.ok(appended.size >= first + count || count === 0);
        }
        assert.equal(ledger.size, next);
        assert.equal(ledger.lastSeq(), next);
      }),
      { numRuns: 30 },
    );
    await ledger.close();
    assert.equal(await mustVerify(folder), ledger.size);
  });

  it('shows every durable entry to whoever asks for the checkpoint first, and proves it', async (test) => {
    const ledger = await openSample(freshFolder(test), { publishAfterMs: 3_600_000 });
    for (let index = 0; index < 300; index += 7) {
      await ledger.append(sampleEntries(index, index + 7));
      const verified = await verifyLog({ read: (path) => ledger.read(path), vkey: ledger.vkey });
      assert.ok(verified.ok, JSON.stringify(verified));
      const { size, root } = verified.value;
      assert.equal(size, index + 7);
      const proof = await inclusionProof(index, size, (path) => ledger.read(path));
      assert.ok(proof.ok);
      assert.ok(verifyInclusion({ leafHash: leafHash(sampleEntry(index)), index, size, proof: proof.value, root }));
    }
    await ledger.close();
  });

  it('publishes by itself after a while', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder, { publishAfterMs: 1, fsync: true });
    await ledger.append(sampleEntries(0, 10));
    while (headIn(folder).size < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    await ledger.append(sampleEntries(10, 20));
    while (headIn(folder).size < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    await ledger.close();
  });

  it('keeps partial files until the full one is published, and serves widths between', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder, { publishAfterMs: 3_600_000 });
    for (const size of [100, 200]) {
      await ledger.append(sampleEntries(ledger.size, size));
      await ledger.publish();
    }
    assert.deepEqual(readdirSync(join(folder, 'tile/entries/000.p')).sort(), ['100', '200']);
    const between = await ledger.read('tile/0/000.p/150');
    assert.deepEqual(between, (await ledger.read('tile/0/000.p/200'))?.subarray(0, 150 * 32));
    assert.ok((await ledger.read('tile/entries/000.p/150'))?.length);
    assert.equal(await ledger.read('tile/entries/000.p/201'), undefined);
    await ledger.append(sampleEntries(200, 600));
    await ledger.publish();
    assert.deepEqual(readdirSync(join(folder, 'tile/entries')).sort(), ['000', '001', '002.p']);
    assert.deepEqual(readdirSync(join(folder, 'tile/0')).sort(), ['000', '001', '002.p']);
    await ledger.close();
    assert.equal(await mustVerify(folder), 600);
  });

  it('gives no file of the folder that is not part of the public log', async (test) => {
    const ledger = await openSample(freshFolder(test));
    await ledger.append(sampleEntries(0, 3));
    for (const path of ['pending/0.wal', '../ledger.lock', 'tile/0/../../pending/0.wal', 'checkpoint.next', '']) {
      assert.equal(await ledger.read(path), undefined);
    }
    assert.equal(await ledger.read('tile/0/999'), undefined);
    await ledger.close();
  });

  it('takes turns with its write-ahead files, which stay small whatever goes through', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder, { walBytes: 2 << 20, publishAfterMs: 3_600_000 });
    const total = 60_000;
    for (let from = 0; from < total; from += 500) await ledger.append(sampleEntries(from, from + 500));
    for (const name of ['0.wal', '1.wal']) assert.ok(statSync(join(folder, 'pending', name)).size <= 4 << 20);
    const copy = `${folder}-copy`;
    cpSync(folder, copy, { recursive: true });
    await ledger.close();
    const again = await openSample(copy);
    assert.equal(again.size, total);
    await again.close();
    assert.equal(await mustVerify(copy), total);
    assert.equal(Buffer.compare(headIn(copy).root, headIn(folder).root), 0);
  });

  it('appends more than a megabyte at once, side by side, while others append', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder);
    const large = ledger.append(sampleEntries(0, 12_000));
    const small = ledger.append(sampleEntries(12_000, 12_010));
    assert.deepEqual([(await large).first, (await small).first], [0, 12_000]);
    await ledger.close();
    assert.equal(await mustVerify(folder), 12_010);
  });

  it('takes its key as PEM, and refuses a checkpoint of another key or origin', async (test) => {
    const folder = freshFolder(test);
    const pem = String(sampleKey().export({ type: 'pkcs8', format: 'pem' }));
    await (await openSample(folder, { privateKey: pem })).close();
    await assert.rejects(openSample(folder, { privateKey: sampleKey(8) }), { name: 'LedgerBrokenError' });
    await assert.rejects(openSample(folder, { origin: 'other.example' }), { name: 'LedgerBrokenError' });
    await (await openSample(folder)).close();
  });

  it('is open in one place at a time', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder);
    await assert.rejects(openSample(folder), DataLockedError);
    await ledger.close();
    await ledger.close();
    await (await openSample(folder)).close();
  });
});

describe('Ledger.append', () => {
  it('refuses an entry longer than 65,535 bytes and any entry after it was closed', async (test) => {
    const ledger = await openSample(freshFolder(test));
    await assert.rejects(ledger.append([new Uint8Array(65_536)]), /at most 65535 bytes, got 65536/);
    assert.deepEqual(await ledger.append([new Uint8Array(65_535)]), { first: 0, size: 1 });
    assert.deepEqual(await ledger.append([]), { first: 1, size: 1 });
    await ledger.close();
    await assert.rejects(ledger.append(sampleEntries(1, 2)), { name: 'LedgerStoppedError' });
  });

  it('finishes what was appended before it is closed', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder);
    const made = [ledger.append(sampleEntries(0, 5)), ledger.append(sampleEntries(5, 9))];
    await ledger.close();
    assert.deepEqual(await Promise.all(made), [
      { first: 0, size: 9 },
      { first: 5, size: 9 },
    ]);
    assert.equal(await mustVerify(folder), 9);
  });

  it('throws when asked for the number of an entry that is not one of the unit', async (test) => {
    const ledger = await openSample(freshFolder(test));
    await ledger.append([Buffer.from('not canonical JSON')]);
    assert.throws(() => ledger.lastSeq(), /expected an entry of the unit at 0/);
    await ledger.close();
  });

  it('goes on appending while tiles cannot be written, says when it is full, and recovers', async (test) => {
    const folder = freshFolder(test);
    const troubles: unknown[] = [];
    const onTrouble = (error: unknown) => troubles.push(error);
    const ledger = await openSample(folder, { walBytes: 2 << 20, publishAfterMs: 1, onTrouble });
    writeFileSync(join(folder, 'tile'), 'a file where a folder should be');
    let done = 0;
    await assert.rejects(async () => {
      for (;;) {
        await ledger.append(sampleEntries(done, done + 1000));
        done += 1000;
      }
    }, LedgerFullError);
    assert.ok(done > 10_000);
    assert.ok(troubles.length > 0);
    assert.equal(headIn(folder).size, 0);
    await assert.rejects(ledger.publish());
    rmSync(join(folder, 'tile'));
    assert.equal((await ledger.append(sampleEntries(done, done + 1000))).first, done);
    await ledger.close();
    assert.equal(await mustVerify(folder), done + 1000);
    assert.ok(existsSync(join(folder, 'tile/entries/000')));
  });
});
