// Writes a PAXLST message: the segments between UNH and UNT in the order of the guide (UN/EDIFACT PAXLST).
import type { Leg, PartialDate, TravelDocument } from '../passenger.ts';
import { designatorText } from '../syntax/flight-designator.ts';
import { rawComponents } from '../syntax/read-name.ts';
import type { PlainSegment } from '../syntax/write-segments.ts';
import { writeTime } from '../syntax/write-time.ts';
import { foldBagTags } from './bag-tags.ts';
import type { PaxlstHead, PaxlstTraveller } from './message.ts';

/** What a message says; head and travellers as the reader gives them, with everything optional that a message may leave out. */
export interface OutgoingPaxlst {
  readonly head: Pick<PaxlstHead, 'listType' | 'legs'> &
    Partial<Pick<PaxlstHead, 'action' | 'transactionRef' | 'transactionRevision' | 'contact'>>;
  readonly travellers: readonly Partial<PaxlstTraveller>[];
  /** CNT of the whole flight; left out when absent. */
  readonly stated?: number;
}

const NAD_CODES: Readonly<Record<PaxlstTraveller['role'], string>> = {
  passenger: 'FL',
  crew: 'FM',
  'transit-passenger': 'DDU',
  'transit-crew': 'DDT',
  reference: 'ZZZ',
};

/** The segments from BGM to CNT; `writeInterchange` puts UNH and UNT around them. What `createPaxlstReader` reads back is what was written. */
export function writePaxlst(message: OutgoingPaxlst): readonly PlainSegment[] {
  const { head, travellers, stated } = message;
  const crew = head.listType === '250' || head.listType === '336';
  const segments = [...writeHead(head), ...travellers.flatMap((traveller) => writeTraveller(traveller, crew))];
  if (stated !== undefined) segments.push(segment('CNT', [crew ? '41' : '42', String(stated)]));
  return segments;
}

function writeHead(head: OutgoingPaxlst['head']): readonly PlainSegment[] {
  const { listType, action = '', transactionRef = '', transactionRevision = '', contact, legs } = head;
  const segments = [segment('BGM', [listType], [action])];
  if (transactionRef !== '') segments.push(segment('RFF', ['TN', transactionRef, '', '', transactionRevision]));
  if (contact !== undefined)
    segments.push(segment('NAD', ['MS'], [contact.id], [], [contact.name]), ...writeContacts(contact.channels));
  return [...segments, ...legs.flatMap(writeLeg)];
}

function writeLeg(leg: Leg): readonly PlainSegment[] {
  const [from, to] = leg.border ? ['125', '87'] : ['92', '92'];
  return [
    segment('TDT', ['20'], [designatorText(leg.flight)], [], [], [leg.flight.carrier]),
    segment('LOC', [from], [leg.from]),
    ...writeTime('189', leg.departs),
    segment('LOC', [to], [leg.to]),
    ...writeTime('232', leg.arrives),
  ];
}

function writeTraveller(traveller: Partial<PaxlstTraveller>, crew: boolean): readonly PlainSegment[] {
  const {
    role = crew ? 'crew' : 'passenger',
    name,
    sex = 'U',
    birthDate,
    contacts = [],
    nationalities = [],
    documents = [],
  } = traveller;
  if (role === 'reference') return [segment('NAD', ['ZZZ']), ...writeReferences(traveller)];
  return [
    segment(
      'NAD',
      [NAD_CODES[role]],
      [],
      [],
      name === undefined ? [] : rawComponents(name),
      ...writeAddress(traveller.address),
    ),
    segment('ATT', ['2'], [], [sex]),
    ...writeDate('329', birthDate),
    ...writeBags(traveller.bags),
    ...optional(traveller.verification, (code) => segment('GEI', ['4'], [code])),
    ...writePlaces(traveller),
    ...writeContacts(contacts),
    ...optional(traveller.crewFunction, (code) => segment('EMP', ['1'], [code, '110', '111'])),
    ...nationalities.map((state) => segment('NAT', ['2'], [state])),
    ...writeReferences(traveller),
    ...documents.flatMap(writeDocument),
  ];
}

function writeAddress(address: readonly string[] = []): readonly (readonly string[])[] {
  return address.map((line) => [line]);
}

function writeBags(bags: PaxlstTraveller['bags'] | undefined): readonly PlainSegment[] {
  if (bags === undefined) return [];
  return [
    ...(bags.count > 0 ? [segment('MEA', ['CT'], [], ['', String(bags.count)])] : []),
    ...(bags.weightKg > 0 ? [segment('MEA', ['WT'], [], ['KGM', String(bags.weightKg)])] : []),
    ...foldBagTags(bags.tags).map(([first, count]) => segment('FTX', ['BAG'], [], [], [first, String(count)])),
  ];
}

function writePlaces(traveller: Partial<PaxlstTraveller>): readonly PlainSegment[] {
  const { clearance, residence, journeyStart, journeyEnd, birthPlace } = traveller;
  return [
    ...optional(clearance, (airport) => segment('LOC', ['22'], [airport])),
    ...optional(residence, (state) => segment('LOC', ['174'], [state])),
    ...optional(journeyStart, (airport) => segment('LOC', ['178'], [airport])),
    ...optional(journeyEnd, (airport) => segment('LOC', ['179'], [airport])),
    ...optional(birthPlace, (place) =>
      segment('LOC', ['180'], /^[A-Z]{3}$/.test(place) ? [place] : ['', '', '', place]),
    ),
  ];
}

function writeContacts(contacts: PaxlstTraveller['contacts']): readonly PlainSegment[] {
  return contacts.length === 0 ? [] : [segment('COM', ...contacts.map(({ value, qualifier }) => [value, qualifier]))];
}

function writeReferences(traveller: Partial<PaxlstTraveller>): readonly PlainSegment[] {
  const { locator, uniqueRef, seat, governmentRef, customerRef, ticket } = traveller;
  const references = [
    ['AVF', locator],
    ['ABO', uniqueRef],
    ['SEA', seat],
    ['AEA', governmentRef],
    ['CR', customerRef],
    ['YZY', ticket],
  ] as const;
  return references.flatMap(([qualifier, value]) => optional(value, (text) => segment('RFF', [qualifier, text])));
}

function writeDocument(document: TravelDocument): readonly PlainSegment[] {
  return [
    segment('DOC', [document.type, '110', '111'], [document.number]),
    ...writeDate('36', document.expiry),
    ...writeDate('182', document.issued),
    ...optional(document.issuer, (state) => segment('LOC', ['91'], [state])),
  ];
}

/** `YYMMDD`, unknown parts as `00`; the year 2000 alone as `CCYYMMDD`, because six zeros mean no date. */
function writeDate(qualifier: string, date: PartialDate | undefined): readonly PlainSegment[] {
  if (date === undefined) return [];
  const digits = date.value.replaceAll('-', '').padEnd(8, '0');
  const short = digits.slice(2);
  return [segment('DTM', short === '000000' ? [qualifier, digits, '102'] : [qualifier, short])];
}

function optional(value: string | undefined, write: (value: string) => PlainSegment): readonly PlainSegment[] {
  return value === undefined || value === '' ? [] : [write(value)];
}

function segment(tag: string, ...elements: readonly (readonly string[])[]): PlainSegment {
  return { tag, elements };
}
