// Checks what is made of the defects of real senders, one test each by its number (defects T09 to T30 that concern PNRGOV).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOf, readBody, readPnr, readPnrs, readSegments, segmentsOf } from './read-text.fixture.ts';

const FLIGHT = "TVL+170126:1005:170126:1820+CDG+UTP+ZZ+901:Y'";
const docs = (text: string): string => `TIF+SPECIMEN+ANNA:A:1'SSR+DOCS:HK:1:ZZ:::::${text}+::1'`;
const leg = (tvl: string) => readPnr(`${tvl}'`).flights[0]?.leg;

test('T09: falls back where MSG, ORG and RCI are missing', () => {
  const push = readBody(
    "TVL+170126:1005+CDG+UTP+ZZ+901'EQN+1'SRC'TIF+NOBODY+ANY:A:1'TVL+170126:1005::1820+CDG+UTP+ZZ+901:Y'RCI+ZZ:LATE01'",
  );
  assert.deepEqual(codesOf(push), ['MISSING_MSG', 'MISSING_ORG', 'MISSING_RCI_GR1']);
  assert.equal(push.head.function, '22');
  assert.deepEqual(push.pnrs[0]?.locators, [{ airline: 'ZZ', locator: 'LATE01', type: '', created: '' }]);
  assert.deepEqual(codesOf(readBody('')), ['MISSING_MSG', 'MISSING_ORG', 'MISSING_TVL', 'MISSING_EQN']);
});

test('T13: joins free text that separators have split', () => {
  const pnr = readPnr(
    "TIF+SPECIMEN+ANNA:A:1'SSR+CTCE:HK:1:ZZ:::::A:B//MAIL.EXAMPLE+::1'SSR+CTCM:HK:1:ZZ:::::+33600000000+::1'IFT+4:28::ZZ+CTCB CDG: +33155501234'LTS+A:B+C:D'",
  );
  assert.deepEqual(
    pnr.contacts.map(({ kind, value, traveller }) => [kind, value, traveller]),
    [
      ['CTCE', 'A:B//MAIL.EXAMPLE', '1'],
      ['CTCM', '+33600000000', '1'],
      ['CTCB', 'CDG:+33155501234', '1'],
    ],
  );
  const [anna] = readPnr(docs('/P/UTO/C01:X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA')).travellers;
  assert.equal(anna?.documents[0]?.number, 'C01:X0006H');
});

test('T13: puts names together that a separator has split, and says so', () => {
  const push = readPnrs("RCI+ZZ:ABC123'TIF+O:BRIEN:I+ANNA:MARIA:A:1:1'TIF+SPECIMEN+LEO:IN:2'");
  const [anna, leo] = push.pnrs[0]?.travellers ?? [];
  assert.deepEqual([anna?.name.raw, anna?.type, anna?.ref, anna?.withInfant], ['O:BRIEN/ANNA:MARIA', 'A', '1', true]);
  assert.deepEqual([leo?.name.raw, leo?.infantOf], ['SPECIMEN/LEO', '1']);
  assert.deepEqual(codesOf(push), ['NAME_SPLIT']);
});

test('T14: reads dates that are short, empty, zero, unknown in part or wrong', () => {
  const birth = (date: string) =>
    readPnr(docs(`/P/UTO/X1/UTO/${date}/F/11AUG30/SPECIMEN/ANNA`)).travellers[0]?.birthDate;
  assert.equal(birth('14AUG88')?.value, '1988-08-14');
  assert.equal(birth('14AUG1988')?.value, '1988-08-14');
  assert.equal(birth('00AUG88')?.value, '1988-08');
  assert.equal(birth(' 14AUG88')?.value, '1988-08-14');
  assert.equal(birth(''), undefined);
  assert.equal(birth('000000'), undefined);
  assert.equal(birth('99XXX99'), undefined);
  assert.deepEqual(birth('14AUG25'), { raw: '14AUG25', value: '2025-08-14', alternative: '1925-08-14' });
  assert.deepEqual(codesOf(readPnrs(`RCI+ZZ:ABC123'${docs('/P/UTO/X1/UTO/99XXX99/F//SPECIMEN/ANNA')}`)), ['DATE']);
  assert.equal(
    readPnr(docs('/P/UTO/X1/UTO//F/11AUG20/SPECIMEN/ANNA')).travellers[0]?.documents[0]?.expiry?.value,
    '2020-08-11',
  );
});

test('T15: reads arrival times in the place of dates, three-digit times and 2400', () => {
  assert.equal(leg('TVL+170126:1220:1505+CDG+UTP+ZZ+5')?.arrives, '2026-01-17T15:05');
  assert.equal(leg('TVL+170126:905::1005+CDG+UTP+ZZ+5')?.departs, '2026-01-17T09:05');
  assert.equal(leg('TVL+170126:2230::0115+CDG+UTP+ZZ+5')?.arrives, '2026-01-18T01:15');
  assert.equal(leg('TVL+311226:2230::0115+CDG+UTP+ZZ+5')?.arrives, '2027-01-01T01:15');
  assert.equal(leg('TVL+280226:2230::0115+CDG+UTP+ZZ+5')?.arrives, '2026-03-01T01:15');
  assert.equal(leg('TVL+170126:2400:180126:0100+CDG+UTP+ZZ+5')?.departs, '2026-01-17T23:59');
  assert.equal(leg('TVL+170126+CDG+UTP+ZZ+5')?.departs, '2026-01-17');
  assert.equal(leg(`TVL+170126:1005+CDG+UTP+ZZ+901`)?.arrives, '2026-01-17T18:20');
  assert.deepEqual(codesOf(readPnrs("RCI+ZZ:ABC123'TVL+ABCDEF:1005+CDG+UTP+ZZ+5'")), ['DATE']);
});

test('T16: reads the creation date in the place of the type', () => {
  const pnr = readPnrs("RCI+ZZ:ABC123:011225:141259+1A:Q7W8E9:C+QQ:OLD001:O:010125:0905'").pnrs[0];
  assert.deepEqual(pnr?.locators, [
    { airline: 'ZZ', locator: 'ABC123', type: '', created: '2025-12-01T14:12' },
    { airline: '1A', locator: 'Q7W8E9', type: 'C', created: '' },
    { airline: 'QQ', locator: 'OLD001', type: 'O', created: '2025-01-01T09:05' },
  ]);
  assert.equal(pnr?.created, '2025-12-01T14:12');
});

test('T18: takes M and F in the place of the type as adults of that sex, and CHD as a child', () => {
  const { travellers } = readPnr("TIF+A1+ANNA:F'TIF+B1+BERT:M'TIF+C1+CARL:CHD'TIF+D1+DORA:X'TIF+E1+EMIL CHD'");
  assert.deepEqual(
    travellers.map(({ type, sex }) => [type, sex]),
    [
      ['A', 'F'],
      ['A', 'M'],
      ['C', 'U'],
      ['X', 'U'],
      ['C', 'U'],
    ],
  );
});

test('T19: keeps names as they came beside what is read of them', () => {
  const { travellers } = readPnr("TIF+OO+MOANMISS:A:1'TIF+SPECIMEN+FNU:A:2'TIF+SPECIMEN/ANNA+:A:3'TIF+LNU+NASIR:A:4'");
  assert.deepEqual(
    travellers.map(({ name }) => [name.raw, name.surname, name.given, name.title]),
    [
      ['OO/MOANMISS', 'O', 'MOAN', 'MISS'],
      ['SPECIMEN/FNU', 'SPECIMEN', '', undefined],
      ['SPECIMEN/ANNA', 'SPECIMEN', 'ANNA', undefined],
      ['LNU/NASIR', '', 'NASIR', undefined],
    ],
  );
});

test('T19: knows a traveller under a doubled or swapped surname', () => {
  const doubled = readPnr("TIF+OO+MOAN:A:1'SSR+DOCS:HK:1:ZZ:::::/P/UTO/X1/UTO/14AUG88/F/11AUG30/O/MOAN'");
  assert.deepEqual(
    doubled.travellers.map(({ documents }) => documents.length),
    [1],
  );
  const swapped = readPnr(
    "TIF+ANNA+SPECIMEN:A:1'TIF+X+Y:A:2'SSR+DOCS:HK:1:ZZ:::::/P/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'",
  );
  assert.deepEqual(
    swapped.travellers.map(({ documents }) => documents.length),
    [1, 0],
  );
});

test('T22: reads flight numbers with leading zeros and operational suffixes', () => {
  const flights = readPnr(
    "TVL+170126:1005+CDG+UTP+ZZ+0901'TVL+170126:1005+CDG+UTP+ZZ+901A'TVL+170126:1005+CDG+UTP+ZZ+901:Y:B'",
  ).flights;
  assert.deepEqual(
    flights.map(({ marketing }) => [marketing.number, marketing.suffix]),
    [
      ['901', ''],
      ['901', 'A'],
      ['901', 'B'],
    ],
  );
});

test('T23: realigns a DOCS that is shifted by one slash or lacks a part', () => {
  const read = (text: string) => {
    const [one] = readPnr(docs(text)).travellers;
    const [document] = one?.documents ?? [];
    return [document?.type, document?.issuer, document?.number, one?.birthDate?.value, document?.expiry?.value];
  };
  const whole = ['P', 'UTO', 'X1', '1988-08-14', '2030-08-11'];
  assert.deepEqual(read('/P/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), whole);
  assert.deepEqual(read('P/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), whole);
  assert.deepEqual(read('//P/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), whole);
  assert.deepEqual(read('/UTO/X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), ['', 'UTO', 'X1', ...whole.slice(3)]);
  assert.deepEqual(read('//P/P00266142/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), [
    'P',
    '',
    'P00266142',
    ...whole.slice(3),
  ]);
  assert.deepEqual(read('//UTO/C4FG1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), ['', 'UTO', 'C4FG1', ...whole.slice(3)]);
  assert.deepEqual(read('//P//X1/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA'), ['P', '', 'X1', ...whole.slice(3)]);
  assert.deepEqual(read('//P/UTO/X1'), ['P', 'UTO', 'X1', undefined, undefined]);
  assert.deepEqual(read('//P/P00266142/UTO'), ['P', '', 'P00266142', undefined, undefined]);
  assert.deepEqual(read('/////14AUG88///SPECIMEN/ANNA'), [undefined, undefined, undefined, '1988-08-14', undefined]);
  assert.deepEqual(codesOf(readPnrs(`RCI+ZZ:ABC123'${docs('//P/UTO/X1/UTO/14AUG88/F//SPECIMEN/ANNA')}`)), [
    'DOCS_SHIFTED',
  ]);
});

test('T24: expands bag tags by their count and does not believe an impossible one', () => {
  const push = readPnrs(
    `RCI+ZZ:ABC123'TIF+SPECIMEN+ANNA:A:1'${FLIGHT}DAT'TRI++12:::1'TBD++3:33:700++HP:SIN- 168+618:0123456789:2:ICN+ZZ:100001:2:UTP+618:0123456787:722356:ICN'`,
  );
  const [anna] = push.pnrs[0]?.travellers ?? [];
  assert.deepEqual(anna?.bags, {
    count: 3,
    weightKg: 33,
    tags: ['0123456789', '0123456790', 'ZZ100001', 'ZZ100002', '0123456787'],
  });
  assert.deepEqual(anna?.bagPool, { role: 'HP', of: 'SIN-168' });
  assert.deepEqual(codesOf(push), ['BAG_TAG_SERIES']);
});

test('T24: reads pounds, a pool that stands one place too early, and no absurd number of bags', () => {
  const bags = (tbd: string) => readPnr(`TIF+SPECIMEN+ANNA:A:1'${FLIGHT}DAT'TRI++12:::1'${tbd}'`).travellers[0];
  assert.equal(bags('TBD++2:44:701')?.bags.weightKg, 19.96);
  assert.deepEqual(bags('TBD+++MP:9990012345678')?.bagPool, { role: 'MP', of: '9990012345678' });
  assert.deepEqual(bags('TBD++++MP:9990012345678')?.bagPool, { role: 'MP', of: '9990012345678' });
  assert.deepEqual(bags('TBD++1:20:700+HP+ZZ:0999100001:1:UTP')?.bags, {
    count: 1,
    weightKg: 20,
    tags: ['0999100001'],
  });
  assert.equal(bags('TBD++99999:1:700')?.bags.count, 99);
});

test('T25: says the same of a push that is replayed', () => {
  const segments = segmentsOf(`TVL+170126:1005+CDG+UTP+ZZ+901'SRC'RCI+ZZ:ABC123'${FLIGHT}`);
  assert.deepEqual(readSegments(segments), readSegments(segments));
});

test('T26: reads a part of a push alone and does not count it against the whole', () => {
  const [unh, ...rest] = segmentsOf("MSG+:22'ORG+ZZ'TVL+170126:1005+CDG+UTP+ZZ+901'EQN+9'SRC'RCI+ZZ:ABC123'");
  assert.ok(unh);
  const part = { ...unh, elements: [['1'], ['PNRGOV', '13', '1', 'IA'], ['KEY'], ['02']] };
  const push = readSegments([part, ...rest]);
  assert.deepEqual(push.head.part, { number: 2, last: false });
  assert.equal(push.head.stated, 9);
  assert.deepEqual(codesOf(push), []);
});

test('T27: says that a PNR comes twice and marks the later one', () => {
  const push = readPnrs("RCI+ZZ:ABC123::011225:1412'", "RCI+ZZ:ABC123::021225:1412'", "RCI+ZZ:ABC123::011225:1412'");
  assert.deepEqual(
    push.pnrs.map(({ repeated }) => repeated),
    [undefined, undefined, true],
  );
  assert.deepEqual(codesOf(push), ['DUPLICATE_PNR']);
});

test('T30: reads hundreds of SSRs and check-ins in one PNR', () => {
  const refs = Array.from({ length: 99 }, (_, i) => String(i + 1));
  const tifs = refs.map((ref) => `TIF+SPECIMEN+P${ref}:A:${ref}'`).join('');
  const seats = refs.map((ref) => `SSR+SEAT:HK:1:ZZ+0${ref}A::${ref}'`.repeat(5)).join('');
  const bags = refs.map((ref) => `TRI++${ref}:::${ref}'TBD++1:20:700'`.repeat(5)).join('');
  const { travellers } = readPnr(`${seats}${tifs}${FLIGHT}DAT'${bags}`);
  assert.equal(travellers.length, 99);
  assert.ok(travellers.every(({ ref, seat, bags: { count } }) => seat === `${ref}A` && count === 1));
});
