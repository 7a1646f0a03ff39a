// Checks the CUSRES reader and writer against the dialogue of interactive API (UN/EDIFACT CUSRES D.05B; T13, T28).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Leg } from '../passenger.ts';
import { readInterchange, writeInterchange } from '../syntax/syntax.ts';
import { type Cusres, type OutgoingCusres, readCusres, writeCusres } from './cusres.ts';

const LEG = "RFF+AF:ZZ0901'DTM+189:2601171005:201'DTM+232:2601171820:201'LOC+125+CDG'LOC+87+UTP'";

function read(body: string, unh = '1+CUSRES:D:05B:UN:IATA+KEY'): Cusres {
  const text = `UNB+UNOA:4+UTOPIU+ZZ+260115:0925+R'UNH+${unh}'${body}UNT+1+1'UNZ+1+R'`;
  return readCusres(readInterchange(new TextEncoder().encode(text)).messages[0]?.segments ?? []);
}

const codes = (message: Cusres): readonly string[] => message.findings.map(({ code }) => code);

test('reads head, leg and the answer for each traveller', () => {
  const message = read(
    `BGM+962'RFF+TN:7000001'${LEG}ERP+2'RFF+AVF:ZX9KQ1'RFF+ABO:ZZ901001'RFF+AEA:GOV1'ERC+0Z'FTX+AAP+++OK TO BOARD'ERP+2'RFF+ABO:ZZ901002'ERC+1z'`,
  );
  assert.deepEqual(message, {
    head: { version: 'D:05B', messageRef: '1', commonAccessRef: 'KEY', bgm: '962', transactionRef: '7000001' },
    legs: [
      {
        flight: { carrier: 'ZZ', number: '901', suffix: '' },
        from: 'CDG',
        to: 'UTP',
        departs: '2026-01-17T10:05',
        arrives: '2026-01-17T18:20',
        border: true,
      },
    ],
    answers: [
      { locator: 'ZX9KQ1', uniqueRef: 'ZZ901001', governmentRef: 'GOV1', code: '0Z', text: 'OK TO BOARD' },
      { locator: '', uniqueRef: 'ZZ901002', governmentRef: '', code: '1Z', text: '' },
    ],
    findings: [],
  });
});

test('reads a leg in any order of its places and times', () => {
  const expected = read(`BGM+962'${LEG}`).legs;
  const orders = [
    "RFF+AF:ZZ901'LOC+125+CDG'DTM+189:2601171005:201'LOC+87+UTP'DTM+232:2601171820:201'",
    "RFF+AF:ZZ901'LOC+87+UTP'LOC+125+CDG'DTM+232:2601171820:201'DTM+189:2601171005:201'",
  ];
  for (const order of orders) assert.deepEqual(read(`BGM+962'${order}`).legs, expected);
  const two = read(`BGM+962'RFF+AF:ZZ901'LOC+92+AAA'LOC+92+CDG'${LEG}`).legs;
  assert.deepEqual(
    two.map(({ from, to, border }) => [from, to, border]),
    [
      ['AAA', 'CDG', false],
      ['CDG', 'UTP', true],
    ],
  );
});

test('reads an answer to the message as a whole', () => {
  const message = read("BGM+962'RFF+TN:7000001'ERP+1'ERC+1'FTX+AAP+++MESSAGE REJECTED'");
  assert.deepEqual(message.header, { code: '1', text: 'MESSAGE REJECTED' });
  assert.deepEqual(message.answers, []);
  assert.deepEqual(read("BGM+312'ERP+1'ERC+118'").header, { code: '118', text: '' });
  assert.equal(read("BGM+132'").header, undefined);
});

test('T13 puts together a text whose separators were not released', () => {
  const message = read("BGM+962'ERP+2'RFF+ABO:1'ERC+1Z'FTX+AAP+++CALL: TEL +861056095288'FTX+AAP+++SECOND'");
  assert.equal(message.answers[0]?.text, 'CALL: TEL +861056095288 SECOND');
  assert.deepEqual(codes(message), ['TEXT_SPLIT']);
});

test('keeps an answer that lacks its opening, its code or its traveller, and says so', () => {
  const message = read("BGM+962'ERC+0Z'ERP+2'RFF+ABO:1'");
  assert.deepEqual(
    message.answers.map(({ code }) => code),
    ['0Z', ''],
  );
  assert.deepEqual(codes(message), ['MISSING_ERP', 'MISSING_REFERENCE', 'MISSING_ERC']);
});

test('T28 reads what is no response without any answer, and says what is wrong', () => {
  const message = read(`BGM+745'${LEG}NAD+FL+++SPECIMEN:ANNA'`, '1+PAXLST:D:05B:UN');
  assert.deepEqual(message.answers, []);
  assert.equal(message.head.bgm, '');
  assert.deepEqual(codes(message), ['NOT_CUSRES', 'NOT_A_RESPONSE', 'UNEXPECTED_SEGMENT']);
  assert.deepEqual(codes(readCusres([])), ['MISSING_BGM']);
});

const plain = { noNullPrototype: true } as const;
const reference = fc.string({ unit: fc.constantFrom(...'ABC123'), minLength: 1, maxLength: 10 });
const text = fc.string({ unit: fc.constantFrom(...":+?',. AB\u00e9"), maxLength: 30 });
const verdict = fc.record({ code: fc.constantFrom('0Z', '1Z', '2Z', '4Z'), text }, plain);
const leg: fc.Arbitrary<Leg> = fc.record(
  {
    flight: fc.constant({ carrier: 'ZZ', number: '901', suffix: '' }),
    from: fc.constantFrom('CDG', 'BCN'),
    to: fc.constantFrom('UTP', 'IAD'),
    departs: fc.constantFrom('', '2026-01-17', '2026-01-17T10:05'),
    arrives: fc.constantFrom('', '2026-01-18T03:30'),
    border: fc.boolean(),
  },
  plain,
);
const outgoing: fc.Arbitrary<OutgoingCusres> = fc
  .record(
    {
      head: fc.record({ bgm: fc.constantFrom('962', '132', '312'), transactionRef: reference }, plain),
      legs: fc.array(leg, { maxLength: 3 }),
      answers: fc.array(
        fc
          .tuple(
            verdict,
            fc.record({ locator: reference, uniqueRef: reference, governmentRef: fc.constantFrom('', 'GOV1') }, plain),
          )
          .map(([code, refs]) => ({ ...refs, ...code })),
        { maxLength: 4 },
      ),
    },
    plain,
  )
  .chain((message) =>
    fc
      .option(fc.record({ code: fc.constantFrom('0', '1', '118'), text }, plain), { nil: undefined })
      .map((header) => (header === undefined ? message : { ...message, header })),
  );

const write = (message: OutgoingCusres): string =>
  writeInterchange({
    ...{ sender: 'UTOPIU', recipient: 'ZZ', prepared: '260115:0925', controlRef: 'R' },
    messages: [{ ref: '1', type: ['CUSRES', 'D', '05B', 'UN', 'IATA'], segments: writeCusres(message) }],
  });

test('reads back the message that was written', () => {
  fc.assert(
    fc.property(outgoing, (message) => {
      const { messages, findings } = readInterchange(new TextEncoder().encode(write(message)));
      const { head, findings: content, ...facts } = readCusres(messages[0]?.segments ?? []);
      assert.deepEqual({ head: { bgm: head.bgm, transactionRef: head.transactionRef }, ...facts }, message);
      assert.deepEqual([findings, content], [[], []]);
    }),
    { numRuns: 300 },
  );
});

test('never throws on segments in any order with any contents', () => {
  const tag = fc.constantFrom('UNH', 'BGM', 'RFF', 'DTM', 'LOC', 'ERP', 'ERC', 'FTX', 'UNT', 'NAD');
  const value = fc.oneof(
    fc.constantFrom('1', '2', 'AF', 'AVF', 'ABO', '189', '232', '125', '87', '92', '962'),
    fc.string({ maxLength: 6 }),
  );
  const segment = fc.record({
    tag,
    elements: fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 5 }),
    offset: fc.nat(),
    ordinal: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 40 }), (segments) => {
      const { answers, legs } = readCusres(segments);
      assert.ok(answers.length + legs.length <= segments.length);
    }),
    { numRuns: 300 },
  );
});
