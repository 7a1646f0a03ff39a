// The lost-document store answers what was reported, labels what is only near, and never invents a match (UNSCR 2396, 16).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildDocumentIndex, type LostDocument, lookup, readLostDocumentsCsv } from './documents.ts';
import { neighbours } from './lookup.ts';

const key = new Uint8Array(32).fill(7);
const row = (number: string, issuer = 'UTO', rest: Partial<LostDocument> = {}): LostDocument => ({
  type: 'P',
  number,
  issuer,
  status: 'stolen',
  reportedOn: '2026-01-05',
  source: 'demo',
  reference: `R-${number}`,
  ...rest,
});
const numbers = fc.stringMatching(/^[A-Z0-9]{5,9}$/);

test('finds every document reported, whatever blanks, hyphens and case the message uses', () => {
  fc.assert(
    fc.property(fc.uniqueArray(numbers, { minLength: 1, maxLength: 60 }), (all) => {
      const index = buildDocumentIndex({ key, rows: all.map((number) => row(number)) });
      assert.equal(index.size, all.length);
      for (const number of all) {
        const [found] = lookup(index, {
          type: 'P',
          number: `${number.slice(0, 2).toLowerCase()}-${number.slice(2)} `,
          issuer: 'UTO',
        });
        assert.equal(found?.row.reference, `R-${number}`);
        assert.equal(found?.exact, true);
      }
    }),
  );
});

test('never answers for a document that is neither reported nor a known confusion of one', () => {
  const all = Array.from({ length: 500 }, (_, n) => `C${String(n * 7919).padStart(7, '0')}`);
  const index = buildDocumentIndex({ key, rows: all.map((number) => row(number)) });
  const near = new Set(all.flatMap((number) => [number, ...neighbours(number)]));
  let state = 1;
  for (let probe = 0; probe < 100_000; probe++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const number = `C${String(state % 10_000_000).padStart(7, '0')}`;
    if (near.has(number) || neighbours(number).some((one) => near.has(one))) continue;
    assert.deepEqual(lookup(index, { type: 'P', number, issuer: 'UTO' }), []);
  }
});

test('labels a confused character and weighs it less than the exact number', () => {
  const index = buildDocumentIndex({ key, rows: [row('CO1234567')] });
  const [near] = lookup(index, { type: 'P', number: 'C01234567', issuer: 'UTO' });
  const [exact] = lookup(index, { type: 'P', number: 'CO1234567', issuer: 'UTO' });
  assert.ok(near && exact);
  assert.equal(near.exact, false);
  assert.equal(near.reasons[0]?.code, 'DOC_NUMBER_CONFUSED');
  assert.ok(near.nats < exact.nats);
  assert.ok(exact.posterior > 0.99);
});

test('another State or another kind of document counts against, and no State at all is said', () => {
  const index = buildDocumentIndex({ key, rows: [row('AB1234567')] });
  assert.deepEqual(lookup(index, { type: 'P', number: 'AB1234567', issuer: 'FRA' }), []);
  const [unknown] = lookup(index, { type: 'P', number: 'AB1234567', issuer: '' });
  const [visa] = lookup(index, { type: 'V', number: 'AB1234567', issuer: 'UTO' });
  assert.ok(unknown?.reasons.some((reason) => reason.code === 'DOC_ISSUER_UNKNOWN'));
  assert.ok(visa?.reasons.some((reason) => reason.code === 'DOC_TYPE_DIFFERS' && reason.nats < 0));
});

test('the order of rows changes neither version nor answers, and no number stands in the index in clear', () => {
  const rows = ['AA11111', 'BB22222', 'CC33333'].map((number) => row(number, 'UTO', { reference: 'x' }));
  const one = buildDocumentIndex({ key, rows });
  const two = buildDocumentIndex({ key, rows: [...rows].reverse() });
  assert.equal(one.version, two.version);
  assert.equal(one.asOf, '2026-01-05');
  assert.doesNotMatch(JSON.stringify(one.find('AA11111', 'UTO')), /AA11111/);
});

test('reads a list and counts it, and refuses a faulty one by its line', () => {
  const head = 'type,number,issuer,status,reported_on,source,reference';
  const good = readLostDocumentsCsv(
    `${head}\nP,AB1234567,UTO,lost,2026-01-05,demo,"L,1"\r\nI,CD1234567,D,stolen,2026-01-06,demo,L2\n`,
  );
  assert.ok(good.ok);
  assert.equal(good.value.rows[0]?.reference, 'L,1');
  assert.equal(good.value.rows[1]?.issuer, 'DEU');
  assert.deepEqual(good.value.accounting.byStatus, { lost: 1, stolen: 1 });
  const cases: readonly (readonly [string, string, string])[] = [
    ['number,type', 'DOCUMENTS_HEADER', 'line 1'],
    [`${head}\n`, 'DOCUMENTS_EMPTY', 'line 2'],
    [`${head}\nP,AB1234567,UTO,lost,2026-01-05,demo,L1\nP,AB1`, 'DOCUMENTS_COLUMNS', 'line 3'],
    [`${head}\nP,A,UTO,lost,2026-01-05,demo,L1`, 'DOCUMENTS_NUMBER', 'line 2'],
    [`${head}\nP,AB12345,ZQZ,lost,2026-01-05,demo,L1`, 'DOCUMENTS_ISSUER', 'line 2'],
    [`${head}\nP,AB12345,UTO,gone,2026-01-05,demo,L1`, 'DOCUMENTS_STATUS', 'line 2'],
    [`${head}\nP,AB12345,UTO,lost,05.01.2026,demo,L1`, 'DOCUMENTS_DAY', 'line 2'],
  ];
  for (const [text, code, at] of cases) {
    const bad = readLostDocumentsCsv(text);
    assert.ok(!bad.ok && bad.fault.code === code && bad.fault.at === at, code);
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      readLostDocumentsCsv(text);
      readLostDocumentsCsv(`${head}\n${text}`);
    }),
  );
});
