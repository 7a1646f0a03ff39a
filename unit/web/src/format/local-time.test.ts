// Tests of local times of airports.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysLater, noonOf, readLocalTime } from './local-time.ts';

test('a local time is shown as the airport shows it', () => {
  assert.deepEqual(readLocalTime('2026-03-01T23:55'), { day: '2026-03-01', clock: '23:55' });
  assert.deepEqual(readLocalTime('2026-03-01'), { day: '2026-03-01', clock: '' });
  assert.deepEqual(readLocalTime(''), { day: '', clock: '' });
});

test('a night flight arrives a day later and one across the date line a day earlier', () => {
  assert.equal(daysLater('2026-02-28T23:00', '2026-03-01T06:00'), 1);
  assert.equal(daysLater('2026-03-01T10:00', '2026-02-28T20:00'), -1);
  assert.equal(daysLater('2026-03-01T10:00', ''), 0);
});

test('days are counted across the end of February', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
  assert.equal(addDays('never', 3), 'never');
});

test('a text that is no day has no noon', () => {
  assert.equal(noonOf(''), undefined);
  assert.equal(noonOf('2026-03-01')?.toISOString(), '2026-03-01T12:00:00.000Z');
});
