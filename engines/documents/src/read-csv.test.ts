// The list of lost documents is read whole, or refused by line and column (RFC 4180).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LostDocument, readLostDocumentsCsv } from './documents.ts';
import { DOCUMENT_STATUSES } from './lost-document.ts';

const HEAD = 'type,number,issuer,status,reported_on,source,reference';

test('reads a list and counts it', () => {
  const read = readLostDocumentsCsv(
    `\uFEFF${HEAD}\np,AB1234567,UTO,lost,2026-01-05,demo,"L,""1"""\r\n\nI,CD-123 4567,D,stolen,2024-02-29,demo,L2\n`,
  );
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.rows.map(({ type, number, issuer, reference }) => [type, number, issuer, reference]),
    [
      ['P', 'AB1234567', 'UTO', 'L,"1"'],
      ['I', 'CD-123 4567', 'DEU', 'L2'],
    ],
  );
  assert.deepEqual(read.value.accounting, { lines: 4, rows: 2, byStatus: { lost: 1, stolen: 1 } });
});

test('names line and column of what is wrong', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['', 'DOCUMENTS_HEADER', 'line 1'],
    ['number,type', 'DOCUMENTS_HEADER', 'line 1'],
    ['"type', 'DOCUMENTS_HEADER', 'line 1'],
    [`${HEAD}\n`, 'DOCUMENTS_EMPTY', 'line 2'],
    [`${HEAD}\nP,AB1234567,UTO,lost,2026-01-05,demo,L1\nP,AB1`, 'DOCUMENTS_COLUMNS', 'line 3'],
    [`${HEAD}\nP,AB1234567,UTO,lost,2026-01-05,demo,L1,x`, 'DOCUMENTS_COLUMNS', 'line 2'],
    [`${HEAD}\nP,A,UTO,lost,2026-01-05,demo,L1`, 'DOCUMENTS_NUMBER', 'line 2, column number'],
    [`${HEAD}\nP,${'A'.repeat(41)},UTO,lost,2026-01-05,demo,L1`, 'DOCUMENTS_NUMBER', 'line 2, column number'],
    [`${HEAD}\nP,AB12345,ZQZ,lost,2026-01-05,demo,L1`, 'DOCUMENTS_ISSUER', 'line 2, column issuer'],
    [`${HEAD}\nP,AB12345,UTO,gone,2026-01-05,demo,L1`, 'DOCUMENTS_STATUS', 'line 2, column status'],
    [`${HEAD}\nP,AB12345,UTO,lost,05.01.2026,demo,L1`, 'DOCUMENTS_DAY', 'line 2, column reported_on'],
    [`${HEAD}\nP,AB12345,UTO,lost,2025-02-29,demo,L1`, 'DOCUMENTS_DAY', 'line 2, column reported_on'],
    [`${HEAD}\nP,AB12345,UTO,lost,2025-02-28,demo,"L1`, 'DOCUMENTS_CSV', 'line 2, column reference'],
    [`${HEAD}\nP,"AB"12345,UTO`, 'DOCUMENTS_CSV', 'line 2, column number'],
    [`${HEAD}\nP,AB"12345,UTO`, 'DOCUMENTS_CSV', 'line 2, column number'],
  ];
  for (const [text, code, at] of cases) {
    const bad = readLostDocumentsCsv(text);
    assert.ok(!bad.ok, text);
    assert.deepEqual([bad.fault.code, bad.fault.at], [code, at], text);
    assert.doesNotMatch(bad.fault.text, /AB12345|ZQZ|gone|A{41}/);
  }
});

const text = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,"é:-]{0,10}[A-Za-z0-9]$/);
const row: fc.Arbitrary<LostDocument> = fc.record(
  {
    type: fc.constantFrom('P', 'I', 'V', ''),
    number: fc.stringMatching(/^[A-Z0-9]{4,12}$/),
    issuer: fc.constantFrom('UTO', 'DEU', 'XXA', 'RKS'),
    status: fc.constantFrom(...DOCUMENT_STATUSES),
    reportedOn: fc.constantFrom('2026-01-05', '2024-02-29', '1999-12-31'),
    source: text,
    reference: text,
  },
  { noNullPrototype: true },
);
const written = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test('reads back every list as written', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom('\n', '\r\n'), (rows, feed) => {
      const lines = rows.map((one) =>
        [one.type, one.number, one.issuer, one.status, one.reportedOn, one.source, one.reference]
          .map(written)
          .join(','),
      );
      const read = readLostDocumentsCsv([HEAD, ...lines].join(feed));
      assert.ok(read.ok);
      assert.deepEqual(read.value.rows, rows);
    }),
  );
});

test('never throws on arbitrary or mutated text, nor reads long lines in square time', () => {
  const good = `${HEAD}\nP,AB1234567,UTO,lost,2026-01-05,demo,"L,1"\n`;
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: good.length }), (junk, at) => {
      readLostDocumentsCsv(junk);
      readLostDocumentsCsv(`${HEAD}\n${junk}`);
      readLostDocumentsCsv(good.slice(0, at) + junk + good.slice(at));
    }),
  );
  for (const unit of ['"', '""', ',', '",', 'a', ',"a""'])
    assert.equal(readLostDocumentsCsv(`${HEAD}\n${unit.repeat(500_000)}`).ok, false);
});
