// The journal keeps whole batches, finds damage, and forgets only what nobody was told of.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Entry } from '@vigie/words';
import fc from 'fast-check';
import { Journal, JournalBrokenError, JournalFullError, readSegments } from './journal.ts';

const entry = (n: number): Entry => ({
  kind: 'data.read',
  at: '2026-01-01T00:00:00.000Z',
  trace: { actor: { kind: 'unit', id: 'unit', roles: [] }, action: 'flight.read', objects: [`o${n}`] },
  body: { view: 'x'.repeat(n % 50) },
});

function place(): { folder: string; salt: () => string } {
  let salts = 0;
  return { folder: mkdtempSync(join(tmpdir(), 'vigie-journal-')), salt: () => `salt-${salts++}` };
}

async function read(folder: string, from = 1): Promise<number[]> {
  const seen: number[] = [];
  for await (const written of readSegments(folder, from)) seen.push(written.seq);
  return seen;
}

test('gives back every entry of every batch in order after it is opened again', async () => {
  const options = place();
  const journal = await Journal.open(options);
  await journal.append([[entry(1), entry(2)], [entry(3)]]);
  await journal.close();
  const again = await Journal.open(options);
  assert.equal(again.last, 3);
  await again.append([[entry(4)]]);
  await again.close();
  assert.deepEqual(await read(options.folder), [1, 2, 3, 4]);
});

test('begins a new file when one is full and can be read from any entry on', async () => {
  const options = { ...place(), segmentBytes: 400 };
  const journal = await Journal.open(options);
  for (let n = 1; n <= 12; n++) await journal.append([[entry(n)]]);
  await journal.close();
  assert.ok(readdirSync(options.folder).length > 3);
  assert.deepEqual(await read(options.folder, 9), [9, 10, 11, 12]);
  assert.deepEqual(await read(options.folder, 1), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('drops the torn tail of a crash and appends behind the last whole batch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (cut) => {
      const options = place();
      const journal = await Journal.open(options);
      await journal.append([[entry(1)]]);
      const [name = ''] = readdirSync(options.folder);
      const safe = readFileSync(join(options.folder, name)).length;
      await journal.append([[entry(2), entry(3), entry(4)]]);
      await journal.close();
      const bytes = readFileSync(join(options.folder, name));
      writeFileSync(join(options.folder, name), bytes.subarray(0, Math.max(safe, bytes.length - cut)));
      const again = await Journal.open(options);
      const survived = again.last;
      assert.ok(survived === 1 || survived === 4, 'a batch is whole or gone');
      await again.append([[entry(9)]]);
      await again.close();
      assert.equal((await read(options.folder)).at(-1), survived + 1);
      rmSync(options.folder, { recursive: true });
    }),
    { numRuns: 40 },
  );
});

test('drops garbage that a torn write left behind the last batch', async () => {
  const options = place();
  const journal = await Journal.open(options);
  await journal.append([[entry(1)]]);
  await journal.close();
  const [name = ''] = readdirSync(options.folder);
  appendFileSync(join(options.folder, name), '2 00ff {"entry":');
  const again = await Journal.open(options);
  assert.equal(again.last, 1);
  await again.close();
});

test('refuses a journal with a flipped byte in the middle and names the entry', async () => {
  const options = place();
  const journal = await Journal.open(options);
  for (let n = 1; n <= 5; n++) await journal.append([[entry(n)]]);
  await journal.close();
  const [name = ''] = readdirSync(options.folder);
  const path = join(options.folder, name);
  const bytes = readFileSync(path);
  const at = bytes.indexOf('"o3"');
  bytes[at + 2] = 0x39;
  writeFileSync(path, bytes);
  await assert.rejects(
    () => Journal.open(options),
    (error: Error) => error instanceof JournalBrokenError && /entry 3/.test(error.message),
  );
});

test('leaves the journal as it was when the disk refuses, and goes on when it has room again', async () => {
  const options = place();
  let full = false;
  const journal = await Journal.open({
    ...options,
    beforeWrite: () => {
      if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  });
  await journal.append([[entry(1)]]);
  full = true;
  await assert.rejects(() => journal.append([[entry(2)]]), JournalFullError);
  full = false;
  await journal.append([[entry(3)]]);
  await journal.close();
  assert.deepEqual(await read(options.folder), [1, 2]);
});
