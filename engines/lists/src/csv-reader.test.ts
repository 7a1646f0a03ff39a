// The CSV form of the unit is read whole, or refused with line and column.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CSV_HEADER, createCsvReader, detectList, type ListResult } from './lists.ts';

const HEAD = CSV_HEADER.join(',');
function read(text: string, step = 4096): ListResult {
  const reader = createCsvReader({ key: 'national', title: 'National list' });
  for (let at = 0; at < text.length; at += step) reader.push(text.slice(at, at + step));
  return reader.end();
}
const ROW =
  'N1,person,"Specimen, Anna",SPECIMEN,ANNA,"Annie ""A"" S;~Nani;آنا",1962-08-14;1960..1965,DEU;Iran,F,P:C01X0006H:D,Test,"two\nlines"';

test('reads names, weak aliases, original script, intervals, States and documents', () => {
  const list = read(`${HEAD}\n${ROW}\n\n`);
  assert.ok(list.ok);
  const [subject] = list.value.subjects;
  assert.equal(subject?.id, 'national:N1');
  assert.deepEqual(
    subject?.names.map(({ text, quality }) => [text, quality]),
    [
      ['Specimen, Anna', 'primary'],
      ['Annie "A" S', 'good'],
      ['Nani', 'low'],
      ['آنا', 'original-script'],
    ],
  );
  assert.deepEqual(
    subject?.birthDates.map(({ lo, hi }) => [lo, hi]),
    [
      ['1962-08-14', '1962-08-14'],
      ['1960-01-01', '1965-12-31'],
    ],
  );
  assert.deepEqual(subject?.nationalities, ['DEU', 'IRN']);
  assert.equal(subject?.documents[0]?.issuer, 'DEU');
  assert.equal(subject?.comments, 'two\nlines');
  assert.equal(detectList(`${HEAD}\n`), 'vigie-csv');
});

test('gives the same list whatever the boundaries of the chunks', () => {
  const text = `${HEAD}\r\n${ROW}\r\n`;
  const whole = read(text);
  assert.ok(whole.ok);
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), (step) => assert.deepEqual(read(text, step), whole)));
});

test('names line and column of what is wrong', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a,b', 'LIST_HEADER', 'line 1'],
    [HEAD, 'LIST_EMPTY', 'line 2'],
    [`${HEAD}\n${ROW}\nN2,person`, 'LIST_COLUMNS', 'line 4, column row'],
    [`${HEAD}\n,person,A,,,,,,,,,`, 'LIST_ID', 'line 2, column id'],
    [`${HEAD}\nN2,person,,,,,,,,,,`, 'LIST_NAME', 'line 2, column name'],
    [`${HEAD}\nN2,ship,A,,,,,,,,,`, 'LIST_KIND', 'line 2, column kind'],
    [`${HEAD}\nN2,person,A,,,,1962-13-40,,,,,`, 'LIST_BIRTH_DATE', 'line 2, column birth_date'],
    [`${HEAD}\nN2,person,A,,,,,Atlantis,,,,`, 'LIST_NATIONALITY', 'line 2, column nationality'],
    [`${HEAD}\nN2,person,A,,,,,,Q,,,`, 'LIST_SEX', 'line 2, column sex'],
    [`${HEAD}\nN2,person,A,,,,,,,P,,`, 'LIST_DOCUMENT', 'line 2, column documents'],
    [`${HEAD}\nN2,person,A,,,,,,,,,\nN2,person,A,,,,,,,,,`, 'LIST_DUPLICATE', 'line 3, column id'],
    [`${HEAD}\nN2,person,"A`, 'LIST_CUT_OFF', 'line 2'],
  ];
  for (const [text, code, at] of cases) {
    const list = read(text);
    assert.ok(!list.ok);
    assert.deepEqual([list.fault.code, list.fault.at], [code, at]);
  }
});

test('never throws on arbitrary text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      read(text);
      read(`${HEAD}\n${text}`);
    }),
  );
});
