// The unit's own CSV form is read whole, or refused with line and column (RFC 4180).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvRows } from './csv-rows.ts';
import { CSV_HEADER, createCsvReader, detectList, type ListResult } from './lists.ts';

const HEAD = CSV_HEADER.join(',');
function read(text: string, step = 4096): ListResult {
  const reader = createCsvReader({ key: 'national', title: 'National list' });
  for (let at = 0; at < text.length; at += step) reader.push(text.slice(at, at + step));
  return reader.end();
}
const ROW =
  'N1,person,"Specimen, Anna",SPECIMEN,ANNA,"Annie ""A"" S;~Nani;آنا",1962-08-14;1960..1965;1963-02,DEU;Iran,F,P:C01X0006H:D;I:77:,Test,"two\nlines"';

test('reads names, weak aliases, original script, intervals, States and documents', () => {
  const list = read(`\uFEFF${HEAD}\n${ROW}\n\nun:E1,entity,Body,,,,,,,,,\n`);
  assert.ok(list.ok);
  const [subject, body] = list.value.subjects;
  assert.deepEqual([subject?.id, subject?.reference, body?.id], ['national:N1', 'N1', 'un:E1']);
  assert.deepEqual(
    subject?.names.map(({ text, quality }) => [text, quality]),
    [
      ['Specimen, Anna', 'primary'],
      ['Annie "A" S', 'good'],
      ['Nani', 'low'],
      ['آنا', 'original-script'],
    ],
  );
  assert.deepEqual([subject?.names[0]?.surname, subject?.names[0]?.given], ['SPECIMEN', 'ANNA']);
  assert.deepEqual(
    subject?.birthDates.map(({ lo, hi, qualifier }) => [lo, hi, qualifier]),
    [
      ['1962-08-14', '1962-08-14', 'exact'],
      ['1960-01-01', '1965-12-31', 'between'],
      ['1963-02-01', '1963-02-28', 'exact'],
    ],
  );
  assert.deepEqual(subject?.nationalities, ['DEU', 'IRN']);
  assert.deepEqual(
    subject?.documents.map(({ type, number, issuer }) => [type, number, issuer]),
    [
      ['P', 'C01X0006H', 'DEU'],
      ['I', '77', ''],
    ],
  );
  assert.equal(subject?.comments, 'two\nlines');
  assert.equal(detectList(`${HEAD}\n`), 'vigie-csv');
  assert.deepEqual(list.value.accounting.subjects, { persons: 1, entities: 1 });
  assert.equal(list.value.accounting.aliases, 3);
  assert.deepEqual(list.value.accounting.elements.birth_date, { read: 2, kept: 2, refused: 0, empty: 1 });
});

test('names the list by its ids where all of them agree, else by its key', () => {
  const key = (ids: readonly string[]) => {
    const list = read([HEAD, ...ids.map((id) => `${id},person,A,,,,,,,,,`)].join('\n'));
    return list.ok ? list.value.list.key : list.fault.code;
  };
  assert.equal(key(['demo:1', 'demo:2']), 'demo');
  assert.equal(key(['demo:1', '2']), 'national');
  assert.equal(key(['1']), 'national');
});

test('names line and column of what is wrong', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['', 'LIST_HEADER', 'line 1'],
    ['a,b', 'LIST_HEADER', 'line 1'],
    [HEAD, 'LIST_EMPTY', 'line 2'],
    [`${HEAD}\n${ROW}\nN2,person`, 'LIST_COLUMNS', 'line 4, column row'],
    [`${HEAD}\n,person,A,,,,,,,,,`, 'LIST_ID', 'line 2, column id'],
    [`${HEAD}\na:b:c,person,A,,,,,,,,,`, 'LIST_ID', 'line 2, column id'],
    [`${HEAD}\nN2,person,,,,,,,,,,`, 'LIST_NAME', 'line 2, column name'],
    [`${HEAD}\nN2,ship,A,,,,,,,,,`, 'LIST_KIND', 'line 2, column kind'],
    [`${HEAD}\nN2,person,A,,,B;~,,,,,,`, 'LIST_ALIAS', 'line 2, column aliases'],
    [`${HEAD}\nN2,person,A,,,,1962-13-40,,,,,`, 'LIST_BIRTH_DATE', 'line 2, column birth_date'],
    [`${HEAD}\nN2,person,A,,,,1962-02-30,,,,,`, 'LIST_BIRTH_DATE', 'line 2, column birth_date'],
    [`${HEAD}\nN2,person,A,,,,1965..1960,,,,,`, 'LIST_BIRTH_DATE', 'line 2, column birth_date'],
    [`${HEAD}\nN2,person,A,,,,,Atlantis,,,,`, 'LIST_NATIONALITY', 'line 2, column nationality'],
    [`${HEAD}\nN2,person,A,,,,,,Q,,,`, 'LIST_SEX', 'line 2, column sex'],
    [`${HEAD}\nN2,person,A,,,,,,,P,,`, 'LIST_DOCUMENT', 'line 2, column documents'],
    [`${HEAD}\nN2,person,A,,,,,,,P:1:Atlantis,,`, 'LIST_DOCUMENT', 'line 2, column documents'],
    [`${HEAD}\nN2,person,A,,,,,,,P:1:D:more,,`, 'LIST_DOCUMENT', 'line 2, column documents'],
    [`${HEAD}\nN2,person,A,,,,,,,,,\nN2,person,A,,,,,,,,,`, 'LIST_DUPLICATE', 'line 3, column id'],
    [`${HEAD}\nN2,person,"A`, 'LIST_CUT_OFF', 'line 2, column name'],
    [`${HEAD}\nN2,person,A"B,`, 'LIST_CSV', 'line 2, column name'],
    [`${HEAD}\nN2,person,"A"B,`, 'LIST_CSV', 'line 2, column name'],
    [`${HEAD}\nN2,"per\rson\n","A" ,`, 'LIST_CSV', 'line 3, column name'],
    [`${HEAD}\nN2,per\rson,A`, 'LIST_CSV', 'line 2, column name'],
    [`${HEAD}\n\0`, 'LIST_ENCODING', 'line 1'],
  ];
  for (const [text, code, at] of cases) {
    const list = read(text);
    assert.ok(!list.ok, text);
    assert.deepEqual([list.fault.code, list.fault.at], [code, at], JSON.stringify(text));
  }
});

const cell = fc.oneof(fc.stringMatching(/^[a-z",\r\n ;é]{0,12}$/), fc.string({ maxLength: 8 }));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const written = (text: string, always: boolean): string => (always || /[",\r\n]/.test(text) ? quoted(text) : text);

function split(text: string, steps: readonly number[]): readonly (readonly string[])[] {
  const rows = new CsvRows();
  const found: (readonly string[])[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const step = steps[turn % steps.length] ?? 1;
    for (const row of rows.push(text.slice(at, at + step))) found.push(row.cells);
    at += step;
  }
  for (const row of rows.end()) found.push(row.cells);
  assert.equal(rows.fault, undefined);
  return found;
}

test('reads back every row as written, whatever is in its cells and wherever the text is cut', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  fc.assert(
    fc.property(
      table,
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      steps,
      (rows, always, feed, last, cuts) => {
        const text =
          rows.map((row) => row.map((one) => written(one, always)).join(',')).join(feed) + (last ? feed : '');
        const plain = text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
        assert.deepEqual(split(plain, cuts), rows);
      },
    ),
  );
});

test('gives each row the line that it begins on', () => {
  const rows = new CsvRows();
  const found = [...rows.push('a,"b\nc"\r\n\r\n\nd,"\n\n"\ne'), ...rows.end()];
  assert.deepEqual(
    found.map(({ line, cells }) => [line, cells.length]),
    [
      [1, 2],
      [5, 2],
      [8, 1],
    ],
  );
});

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 "',]{0,10}[A-Za-z0-9]$/);
const entry = fc.record(
  {
    name: word,
    surname: word,
    given: word,
    aliases: fc.array(word, { maxLength: 3 }),
    year: fc.integer({ min: 1900, max: 2020 }),
    nationality: fc.subarray(['DEU', 'IRN', 'UTO', 'XXA']),
    sex: fc.constantFrom('M', 'F', 'X', 'U'),
    document: fc.stringMatching(/^[A-Z0-9]{5,9}$/),
    note: word,
  },
  { noNullPrototype: true },
);

test('reads back every entry as written', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      const rows = entries.map((one, index) =>
        [
          `demo:${index}`,
          'person',
          one.name,
          one.surname,
          one.given,
          one.aliases.join(';'),
          `${one.year}`,
          one.nationality.join(';'),
          one.sex,
          `P:${one.document}:UTO`,
          'Test',
          one.note,
        ]
          .map((text) => written(text, false))
          .join(','),
      );
      const list = read([HEAD, ...rows].join('\n'));
      assert.ok(list.ok);
      const back = list.value.subjects.map((subject) => ({
        name: subject.names[0]?.text,
        surname: subject.names[0]?.surname,
        given: subject.names[0]?.given,
        aliases: subject.names.slice(1).map((name) => name.text),
        year: Number(subject.birthDates[0]?.lo.slice(0, 4)),
        nationality: subject.nationalities,
        sex: subject.sex,
        document: subject.documents[0]?.number,
        note: subject.comments,
      }));
      assert.deepEqual(back, entries);
    }),
  );
});

test('faults never repeat what an entry says', () => {
  for (const row of ['SECRET,ship,A,,,,,,,,,', 'A,person,SECRET,,,,SECRET,,,,,', 'A,person,"SECRET"SECRET']) {
    const list = read(`${HEAD}\n${row}`);
    assert.doesNotMatch(JSON.stringify(list.ok || list.fault), /SECRET/);
  }
});

test('never throws on arbitrary or mutated text', () => {
  const text = `${HEAD}\n${ROW}\n`;
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: text.length }), fc.nat({ max: 9 }), (junk, at, cut) => {
      read(junk);
      read(`${HEAD}\n${junk}`);
      read(text.slice(0, at) + junk + text.slice(at + cut));
    }),
  );
});

test('reads cells of two hundred thousand characters in one pass', () => {
  for (const unit of [';', '~', 'a;', '"";', '..', ':', '(']) {
    const long = quoted(unit.repeat(200_000 / unit.length));
    for (const column of ['id', 'aliases', 'birth_date', 'nationality', 'documents', 'note'])
      read(
        `${HEAD}\n${CSV_HEADER.map((name) => (name === column ? long : name === 'kind' ? 'person' : 'A')).join(',')}`,
      );
  }
  const list = read(`${HEAD}\nN1,person,A,,,,,,,,,"${'""'.repeat(100_000)}"`);
  assert.ok(list.ok);
  assert.equal(list.value.subjects[0]?.comments.length, 100_000);
});
