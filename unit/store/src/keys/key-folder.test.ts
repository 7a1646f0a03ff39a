// Keys of days, hits and quarantine: made once, kept private, gone for good when destroyed (DEP-01, RET-04).
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { livingDays, openKeyFolder } from './key-folder.ts';

function open() {
  const folder = join(mkdtempSync(join(tmpdir(), 'vigie-keys-')), 'keys');
  return { folder, keys: openKeyFolder(folder, (n) => randomBytes(n)) };
}

test('gives the same key of a day to whoever opens the folder again', () => {
  const { folder, keys } = open();
  const made = keys.makeDay('2026-01-17');
  const again = openKeyFolder(folder, (n) => randomBytes(n));
  assert.deepEqual(again.day('2026-01-17'), made);
  assert.deepEqual(livingDays(folder), ['2026-01-17']);
});

test('a destroyed day stays destroyed, also for messages that come late', () => {
  const { folder, keys } = open();
  keys.makeDay('2026-01-17');
  keys.destroyDay('2026-01-17');
  assert.equal(keys.day('2026-01-17'), undefined);
  assert.equal(keys.makeDay('2026-01-17'), undefined);
  assert.equal(openKeyFolder(folder, (n) => randomBytes(n)).makeDay('2026-01-17'), undefined);
  assert.deepEqual(readdirSync(join(folder, 'day')), ['2026-01-17.key.destroyed']);
});

test('keys can be read by their owner alone', () => {
  const { folder, keys } = open();
  keys.makeHold('018f-hit');
  assert.equal(statSync(join(folder, 'hold', '018f-hit.key')).mode & 0o777, 0o600);
  chmodSync(folder, 0o755);
  assert.throws(() => openKeyFolder(folder, (n) => randomBytes(n)), /open to others/);
});

test('refuses names that would leave the folder', () => {
  const { keys } = open();
  assert.throws(() => keys.makeHold('../day/2026-01-17'), /expected a name/);
});
