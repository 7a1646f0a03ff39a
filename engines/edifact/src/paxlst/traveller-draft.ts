// Gathers one traveller: a GR4 group and its GR5 documents, read as sets because senders do not keep the order (UN/EDIFACT PAXLST).
import { stateByName, toAlpha3 } from '@vigie/codes';
import type { PartialDate, PersonName, Sex } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import type { FindingLog } from '../syntax/finding-log.ts';
import { type DateRule, readDate } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { type BagFault, BaggageDraft } from './baggage-draft.ts';
import { type ContactChannel, channelsOf } from './contact-channels.ts';
import { DocumentDrafts } from './document-draft.ts';
import type { PaxlstTraveller } from './message.ts';
import { addressOf, nameOf } from './nad-parts.ts';
import { placeText } from './place-text.ts';

type Role = PaxlstTraveller['role'];

const ROLES: Readonly<Record<string, Role>> = {
  FL: 'passenger',
  FM: 'crew',
  DDU: 'transit-passenger',
  DDT: 'transit-crew',
  ZZZ: 'reference',
};

const REFERENCES: ReadonlySet<string> = new Set(['AVF', 'ABO', 'SEA', 'AEA', 'CR', 'YZY']);
const PLACES: ReadonlySet<string> = new Set(['22', '174', '178', '179', '180']);

/** Contacts and nationalities kept of one traveller. */
const REPEAT_LIMIT = 50;
type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** What a traveller is read against. */
export interface TravellerContext {
  /** 250 and 336 make crew of a role that is not understood. */
  readonly listType: string;
  /** `YYYY-MM-DD` of the flight, for centuries. */
  readonly reference: string | undefined;
  readonly log: FindingLog;
}

/** The traveller in progress; `take` never fails, and what cannot be read is a finding beside what can. */
export class TravellerDraft {
  readonly #nad: Segment;
  readonly #context: TravellerContext;
  readonly #role: Role;
  readonly #name: PersonName;
  #sex: Sex = 'U';
  #sexStated = false;
  #birth: PartialDate | undefined;
  #nationalities: string[] = [];
  readonly #documents = new DocumentDrafts();
  #refs = new Map<string, string>();
  #places = new Map<string, string>();
  #verification = '';
  readonly #baggage = new BaggageDraft();
  #contacts: ContactChannel[] = [];
  #crewFunction = '';

  constructor(nad: Segment, context: TravellerContext) {
    this.#nad = nad;
    this.#context = context;
    this.#role = this.#readRole();
    this.#name = nameOf(nad);
  }

  take(segment: Segment): void {
    switch (segment.tag) {
      case 'ATT':
        this.#takeSex(segment);
        break;
      case 'DTM':
        this.#takeDate(segment);
        break;
      case 'MEA':
        this.#findBag(segment, this.#baggage.takeMeasure(segment));
        break;
      case 'GEI':
        this.#takeVerification(segment);
        break;
      case 'FTX':
        this.#findBag(segment, this.#baggage.takeTags(segment));
        break;
      case 'LOC':
        this.#takePlace(segment);
        break;
      case 'COM':
        this.#takeContacts(segment);
        break;
      case 'EMP':
        this.#crewFunction = valueAt(segment, 2);
        break;
      case 'NAT':
        this.#takeNationality(segment);
        break;
      case 'RFF':
        this.#takeReference(segment);
        break;
      case 'DOC':
        if (!this.#documents.open(segment)) this.#findTooMany(segment);
        break;
      default:
        this.#find(segment, 'UNEXPECTED_SEGMENT', 'A segment has no place in a traveller group; it is not read.', 'S2');
    }
  }

  /** The traveller with what there is; what a complete record lacks is a finding of level S5. */
  finish(): PaxlstTraveller {
    this.#checkCompleteness();
    const refs = this.#refs;
    const places = this.#places;
    // Optional fields are assigned, not spread: spreading took most of the time of this function.
    const traveller: Writable<PaxlstTraveller> = {
      role: this.#role,
      sex: this.#sex,
      nationalities: this.#nationalities,
      documents: this.#documents.list,
      birthPlace: places.get('180') ?? '',
      residence: places.get('174') ?? '',
      locator: refs.get('AVF') ?? '',
      uniqueRef: refs.get('ABO') ?? '',
      seat: (refs.get('SEA') ?? '').replace(/^0+(?=.)/, ''),
      governmentRef: refs.get('AEA') ?? '',
      customerRef: refs.get('CR') ?? '',
      verification: this.#verification,
      bags: this.#baggage.bags,
      journeyStart: places.get('178') ?? '',
      journeyEnd: places.get('179') ?? '',
      address: addressOf(this.#nad),
      contacts: this.#contacts,
      crewFunction: this.#crewFunction,
      ordinal: this.#nad.ordinal,
    };
    if (this.#role !== 'reference' || this.#name.raw !== '') traveller.name = this.#name;
    if (this.#birth !== undefined) traveller.birthDate = this.#birth;
    const ticket = refs.get('YZY');
    if (ticket !== undefined) traveller.ticket = ticket;
    const clearance = places.get('22');
    if (clearance !== undefined) traveller.clearance = clearance;
    return traveller;
  }

  /** LOC 22, `''` when not sent. */
  get clearance(): string {
    return this.#places.get('22') ?? '';
  }

  #readRole(): Role {
    const role = ROLES[valueAt(this.#nad, 1).trim().toUpperCase()];
    if (role !== undefined) return role;
    this.#find(this.#nad, 'UNKNOWN_ROLE', 'NAD names no known kind of traveller; the kind follows the list.', 'S3');
    return ['250', '336'].includes(this.#context.listType) ? 'crew' : 'passenger';
  }

  #takeSex(segment: Segment): void {
    const code = (valueAt(segment, 3) || valueAt(segment, 2)).trim().toUpperCase();
    this.#sexStated = code !== '';
    if (code === 'M' || code === 'F' || code === 'X' || code === 'U') this.#sex = code;
    else if (code !== '') this.#find(segment, 'SEX_CODE', 'The sex is none of M, F, X and U.', 'S3');
  }

  #takeDate(segment: Segment): void {
    const qualifier = valueAt(segment, 1, 1).trim();
    const value = valueAt(segment, 1, 2);
    if (qualifier === '329') {
      this.#birth = this.#readDate(segment, value, 'past') ?? this.#birth;
      return;
    }
    if (qualifier !== '36' && qualifier !== '182') return;
    const date = this.#readDate(segment, value, qualifier === '36' ? 'future' : 'past');
    if (!this.#documents.setDate(qualifier, date)) this.#findNoDocument(segment);
  }

  #readDate(segment: Segment, value: string, century: DateRule['century']): PartialDate | undefined {
    const { date, quality } = readDate(value, { order: 'ymd', century, reference: this.#context.reference });
    if (quality === 'bad') this.#find(segment, 'DATE', 'A date cannot be read.', 'S3');
    if (quality === 'reordered')
      this.#find(segment, 'DATE_ORDER', 'A date is only readable with day and year exchanged.', 'S3');
    return date;
  }

  #takeVerification(segment: Segment): void {
    const code = valueAt(segment, 2).trim();
    if (code === '173' || code === '174') this.#verification = code;
  }

  #takePlace(segment: Segment): void {
    const qualifier = valueAt(segment, 1).trim();
    if (qualifier === '91' && !this.#documents.setIssuer(this.#state(segment, placeText(segment))))
      this.#findNoDocument(segment);
    if (!PLACES.has(qualifier)) return;
    if (qualifier === '180') this.#places.set(qualifier, placeText(segment));
    else if (qualifier === '174') this.#places.set(qualifier, this.#state(segment, placeText(segment)));
    else this.#places.set(qualifier, valueAt(segment, 2).trim().toUpperCase());
  }

  #takeNationality(segment: Segment): void {
    const code = (valueAt(segment, 2) || valueAt(segment, 2, 4)).trim();
    if (code === '') return;
    const state = this.#state(segment, code);
    if (!this.#nationalities.includes(state) && this.#hasRoom(segment, this.#nationalities))
      this.#nationalities.push(state);
  }

  /** ICAO alpha-3 where the code is known, else the code as received. */
  #state(segment: Segment, code: string): string {
    if (code === '') return '';
    const state = toAlpha3(code) ?? stateByName(code);
    if (state === undefined)
      this.#find(segment, 'STATE_CODE', 'A State code is not known; it is kept as received.', 'S3');
    return state ?? code;
  }

  #takeReference(segment: Segment): void {
    const qualifier = valueAt(segment, 1, 1).trim().toUpperCase();
    const value = valueAt(segment, 1, 2).trim();
    if (!REFERENCES.has(qualifier)) return;
    if (value !== '' && !this.#refs.has(qualifier)) this.#refs.set(qualifier, value);
  }

  #takeContacts(segment: Segment): void {
    const channels = channelsOf(segment);
    if (this.#hasRoom(segment, this.#contacts)) this.#contacts.push(...channels.slice(0, REPEAT_LIMIT));
  }

  #hasRoom(segment: Segment, kept: readonly unknown[]): boolean {
    if (kept.length < REPEAT_LIMIT) return true;
    this.#findTooMany(segment);
    return false;
  }

  #checkCompleteness(): void {
    if (this.#role === 'reference' || this.#context.listType === '266') return;
    const documents = this.#documents.list;
    const identity = documents.filter(({ type }) => type !== 'V');
    this.#need(this.#name.surname !== '' || this.#name.given !== '', 'MISSING_NAME', 'name');
    this.#need(this.#birth !== undefined, 'MISSING_DOB', 'readable date of birth');
    this.#need(this.#sexStated, 'MISSING_SEX', 'sex');
    this.#need(this.#nationalities.length > 0, 'MISSING_NATIONALITY', 'nationality');
    this.#need(documents.length > 0, 'MISSING_DOCUMENT', 'travel document');
    this.#need(
      documents.every(({ type }) => type !== ''),
      'MISSING_DOC_TYPE',
      'document type',
    );
    this.#need(
      documents.every(({ number }) => number !== ''),
      'MISSING_DOC_NUMBER',
      'document number',
    );
    // Visas often say neither who issued them nor until when.
    this.#need(
      identity.every(({ issuer }) => issuer !== ''),
      'MISSING_ISSUER',
      'issuing State',
    );
    this.#need(
      identity.every(({ expiry }) => expiry !== undefined),
      'MISSING_EXPIRY',
      'document expiry',
    );
  }

  #need(present: boolean, code: string, what: string): void {
    if (!present) this.#find(this.#nad, code, `The traveller has no ${what}.`, 'S5');
  }

  #findBag(segment: Segment, fault: BagFault | undefined): void {
    if (fault !== undefined) this.#find(segment, fault.code, fault.text, 'S3');
  }

  #findNoDocument(segment: Segment): void {
    this.#find(segment, 'NO_DOCUMENT', 'A date or place of a document comes before any document.', 'S2');
  }

  #findTooMany(segment: Segment): void {
    this.#find(segment, 'TOO_MANY', 'A traveller repeats a segment too often; the rest is not kept.', 'S2');
  }

  #find(segment: Segment, code: string, text: string, level: Finding['level']): void {
    this.#context.log.add({ level, code, segment: segment.tag, offset: segment.offset, text });
  }
}
