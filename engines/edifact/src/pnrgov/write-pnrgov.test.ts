// Checks that reading is the inverse of writing, that no message makes the reader throw, and that its work stays linear.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FlightDesignator, Leg, PartialDate, PersonName, TravelDocument } from '../passenger.ts';
import { type Segment, writeSegments } from '../syntax/syntax.ts';
import { isAlike, nameKey } from './name-likeness.ts';
import { PnrAssembly } from './pnr-assembly.ts';
import {
  createPnrgovReader,
  type OutgoingPnr,
  type Pnr,
  type PnrFlight,
  type PnrTraveller,
  writePnrgov,
} from './pnrgov.ts';
import { codesOf, readSegments, readWritten, segmentsOf } from './read-text.fixture.ts';
import { readTraveller } from './read-traveller.ts';

const plain = { noNullPrototype: true } as const;
const word = fc.string({ unit: fc.constantFrom(...'BCFGHJKLPQ'), minLength: 3, maxLength: 8 });
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), text);
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'123456789'), minLength: length, maxLength: length });
const two = (max: number, min = 0) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const state = fc.constantFrom('UTO', 'FRA', 'USA');
const airport = fc.constantFrom('CDG', 'UTP', 'BCN', 'IAD');

const stamp = (year: number): fc.Arbitrary<string> =>
  fc
    .tuple(two(12, 1), two(28, 1), fc.option(fc.tuple(two(23), two(59)), { nil: undefined }))
    .map(([month, day, time]) => `${year}-${month}-${day}${time === undefined ? '' : `T${time.join(':')}`}`);
const minute = (year: number): fc.Arbitrary<string> =>
  stamp(year).map((text) => (text.length > 10 ? text : `${text}T09:30`));

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A named date of which only one reading of the century is possible on 2026-01-17. */
const dateOf = (from: number, to: number): fc.Arbitrary<PartialDate> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), two(28, 1))
    .map(([year, month, day]) => ({
      raw: `${day}${MONTHS[month - 1]}${String(year).slice(2)}`,
      value: `${year}-${String(month).padStart(2, '0')}-${day}`,
    }));

const nameOf = (given: fc.Arbitrary<string>): fc.Arbitrary<PersonName> =>
  fc.tuple(word, given).map(([surname, first]) => ({ raw: `${surname}/${first}`, surname, given: first }));

const identity: fc.Arbitrary<TravelDocument> = fc
  .record({ type: fc.constantFrom('P', 'I'), number: digits(9), issuer: state }, plain)
  .chain((fields) =>
    fc
      .option(dateOf(2027, 2095), { nil: undefined })
      .map((expiry) => (expiry === undefined ? fields : { ...fields, expiry })),
  );

const visa: fc.Arbitrary<TravelDocument> = fc.record(
  { type: fc.constant('V'), number: digits(8), issuer: state, issued: dateOf(2017, 2025) },
  plain,
);

const documents: fc.Arbitrary<readonly TravelDocument[]> = fc
  .tuple(
    fc.uniqueArray(identity, { maxLength: 2, selector: ({ number }) => number }),
    fc.uniqueArray(visa, { maxLength: 2, selector: ({ number }) => number }),
  )
  .map((both) => both.flat());

const bags = fc.record(
  {
    count: fc.integer({ min: 0, max: 9 }),
    weightKg: fc.integer({ min: 0, max: 99 }),
    tags: fc.uniqueArray(
      fc.oneof(
        digits(10),
        digits(6).map((tag) => `ZZ${tag}`),
      ),
      { maxLength: 3 },
    ),
  },
  plain,
);

type Traveller = Omit<PnrTraveller, 'ordinal' | 'ref' | 'infantOf' | 'withInfant' | 'placeholder'>;

const BLANK: Omit<Traveller, 'name'> = {
  type: 'IN',
  group: false,
  sex: 'U',
  nationalities: [],
  documents: [],
  redressNumber: '',
  birthPlace: '',
  addresses: [],
  frequentFlyer: [],
  tickets: [],
  seat: '',
  boardingNumber: '',
  bags: { count: 0, weightKg: 0, tags: [] },
  checkedIn: false,
  unaccompaniedMinor: false,
  uniqueRef: '',
};

const person: fc.Arbitrary<Traveller> = fc
  .record(
    {
      name: nameOf(word),
      type: fc.constantFrom('A', 'C'),
      group: fc.constant(false),
      sex: fc.constantFrom('M', 'F', 'X', 'U'),
      nationalities: fc.uniqueArray(state, { maxLength: 2 }),
      documents,
      redressNumber: maybe(digits(7)),
      birthPlace: maybe(word),
      addresses: fc.uniqueArray(
        fc.record({ type: fc.constantFrom('R', 'D'), lines: fc.tuple(state, word, fc.constant(''), word) }, plain),
        { maxLength: 2, selector: ({ type }) => type },
      ),
      frequentFlyer: fc.uniqueArray(
        fc.record({ airline: fc.constantFrom('ZZ', 'QQ'), number: digits(8), tier: maybe(word) }, plain),
        { maxLength: 2, selector: ({ number }) => number },
      ),
      tickets: fc.uniqueArray(digits(13), { maxLength: 2 }),
      seat: fc.constantFrom('', '12A', '1F'),
      boardingNumber: digits(3),
      bags,
      checkedIn: fc.boolean(),
      unaccompaniedMinor: fc.boolean(),
      uniqueRef: maybe(word),
      birthDate: dateOf(1930, 2009),
      knownTraveller: digits(9),
      minorRemark: word,
      boardingStatus: fc.constantFrom('63', 'BOARDED'),
      checkedInAt: stamp(2026),
      bagPool: fc.record({ role: fc.constantFrom('HP', 'MP'), of: digits(13) }, plain),
      fareBasis: word,
    },
    {
      ...plain,
      requiredKeys: [...(Object.keys(BLANK) as (keyof typeof BLANK)[]), 'name'],
    },
  )
  .map(consistent);

/** What is said of a check-in or of a minor belongs to those who have checked in or are one. */
function consistent(traveller: Traveller): Traveller {
  const { checkedInAt, bagPool, minorRemark, ...rest } = traveller;
  const minor = minorRemark === undefined || !traveller.unaccompaniedMinor ? {} : { minorRemark };
  if (!traveller.checkedIn) return { ...rest, ...minor, boardingNumber: '', bags: BLANK.bags };
  return {
    ...rest,
    ...minor,
    ...(checkedInAt === undefined ? {} : { checkedInAt }),
    ...(bagPool === undefined ? {} : { bagPool }),
  };
}

const infant: fc.Arbitrary<Traveller> = fc
  .record(
    {
      name: nameOf(word),
      sex: fc.constantFrom('M', 'F'),
      nationalities: fc.uniqueArray(state, { maxLength: 1 }),
      documents,
      birthPlace: maybe(word),
      birthDate: dateOf(2024, 2025),
    },
    plain,
  )
  .map((fields) => ({ ...BLANK, ...fields }));

const designator: fc.Arbitrary<FlightDesignator> = fc.record(
  {
    carrier: fc.constantFrom('QQ', 'U2'),
    number: fc.integer({ min: 1000, max: 9999 }).map(String),
    suffix: fc.constantFrom('', 'A'),
  },
  plain,
);

const PUSH: Leg = {
  flight: { carrier: 'ZZ', number: '901', suffix: '' },
  from: 'CDG',
  to: 'UTP',
  departs: '2026-01-17T10:05',
  arrives: '2026-01-17T18:20',
  border: true,
};

const line = fc.record(
  {
    class: fc.constantFrom('', 'Y'),
    status: fc.constantFrom('', 'HK'),
    seats: fc.integer({ min: 0, max: 9 }),
    equipment: fc.constantFrom('333', '320'),
    locator: word,
  },
  { ...plain, requiredKeys: ['class', 'status', 'seats'] },
);

const pushLine: fc.Arbitrary<PnrFlight> = line.map((rest) => ({
  leg: PUSH,
  marketing: PUSH.flight,
  operating: PUSH.flight,
  open: false,
  ...rest,
}));

const otherLine: fc.Arbitrary<PnrFlight> = fc
  .record(
    {
      marketing: designator,
      operating: designator,
      from: airport,
      to: airport,
      departs: minute(2026),
      arrives: minute(2026),
      line,
    },
    plain,
  )
  .map(({ marketing, operating, line: rest, ...route }) => ({
    leg: { flight: marketing, ...route, border: false },
    marketing,
    operating: operating.carrier === marketing.carrier ? marketing : operating,
    open: false,
    ...rest,
  }));

const openLine: fc.Arbitrary<PnrFlight> = fc.constantFrom('OPEN', 'ARNK').map((number) => {
  const flight = { carrier: '', number, suffix: '' };
  const leg = { flight, from: '', to: '', departs: '', arrives: '', border: false };
  return { leg, marketing: flight, operating: flight, class: '', status: '', seats: 0, open: true };
});

type Ticket = Pnr['tickets'][number];
const amount = fc.record({ type: fc.constantFrom('B', 'T'), amount: digits(3), currency: fc.constant('EUR') }, plain);
const ticketFacts: fc.Arbitrary<Omit<Ticket, 'number' | 'traveller'>> = fc.record(
  {
    issued: maybe(stamp(2025)),
    amounts: fc.array(amount, { maxLength: 2 }),
    validatingCarrier: fc.constant('ZZ'),
    taxes: fc.array(
      fc.record({ type: word, amount: digits(2), country: fc.constant('FR'), currency: fc.constant('EUR') }, plain),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  },
  { ...plain, requiredKeys: ['issued', 'amounts'] },
);

const contact = fc.oneof(
  digits(9).map((value) => ({ kind: 'CTCM', value, plain: value })),
  word.map((text) => ({ kind: 'CTCE', value: `/${text}..X//MAIL.EXAMPLE`, plain: `${text}_X@MAIL.EXAMPLE` })),
  fc.tuple(word, word).map(([street, city]) => ({ kind: 'ADD 700', value: `${street}:${city}:::UT` })),
);

const historyEntry: fc.Arbitrary<Pnr['history'][number]> = fc
  .record(
    {
      at: maybe(minute(2025)),
      source: fc.constantFrom('4/05FD28:GS/PAR/ZZ', '1//PAR', '4'),
      action: fc.constantFrom('A', 'X', 'C', ''),
      content: fc.oneof(
        fc.constantFrom({ what: '' }, { what: 'SSR CTCM' }, { what: 'TBD' }, { what: 'IFT' }),
        nameOf(word).map((name) => ({ what: 'TIF', name })),
        designator.map((flight) => ({ what: 'TVL', flight: { ...PUSH, flight, border: false } })),
      ),
    },
    plain,
  )
  .map(({ content, ...rest }) => ({ ...rest, ...content }));

const record = fc.record(
  {
    locators: fc.uniqueArray(
      fc.record(
        {
          airline: fc.constantFrom('ZZ', '1A'),
          locator: word,
          type: fc.constantFrom('', 'C', 'O'),
          created: maybe(stamp(2025)),
        },
        plain,
      ),
      { minLength: 1, maxLength: 3, selector: ({ locator }) => locator },
    ),
    agency: fc.record(
      {
        system: word,
        iata: maybe(digits(8)),
        office: maybe(word),
        city: maybe(airport),
        country: maybe(fc.constant('UT')),
        type: fc.constantFrom('', 'A', 'T'),
      },
      plain,
    ),
    payments: fc.array(
      fc.record(
        {
          type: fc.constantFrom('CC', 'CA'),
          amount: digits(3),
          vendor: fc.constantFrom('', 'VI'),
          number: maybe(digits(10)),
          expiry: maybe(digits(4)),
        },
        plain,
      ),
      { maxLength: 2 },
    ),
    payerLines: fc.array(word, { maxLength: 2 }),
    splits: fc.array(
      fc.record({ locator: word, airline: fc.constant('ZZ'), travellers: fc.integer({ min: 0, max: 9 }) }, plain),
      { maxLength: 2 },
    ),
    history: fc.array(historyEntry, { maxLength: 4 }),
    nonAir: fc.integer({ min: 0, max: 2 }),
    changed: maybe(stamp(2026)),
    cancelled: fc.boolean(),
    flights: fc
      .tuple(pushLine, fc.array(fc.oneof(otherLine, openLine), { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest]),
    party: fc.uniqueArray(
      fc.record({
        person,
        infant: fc.option(infant, { nil: undefined }),
        withTif: fc.boolean(),
        tickets: fc.array(ticketFacts, { maxLength: 2 }),
        contacts: fc.array(contact, { maxLength: 2 }),
      }),
      {
        maxLength: 3,
        selector: ({ person: { name } }) => name.raw,
      },
    ),
    contacts: fc.array(contact, { maxLength: 2 }),
    excess: fc.boolean(),
  },
  plain,
);

const EXCESS = { currency: 'EUR', rate: '80.00', number: '1', charge: '', unit: 'N' };

/** A PNR in the order in which the reader gives its facts, with names that tell everybody apart. */
const pnr: fc.Arbitrary<Omit<Pnr, 'ordinal'>> = record.map(({ party, contacts, excess, agency, ...rest }) => {
  const listed: Omit<PnrTraveller, 'ordinal'>[] = [];
  const inftOnly: Omit<PnrTraveller, 'ordinal'>[] = [];
  const distinct = (name: PersonName, mark: string): PersonName => ({
    ...name,
    raw: `${name.surname}/${mark}${name.given}`,
    given: mark + name.given,
  });
  party.forEach((one, index) => {
    const ref = String(index + 1);
    listed.push({ ...one.person, name: distinct(one.person.name, 'XYZ'[index] ?? ''), ref, infantOf: '' });
    if (one.infant === undefined) return;
    const carried = { ...one.infant, name: distinct(one.infant.name, 'RST'[index] ?? ''), infantOf: ref };
    if (one.withTif) listed.push({ ...carried, ref: `${ref}I` });
    else inftOnly.push({ ...carried, ref: '' });
  });
  const perTraveller = party.flatMap((one, index) =>
    one.contacts.map((fact) => ({ ...fact, traveller: String(index + 1) })),
  );
  const all = [...contacts.map((fact) => ({ ...fact, traveller: '' })), ...perTraveller];
  return {
    ...rest,
    created: rest.locators.find(({ created }) => created !== '')?.created ?? '',
    agency: rest.cancelled ? { system: '', iata: '', office: '', city: '', country: '', type: '' } : agency,
    travellers: [...listed, ...inftOnly] as PnrTraveller[],
    contacts: [...new Map(all.map((fact) => [JSON.stringify(fact), fact])).values()],
    tickets: party.flatMap((one, index) => ticketsOf(one, String(index + 1))),
    ...(excess ? { excessBaggage: [{ traveller: '', ...EXCESS }] } : {}),
  };
});

/** The first tickets of a traveller have a TKT of their own, the others are known by SSR TKNE. */
function ticketsOf(
  one: { readonly person: Traveller; readonly tickets: readonly Omit<Ticket, 'number' | 'traveller'>[] },
  traveller: string,
): readonly Ticket[] {
  return one.tickets
    .slice(0, one.person.tickets.length)
    .map((facts, index) => ({ ...facts, number: one.person.tickets[index] ?? '', traveller }));
}

/** Without the ordinals, which say where a fact stood. */
function withoutOrdinals(pnrs: readonly Pnr[]): unknown {
  return pnrs.map(({ ordinal: _ordinal, travellers, ...rest }) => ({
    ...rest,
    travellers: travellers.map(({ ordinal: _own, ...facts }) => facts),
  }));
}

test('reads back what was written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(pnr, { maxLength: 3, selector: ({ locators }) => locators[0]?.locator }),
      fc.constantFrom('22', '141'),
      (pnrs, mode) => {
        const push = readWritten(
          writePnrgov({ head: { flight: PUSH, function: mode, sender: '1A' }, pnrs: pnrs as OutgoingPnr[] }),
        );
        assert.deepEqual(withoutOrdinals(push.pnrs), pnrs);
        assert.deepEqual(push.head.flight, PUSH);
        assert.equal(push.head.function, mode);
        assert.equal(push.head.sender, '1A');
        assert.equal(push.head.stated, pnrs.length);
        assert.deepEqual(push.trailer.findings, []);
      },
    ),
    { numRuns: 300 },
  );
});

test('writes a PNR of which little is known, and the segments that the caller adds', () => {
  const extra = [
    {
      tag: 'SSR',
      elements: [
        ['AVML', 'HK', '1', 'ZZ'],
        ['', '', '1'],
      ],
    },
  ];
  const travellers = [{ ref: '1', name: { raw: 'SPECIMEN/ANNA', surname: 'SPECIMEN', given: 'ANNA' } }];
  const locators = [{ airline: 'ZZ', locator: 'ABC123', type: '', created: '' }];
  const text = writeSegments(
    writePnrgov({
      head: { flight: PUSH },
      pnrs: [
        { locators, travellers, extra },
        { locators, cancelled: true },
      ],
    }),
  );
  assert.equal(
    text,
    "MSG+:22'ORG+ZZ'TVL+170126:1005:170126:1820+CDG+UTP+ZZ+901'EQN+2'" +
      "SRC'RCI+ZZ:ABC123'SSR+AVML:HK:1:ZZ+::1'TIF+SPECIMEN+ANNA::1'SRC'RCI+ZZ:ABC123'ORG'",
  );
});

const TAGS =
  'UNH MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD ABI SAC LTS UNT'.split(
    ' ',
  );
const CODES = 'DOCS DOCO DOCA INFT SEAT UMNR FQTV TKNE CTCE CTCM OTHS'.split(' ');
const scrap = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    '1',
    '2',
    'ZZ',
    '170126',
    '1005',
    '14AUG88',
    'constructor',
    '__proto__',
    '//P/UTO',
    'HP',
    'MP',
    '4',
    '28',
    '43',
    '700',
    'IN',
    'G',
    'SPECIMEN',
    'ANNA',
  ),
  fc
    .array(fc.constantFrom('P', 'UTO', '14AUG88', 'FI', 'SPECIMEN', 'ANNA', '', '-1', 'I'), { maxLength: 12 })
    .map((parts) => parts.join('/')),
);
const arbitrarySegment: fc.Arbitrary<Segment> = fc
  .record({
    tag: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TAGS) }, { weight: 1, arbitrary: fc.string() }),
    code: fc.constantFrom(...CODES),
    elements: fc.array(fc.array(scrap, { maxLength: 10 }), { maxLength: 6 }),
    offset: fc.nat(),
    ordinal: fc.nat(),
  })
  .map(({ code, elements, tag, ...rest }) => {
    const [[, ...first] = [], ...others] = elements;
    return { ...rest, tag, elements: tag === 'SSR' ? [[code, ...first], ...others] : elements };
  });

test('never throws, gives one PNR for each SRC and loses no named TIF, whatever the segments', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySegment, { maxLength: 60 }), (segments) => {
      const { pnrs, trailer } = readSegments(segments);
      const opened = segments.filter(({ tag }) => tag === 'SRC').length;
      assert.ok(pnrs.length === opened || pnrs.length === opened + 1);
      assert.equal(trailer.pnrs, pnrs.length);
      const named = pnrs.flatMap(({ travellers, history }) => [...travellers, ...history].map(({ name }) => name));
      for (const segment of segments) {
        if (segment.tag === 'TIF' && /[A-Z]/.test(segment.elements[0]?.[0] ?? '')) assert.ok(isNamed(segment, named));
      }
    }),
    { numRuns: 500 },
  );
});

/** A check-in may spell a traveller in another way; it is then one whom the PNR names. */
function isNamed(tif: Segment, named: readonly (PersonName | undefined)[]): boolean {
  const { name } = readTraveller(tif);
  const key = nameKey(name);
  return named.some((one) => one !== undefined && (one.raw === name.raw || isAlike(nameKey(one), key)));
}

test('never throws on a message with bytes changed', () => {
  const text = writeSegments(
    writePnrgov({ head: { flight: PUSH }, pnrs: fc.sample(pnr, { numRuns: 3, seed: 1 }) as OutgoingPnr[] }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom("'", '+', ':', '?', '/', 'A', '9', ''))),
      (changes) => {
        let changed = text;
        for (const [at, character] of changes) changed = changed.slice(0, at) + character + changed.slice(at + 1);
        const segments = segmentsOf(changed);
        assert.ok(readSegments(segments).pnrs.length <= segments.filter(({ tag }) => tag === 'SRC').length + 1);
      },
    ),
    { numRuns: 300 },
  );
});

test('says nothing of a person in its findings', () => {
  const text =
    "TIF+SECRETA+SECRETB:A:1'SSR+DOCS:HK:1:ZZ:::::/P/SECRETC/SECRETD/SECRETE/99XXX99/SECRETF/00/SECRETG/SECRETH+::1'TKT+SECRETI'";
  const push = readSegments(segmentsOf(`SRC'${text}DAT+700:SECRETJ'TVL+SECRET:K+A+B+C+D'DAT'TRI++1:::9'FOO+SECRETL'`));
  assert.ok(codesOf(push).length >= 6);
  assert.equal(JSON.stringify(push.trailer.findings).includes('SECRET'), false);
});

/** A PNR of `size` segments of the kind that would make careless joining quadratic. */
function hostile(kind: (index: number) => string, size: number): readonly Segment[] {
  const [opened] = segmentsOf("SRC'").slice(1);
  const kinds = new Map(Array.from({ length: 10 }, (_, index) => [index, segmentsOf(kind(index)).slice(1)]));
  assert.ok(opened);
  const patterns = [...kinds.values()].flat();
  const numbered = (value: string, index: number): string => value.replaceAll('#', String(index));
  return Array.from({ length: size }, (_, index) => {
    const { tag, elements } = patterns[index % patterns.length] as Segment;
    return {
      tag,
      elements: elements.map((element) => element.map((value) => numbered(value, index))),
      offset: index,
      ordinal: index,
    };
  });
}

const HOSTILE: Readonly<Record<string, (index: number) => string>> = {
  'travellers of one surname, each with a document of another name': () =>
    "TIF+SPECIMEN+A#:A:#'SSR+DOCS:HK:1:ZZ:::::/P/UTO/#/UTO/14AUG88/F/11AUG30/SPECIMEN/Z#+::1'",
  'infants of one adult': () =>
    "SSR+INFT:HK:1:ZZ:::::SPECIMEN/A# 03MAR25+::1'SSR+DOCS:HK:1:ZZ:::::/P/UTO/#/UTO/03MAR25/FI//SPECIMEN/B#+::1'",
  'check-ins of travellers nobody has named': () =>
    "TRI++#:::1'TIF+SPECIMEN+A#:A:1'TBD++1:1:700++HP+ZZ:0999100001:99:UTP'",
  'minors without a reference': () => "TIF+SPECIMEN+A#:C:#'SSR+UMNR:HK:1:ZZ:::::UM#'TIF+G:G'",
  'documents of one traveller': () =>
    "SSR+DOCS:HK:1:ZZ:::::/P/UTO/#/UTO/14AUG88/F//SPECIMEN/ANNA'SSR+DOCA:HK:1:ZZ:::::D/UTO/#'SSR+FQTV:HK:1:ZZ:::::ZZ1234#'",
  'taxes and payments': () => "TKT+9990012345678'TXD++1:FR:EUR:#'FOP+CC::#'MON+B:#:EUR'EBD+EUR+#:1:N'IFT+4:43+#'",
};

test('does work in proportion to the size of a hostile PNR of 100,000 segments', () => {
  for (const [what, kind] of Object.entries(HOSTILE)) {
    const segments = hostile(kind, 100_000);
    let reads = 0;
    const assembly = new PnrAssembly({ offset: 0, ordinal: 0 }, contextOf());
    for (const segment of segments) assembly.take(counted(segment, () => (reads += 1)));
    const { travellers } = assembly.finish();
    assert.ok(reads <= 40 * segments.length, `${what}: ${reads} element reads`);
    assert.ok(assembly.comparisons <= 80 * segments.length, `${what}: ${assembly.comparisons} comparisons`);
    assert.ok(travellers.every((one) => one.documents.length <= 50 && one.frequentFlyer.length <= 50));
  }
});

function contextOf(): ConstructorParameters<typeof PnrAssembly>[1] {
  const reader = createPnrgovReader();
  return { head: reader.head, reference: '2026-01-17', log: { list: [], add: () => undefined } };
}

/** The segment, which tells each time its elements are looked at. */
function counted(segment: Segment, tick: () => void): Segment {
  return {
    tag: segment.tag,
    offset: segment.offset,
    ordinal: segment.ordinal,
    get elements() {
      tick();
      return segment.elements;
    },
  };
}
