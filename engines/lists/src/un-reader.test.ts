// The UN consolidated list is read whole, every element and attribute counted, or refused with its line (sc-sanctions.xsd; WAT-01).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createUnReader, detectList, type ListRead, type ListResult, type ListSubject } from './lists.ts';

function read(text: string, step = 1 << 20): ListResult {
  const reader = createUnReader();
  for (let at = 0; at < text.length; at += step) reader.push(text.slice(at, at + step));
  return reader.end();
}

function whole(text: string): ListRead {
  const list = read(text);
  assert.ok(list.ok, list.ok ? '' : `${list.fault.code} at ${list.fault.at}`);
  return list.value;
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
const person = (inner: string): string =>
  wrap(`<INDIVIDUAL><REFERENCE_NUMBER>TEi.009</REFERENCE_NUMBER><FIRST_NAME>BORIS</FIRST_NAME>${inner}</INDIVIDUAL>`);
function only(inner: string): ListSubject {
  const [subject] = whole(person(inner)).subjects;
  assert.ok(subject);
  return subject;
}
const others = (subject: ListSubject): Readonly<Record<string, string>> =>
  Object.fromEntries(subject.other.map(({ path, value }) => [path.replace('INDIVIDUALS/INDIVIDUAL', ''), value]));

test('keeps every statement of an entry, in a field or as what has no field yet', () => {
  const list = whole(wrap(PERSON));
  const [subject] = list.subjects;
  assert.ok(subject);
  assert.equal(subject.id, 'un:TEi.001');
  assert.match(subject.version, /^[0-9a-f]{16}$/);
  assert.deepEqual(
    subject.names.map((name) => [name.text, name.quality, name.note]),
    [
      ['ANNA BINT SPECIMEN', 'primary', ''],
      ['آنا', 'original-script', ''],
      ['A. Specimen', 'good', 'in passport'],
      ['Anna S.', 'good', 'in passport'],
    ],
  );
  assert.deepEqual(subject.names[0]?.parts, ['ANNA', 'BINT', 'SPECIMEN']);
  assert.equal(subject.names[3]?.birthDate, '1971');
  assert.equal(subject.names[1]?.script, 'Arab');
  assert.deepEqual(subject.nationalities, ['IRN']);
  assert.deepEqual(subject.nationalitiesAsListed, ['Iran (Islamic Republic of)', 'Atlantis']);
  assert.deepEqual(
    list.accounting.remarks.map((one) => one.line),
    [3],
  );
  assert.equal(subject.sex, 'F');
  assert.equal(subject.comments, 'Invented & harmless');
  assert.deepEqual(others(subject), { '/DATAID': '1', '/NEW_ELEMENT': 'of next year', '/NEW_ELEMENT@kind': 'x' });
});

test('gives birth dates as intervals of days, those of aliases too, each with what the list says', () => {
  const [subject] = whole(wrap(PERSON)).subjects;
  assert.deepEqual(
    subject?.birthDates.map(({ lo, hi, qualifier, text, note }) => [lo, hi, qualifier, text, note]),
    [
      ['1960-01-01', '1965-12-31', 'between', '1960–1965', ''],
      ['1963-01-01', '1963-12-31', 'approximate', '1963', 'from false passport'],
      ['1962-08-14', '1962-08-14', 'exact', '1962-08-14', ''],
      ['1971-01-01', '1971-12-31', 'exact', '1971', 'Stated for an alias'],
    ],
  );
});

test('reads the months and the Islamic days that entries give in notes', () => {
  const born = (inner: string) =>
    only(`<INDIVIDUAL_DATE_OF_BIRTH>${inner}</INDIVIDUAL_DATE_OF_BIRTH>`).birthDates.map(({ lo, hi }) => [lo, hi]);
  assert.deepEqual(born('<NOTE>Nov. 1973</NOTE>'), [['1973-11-01', '1973-11-30']]);
  assert.deepEqual(born('<YEAR>1972</YEAR><NOTE>Feb.</NOTE>'), [['1972-02-01', '1972-02-29']]);
  assert.deepEqual(born('<NOTE>Between Aug. and Sep. 1977</NOTE>'), [['1977-08-01', '1977-09-30']]);
  assert.deepEqual(born('<FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1968</TO_YEAR>'), [['1968-01-01', '1970-12-31']]);
  // 1 Muharram 1445 was 19 July 2023, give or take a day of sighting.
  assert.deepEqual(born('<NOTE>01/01/1445 (Hijri Calendar)</NOTE>'), [['2023-07-18', '2023-07-20']]);
  assert.deepEqual(born('<TYPE_OF_DATE>EXACT</TYPE_OF_DATE>'), []);
});

test('keeps a birth date in words as such, and remarks it', () => {
  const list = whole(
    person('<INDIVIDUAL_DATE_OF_BIRTH><DATE>1962-02-30</DATE><NOTE>30 years old</NOTE></INDIVIDUAL_DATE_OF_BIRTH>'),
  );
  assert.ok(list.subjects[0]);
  assert.deepEqual(list.subjects[0].birthDates, []);
  assert.deepEqual(others(list.subjects[0]), {
    '/INDIVIDUAL_DATE_OF_BIRTH/DATE': '1962-02-30',
    '/INDIVIDUAL_DATE_OF_BIRTH/NOTE': '30 years old',
  });
  assert.equal(list.accounting.remarks.length, 1);
});

test('finds number, State, expiry and flags of documents wherever the list writes them', () => {
  const read1 = (inner: string) => {
    const [document] = only(`<INDIVIDUAL_DOCUMENT>${inner}</INDIVIDUAL_DOCUMENT>`).documents;
    return [document?.type, document?.number, document?.issuer, document?.expiresOn, document?.flags.join()];
  };
  const passport = '<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      `${passport}<NUMBER>C01X0006H</NUMBER><ISSUING_COUNTRY>Germany</ISSUING_COUNTRY><NOTE>officially cancelled</NOTE>`,
      ['P', 'C01X0006H', 'DEU', '', 'revoked'],
    ],
    [`${passport}<NUMBER>Qatari passport number 0086</NUMBER>`, ['P', '0086', 'QAT', '', '']],
    [`${passport}<NUMBER>R00012, South Sudan</NUMBER>`, ['P', 'R00012', 'SSD', '', '']],
    [`${passport}<NUMBER>4030 (US)</NUMBER>`, ['P', '4030', 'USA', '', '']],
    [`${passport}<NUMBER>3811 (Expired 25 Jan. 2016)</NUMBER>`, ['P', '3811', '', '2016-01-25', 'expired']],
    [
      `${passport}<NUMBER>Russian passport number 51</NUMBER><COUNTRY_OF_ISSUE>Egypt</COUNTRY_OF_ISSUE>`,
      ['P', '51', 'RUS', '', ''],
    ],
    [`${passport}<NOTE>Libyan passport number 3478, issued under name X</NOTE>`, ['P', '3478', 'LBY', '', '']],
    [`${passport}<NUMBER>A1</NUMBER><NOTE>MISUSE</NOTE>`, ['P', 'A1', '', '', 'misuse']],
    [`${passport}<NUMBER>A1</NUMBER><NOTE>Date of expiration: 3 May 2024</NOTE>`, ['P', 'A1', '', '2024-05-03', '']],
    [`${passport}<NUMBER>A1</NUMBER><NOTE>expires on October 19, 2020</NOTE>`, ['P', 'A1', '', '2020-10-19', '']],
    [`${passport}<NUMBER>A1</NUMBER><NOTE>Expiration date: 2026-12-11.</NOTE>`, ['P', 'A1', '', '2026-12-11', '']],
    [`${passport}<NUMBER>A1</NUMBER><NOTE>expired on 31 Feb. 2011</NOTE>`, ['P', 'A1', '', '', 'expired']],
    [
      '<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NUMBER>NO 12</NUMBER>',
      ['I', 'NO 12', '', '', ''],
    ],
    ['<TYPE_OF_DOCUMENT2>Voter card</TYPE_OF_DOCUMENT2><NUMBER>7</NUMBER>', ['Voter card', '7', '', '', '']],
    ['<CITY_OF_ISSUE>Bombay</CITY_OF_ISSUE><COUNTRY_OF_ISSUE>India</COUNTRY_OF_ISSUE>', ['', '', 'IND', '', '']],
  ];
  for (const [inner, expected] of cases) assert.deepEqual(read1(inner), expected, inner);
  const [both] = only(
    '<INDIVIDUAL_DOCUMENT><NUMBER>1</NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY><CITY_OF_ISSUE>Amman</CITY_OF_ISSUE><COUNTRY_OF_ISSUE>Jordan</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>',
  ).documents;
  assert.deepEqual([both?.issuer, both?.country, both?.issuedIn], ['IRQ', 'Iraq', 'Amman, Jordan']);
});

test('tells apart names in brackets, in another script or with a word on what they are', () => {
  const names = (name: string, note = '') =>
    only(
      `<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME><NOTE>${note}</NOTE></INDIVIDUAL_ALIAS>`,
    )
      .names.slice(1)
      .map(({ text, quality, script }) => [text, quality, script]);
  assert.deepEqual(names('Abu X (original script: Абу Икс)'), [
    ['Abu X', 'low', 'Latn'],
    ['Абу Икс', 'original-script', 'Cyrl'],
  ]);
  assert.deepEqual(names('Abu X', 'original script: Абу Икс'), [
    ['Abu X', 'low', 'Latn'],
    ['Абу Икс', 'original-script', 'Cyrl'],
  ]);
  assert.deepEqual(names('El Para (combat name)'), [['El Para', 'low', 'Latn']]);
  assert.deepEqual(names('El (the) Para (or not)'), [['El (the) Para (or not)', 'low', 'Latn']]);
  assert.deepEqual(names('金铁三'), [['金铁三', 'original-script', 'Hani']]);
});

test('keeps texts, attributes, marked sections and codes that the form does not foresee', () => {
  const subject = only(
    '<GENDER>Seahorse</GENDER>loose<NATIONALITY>own<VALUE>Iraq</VALUE><VALUE><X>deep</X></VALUE></NATIONALITY>' +
      '<INDIVIDUAL_ALIAS new="1"><QUALITY>Odd</QUALITY><ALIAS_NAME><![CDATA[A & B]]></ALIAS_NAME>stray</INDIVIDUAL_ALIAS>' +
      '<INDIVIDUAL_ALIAS><ALIAS_NAME/><NOTE>nameless</NOTE></INDIVIDUAL_ALIAS><GENDER>Male</GENDER>',
  );
  assert.equal(subject.names[1]?.text, 'A & B');
  assert.equal(subject.names[1]?.quality, 'low');
  assert.deepEqual(subject.nationalities, ['IRQ']);
  assert.deepEqual(others(subject), {
    '': 'loose',
    '/GENDER': 'Male',
    '/NATIONALITY': 'own',
    '/NATIONALITY/VALUE/X': 'deep',
    '/INDIVIDUAL_ALIAS': 'stray',
    '/INDIVIDUAL_ALIAS@new': '1',
    '/INDIVIDUAL_ALIAS/QUALITY': 'Odd',
    '/INDIVIDUAL_ALIAS/NOTE': 'nameless',
  });
  assert.equal(subject.other.length, 9, 'the first GENDER is kept beside the second');
});

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
    [
      wrap('<INDIVIDUAL><FIRST_NAME>A</WRONG></INDIVIDUAL>'),
      'LIST_XML',
      'line 3, element INDIVIDUALS/INDIVIDUAL/FIRST_NAME',
    ],
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
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const leaf = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
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

test('reads an entry of a hundred thousand parts and fields of a million characters in one pass', () => {
  const parts = '<INDIVIDUAL_ALIAS><ALIAS_NAME>A</ALIAS_NAME><NOTE>n</NOTE></INDIVIDUAL_ALIAS><X a="1">x</X>';
  const many = only(parts.repeat(50_000));
  assert.equal(many.names.length, 50_001);
  assert.equal(many.other.length, 100_000);
  for (const unit of ['1', '(', 'a ', ';a', 'number ', 'expired ', 'é1', 'May ']) {
    const long = unit.repeat(1_000_000 / unit.length);
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

const LISTS = join(import.meta.dirname, '../../../../shared/data/screening/lists');
const skip = existsSync(LISTS) ? false : 'the development lists are not beside this checkout';

/** Texts of the file that no subject says: coded words aside, there must be none. */
function lost(xml: string, subjects: readonly ListSubject[]): readonly string[] {
  const said = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      said.add(value);
      for (const part of value.split(/, | \/ |–|;/)) said.add(part.trim());
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  subjects.forEach(gather);
  const coded = /^(EXACT|BETWEEN|APPROXIMATELY|Good|Low|Male|MALE|Female|Unknown|[af]\.k\.a\.)$/;
  const missing = new Set<string>();
  for (const [, raw = ''] of xml.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)) {
    const value = raw
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim();
    const held = said.has(value) || value.split(/, |;/).every((part) => part.trim() === '' || said.has(part.trim()));
    if (!held && !coded.test(value)) missing.add(value);
  }
  return [...missing];
}

test('reads the consolidated list of February 2026 with nothing dropped', { skip }, () => {
  const text = readFileSync(join(LISTS, 'UN_consolidated_2026-02-27.xml'), 'utf8');
  assert.equal(detectList(text), 'un');
  const { accounting, subjects, list } = whole(text);
  assert.equal(list.generatedAt, '2026-02-27T00:00:09.554Z');
  assert.deepEqual(accounting.subjects, { persons: 730, entities: 273 });
  assert.equal(accounting.aliases, 2308);
  assert.equal(accounting.elements['INDIVIDUALS/INDIVIDUAL/INDIVIDUAL_ALIAS']?.empty, 169);
  assert.equal(accounting.elements['ENTITIES/ENTITY/ENTITY_ALIAS']?.read, 735);
  assert.equal(accounting.originalScriptNames, 336);
  assert.deepEqual(accounting.refusals, []);
  assert.deepEqual(
    accounting.remarks.map(({ path, reason }) => [path.split('/').at(-1), reason.split(':')[0]]),
    [
      [
        'INDIVIDUAL_DATE_OF_BIRTH',
        'The birth date is kept in words; it says no day, month or year that could be read.',
      ],
      ['INDIVIDUAL', 'A NATIONALITY is kept as listed only'],
      ['NAME_ORIGINAL_SCRIPT', 'A character was lost before the list was published (U+FFFD).'],
    ],
  );
  assert.deepEqual(lost(text, subjects), []);
  const dates = subjects.flatMap((subject) => subject.birthDates);
  assert.equal(dates.filter((date) => date.qualifier === 'between').length, 31);
  assert.equal(dates.filter((date) => date.qualifier === 'approximate').length, 117);
  for (const { lo, hi } of dates) assert.match(`${lo} ${hi}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
  assert.equal(subjects.flatMap((subject) => subject.documents).length, 468);
});

test('reads the consolidated list of October 2018 with nothing dropped', { skip }, () => {
  const text = readFileSync(join(LISTS, 'UN_consolidated_2018-10-29.xml'), 'utf8');
  const { accounting, subjects } = whole(text);
  assert.deepEqual(accounting.subjects, { persons: 703, entities: 390 });
  assert.equal(accounting.aliases, 2527);
  assert.equal(accounting.originalScriptNames, 371);
  assert.deepEqual(accounting.refusals, []);
  assert.deepEqual(lost(text, subjects), []);
});

test('gives a changed entry another version and an unchanged one the same', { skip }, () => {
  const text = readFileSync(join(LISTS, 'UN_consolidated_2026-02-27.xml'), 'utf8');
  const before = whole(text).subjects;
  const after = whole(text.replace('<VERSIONNUM>1<', '<VERSIONNUM>2<')).subjects;
  const changed = after.filter((subject, index) => subject.version !== before[index]?.version);
  assert.equal(changed.length, 1);
});
