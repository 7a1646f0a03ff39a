// Tests of the unit's clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOffset } from './unit-clock.ts';

const LOCAL = Date.parse('2026-03-01T10:00:00Z');

test('a clock that is an hour behind is corrected by an hour', () => {
  assert.equal(clockOffset('Sun, 01 Mar 2026 11:00:00 GMT', LOCAL), 3_600_000);
});

test('the delay of an answer is no difference of clocks', () => {
  assert.equal(clockOffset('Sun, 01 Mar 2026 10:00:01 GMT', LOCAL), 0);
});

test('an answer without a readable date teaches nothing', () => {
  assert.equal(clockOffset(null, LOCAL), undefined);
  assert.equal(clockOffset('yesterday', LOCAL), undefined);
});
