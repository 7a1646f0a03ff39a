// Tests of the keys that work on every page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeyPress, shellKeys } from './shell-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  modified: false,
  typing: false,
  ...more,
});

test('g and then a letter goes somewhere', () => {
  const first = shellKeys(false, press('g'));
  assert.deepEqual(first, { going: true, intent: undefined });
  assert.deepEqual(shellKeys(first.going, press('H')), { going: false, intent: { kind: 'go', letter: 'h' } });
});

test('a question mark opens the cheat sheet, its Shift notwithstanding', () => {
  assert.deepEqual(shellKeys(false, press('Shift')), { going: false, intent: undefined });
  assert.deepEqual(shellKeys(false, press('?')).intent, { kind: 'cheat-sheet' });
});

test('no key acts while an officer types or holds a modifier', () => {
  assert.equal(shellKeys(true, press('h', { typing: true })).intent, undefined);
  assert.equal(shellKeys(false, press('?', { typing: true })).intent, undefined);
  assert.equal(shellKeys(false, press('g', { modified: true })).going, false);
});
