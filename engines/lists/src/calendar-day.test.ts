// Days of the calendar agree with the platform's own calendar (ISO 8601).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysOfMonth, islamicSpan, isoSpan, monthNumber, monthSpan } from './calendar-day.ts';

const years = fc.integer({ min: 1583, max: 2999 });

test('knows the days of every month', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 12 }), (year, month) => {
      assert.equal(daysOfMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate());
    }),
  );
  assert.deepEqual(
    [daysOfMonth(1900, 2), daysOfMonth(2000, 2), daysOfMonth(2000, 0), daysOfMonth(2000, 13)],
    [28, 29, 0, 0],
  );
});

test('reads days, months and years as spans and nothing else', () => {
  assert.deepEqual(isoSpan('1960-02'), ['1960-02-01', '1960-02-29']);
  assert.deepEqual(isoSpan('1960'), ['1960-01-01', '1960-12-31']);
  assert.deepEqual(isoSpan('1960-02-29'), ['1960-02-29', '1960-02-29']);
  for (const text of ['', '1961-02-29', '1961-13', '1961-00-01', '1961-1-1', '61', '1961-01-01T00:00', ' 1961'])
    assert.equal(isoSpan(text), undefined, text);
  assert.deepEqual(monthSpan(1977, 8, 9), ['1977-08-01', '1977-09-30']);
  assert.equal(monthSpan(1977, 9, 8), undefined);
  assert.deepEqual(['Sep.', 'August', 'ju', 'Foo'].map(monthNumber), [9, 8, 0, 0]);
});

test('brings Islamic days within a day of the civil Islamic calendar', () => {
  const civil = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', { dateStyle: 'short', timeZone: 'UTC' });
  fc.assert(
    fc.property(
      fc.integer({ min: 1300, max: 1500 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 29 }),
      (year, month, day) => {
        const [lo, hi] = islamicSpan(year, month, day) ?? ['', ''];
        const middle = new Date((Date.parse(lo) + Date.parse(hi)) / 2);
        assert.equal(Date.parse(hi) - Date.parse(lo), 2 * 86_400_000);
        const parts = Object.fromEntries(civil.formatToParts(middle).map((part) => [part.type, part.value]));
        assert.deepEqual([parts.month, parts.day, parts.year].map(Number), [month, day, year]);
      },
    ),
  );
  assert.equal(islamicSpan(1400, 13, 1), undefined);
});
