// The UN consolidated list is read whole, every element counted, or refused with its line.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createUnReader, detectList, type ListResult } from './lists.ts';

function read(text: string, step = 1 << 20): ListResult {
  const reader = createUnReader();
  for (let at = 0; at < text.length; at += step) reader.push(text.slice(at, at + step));
  return reader.end();
}

const PERSON = `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANNA</FIRST_NAME><SECOND_NAME>BINT</SECOND_NAME><THIRD_NAME>SPECIMEN</THIRD_NAME>
<UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TEi.001</REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON><GENDER>Female</GENDER>
<NAME_ORIGINAL_SCRIPT>آنا</NAME_ORIGINAL_SCRIPT><COMMENTS1>Invented &amp; harmless</COMMENTS1>
<NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE><VALUE>Atlantis</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>A. Specimen; Anna S.</ALIAS_NAME><DATE_OF_BIRTH>1971</DATE_OF_BIRTH><NOTE>in passport</NOTE></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1963</YEAR><NOTE>from false passport</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-08-14</DATE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>C01X0006H</NUMBER><ISSUING_COUNTRY>Germany</ISSUING_COUNTRY><NOTE>officially cancelled</NOTE></INDIVIDUAL_DOCUMENT>
<NEW_ELEMENT kind="x">of next year</NEW_ELEMENT></INDIVIDUAL>`;
const wrap = (persons: string, entities = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z">\n<INDIVIDUALS>${persons}</INDIVIDUALS>\n<ENTITIES>${entities}</ENTITIES>\n</CONSOLIDATED_LIST>`;

test('keeps every statement of an entry, in a field or as what has no field yet', () => {
  const list = read(wrap(PERSON));
  assert.ok(list.ok);
  const [subject] = list.value.subjects;
  assert.ok(subject);
  assert.equal(subject.id, 'un:TEi.001');
  assert.deepEqual(
    subject.names.map((name) => [name.text, name.quality]),
    [
      ['ANNA BINT SPECIMEN', 'primary'],
      ['آنا', 'original-script'],
      ['A. Specimen', 'good'],
      ['Anna S.', 'good'],
    ],
  );
  assert.deepEqual(subject.names[0]?.parts, ['ANNA', 'BINT', 'SPECIMEN']);
  assert.equal(subject.names[2]?.birthDate, '1971');
  assert.equal(subject.names[1]?.script, 'Arab');
  assert.deepEqual(
    subject.birthDates.map(({ lo, hi, qualifier }) => [lo, hi, qualifier]),
    [
      ['1960-01-01', '1965-12-31', 'between'],
      ['1963-01-01', '1963-12-31', 'approximate'],
      ['1962-08-14', '1962-08-14', 'exact'],
    ],
  );
  assert.deepEqual(subject.nationalities, ['IRN']);
  assert.deepEqual(subject.nationalitiesAsListed, ['Iran (Islamic Republic of)', 'Atlantis']);
  assert.equal(list.value.accounting.remarks.length, 1);
  assert.equal(subject.sex, 'F');
  assert.deepEqual(
    subject.documents.map(({ type, number, issuer, flags }) => [type, number, issuer, flags]),
    [['P', 'C01X0006H', 'DEU', ['revoked']]],
  );
  assert.equal(subject.comments, 'Invented & harmless');
  const other = Object.fromEntries(subject.other.map(({ path, value }) => [path, value]));
  assert.equal(other['INDIVIDUALS/INDIVIDUAL/NEW_ELEMENT'], 'of next year');
  assert.equal(other['INDIVIDUALS/INDIVIDUAL/NEW_ELEMENT@kind'], 'x');
  assert.equal(other['INDIVIDUALS/INDIVIDUAL/DATAID'], '1');
});

test('gives the same list whatever the boundaries of the chunks', () => {
  const text = wrap(PERSON);
  const whole = read(text);
  fc.assert(fc.property(fc.integer({ min: 1, max: 97 }), (step) => assert.deepEqual(read(text, step), whole)));
});

test('refuses a list cut anywhere, naming the line, and never gives a part of it', () => {
  const text = wrap(PERSON);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 20 }), (cut) => {
      const list = read(text.slice(0, cut));
      assert.ok(!list.ok);
      assert.match(list.fault.at, /^line \d+$/);
    }),
  );
});

test('refuses another root, a document type with entities, a reference that stands twice, and an empty list', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<OTHER/>', 'LIST_ROOT'],
    [`<!DOCTYPE x [<!ENTITY a "b">]>${wrap(PERSON).slice(39)}`, 'LIST_DOCTYPE'],
    [wrap(PERSON + PERSON), 'LIST_DUPLICATE'],
    [wrap(''), 'LIST_EMPTY'],
    [wrap('<INDIVIDUAL><FIRST_NAME>A</WRONG></INDIVIDUAL>'), 'LIST_XML'],
    [wrap(`${'<A>'.repeat(40)}${'</A>'.repeat(40)}`), 'LIST_DEPTH'],
    ['', 'LIST_CUT_OFF'],
  ];
  for (const [text, code] of cases) {
    const list = read(text);
    assert.ok(!list.ok && list.fault.code === code, `${code}: ${list.ok ? 'ok' : list.fault.code}`);
  }
});

test('counts an entry without a name as refused, with line and reason, and keeps the others', () => {
  const list = read(wrap(`${PERSON}<INDIVIDUAL><REFERENCE_NUMBER>TEi.002</REFERENCE_NUMBER></INDIVIDUAL>`));
  assert.ok(list.ok);
  assert.equal(list.value.subjects.length, 1);
  assert.deepEqual(
    list.value.accounting.refusals.map((one) => one.reason),
    ['FIRST_NAME is missing.'],
  );
  assert.deepEqual(list.value.accounting.elements['INDIVIDUALS/INDIVIDUAL'], { read: 2, kept: 1, refused: 1 });
});

test('never throws on arbitrary text', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (junk, at) => {
      const text = wrap(PERSON);
      const place = at % text.length;
      read(junk);
      read(text.slice(0, place) + junk + text.slice(place));
    }),
  );
});

const LIST = join(import.meta.dirname, '../../../../shared/data/screening/lists/UN_consolidated_2026-02-27.xml');
const skip = existsSync(LIST) ? false : 'the development list is not beside this checkout';
test('reads the consolidated list of February 2026 with nothing dropped', { skip }, () => {
  const text = readFileSync(LIST, 'utf8');
  assert.equal(detectList(text.slice(0, 4096)), 'un');
  const list = read(text);
  assert.ok(list.ok);
  const { accounting, subjects } = list.value;
  assert.deepEqual(accounting.subjects, { persons: 730, entities: 273 });
  assert.equal(accounting.aliases, 2308);
  assert.equal(accounting.originalScriptNames, 336);
  assert.deepEqual(accounting.refusals, []);
  // Every text of the file stands in a subject: nothing that the list says is lost on the way.
  const kept = subjects.map((subject) => JSON.stringify(subject)).join('\n');
  const missing = new Set<string>();
  for (const [, raw = ''] of text.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)) {
    const value = raw
      .replaceAll('&amp;', '&')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .trim();
    for (const part of value
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '')) {
      if (!kept.includes(JSON.stringify(part).slice(1, -1))) missing.add(part);
    }
  }
  assert.deepEqual(
    [...missing].filter(
      (one) =>
        !['EXACT', 'BETWEEN', 'APPROXIMATELY', 'Good', 'Low', 'Male', 'Female', 'a.k.a.', 'f.k.a.'].includes(one),
    ),
    [],
  );
});
