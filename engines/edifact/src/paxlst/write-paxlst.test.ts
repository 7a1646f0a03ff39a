// Checks that reading is the inverse of writing, and that no message makes the reader throw.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Leg, PartialDate, PersonName, TravelDocument } from '../passenger.ts';
import { readInterchange, writeInterchange, writeSegments } from '../syntax/syntax.ts';
import { createPaxlstReader, type OutgoingPaxlst, type PaxlstTraveller, writePaxlst } from './paxlst.ts';

const plain = { noNullPrototype: true } as const;
const word = fc.string({ unit: fc.constantFrom(...'BCFGHJK'), minLength: 3, maxLength: 8 });
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), text);
const state = fc.constantFrom('FRA', 'USA', 'CHN', 'GBR');
const airport = fc.constantFrom('CDG', 'UTP', 'BCN', 'IAD');

const name: fc.Arbitrary<PersonName> = fc.tuple(word, maybe(word), maybe(word)).map(([surname, given, second]) => {
  const parts = [surname, given, second];
  const raw = parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join('/');
  return { raw, surname, given: [given, second].filter((part) => part !== '').join(' ') };
});

/** Dates whose century only one reading allows, as far as the flight is on 2026-01-17. */
const dateOf = (from: number, to: number): fc.Arbitrary<PartialDate> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 }))
    .map(([year, month, day]) => {
      const digits = [month, month === 0 ? 0 : day].map((part) => String(part).padStart(2, '0'));
      const raw = String(year).slice(2) + digits.join('');
      return {
        raw: raw === '000000' ? `${year}0000` : raw,
        value: [String(year), ...digits.filter((part) => part !== '00')].join('-'),
      };
    });

const document: fc.Arbitrary<TravelDocument> = fc
  .record({ type: fc.constantFrom('P', 'V', 'I', 'AC'), number: word, issuer: maybe(state) }, plain)
  .chain((fields) =>
    fc
      .option(dateOf(2027, 2095), { nil: undefined })
      .map((expiry) => (expiry === undefined ? fields : { ...fields, expiry })),
  );

const traveller: fc.Arbitrary<Omit<PaxlstTraveller, 'ordinal'>> = fc.record(
  {
    role: fc.constantFrom('passenger', 'crew', 'transit-passenger', 'transit-crew'),
    name,
    birthDate: dateOf(1930, 2009),
    sex: fc.constantFrom('M', 'F', 'X', 'U'),
    nationalities: fc.uniqueArray(state, { maxLength: 2 }),
    documents: fc.array(document, { maxLength: 3 }),
    birthPlace: fc.oneof(
      fc.constantFrom('', 'UTO'),
      word.map((text) => `${text} TOWN`),
    ),
    residence: maybe(state),
    locator: maybe(word),
    uniqueRef: maybe(word),
    seat: fc.constantFrom('', '12A', '1F'),
    governmentRef: maybe(word),
    customerRef: maybe(word),
    verification: fc.constantFrom('', '173', '174'),
    bags: fc.record(
      {
        count: fc.integer({ min: 0, max: 99 }),
        weightKg: fc.integer({ min: 0, max: 200 }),
        tags: fc.array(fc.constantFrom('ZZ100001', 'ZZ100002', 'ZZ100003', '0618123456', 'ZZ999999', 'ZZ000000'), {
          maxLength: 8,
        }),
      },
      plain,
    ),
    journeyStart: maybe(airport),
    journeyEnd: maybe(airport),
    address: fc.tuple(maybe(word), maybe(word), word).map((lines) => [...lines]),
    contacts: fc.array(fc.record({ value: word, qualifier: fc.constantFrom('TE', 'EM') }, plain), { maxLength: 3 }),
    crewFunction: fc.constantFrom('', 'CR1', 'CR5'),
  },
  plain,
);

const leg: fc.Arbitrary<Leg> = fc
  .record(
    {
      flight: fc.record(
        { carrier: fc.constantFrom('ZZ', 'U2'), number: fc.constantFrom('901', '7'), suffix: fc.constantFrom('', 'A') },
        plain,
      ),
      ends: fc.uniqueArray(airport, { minLength: 2, maxLength: 2 }),
    },
    plain,
  )
  .map(({ flight, ends: [from = '', to = ''] }) => ({
    flight,
    from,
    to,
    departs: '2026-01-17T10:05',
    arrives: '2026-01-18',
    border: false,
  }));

const message: fc.Arbitrary<OutgoingPaxlst> = fc.record(
  {
    head: fc.record(
      {
        listType: fc.constantFrom('745', '250', '266'),
        action: fc.constantFrom('', 'CP', 'CLOB'),
        transactionRef: word,
        transactionRevision: fc.constantFrom('1', '12'),
        contact: fc.record(
          {
            id: maybe(word),
            name: word,
            channels: fc.array(fc.record({ value: word, qualifier: fc.constantFrom('TE', 'FX') }, plain), {
              maxLength: 2,
            }),
          },
          plain,
        ),
        legs: fc
          .tuple(fc.array(leg, { minLength: 1, maxLength: 3 }), fc.nat())
          .map(([legs, pick]) => legs.map((one, index) => ({ ...one, border: index === pick % legs.length }))),
      },
      plain,
    ),
    travellers: fc.array(traveller, { maxLength: 4 }),
    stated: fc.integer({ min: 0, max: 500 }),
  },
  plain,
);

function read(text: string): {
  readonly head: unknown;
  readonly travellers: readonly PaxlstTraveller[];
  readonly stated: number | undefined;
} {
  const reader = createPaxlstReader();
  const segments = readInterchange(new TextEncoder().encode(text)).messages[0]?.segments ?? [];
  const travellers = segments.flatMap((segment) => reader.push(segment) ?? []);
  const { traveller: last, trailer } = reader.end();
  if (last !== undefined) travellers.push(last);
  const { listType, action, transactionRef, transactionRevision, contact, legs } = reader.head;
  return {
    head: { listType, action, transactionRef, transactionRevision, contact, legs },
    travellers,
    stated: trailer.stated,
  };
}

const write = (outgoing: OutgoingPaxlst): string =>
  writeInterchange({
    ...{ sender: 'ZZ', recipient: 'UTOPIU', prepared: '260115:0925', controlRef: 'R' },
    messages: [{ ref: '1', type: ['PAXLST', 'D', '05B', 'UN', 'IATA'], segments: writePaxlst(outgoing) }],
  });

test('reads back the message that was written', () => {
  fc.assert(
    fc.property(message, (outgoing) => {
      const { head, travellers, stated } = read(write(outgoing));
      assert.deepEqual({ head, travellers: travellers.map(({ ordinal: _, ...facts }) => facts), stated }, outgoing);
    }),
    { numRuns: 300 },
  );
});

test('writes a close-out with references alone', () => {
  const segments = writePaxlst({
    head: { listType: '266', action: 'CLOB', legs: [] },
    travellers: [{ role: 'reference', locator: 'ZX9KQ1', uniqueRef: 'ZZ901001' }],
    stated: 1,
  });
  assert.equal(writeSegments(segments), "BGM+266+CLOB'NAD+ZZZ'RFF+AVF:ZX9KQ1'RFF+ABO:ZZ901001'CNT+42:1'");
});

test('never throws on a message that was changed at any place, and gives every traveller once', () => {
  const edits = fc.array(
    fc.tuple(fc.nat(), fc.string({ unit: fc.constantFrom(...":+?'NADFLDOC0 \n"), maxLength: 6 })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(message, edits, (outgoing, changes) => {
      let text = write(outgoing);
      for (const [at, put] of changes) {
        const place = at % text.length;
        text = text.slice(0, place) + put + text.slice(place + put.length);
      }
      const { travellers } = read(text);
      const ordinals = travellers.map(({ ordinal }) => ordinal);
      assert.equal(new Set(ordinals).size, ordinals.length);
    }),
    { numRuns: 300 },
  );
});

test('never throws on segments in any order with any contents', () => {
  const tag = fc.constantFrom(
    'UNH',
    'BGM',
    'RFF',
    'NAD',
    'COM',
    'TDT',
    'LOC',
    'DTM',
    'ATT',
    'MEA',
    'GEI',
    'FTX',
    'EMP',
    'NAT',
    'DOC',
    'CNT',
    'UNT',
    'PDT',
    'XYZ',
  );
  const value = fc.oneof(
    fc.constantFrom('FL', 'MS', '745', '189', '36', '91', 'CT', 'BAG', '99999', '125', '87'),
    fc.string({ maxLength: 6 }),
  );
  const segment = fc.record({
    tag,
    elements: fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 6 }),
    offset: fc.nat(),
    ordinal: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 40 }), (segments) => {
      const reader = createPaxlstReader();
      const given = segments.filter((one) => reader.push(one) !== undefined).length;
      const { traveller: last, trailer } = reader.end();
      assert.equal(given + (last === undefined ? 0 : 1), trailer.travellers);
      assert.equal(reader.head.type, 'PAXLST');
    }),
    { numRuns: 300 },
  );
});
