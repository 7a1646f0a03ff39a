// Tests of the countdown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeLeft } from './time-left.ts';

const NOW = Date.parse('2026-03-01T10:00:00Z');

test('a departure in two days, three hours and four minutes is counted in those parts', () => {
  const left = timeLeft('2026-03-03T13:04:05Z', NOW);
  assert.deepEqual(left, { kind: 'left', days: 2, hours: 3, minutes: 4, seconds: 5 });
});

test('the last hour is soon and the moment itself is late', () => {
  assert.equal(timeLeft('2026-03-01T11:00:00Z', NOW).kind, 'soon');
  assert.equal(timeLeft('2026-03-01T11:00:01Z', NOW).kind, 'left');
  assert.equal(timeLeft('2026-03-01T10:00:00Z', NOW).kind, 'late');
});

test('a moment that has passed counts how long ago, in positive parts', () => {
  assert.deepEqual(timeLeft('2026-03-01T08:59:00Z', NOW), {
    kind: 'late',
    days: 0,
    hours: 1,
    minutes: 1,
    seconds: 0,
  });
});

test('no time to decide is unknown and not late', () => {
  assert.equal(timeLeft('', NOW).kind, 'unknown');
  assert.equal(timeLeft('tomorrow', NOW).kind, 'unknown');
});
