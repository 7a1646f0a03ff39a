// Merges what a message says into a record: nothing is overwritten, every value keeps the messages that stated it.
import type { Identity, RecordDocument, RecordFacts, Source, Sourced, TravelStatus } from '@vigie/words';
import type { Contribution } from './contribution.ts';

export interface OpenRecord {
  readonly identity: Identity;
  readonly facts: RecordFacts;
}

const NOBODY: Identity = {
  names: [],
  birthDates: [],
  sexes: [],
  nationalities: [],
  documents: [],
  birthPlaces: [],
  residences: [],
  addresses: [],
  contacts: [],
  frequentFlyers: [],
  redressNumbers: [],
  uniqueRefs: [],
  locators: [],
  bookings: [],
};

// A booking says less than a check-in, and a check-in less than what happened at the gate.
const RANK: Readonly<Record<TravelStatus, number>> = {
  booked: 0,
  'checked-in': 1,
  dropped: 2,
  cancelled: 2,
  'not-boarded': 3,
  boarded: 3,
};

/** The first message about a traveller opens the record. */
export function openRecord(said: Contribution, source: Source): OpenRecord {
  const facts: RecordFacts = {
    role: said.role,
    status: { value: said.status, from: [0] },
    seat: undefined,
    boardingNumber: undefined,
    bags: undefined,
    verification: undefined,
    sources: [source],
  };
  return addTo({ identity: NOBODY, facts }, said, 0);
}

/** A later message adds to it; undefined when it says nothing that the record does not hold already. */
export function mergeRecord(record: OpenRecord, said: Contribution, source: Source): OpenRecord | undefined {
  const at = record.facts.sources.length;
  const facts = {
    ...record.facts,
    sources: [...record.facts.sources, source],
    status: nextStatus(record.facts.status, said.status, at),
  };
  const merged = addTo({ identity: record.identity, facts }, said, at);
  return saysMore(record, merged) ? merged : undefined;
}

function addTo(record: OpenRecord, said: Contribution, at: number): OpenRecord {
  const old = record.identity;
  const identity: Identity = {
    names: add(old.names, said.name === undefined ? [] : [said.name], at),
    birthDates: add(old.birthDates, said.birthDates, at),
    sexes: add(old.sexes, said.sex === 'U' ? [] : [said.sex], at),
    nationalities: add(old.nationalities, said.nationalities, at),
    documents: addDocuments(old.documents, said.documents, at),
    birthPlaces: add(old.birthPlaces, said.birthPlaces, at),
    residences: add(old.residences, said.residences, at),
    addresses: add(old.addresses, said.addresses, at),
    contacts: add(old.contacts, said.contacts, at),
    frequentFlyers: add(old.frequentFlyers, said.frequentFlyers, at),
    redressNumbers: add(old.redressNumbers, said.redressNumbers, at),
    uniqueRefs: add(old.uniqueRefs, said.uniqueRefs, at),
    locators: add(old.locators, said.locators, at),
    bookings: add(old.bookings, said.bookings, at),
  };
  const facts: RecordFacts = {
    ...record.facts,
    seat: latest(record.facts.seat, said.seat === '' ? undefined : said.seat, at),
    boardingNumber: latest(
      record.facts.boardingNumber,
      said.boardingNumber === '' ? undefined : said.boardingNumber,
      at,
    ),
    bags: latest(record.facts.bags, said.bags, at),
    verification: latest(record.facts.verification, said.verification === '' ? undefined : said.verification, at),
  };
  return { identity, facts };
}

function add<T>(known: readonly Sourced<T>[], values: readonly T[], at: number): readonly Sourced<T>[] {
  let result = known;
  for (const value of values) {
    const text = JSON.stringify(value);
    const index = result.findIndex((one) => JSON.stringify(one.value) === text);
    if (index < 0) result = [...result, { value, from: [at] }];
    else
      result = result.map((one, place) =>
        place === index && !one.from.includes(at) ? { value: one.value, from: [...one.from, at] } : one,
      );
  }
  return result;
}

// One document may come with its expiry from the API and without it from the booking: the fuller reading stands for both.
function addDocuments(
  known: readonly Sourced<RecordDocument>[],
  values: readonly RecordDocument[],
  at: number,
): readonly Sourced<RecordDocument>[] {
  const filled = values.map((one) => {
    const match = known.find(
      ({ value }) =>
        value.number === one.number && value.type === one.type && (value.issuer === one.issuer || one.issuer === ''),
    );
    return match === undefined || one.expiry !== ''
      ? one
      : { ...one, issuer: match.value.issuer, expiry: match.value.expiry };
  });
  return add(known, filled, at);
}

function latest<T>(known: Sourced<T> | undefined, value: T | undefined, at: number): Sourced<T> | undefined {
  if (value === undefined) return known;
  if (known !== undefined && JSON.stringify(known.value) === JSON.stringify(value))
    return { value, from: [...known.from, at] };
  return { value, from: [at] };
}

function nextStatus(known: Sourced<TravelStatus>, said: TravelStatus, at: number): Sourced<TravelStatus> {
  if (known.value === said) return { value: said, from: [...known.from, at] };
  const comesBack = known.value === 'dropped' || known.value === 'cancelled';
  return comesBack || RANK[said] >= RANK[known.value] ? { value: said, from: [at] } : known;
}

function saysMore(before: OpenRecord, after: OpenRecord): boolean {
  return bare(before) !== bare(after);
}

function bare(record: OpenRecord): string {
  const { sources: _, ...facts } = record.facts;
  return JSON.stringify([record.identity, facts], (key, value: unknown) => (key === 'from' ? undefined : value));
}
