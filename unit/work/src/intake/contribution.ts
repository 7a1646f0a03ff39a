// What one message says of one traveller, in the unit's own words: the input of merging API and PNR into one record.
import type { PaxlstTraveller } from '@vigie/edifact/paxlst';
import type { Pnr, PnrTraveller } from '@vigie/edifact/pnrgov';
import type { RecordDocument, RecordFacts, RecordName, Sex, TravelStatus } from '@vigie/words';

export interface Contribution {
  readonly kind: 'API' | 'PNR';
  readonly role: RecordFacts['role'];
  readonly status: TravelStatus;
  readonly seat: string;
  readonly boardingNumber: string;
  readonly bags: { readonly count: number; readonly weightKg: number } | undefined;
  readonly verification: string;
  readonly name: RecordName | undefined;
  readonly birthDates: readonly string[];
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly documents: readonly RecordDocument[];
  readonly birthPlaces: readonly string[];
  readonly residences: readonly string[];
  readonly addresses: readonly string[];
  readonly contacts: readonly string[];
  readonly frequentFlyers: readonly string[];
  readonly redressNumbers: readonly string[];
  readonly uniqueRefs: readonly string[];
  readonly locators: readonly string[];
  readonly bookings: readonly string[];
}

type Dated = { readonly value: string; readonly alternative?: string } | undefined;

/** A traveller of a PAXLST; `status` is what the list says of everybody on it. */
export function fromPaxlst(traveller: PaxlstTraveller, status: TravelStatus): Contribution {
  return {
    kind: 'API',
    role: traveller.role === 'reference' ? 'passenger' : traveller.role,
    status,
    seat: traveller.seat,
    boardingNumber: '',
    bags: bagsOf(traveller.bags),
    verification: traveller.verification,
    name: nameOf(traveller.name),
    birthDates: datesOf(traveller.birthDate),
    sex: traveller.sex,
    nationalities: traveller.nationalities,
    documents: documentsOf(traveller.documents),
    birthPlaces: said([traveller.birthPlace]),
    residences: said([traveller.residence]),
    addresses: said([traveller.address.join(', ')]),
    contacts: traveller.contacts.map((one) => `${one.qualifier} ${one.value}`),
    frequentFlyers: [],
    redressNumbers: said([traveller.governmentRef]),
    uniqueRefs: said([traveller.uniqueRef]).map((ref) => `ABO:${ref}`),
    locators: said([traveller.locator]),
    bookings: [],
  };
}

/** A traveller of a PNR; `booking` is the id of the booking in the unit. */
export function fromPnr(traveller: PnrTraveller, pnr: Pnr, booking: string): Contribution {
  const mine = pnr.contacts.filter((one) => one.traveller === '' || one.traveller === traveller.ref);
  return {
    kind: 'PNR',
    role: 'passenger',
    status: pnr.cancelled ? 'cancelled' : traveller.checkedIn ? 'checked-in' : 'booked',
    seat: traveller.seat,
    boardingNumber: traveller.boardingNumber,
    bags: bagsOf(traveller.bags),
    verification: '',
    name: nameOf(traveller.name),
    birthDates: datesOf(traveller.birthDate),
    sex: traveller.sex,
    nationalities: traveller.nationalities,
    documents: documentsOf(traveller.documents),
    birthPlaces: said([traveller.birthPlace]),
    residences: [],
    addresses: traveller.addresses.map((one) => [one.type, ...one.lines].filter((line) => line !== '').join(', ')),
    contacts: mine.map((one) => `${one.kind} ${one.value}`),
    frequentFlyers: traveller.frequentFlyer.map((one) => `${one.airline} ${one.number} ${one.tier}`.trim()),
    redressNumbers: said([traveller.redressNumber]),
    uniqueRefs: said([traveller.uniqueRef]).map((ref) => `REF:${ref}`),
    locators: pnr.locators.map((one) => one.locator),
    bookings: [booking],
  };
}

function nameOf(
  name: { readonly raw: string; readonly surname: string; readonly given: string } | undefined,
): RecordName | undefined {
  return name === undefined ? undefined : { raw: name.raw, surname: name.surname, given: name.given };
}

function datesOf(date: Dated): readonly string[] {
  if (date === undefined || date.value === '') return [];
  return date.alternative === undefined ? [date.value] : [date.value, date.alternative];
}

function documentsOf(
  documents: readonly {
    readonly type: string;
    readonly number: string;
    readonly issuer: string;
    readonly expiry?: { readonly value: string };
  }[],
): readonly RecordDocument[] {
  return documents
    .filter((one) => one.number !== '')
    .map((one) => ({ type: one.type, number: one.number, issuer: one.issuer, expiry: one.expiry?.value ?? '' }));
}

function bagsOf(bags: { readonly count: number; readonly weightKg: number }): Contribution['bags'] {
  return bags.count === 0 && bags.weightKg === 0 ? undefined : { count: bags.count, weightKg: bags.weightKg };
}

function said(values: readonly string[]): readonly string[] {
  return values.filter((value) => value !== '');
}
