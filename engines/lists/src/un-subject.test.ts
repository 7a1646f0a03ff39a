// Every field of an entry of the UN consolidated list (sc-sanctions.xsd; WAT-01).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { only, others, PERSON, person, whole, wrap } from './testing/un-sample.ts';

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
