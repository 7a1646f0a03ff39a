// What two birth dates say for or against one person, case by case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { birthEvidence, readBirthDate, readBirthIntervals } from './birth-evidence.ts';

function compare(traveller: string, lo: string, hi = lo, qualifier: 'exact' | 'approximate' | 'between' = 'exact') {
  const read = readBirthDate(traveller);
  assert.ok(read !== undefined);
  return birthEvidence([read], readBirthIntervals([{ lo, hi, qualifier }]));
}

for (const [title, traveller, list, code] of [
  ['the same day', '1971-04-23', '1971-04-23', 'BIRTH-SAME'],
  ['day and month exchanged', '1971-04-05', '1971-05-04', 'BIRTH-SWAPPED'],
  ['one digit of the day', '1971-04-23', '1971-04-28', 'BIRTH-ONE-DIGIT'],
  ['one digit of the decade', '1971-04-23', '1961-04-23', 'BIRTH-ONE-DIGIT'],
  ['the year off by one', '1971-04-23', '1972-04-23', 'BIRTH-NEAR-YEAR'],
  ['a placeholder day in the same year', '1971-01-01', '1971-04-23', 'BIRTH-SAME-YEAR'],
  ['another day in the same year', '1971-04-23', '1971-09-11', 'BIRTH-DIFFERENT'],
  ['decades apart', '1971-04-23', '1999-09-11', 'BIRTH-CONTRADICTED'],
] as const) {
  test(`recognises ${title}`, () => {
    assert.equal(compare(traveller, list)?.code, code);
  });
}

test('places a day within an interval, worth more the narrower it is', () => {
  const wide = compare('1962-03-04', '1955-01-01', '1969-12-31', 'between');
  const narrow = compare('1962-03-04', '1961-01-01', '1963-12-31', 'between');
  assert.equal(wide?.code, 'BIRTH-WITHIN');
  assert.ok((narrow?.nats ?? 0) > (wide?.nats ?? 0));
});

test('forgives an approximate year a little and an exact one less', () => {
  const approximate = compare('1962-03-04', '1964-01-01', '1964-12-31', 'approximate');
  const exact = compare('1962-03-04', '1964-01-01', '1964-12-31');
  assert.ok((approximate?.nats ?? 0) > 0);
  assert.ok((exact?.nats ?? 0) < 0);
});

test('agrees on a year given alone on either side', () => {
  assert.equal(compare('1962', '1962-03-04')?.code, 'BIRTH-SAME-YEAR');
  assert.equal(compare('1962-03', '1962-01-01', '1962-12-31')?.code, 'BIRTH-SAME-YEAR');
});

test('leaves out what is no date', () => {
  for (const text of ['', '1962-13-01', '1962-00-10', '62', '1962/03/04', '1962-03-04T00:00']) {
    assert.equal(readBirthDate(text), undefined);
  }
});

test('takes the most favourable of several dates', () => {
  const read = readBirthDate('1971-04-23');
  const lists = readBirthIntervals([
    { lo: '1950-02-02', hi: '1950-02-02', qualifier: 'exact' },
    { lo: '1971-04-23', hi: '1971-04-23', qualifier: 'exact' },
  ]);
  assert.equal(birthEvidence(read === undefined ? [] : [read], lists)?.code, 'BIRTH-SAME');
});

test('gives no dates no more evidence than the same day, and contradicts only with evidence against', () => {
  const day = fc
    .tuple(fc.integer({ min: 1930, max: 2015 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  fc.assert(
    fc.property(day, day, (traveller, list) => {
      const evidence = compare(traveller, list);
      assert.ok(evidence !== undefined && evidence.nats <= 9.5);
      if (evidence.contradicted) assert.ok(evidence.nats < 0);
    }),
  );
});
