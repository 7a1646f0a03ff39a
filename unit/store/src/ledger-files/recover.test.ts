// Opening after every kind of stop and damage: torn ends are forgotten, anything that was signed or followed is not.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createTree } from '@vigie/ledger';
import fc from 'fast-check';
import { FileLedger } from './file-ledger.ts';
import { LedgerBrokenError } from './ledger-files.ts';
import { Publisher } from './publisher.ts';
import { freshFolder, headIn, mustVerify, openSample, sampleEntries } from './testing/sample-ledger.ts';
import { MAX_PAYLOAD_BYTES, readRecords, writeFileHead, writeRecord } from './wal-record.ts';
import { WriteAhead } from './write-ahead.ts';

const WAL = 'pending/0.wal';
const HEAD_BYTES = 32;

/** What a power cut leaves of a ledger of 300 published entries with ten records of twenty entries written ahead. */
async function stopped(test: TestContext): Promise<{ folder: string; copy: () => string; used: number }> {
  const folder = freshFolder(test);
  const ledger = await openSample(folder, { publishAfterMs: 3_600_000 });
  await ledger.append(sampleEntries(0, 300));
  await ledger.publish();
  for (let from = 300; from < 500; from += 20) await ledger.append(sampleEntries(from, from + 20));
  const left = `${folder}-left`;
  cpSync(folder, left, { recursive: true });
  await ledger.close();
  let copies = 0;
  const used = readFileSync(join(left, WAL)).findLastIndex((byte) => byte !== 0) + 1;
  // The blank rest of the file only makes the copies slow.
  truncateSync(join(left, WAL), used + 100);
  return {
    folder: left,
    used,
    copy: () => {
      const copy = `${folder}-${++copies}`;
      cpSync(left, copy, { recursive: true });
      return copy;
    },
  };
}

async function brokenBy(folder: string): Promise<LedgerBrokenError> {
  try {
    await (await openSample(folder)).close();
  } catch (error) {
    assert.ok(error instanceof LedgerBrokenError, String(error));
    return error;
  }
  return assert.fail('the ledger opened');
}

function change(path: string, at: number, bit = 1): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  writeFileSync(path, bytes);
}

describe('a ledger that was stopped', () => {
  it('has every durable entry again although none of them was published', async (test) => {
    const { folder } = await stopped(test);
    assert.equal(headIn(folder).size, 300);
    const ledger = await openSample(folder, { fsync: true });
    assert.deepEqual([ledger.size, ledger.lastSeq(), headIn(folder).size], [500, 500, 500]);
    await ledger.append(sampleEntries(500, 600));
    await ledger.close();
    assert.equal(await mustVerify(folder), 600);
  });

  it('forgets a torn end wherever it was torn, and keeps what was before', async (test) => {
    const { copy, used } = await stopped(test);
    for (let cut = used - 1; cut > HEAD_BYTES; cut -= 5903) {
      for (const isShort of [true, false]) {
        const folder = copy();
        const path = join(folder, WAL);
        const bytes = readFileSync(path);
        if (isShort) truncateSync(path, cut);
        else writeFileSync(path, bytes.fill(0xff, cut));
        const ledger = await openSample(folder);
        assert.ok(ledger.size >= 300 && ledger.size < 500 && ledger.size % 20 === 0, String(ledger.size));
        assert.equal(ledger.lastSeq(), ledger.size);
        await ledger.append(sampleEntries(ledger.size, 510));
        await ledger.close();
        assert.equal(await mustVerify(folder), 510);
        rmSync(folder, { recursive: true });
      }
    }
  });

  it('refuses a damaged record in the middle and names the entry', async (test) => {
    const { copy } = await stopped(test);
    for (const first of [300, 320, 460]) {
      const folder = copy();
      const path = join(folder, WAL);
      change(path, readFileSync(path).indexOf(`"flight-${first + 3}"`));
      const error = await brokenBy(folder);
      assert.equal(error.fault.code, 'WAL_DAMAGED');
      assert.equal(error.message, `entry ${first} is damaged or missing in 0.wal, where entry ${first + 20} follows`);
    }
  });

  it('refuses a write-ahead file whose head is damaged', async (test) => {
    const { copy } = await stopped(test);
    for (let at = 0; at < HEAD_BYTES; at++) {
      const folder = copy();
      change(join(folder, WAL), at);
      assert.equal((await brokenBy(folder)).message, 'the head of 0.wal is damaged; entries from 300 on may be lost');
      rmSync(folder, { recursive: true });
    }
  });

  it('passes over damage in entries that are published already', async (test) => {
    const { copy } = await stopped(test);
    const folder = copy();
    const path = join(folder, WAL);
    change(path, readFileSync(path).indexOf('"flight-7"'));
    const ledger = await openSample(folder);
    assert.equal(ledger.size, 500);
    await ledger.close();
    assert.equal(await mustVerify(folder), 500);
  });

  it('writes anew whatever half-written files the stop left beyond the checkpoint', async (test) => {
    const { copy } = await stopped(test);
    const folder = copy();
    for (const path of [
      'tile/0/001',
      'tile/entries/001',
      'tile/1/000.p/2',
      'tile/entries/001.p/244',
      'checkpoint.next',
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'half');
    }
    const ledger = await openSample(folder);
    await ledger.append(sampleEntries(500, 530));
    await ledger.close();
    assert.equal(await mustVerify(folder), 530);
  });

  it('refuses public files that differ from what was signed, and names the first bad entry or tile', async (test) => {
    const { copy } = await stopped(test);
    for (const [path, at, code, place] of [
      ['tile/entries/001.p/44', 10, 'ENTRY_DIFFERS', 'entry 256 in tile/entries/001.p/44'],
      ['tile/0/001.p/44', 32, 'TILE_DIFFERS', 'its first entry is 256'],
      ['tile/1/000.p/1', 0, 'TILE_DIFFERS', 'its first entry is 0'],
      ['checkpoint', 22, 'NOTE_SIGNATURE', 'the signature of'],
    ] as const) {
      const folder = copy();
      change(join(folder, path), at);
      const error = await brokenBy(folder);
      assert.equal(error.fault.code, code, error.message);
      assert.ok(error.message.includes(place), error.message);
    }
  });

  it('refuses to begin anew where the checkpoint is gone', async (test) => {
    const { copy } = await stopped(test);
    const folder = copy();
    rmSync(join(folder, 'checkpoint'));
    assert.equal((await brokenBy(folder)).fault.code, 'CHECKPOINT_MISSING');
    rmSync(join(folder, 'tile'), { recursive: true });
    assert.equal((await brokenBy(folder)).fault.code, 'CHECKPOINT_MISSING');
  });

  it('checks its last entry also where the bundle is full', async (test) => {
    const folder = freshFolder(test);
    const ledger = await openSample(folder);
    await ledger.append(sampleEntries(0, 512));
    await ledger.close();
    const again = await openSample(folder);
    assert.deepEqual([again.size, again.lastSeq()], [512, 512]);
    await again.close();
    const path = join(folder, 'tile/entries/001');
    change(path, readFileSync(path).lastIndexOf('"seq":512'));
    assert.match((await brokenBy(folder)).message, /^entry 511 in tile\/entries\/001: /);
  });
});

describe('a ledger whose write-ahead file fails', () => {
  it('stops, refuses what waits, and does not say that it was durable', async (test) => {
    const folder = freshFolder(test);
    await (await openSample(folder)).close();
    const makeRoom = async () => {};
    const { wal } = await WriteAhead.open({
      folder: join(folder, 'pending'),
      fsync: true,
      fileBytes: 2 << 20,
      makeRoom,
    });
    const publisher = new Publisher({ folder, fsync: false, tree: createTree(), sign: () => '' });
    const troubles: unknown[] = [];
    const onTrouble = (error: unknown) => troubles.push(error);
    const parts = {
      folder,
      vkey: '',
      publishAfterMs: 1000,
      onTrouble,
      wal,
      publisher,
      last: undefined,
      release: () => {},
    };
    const ledger = new FileLedger(parts);
    await ledger.append(sampleEntries(0, 1));
    await wal.close();
    const made = [ledger.append(sampleEntries(1, 2)), ledger.append(sampleEntries(2, 3))];
    for (const one of made) await assert.rejects(one, { name: 'LedgerStoppedError' });
    await assert.rejects(ledger.append(sampleEntries(1, 2)), { name: 'LedgerStoppedError' });
    assert.deepEqual([ledger.size, troubles.length], [1, 1]);
  });
});

describe('write-ahead records', () => {
  const nonce = Buffer.alloc(16, 5);

  it('are read back as they were written, up to the limit of one record', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1 }), (first, entries) => {
        const record = writeRecord(first, entries, nonce);
        const [read] = readRecords(Buffer.concat([writeFileHead(nonce), record.bytes])) ?? [];
        assert.equal(read?.first, first);
        assert.deepEqual(
          read?.entries.map((entry) => Buffer.from(entry)),
          entries.map((entry) => Buffer.from(entry)),
        );
      }),
    );
    const large = Array.from({ length: 40 }, () => new Uint8Array(60_000));
    const { entries, bytes } = writeRecord(0, large, nonce);
    assert.equal(entries.length, Math.floor(MAX_PAYLOAD_BYTES / 60_002));
    assert.ok(bytes.length <= MAX_PAYLOAD_BYTES + 52);
  });

  it('of an earlier use of the file are not taken for new ones, nor is an entry that looks like a record', () => {
    const old = writeRecord(0, [Buffer.from('old')], Buffer.alloc(16, 4)).bytes;
    const forged = writeRecord(1, [writeRecord(2, [Buffer.from('forged')], Buffer.alloc(16)).bytes], nonce).bytes;
    const torn = forged.subarray(0, forged.length - 1);
    assert.deepEqual(readRecords(Buffer.concat([writeFileHead(nonce), old, torn])), []);
  });

  it('never throw on other bytes, and a changed byte never gives another entry', () => {
    const whole = Buffer.concat([
      writeFileHead(nonce),
      ...[0, 1, 2].map((first) => writeRecord(first, [Buffer.from(`entry ${first}`)], nonce).bytes),
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), fc.uint8Array(), (at, bit, tail) => {
        const changed = Buffer.concat([whole, tail]);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        for (const record of readRecords(changed) ?? []) {
          assert.deepEqual(
            record.entries.map((entry) => String(Buffer.from(entry))),
            [`entry ${record.first}`],
          );
        }
        readRecords(Buffer.from(tail));
      }),
    );
  });
});
