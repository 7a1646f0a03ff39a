// One process holds a data folder; a lock whose holder is gone is taken over.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DataLockedError, lockData } from './data-lock.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'vigie-lock-')), 'data');

test('refuses a second holder while the first one lives', () => {
  const place = folder();
  const lock = lockData(place);
  assert.throws(() => lockData(place), DataLockedError);
  lock.release();
  lockData(place).release();
});

test('takes over a lock whose process is gone', () => {
  const place = folder();
  writeFileSync(`${place}.lock`, JSON.stringify({ pid: 2 ** 22 - 3, started: '1' }));
  lockData(place).release();
});

test('takes over a lock whose process number now belongs to another process', () => {
  const place = folder();
  writeFileSync(`${place}.lock`, JSON.stringify({ pid: process.pid, started: 'another start' }));
  lockData(place).release();
});
