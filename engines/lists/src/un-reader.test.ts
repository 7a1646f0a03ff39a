// The UN consolidated list is read whole, every element and attribute counted, or refused with its line (sc-sanctions.xsd; WAT-01).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { detectList } from './lists.ts';
import { leaf, only, PERSON, person, read, whole, wrap } from './testing/un-sample.ts';

test('refuses entries without reference or name and parts that the form does not have, with line and reason, and keeps the rest', () => {
  const list = whole(
    wrap(
      `${PERSON}<INDIVIDUAL><REFERENCE_NUMBER>TEi.002</REFERENCE_NUMBER></INDIVIDUAL>\n<INDIVIDUAL><FIRST_NAME>B</FIRST_NAME></INDIVIDUAL>`,
      'words<INDIVIDUAL><FIRST_NAME>C</FIRST_NAME></INDIVIDUAL>',
    ).replace('<ENTITIES>', '<VESSELS new="1"><VESSEL id="7">V</VESSEL></VESSELS><ENTITIES>'),
  );
  assert.equal(list.subjects.length, 1);
  assert.deepEqual(
    list.accounting.refusals.map(({ line, path, reason }) => [line, path, reason]),
    [
      [13, 'INDIVIDUALS/INDIVIDUAL', 'FIRST_NAME is missing.'],
      [14, 'INDIVIDUALS/INDIVIDUAL', 'REFERENCE_NUMBER is missing.'],
      [15, 'VESSELS', 'The form knows no such element here.'],
      [15, 'ENTITIES', 'Text stands outside any entry.'],
      [15, 'ENTITIES/INDIVIDUAL', 'The form knows no such element here.'],
    ],
  );
  const { elements } = list.accounting;
  assert.deepEqual(elements['INDIVIDUALS/INDIVIDUAL'], { read: 3, kept: 1, refused: 2, empty: 0 });
  assert.deepEqual(elements['VESSELS/VESSEL@id'], { read: 1, kept: 0, refused: 1, empty: 0 });
  assert.deepEqual(elements['INDIVIDUALS/INDIVIDUAL/INDIVIDUAL_ALIAS'], { read: 2, kept: 2, refused: 0, empty: 1 });
});

test('gives the same list whatever the boundaries of the chunks', () => {
  const text = wrap(PERSON);
  const expected = read(text);
  fc.assert(fc.property(fc.integer({ min: 1, max: 97 }), (step) => assert.deepEqual(read(text, step), expected)));
});

test('refuses a list cut anywhere, naming line and element, and never gives a part of it', () => {
  const text = wrap(PERSON);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 20 }), (cut) => {
      const list = read(text.slice(0, cut));
      assert.ok(!list.ok);
      assert.match(list.fault.at, /^line \d+(, element [A-Z_1/]+)?$/);
    }),
  );
  const half = read(text.slice(0, text.indexOf('</INDIVIDUAL_ALIAS>')));
  assert.ok(!half.ok);
  assert.equal(half.fault.at, 'line 7, element INDIVIDUALS/INDIVIDUAL/INDIVIDUAL_ALIAS');
});

test('refuses what is no such list, with line and element', () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>';
  const cases: readonly (readonly [string, string, string])[] = [
    ['<OTHER/>', 'LIST_ROOT', 'line 1'],
    [bomb, 'LIST_DOCTYPE', 'line 1'],
    [wrap(PERSON + PERSON), 'LIST_DUPLICATE', 'line 23, element INDIVIDUALS/INDIVIDUAL'],
    [wrap(''), 'LIST_EMPTY', 'line 5'],
    [wrap('<INDIVIDUAL><FIRST_NAME>A</WRONG></INDIVIDUAL>'), 'LIST_XML', 'line 3, element INDIVIDUALS/INDIVIDUAL'],
    [person('&undefined;'), 'LIST_XML', 'line 3, element INDIVIDUALS/INDIVIDUAL'],
    [wrap(`<${'A'.repeat(65)}/>`), 'LIST_XML', 'line 3, element INDIVIDUALS'],
    [wrap('<A>'.repeat(40) + '</A>'.repeat(40)), 'LIST_DEPTH', `line 3, element INDIVIDUALS${'/A'.repeat(15)}`],
    [wrap(PERSON).replace('UTF-8', 'ISO-8859-1'), 'LIST_ENCODING', 'line 1'],
    [[...wrap(PERSON)].join('\0'), 'LIST_ENCODING', 'line 1'],
    ['', 'LIST_CUT_OFF', 'line 1'],
    [`${wrap(PERSON)}<MORE/>`, 'LIST_XML', 'line 15'],
  ];
  for (const [text, code, at] of cases) {
    const list = read(text);
    assert.ok(!list.ok, code);
    assert.deepEqual([list.fault.code, list.fault.at], [code, at], list.fault.text);
  }
});

test('faults and refusals never repeat what an entry says', () => {
  const secret = 'SECRETWORD';
  const cases = [
    person(`<FIRST_NAME>${secret}</WRONG>`),
    person(`<NOTE a=${secret}>`),
    person(`&${secret};`),
    wrap((PERSON + PERSON).replaceAll('TEi.001', secret)),
    wrap(`${PERSON}<INDIVIDUAL><FIRST_NAME>${secret}</FIRST_NAME></INDIVIDUAL>${secret}`),
  ];
  for (const text of cases) {
    const list = read(text);
    const said = list.ok ? JSON.stringify(list.value.accounting) : JSON.stringify(list.fault);
    assert.doesNotMatch(said, /SECRETWORD/);
  }
});

const CHILDREN = 'DATAID SECOND_NAME UN_LIST_TYPE LISTED_ON NAME_ORIGINAL_SCRIPT COMMENTS1 SORT_KEY'.split(' ');
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  NATIONALITY: ['VALUE'],
  TITLE: ['VALUE'],
  DESIGNATION: ['VALUE'],
  LAST_DAY_UPDATED: ['VALUE'],
  INDIVIDUAL_ALIAS: ['QUALITY', 'ALIAS_NAME', 'NOTE', 'DATE_OF_BIRTH', 'CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH'],
  INDIVIDUAL_ADDRESS: ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY', 'NOTE'],
  INDIVIDUAL_PLACE_OF_BIRTH: ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY', 'NOTE'],
  INDIVIDUAL_DATE_OF_BIRTH: ['TYPE_OF_DATE', 'DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR', 'NOTE'],
  INDIVIDUAL_DOCUMENT:
    'TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE CITY_OF_ISSUE DATE_OF_ISSUE NOTE'.split(
      ' ',
    ),
};
const texts = fc.oneof(
  fc.stringMatching(/^[a-z0-9 .;,()/:éЖع-]{1,24}$/),
  fc.constantFrom(
    '',
    'Good',
    'EXACT',
    '1963',
    '1962-08-14',
    'passport number 12',
    'Iraq',
    'X (Жук)',
    'a;b',
    'May 1970',
  ),
);
const child = fc.oneof(
  fc.tuple(fc.constantFrom(...CHILDREN), texts).map(([name, text]) => ({ xml: leaf(name, text), said: [text] })),
  fc
    .tuple(fc.constantFrom(...Object.keys(GROUPS)), fc.array(fc.tuple(fc.nat(), texts), { maxLength: 8 }))
    .map(([group, leaves]) => {
      const names = GROUPS[group] ?? [];
      const inner = leaves.map(([pick, text]) => leaf(names[pick % names.length] ?? 'VALUE', text));
      return { xml: `<${group}>${inner.join('')}</${group}>`, said: leaves.map(([, text]) => text) };
    }),
);
const CODED = new Set(['Good', 'EXACT']);

test('finds every text of any written entry again in its subject', () => {
  fc.assert(
    fc.property(fc.array(child, { maxLength: 12 }), (children) => {
      const list = whole(person(children.map((one) => one.xml).join('')));
      const kept = JSON.stringify(list.subjects[0]);
      for (const text of children.flatMap((one) => one.said)) {
        const plain = text.replace(/\s+/g, ' ').trim();
        if (CODED.has(plain)) continue;
        const found = (part: string): boolean => kept.includes(JSON.stringify(part.trim()).slice(1, -1));
        assert.ok(found(plain) || plain.split(';').every(found), `${JSON.stringify(plain)} is not in ${kept}`);
      }
      for (const [path, { read: seen, kept: held, refused }] of Object.entries(list.accounting.elements))
        assert.deepEqual([held, refused], [seen, 0], path);
    }),
  );
});

test('never throws on arbitrary or mutated text', () => {
  const text = wrap(PERSON);
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: text.length }), fc.nat({ max: 20 }), (junk, at, cut) => {
      read(junk);
      read(text.slice(0, at) + junk + text.slice(at + cut));
    }),
  );
});

test('reads an entry of forty thousand parts and fields of two hundred thousand characters in one pass', () => {
  const parts = '<INDIVIDUAL_ALIAS><ALIAS_NAME>A</ALIAS_NAME><NOTE>n</NOTE></INDIVIDUAL_ALIAS><X a="1">x</X>';
  const many = only(parts.repeat(20_000));
  assert.equal(many.names.length, 20_001);
  assert.equal(many.other.length, 40_000);
  for (const unit of ['1', '(', 'a ', ';a', 'number ', 'expired ', 'é1', 'May ']) {
    const long = unit.repeat(200_000 / unit.length);
    const subject = only(
      `${leaf('COMMENTS1', long)}<INDIVIDUAL_DOCUMENT>${['NUMBER', 'NOTE', 'ISSUING_COUNTRY', 'TYPE_OF_DOCUMENT'].map((name) => leaf(name, long)).join('')}</INDIVIDUAL_DOCUMENT>` +
        `<INDIVIDUAL_DATE_OF_BIRTH>${leaf('NOTE', long)}</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_ALIAS>${leaf('ALIAS_NAME', long)}${leaf('NOTE', long)}</INDIVIDUAL_ALIAS>`,
    );
    assert.equal(subject.comments, long.trim());
  }
});

test('tells the form by its beginning', () => {
  assert.equal(detectList(wrap(PERSON)), 'un');
  assert.equal(detectList('\uFEFF<!-- a --><!-- b -->\n<CONSOLIDATED_LIST>'), 'un');
  for (const text of ['', '<CONSOLIDATED_LISTS>', '<?xml', `${'<!---->'.repeat(500)}<X/>`, 'id;kind'])
    assert.equal(detectList(text), undefined);
});
