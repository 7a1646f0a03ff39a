// Assembles one PNR from its segments, in whatever groups they stand (PNRGOV GR1 to GR12).
import { type Segment, valueAt } from '../syntax/segment.ts';
import { attachCheckIns } from './check-in-draft.ts';
import type { PendingService } from './document-holder.ts';
import { isQualified, readService, serviceCode, textLines } from './free-text.ts';
import { addProgramme, type Programme, programmeOf } from './frequent-flyer.ts';
import { type Group, groupOf, isHistory, isItinerary, isTraveller } from './group.ts';
import { HistoryDraft } from './history-draft.ts';
import { ItineraryDraft, readLocators } from './itinerary-draft.ts';
import type { Pnr } from './message.ts';
import { PaymentDraft } from './payment-draft.ts';
import { blankPnr, type Draft, type PnrContext, type TravellerDraft } from './pnr-draft.ts';
import { addressLines, type Contact, contactOf, contactsInAdd, contactsInText, textType } from './read-contact.ts';
import { stampOf } from './read-ticket.ts';
import { isSplitName, readTraveller } from './read-traveller.ts';
import { isKeptService, REPEAT_LIMIT, ServiceDraft } from './service-draft.ts';
import { TravellerIndex } from './traveller-index.ts';

/** A programme of FTI, whose traveller may come later. */
interface PendingProgramme {
  readonly programme: Programme;
  readonly ref: string;
  readonly owner: TravellerDraft | undefined;
}

type Taker = (pnr: PnrAssembly, segment: Segment) => void;

/** The PNR in progress; memory is bounded by what the PNR says. */
export class PnrAssembly {
  /** What is done with each tag that can stand in a PNR, outside of its history. */
  static readonly #takers: ReadonlyMap<string, Taker> = new Map<string, Taker>([
    ['TIF', (pnr, segment) => pnr.#takeTraveller(segment)],
    ['RCI', (pnr, segment) => pnr.#takeLocators(segment)],
    ['ORG', (pnr, segment) => pnr.#takeAgency(segment)],
    ['DAT', (pnr, segment) => pnr.#takeDate(segment)],
    ['SSR', (pnr, segment) => pnr.#takeService(segment)],
    ['IFT', (pnr, segment) => pnr.#takeText(segment)],
    ['ADD', (pnr, segment) => pnr.#takeAddress(segment)],
    ['EBD', (pnr, segment) => pnr.#takeExcess(segment)],
    ['FTI', (pnr, segment) => pnr.#takeProgrammes(segment)],
    ['REF', (pnr, segment) => pnr.#takeReference(segment)],
    ['FAR', (pnr, segment) => pnr.#takeFare(segment)],
    ...['TKT', 'MON', 'PTK', 'TXD', 'FOP'].map((tag): [string, Taker] => [
      tag,
      (pnr, segment) => pnr.#payment.take(segment, pnr.#owner),
    ]),
    ...['TVL', 'TRA', 'RPI', 'APD', 'TRI', 'SSD', 'TBD'].map((tag): [string, Taker] => [
      tag,
      (pnr, segment) => pnr.#takeItinerary(segment),
    ]),
    ['EQN', (pnr, segment) => pnr.#takeSplit(segment)],
    ['MSG', (pnr) => pnr.#takeNonAir()],
  ]);

  /** True for a tag that belongs into a PNR; LTS does, though none of its text is kept. */
  static isKnown(tag: string): boolean {
    return PnrAssembly.#takers.has(tag) || tag === 'ABI' || tag === 'SAC' || tag === 'LTS';
  }

  readonly #context: PnrContext;
  readonly #offset: number;
  readonly #pnr: Draft<Pnr>;
  readonly #index = new TravellerIndex();
  readonly #itinerary: ItineraryDraft;
  readonly #payment: PaymentDraft;
  readonly #history: HistoryDraft;
  readonly #services: PendingService[] = [];
  readonly #programmes: PendingProgramme[] = [];
  readonly #contactKeys = new Set<string>();
  #group: Group = 'GR1';
  /** The group before the segment in hand. */
  #before: Group = 'GR1';
  /** True once the open GR7 has its TIF. */
  #named = false;
  /** The traveller of the open GR2. */
  #owner: TravellerDraft | undefined;
  #split = 0;

  constructor(opened: { readonly offset: number; readonly ordinal: number }, context: PnrContext) {
    this.#context = context;
    this.#offset = opened.offset;
    this.#pnr = blankPnr(opened.ordinal);
    this.#itinerary = new ItineraryDraft(context);
    this.#payment = new PaymentDraft(context);
    this.#history = new HistoryDraft(context.reference);
  }

  take(segment: Segment): void {
    if (segment.tag === 'LTS') return;
    this.#enter(groupOf(segment.tag, this.#group, this.#named), segment);
    if (isHistory(this.#group)) this.#history.take(segment);
    else PnrAssembly.#takers.get(segment.tag)?.(this, segment);
    this.#itinerary.follow(segment, this.#group);
  }

  /** Names compared while the PNR was assembled: the work that has to stay linear. */
  get comparisons(): number {
    return this.#index.comparisons;
  }

  /** The PNR, with everything joined to the traveller it is about. */
  finish(): Pnr {
    const pnr = this.#pnr;
    this.#history.close();
    this.#itinerary.finish();
    const pushKnown = this.#itinerary.flights.some(({ leg }) => leg.border);
    const services = new ServiceDraft(this.#index, this.#context);
    services.takeInfants(this.#services);
    attachCheckIns(this.#itinerary.checkIns, { index: this.#index, pushKnown }, this.#context);
    this.#joinProgrammes();
    services.take(this.#services);
    if (pnr.locators.length === 0) this.#standInLocators();
    pnr.created = pnr.locators.find(({ created }) => created !== '')?.created ?? '';
    pnr.travellers = this.#index.all;
    pnr.flights = this.#itinerary.flights;
    pnr.tickets = [...this.#payment.finish()];
    pnr.payments = this.#payment.payments;
    pnr.history = this.#history.entries;
    return pnr;
  }

  #enter(group: Group, segment: Segment): void {
    this.#before = this.#group;
    this.#named = group === 'GR7' && (segment.tag === 'TIF' || (this.#named && segment.tag !== 'TRI'));
    this.#group = group;
    if (!isTraveller(group)) this.#owner = undefined;
  }

  #takeTraveller(segment: Segment): void {
    const traveller = readTraveller(segment);
    if (isSplitName(segment)) {
      const text = 'A name holds a separator that was not released; it was put together again.';
      this.#context.log.add({ level: 'S1', code: 'NAME_SPLIT', segment: 'TIF', offset: segment.offset, text });
    }
    if (this.#group === 'GR7') this.#itinerary.takeEcho(traveller, segment);
    else if (this.#isEcho(traveller)) this.#takeEcho(traveller, segment);
    else {
      this.#payment.close();
      this.#owner = traveller;
      this.#index.add(traveller);
    }
  }

  /** Below a flight, a traveller of the PNR is named again and not for the first time, even where TRI is missing. */
  #isEcho(traveller: TravellerDraft): boolean {
    if (!isItinerary(this.#before)) return false;
    const isSame = (one: TravellerDraft): boolean =>
      one.ref === traveller.ref || one.ref === '' || traveller.ref === '';
    return this.#index.exact(traveller.name, isSame) !== undefined;
  }

  /** Directly below a flight, without the DAT that opens check-ins, it tells nothing. */
  #takeEcho(traveller: TravellerDraft, segment: Segment): void {
    this.#group = this.#before;
    if (this.#group === 'GR5') return;
    this.#group = 'GR7';
    this.#named = true;
    this.#itinerary.takeEcho(traveller, segment);
  }

  #takeLocators(segment: Segment): void {
    if (isItinerary(this.#group)) {
      this.#itinerary.take(segment);
      return;
    }
    for (const locator of readLocators(segment, this.#context.reference)) {
      if (this.#group !== 'GR8') this.#pnr.locators.push(locator);
      else this.#pnr.splits.push({ locator: locator.locator, airline: locator.airline, travellers: this.#split });
    }
  }

  /** An ORG without contents says that the PNR is cancelled, or that the push flight has left it. */
  #takeAgency(segment: Segment): void {
    if (isItinerary(this.#group)) return;
    const isEmpty = segment.elements.every((element) => element.every((part) => part.trim() === ''));
    if (isEmpty) this.#pnr.cancelled = true;
    else this.#pnr.agency = readAgency(segment);
  }

  #takeDate(segment: Segment): void {
    this.#pnr.changed ||= stampOf(segment, '700', this.#context.reference);
    if (isItinerary(this.#group)) this.#itinerary.take(segment);
    else this.#payment.takeDate(segment, this.#group === 'GR3' || this.#group === 'GR4');
  }

  #takeService(segment: Segment): void {
    const code = serviceCode(segment);
    if (!isKeptService(code) && !/^CTC[A-Z]$/.test(code)) return;
    const request = readService(segment);
    if (code.startsWith('CTC')) {
      const refs = request.refs.length > 0 ? request.refs : [this.#owner?.ref ?? ''];
      if (request.text !== '') this.#addContacts(refs.map((ref) => contactOf(code, request.text, ref)));
      return;
    }
    this.#services.push({ request, owner: this.#owner, flight: this.#itinerary.flight });
  }

  #takeText(segment: Segment): void {
    const lines = textLines(segment);
    const owner = this.#owner;
    const type = isQualified(segment) ? textType(segment) : '28';
    if (type === '28') this.#addContacts(contactsInText(lines, owner?.ref ?? ''));
    else if (type === '43') for (const line of lines) this.#pnr.payerLines.push(line);
    else if (type === '63' && owner !== undefined) owner.boardingStatus ??= lines[0] ?? '63';
    else if (type === '5' && owner !== undefined) addTickets(owner, lines);
  }

  #takeAddress(segment: Segment): void {
    if (this.#group === 'GR3' || this.#group === 'GR4')
      for (const line of addressLines(segment)) this.#pnr.payerLines.push(line);
    else this.#addContacts(contactsInAdd(segment, this.#owner?.ref ?? ''));
  }

  /** The same contact comes once a flight; it is kept once. */
  #addContacts(contacts: readonly Contact[]): void {
    for (const contact of contacts) {
      const key = JSON.stringify([contact.kind, contact.value, contact.traveller]);
      if (this.#contactKeys.has(key)) continue;
      this.#contactKeys.add(key);
      this.#pnr.contacts.push(contact);
    }
  }

  #takeExcess(segment: Segment): void {
    const traveller = this.#owner?.ref ?? '';
    const [currency, rate] = [valueAt(segment, 1, 1).trim(), valueAt(segment, 1, 2).trim()];
    this.#pnr.excessBaggage ??= [];
    for (const [number = '', charge = '', unit = ''] of segment.elements.slice(1)) {
      const counted = { number: number.trim(), charge: charge.trim(), unit: unit.trim() };
      this.#pnr.excessBaggage.push({ traveller, currency, rate, ...counted });
    }
  }

  #takeProgrammes(segment: Segment): void {
    for (const element of segment.elements) {
      const programme = programmeOf(element);
      if (programme !== undefined)
        this.#programmes.push({ programme, ref: (element[2] ?? '').trim(), owner: this.#owner });
    }
  }

  #takeReference(segment: Segment): void {
    if (this.#owner !== undefined) this.#owner.uniqueRef ||= valueAt(segment, 1, 2).trim();
  }

  #takeFare(segment: Segment): void {
    const basis = valueAt(segment, 6).trim() || valueAt(segment, 7).trim();
    if (this.#owner !== undefined && basis !== '') this.#owner.fareBasis ??= basis;
  }

  /** RPI, APD and their like outside of a flight say nothing that could be kept; TVL below MSG is a hotel or a car. */
  #takeItinerary(segment: Segment): void {
    if (isItinerary(this.#group)) this.#itinerary.take(segment);
  }

  #takeSplit(segment: Segment): void {
    const travellers = valueAt(segment, 1).trim();
    this.#split = /^\d{1,4}$/.test(travellers) ? Number(travellers) : 0;
  }

  #takeNonAir(): void {
    this.#pnr.nonAir += 1;
  }

  #joinProgrammes(): void {
    for (const { programme, ref, owner } of this.#programmes) {
      const traveller = this.#index.byRef(ref) ?? owner ?? this.#index.alone;
      if (traveller !== undefined) addProgramme(traveller, programme, REPEAT_LIMIT);
    }
  }

  #standInLocators(): void {
    const text = 'The PNR has no locator of its own; those of its flights stand in.';
    this.#context.log.add({ level: 'S2', code: 'MISSING_RCI_GR1', segment: 'RCI', offset: this.#offset, text });
    const seen = new Set<string>();
    for (const locator of this.#itinerary.locators) {
      const key = `${locator.airline}/${locator.locator}`;
      if (!seen.has(key)) this.#pnr.locators.push(locator);
      seen.add(key);
    }
  }
}

function readAgency(segment: Segment): Pnr['agency'] {
  const at = (element: number, component = 1): string => valueAt(segment, element, component).trim();
  const agent = at(7);
  return {
    system: at(1),
    iata: at(2),
    office: at(2, 2),
    city: at(3),
    type: at(5),
    country: at(6),
    ...(agent === '' ? {} : { agent }),
  };
}

/** Ticket numbers in the text lines of IFT 4:5. */
function addTickets(traveller: TravellerDraft, lines: readonly string[]): void {
  for (const line of lines) {
    const number = /^\d{3}-?\d{10}(?!\d)/.exec(line)?.[0].replace('-', '') ?? '';
    const hasRoom = traveller.tickets.length < REPEAT_LIMIT;
    if (number !== '' && hasRoom && !traveller.tickets.includes(number)) traveller.tickets.push(number);
  }
}
