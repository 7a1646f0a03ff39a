// Checks the date reader against what carriers send (T14, T15).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DateRule, readDate, readDateTime, readTime } from './syntax.ts';

const birth: DateRule = { order: 'ymd', century: 'past', reference: '2026-01-17' };
const expiry: DateRule = { order: 'ymd', century: 'future', reference: '2026-01-17' };
const travel: DateRule = { order: 'ymd', century: 'near', reference: '2026-01-15' };

const value = (text: string, rule: DateRule): string => readDate(text, rule).date?.value ?? '';

test('T14 puts a two-digit birth year in the latest century that is not after the reference', () => {
  assert.deepEqual(readDate('880814', birth), { date: { raw: '880814', value: '1988-08-14' }, quality: 'good' });
  assert.equal(value('260117', birth), '2026-01-17');
  assert.equal(value('260118', birth), '1926-01-18');
  assert.equal(value('000229', birth), '2000-02-29');
});

test('T14 keeps both readings where the traveller may be under ten or over a hundred', () => {
  assert.deepEqual(readDate('250412', birth).date, { raw: '250412', value: '2025-04-12', alternative: '1925-04-12' });
  assert.equal(readDate('121130', birth).date?.alternative, undefined);
});

test('T14 reads births without a reference as of the last century, with this one as the alternative', () => {
  const { date } = readDate('880814', { order: 'ymd', century: 'past' });
  assert.deepEqual(date, { raw: '880814', value: '1988-08-14', alternative: '2088-08-14' });
});

test('T14 puts an expiry not more than ten years before the reference, with the expired reading beside it', () => {
  assert.equal(value('300811', expiry), '2030-08-11');
  assert.equal(value('991231', expiry), '2099-12-31');
  assert.equal(value('170130', expiry), '2017-01-30');
  assert.deepEqual(readDate('100101', expiry).date, { raw: '100101', value: '2110-01-01', alternative: '2010-01-01' });
});

test('T14 leaves unknown and impossible parts out', () => {
  assert.deepEqual(readDate('880000', birth), { date: { raw: '880000', value: '1988' }, quality: 'partial' });
  assert.deepEqual(readDate('880800', birth), { date: { raw: '880800', value: '1988-08' }, quality: 'partial' });
  assert.equal(value('8808<<', birth), '1988-08');
  assert.equal(value('88XXXX', birth), '1988');
  assert.deepEqual(readDate('880231', birth), { date: { raw: '880231', value: '1988-02' }, quality: 'partial' });
});

test('T14 gives no date for empty, zero and unreadable values', () => {
  for (const text of ['', '   ', '000000', '00000000', '0'])
    assert.deepEqual(readDate(text, birth), { quality: 'empty' });
  for (const text of ['ABCDEF', '9999999', '999999', '88081', '8808145', '88/08/14']) {
    assert.deepEqual(readDate(text, birth), { quality: 'bad' }, text);
  }
});

test('T14 reads a value in the other order when only that makes a date', () => {
  assert.deepEqual(readDate('251288', birth), { date: { raw: '251288', value: '1988-12-25' }, quality: 'reordered' });
  assert.equal(value('17012026', travel), '2026-01-17');
});

test('T14 reads blanks before the value and every length by its digits, whatever the format code said', () => {
  assert.equal(value(' 880814', birth), '1988-08-14');
  assert.equal(readDateTime(' 2601180330', '', travel), '2026-01-18T03:30');
  assert.equal(readDateTime('202601180330', '', travel), '2026-01-18T03:30');
  assert.equal(readDateTime('20260118', '', travel), '2026-01-18');
  assert.equal(readDateTime('2026-01-18T03:30', '', travel), '2026-01-18T03:30');
});

test('reads the dates of airline free text', () => {
  const dmy: DateRule = { order: 'dmy', century: 'past', reference: '2026-01-17' };
  assert.equal(value('20SEP12', dmy), '2012-09-20');
  assert.equal(value('1jul1978', dmy), '1978-07-01');
  assert.equal(value('140888', dmy), '1988-08-14');
  assert.equal(value('20XXX12', dmy), '');
  assert.equal(readDateTime('170126', '1005', { ...travel, order: 'dmy' }), '2026-01-17T10:05');
});

test('T15 reads times of three digits, with seconds, and midnight written as 2400', () => {
  assert.equal(readTime('905'), '09:05');
  assert.equal(readTime('09:05'), '09:05');
  assert.equal(readTime('090530'), '09:05');
  assert.equal(readTime('2400'), '23:59');
  for (const text of ['', '2561', '9999', 'ABCD', '1']) assert.equal(readTime(text), text === '1' ? '00:01' : '');
});

test('reads back every day that it can be given, under every rule', () => {
  const day = fc.date({ min: new Date('1926-01-18'), max: new Date('2026-01-17'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', last = ''] = iso.split('-');
      assert.equal(value(year.slice(2) + month + last, birth), iso);
      assert.equal(value(last + month + year.slice(2), { ...birth, order: 'dmy' }), iso);
      assert.equal(value(year + month + last, birth), iso);
    }),
  );
});

test('never throws, and gives only calendar dates', () => {
  const rule = fc.record({
    order: fc.constantFrom('ymd', 'dmy'),
    century: fc.constantFrom('past', 'future', 'near'),
    reference: fc.constantFrom(undefined, '2026-01-17', ''),
  });
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789<X -JAN'), maxLength: 14 }));
  fc.assert(
    fc.property(text, rule, (input, how) => {
      const { date, quality } = readDate(input, how as DateRule);
      assert.equal(date === undefined, quality === 'empty' || quality === 'bad');
      if (date !== undefined) assert.match(date.value, /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
      assert.match(readDateTime(input, input, how as DateRule), /^(\d{4}-\d\d-\d\d(T\d\d:\d\d)?)?$/);
    }),
    { numRuns: 500 },
  );
});
