// The OFAC legacy lists are read whole from their four files, or refused with file and line (OFAC SDN data specification).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createOfacReader, detectList, type ListResult } from './lists.ts';
import { ofacRemarks } from './ofac-remarks.ts';

type Folder = Readonly<Record<string, string>>;
const END = '\r\n\u001A';

function read(folder: Folder, step = 4096): ListResult {
  const reader = createOfacReader();
  for (const [file, text] of Object.entries(folder)) {
    reader.push(file, '');
    for (let at = 0; at < text.length; at += step) reader.push(file, text.slice(at, at + step));
  }
  return reader.end();
}

const PERSON = `7,"SPECIMEN, Anna","individual","TEST] [TWO","Clerk; Driver",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 14 Aug 1962; alt. DOB circa 1960; POB Bremen, Germany; nationality Germany; citizen Atlantis; Gender Female; Passport C01X0006H (Germany) issued 01 Feb 2010 expires 31 Jan 2020; a.k.a. 'NANI'; Linked To: SOME"`;
const SHIP = '8,"MS SPECIMEN","vessel","TEST",-0- ,"ABCD","Tug",-0- ,-0- ,"Utopia",-0- ,-0- ';
const FOLDER: Folder = {
  'sdn.csv': `${PERSON}\r\n${SHIP}${END}`,
  'alt.csv': `7,1,"aka","SPECIMEN, Ann",-0- \r\n7,2,"fka","MUSTER, Anna","until 1990"${END}`,
  'add.csv': `7,1,"1 Main Street","Bremen 28195","Germany",-0- \r\n8,2,-0- ,-0- ,-0- ,-0- ${END}`,
  'sdn_comments.csv': '7,"BODY."\r\n',
};

test('joins the files of an entry and keeps every cell', () => {
  const list = read(FOLDER);
  assert.ok(list.ok);
  const [anna, ship] = list.value.subjects;
  assert.deepEqual([anna?.id, anna?.kind, anna?.programme, anna?.sex], ['ofac:7', 'person', 'TEST, TWO', 'F']);
  assert.deepEqual(
    anna?.names.map(({ text, surname, given, quality, note }) => [text, surname, given, quality, note]),
    [
      ['SPECIMEN, Anna', 'SPECIMEN', 'Anna', 'primary', ''],
      ['SPECIMEN, Ann', 'SPECIMEN', 'Ann', 'good', ''],
      ['MUSTER, Anna', 'MUSTER', 'Anna', 'former', 'until 1990'],
      ['NANI', undefined, undefined, 'low', ''],
    ],
  );
  assert.deepEqual(anna?.nationalities, ['DEU']);
  assert.deepEqual(anna?.nationalitiesAsListed, ['Germany', 'Atlantis']);
  assert.ok(anna?.comments.endsWith('Linked To: SOMEBODY.'), 'a comment cut within a word goes on');
  assert.deepEqual(anna?.titles, ['Clerk', 'Driver']);
  assert.equal(anna?.addresses[0]?.city, 'Bremen 28195');
  assert.deepEqual([ship?.kind, ship?.addresses], ['entity', []]);
  assert.deepEqual(
    ship?.other.map(({ path, value }) => [path, value]),
    [
      ['sdn.csv/SDN_Type', 'vessel'],
      ['sdn.csv/Call_Sign', 'ABCD'],
      ['sdn.csv/Vess_type', 'Tug'],
      ['sdn.csv/Vess_flag', 'Utopia'],
      ['add.csv/Add_num', '2'],
    ],
  );
  const { accounting } = list.value;
  assert.deepEqual(accounting.elements['add.csv/Country'], { read: 2, kept: 2, refused: 0, empty: 1 });
  assert.deepEqual(
    accounting.remarks.map(({ path, line }) => [path, line]),
    [['sdn.csv/Remarks', 1]],
  );
});

test('reads births, places and documents out of remarks', () => {
  const said = ofacRemarks(
    'DOB 14 Aug 1962; alt. DOB circa 1960; DOB Feb 1964; DOB 1950 to 1952; DOB circa 1979-1982; DOB 31 Feb 1960; POB Bremen, Germany; alt. POB Egypt; POB Nowhere.',
  );
  assert.deepEqual(
    said.birthDates.map(({ lo, hi, qualifier }) => [lo, hi, qualifier]),
    [
      ['1962-08-14', '1962-08-14', 'exact'],
      ['1960-01-01', '1960-12-31', 'approximate'],
      ['1964-02-01', '1964-02-29', 'exact'],
      ['1950-01-01', '1952-12-31', 'between'],
      ['1979-01-01', '1982-12-31', 'between'],
    ],
  );
  assert.deepEqual(
    said.birthPlaces.map(({ city, country }) => [city, country]),
    [
      ['Bremen', 'Germany'],
      ['', 'Egypt'],
      ['Nowhere', ''],
    ],
  );
  const cases: Readonly<Record<string, readonly string[] | undefined>> = {
    'Passport A123 (Egypt)': ['P', 'A123', 'EGY', '', ''],
    'alt. Passport TR-P 614 (Turkey) issued 10 Sep 1997': ['P', 'TR-P 614', 'TUR', '10 Sep 1997', ''],
    'Passport C234897(0) (United Kingdom)': ['P', 'C234897(0)', 'GBR', '', ''],
    'Passport 12345 expires 2010': ['P', '12345', '', '', '2010-12-31'],
    'Cedula No. 16247821 (Colombia)': ['I', '16247821', 'COL', '', ''],
    'National ID No. 660000 73767 (Belgium)': ['I', '660000 73767', 'BEL', '', ''],
    'Kenyan ID No. 12773667': ['I', '12773667', 'KEN', '', ''],
    'Tax ID No. 12 (Spain)': undefined,
    'Passport issued in Bremen': undefined,
    'Aircraft Construction Number 8401': undefined,
  };
  for (const [remark, expected] of Object.entries(cases)) {
    const [one] = ofacRemarks(remark).documents;
    assert.deepEqual(one && [one.type, one.number, one.issuer, one.issuedOn, one.expiresOn], expected, remark);
  }
});

test('gives the same list whatever the boundaries of the chunks and the order of the files', () => {
  const expected = read(FOLDER);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.shuffledSubarray(Object.keys(FOLDER), { minLength: 4 }),
      (step, order) => {
        const shuffled = read(Object.fromEntries(order.map((file) => [file, FOLDER[file] ?? ''])), step);
        assert.ok(shuffled.ok && expected.ok);
        assert.deepEqual(shuffled.value.subjects, expected.value.subjects);
      },
    ),
  );
});

test('refuses rows without an entry, with file and line, and keeps the rest', () => {
  const list = read({ ...FOLDER, 'alt.csv': `7,1,"aka","A, B",-0- \r\n9,2,"aka","C, D",-0- ${END}` });
  assert.ok(list.ok);
  assert.deepEqual(list.value.accounting.refusals, [{ line: 2, path: 'alt.csv', reason: 'No entry has this number.' }]);
  assert.deepEqual(list.value.accounting.elements['alt.csv/alt_name'], { read: 2, kept: 1, refused: 1, empty: 0 });
});

test('refuses a folder that is not whole, naming file and line', () => {
  const without = (name: string): Folder =>
    Object.fromEntries(Object.entries(FOLDER).filter(([file]) => file !== name));
  const cases: readonly (readonly [Folder, string, string])[] = [
    [{}, 'LIST_FILE', 'the folder'],
    [without('alt.csv'), 'LIST_FILE', 'the folder'],
    [{ ...FOLDER, 'cons_alt.csv': '' }, 'LIST_FILE', 'the folder'],
    [{ ...FOLDER, 'readme.txt': 'x' }, 'LIST_FILE', 'the folder'],
    [{ ...FOLDER, 'sdn.csv': PERSON }, 'LIST_CUT_OFF', 'sdn.csv'],
    [{ ...FOLDER, 'sdn.csv': `${PERSON}\r\n8,"MS` }, 'LIST_CUT_OFF', 'sdn.csv line 2, column SDN_Name'],
    [{ ...FOLDER, 'sdn.csv': `${PERSON}\r\n8,"MS"${END}` }, 'LIST_COLUMNS', 'sdn.csv line 2'],
    [{ ...FOLDER, 'sdn.csv': `${PERSON}\r\n${PERSON}${END}` }, 'LIST_DUPLICATE', 'sdn.csv line 2, column ent_num'],
    [{ ...FOLDER, 'add.csv': `x,1,-0- ,-0- ,-0- ,-0- ${END}` }, 'LIST_ID', 'add.csv line 1, column ent_num'],
    [{ ...FOLDER, 'alt.csv': `7,1,"a"b,-0- ,-0- ${END}` }, 'LIST_CSV', 'alt.csv line 1, column alt_type'],
    [{ ...FOLDER, 'sdn.csv': `7,-0- ${',-0- '.repeat(10)}${END}` }, 'LIST_NAME', 'sdn.csv line 1, column SDN_Name'],
    [{ ...FOLDER, 'sdn.csv': END }, 'LIST_EMPTY', 'the folder'],
  ];
  for (const [folder, code, at] of cases) {
    const list = read(folder);
    assert.ok(!list.ok, code);
    assert.deepEqual([list.fault.code, list.fault.at], [code, at]);
  }
});

test('never throws on arbitrary or mutated text, nor searches long remarks in square time', () => {
  const text = FOLDER['sdn.csv'] ?? '';
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: text.length }), (junk, at) => {
      read({ ...FOLDER, 'sdn.csv': text.slice(0, at) + junk + text.slice(at) });
      read({ ...FOLDER, 'add.csv': junk });
      ofacRemarks(junk);
    }),
  );
  for (const unit of ['Passport 1', 'DOB 1 to ', 'Passport (1', '1', '; ', "a.k.a. '", 'POB , '])
    ofacRemarks(unit.repeat(300_000 / unit.length));
});

test('tells the form by its beginning', () => {
  assert.equal(detectList(FOLDER['sdn.csv'] ?? ''), 'ofac-sdn');
  assert.equal(detectList(FOLDER['alt.csv'] ?? ''), undefined);
});

const LISTS = join(import.meta.dirname, '../../../../shared/data/screening/lists/ofac');
const skip = existsSync(LISTS) ? false : 'the development lists are not beside this checkout';
const folderOf = (names: readonly string[]): Folder =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(LISTS, name), 'utf8')]));

test('reads the SDN list with nothing dropped', { skip }, () => {
  const folder = folderOf(['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv']);
  assert.equal(detectList(folder['sdn.csv'] ?? ''), 'ofac-sdn');
  const list = read(folder);
  assert.ok(list.ok);
  const { accounting, subjects } = list.value;
  assert.deepEqual(accounting.subjects, { persons: 4620, entities: 4356 });
  assert.deepEqual(accounting.refusals, []);
  assert.equal(accounting.elements['alt.csv/alt_name']?.kept, 11_910);
  assert.equal(accounting.elements['add.csv/Address']?.kept, 13_837);
  const births = (text: string): number => [...text.matchAll(/\bDOB /g)].length;
  const persons = subjects.filter((one) => one.kind === 'person');
  const listed = persons.reduce((sum, one) => sum + births(one.comments), 0);
  const held = persons.reduce((sum, one) => sum + one.birthDates.length, 0);
  assert.ok(listed - held <= 5, `${held} of ${listed} birth dates are read`);
});

test('reads the consolidated non-SDN list with nothing dropped', { skip }, () => {
  const list = read(folderOf(['cons_prim.csv', 'cons_alt.csv', 'cons_add.csv', 'cons_comments.csv']));
  assert.ok(list.ok);
  assert.equal(list.value.list.key, 'ofac-cons');
  assert.deepEqual(list.value.accounting.subjects, { persons: 79, entities: 363 });
});
