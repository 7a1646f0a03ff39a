// Tests of the keys of the review page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewKeys } from './review-keys.ts';

const press = (key: string, more = {}) => ({ key, modified: false, typing: false, ...more });

test('a digit chooses a decision and never sends one', () => {
  assert.deepEqual(reviewKeys(press('1')), { kind: 'choose', decision: 'same-person' });
  assert.deepEqual(reviewKeys(press('2')), { kind: 'choose', decision: 'not-the-same' });
  assert.deepEqual(reviewKeys(press('3')), { kind: 'choose', decision: 'cannot-tell' });
});

test('a digit typed into the reason is a digit', () => {
  assert.equal(reviewKeys(press('1', { typing: true })), undefined);
  assert.equal(reviewKeys(press('n', { modified: true })), undefined);
  assert.equal(reviewKeys(press('x')), undefined);
});
