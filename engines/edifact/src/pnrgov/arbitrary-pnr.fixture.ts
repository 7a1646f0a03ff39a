// Invents PNRs for tests: every fact that a PNRGOV carries, in the order in which the reader gives them (PNRGOV GR1).
// biome-ignore lint/correctness/noUndeclaredDependencies: a fixture is read by tests alone, and the workspace declares what tests need.
import fc from 'fast-check';
import type { FlightDesignator, Leg, PartialDate, PersonName, TravelDocument } from '../passenger.ts';
import type { Pnr, PnrFlight, PnrTraveller } from './pnrgov.ts';

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

/** The push flight of the PNRs: ZZ901 from CDG to UTP. */
export const PUSH: Leg = {
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
export const arbitraryPnr: fc.Arbitrary<Omit<Pnr, 'ordinal'>> = record.map(
  ({ party, contacts, excess, agency, ...rest }) => {
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
  },
);

/** The first tickets of a traveller have a TKT of their own, the others are known by SSR TKNE. */
function ticketsOf(
  one: { readonly person: Traveller; readonly tickets: readonly Omit<Ticket, 'number' | 'traveller'>[] },
  traveller: string,
): readonly Ticket[] {
  return one.tickets
    .slice(0, one.person.tickets.length)
    .map((facts, index) => ({ ...facts, number: one.person.tickets[index] ?? '', traveller }));
}
