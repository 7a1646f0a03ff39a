// Joins SSRs to the travellers they are about, once all travellers of the PNR are known (PNRGOV SSR in GR1, GR2 and GR5).
import type { TravelDocument } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import { DocumentHolders, type NamedText, type PendingService } from './document-holder.ts';
import {
  type DocoText,
  type DocsText,
  type DocumentFault,
  type DocumentReading,
  readDoca,
  readDoco,
  readDocs,
  readInft,
} from './document-text.ts';
import type { ServiceRequest } from './free-text.ts';
import { addProgramme, programmeInText } from './frequent-flyer.ts';
import type { PnrContext, TravellerDraft } from './pnr-draft.ts';
import { seatOf } from './read-check-in.ts';
import { ticketInText } from './read-ticket.ts';
import type { TravellerIndex } from './traveller-index.ts';

/** Documents, addresses, programmes and tickets kept of one traveller. */
export const REPEAT_LIMIT = 50;

const FAULT_TEXTS: Readonly<Record<DocumentFault, string>> = {
  DOCS_SHIFTED: 'A DOCS text has a slash too many or too few; it was realigned.',
  DATE: 'A date cannot be read.',
  DATE_ORDER: 'A date is only readable with day and year exchanged.',
  STATE_CODE: 'A State code is not known; it is kept as received.',
  SEX_CODE: 'The sex is none of M, F, X, U, MI and FI.',
};

const DOCUMENTS: ReadonlySet<string> = new Set(['DOCS', 'DOCO', 'DOCA']);
const OTHERS: ReadonlySet<string> = new Set('SEAT UMNR TKNE TKNA TKNM TKNR FQTV FQTU FQTR FQTS'.split(' '));

/** True where the code carries a fact that is kept; contacts (CTC*) are read on arrival, all else is dropped. */
export function isKeptService(code: string): boolean {
  return code === 'INFT' || DOCUMENTS.has(code) || OTHERS.has(code);
}

/** Joins the services of one PNR in rounds: infants, then documents, then what refers to either. */
export class ServiceDraft {
  readonly #index: TravellerIndex;
  readonly #context: PnrContext;
  readonly #holders: DocumentHolders;
  /** True once an UMNR that refers to nobody has been given to all children. */
  #childrenMarked = false;

  constructor(index: TravellerIndex, context: PnrContext) {
    this.#index = index;
    this.#context = context;
    this.#holders = new DocumentHolders(index, context);
  }

  /** SSR INFT; everything else may refer to the infants it makes. */
  takeInfants(services: readonly PendingService[]): void {
    for (const service of services) {
      if (service.request.code !== 'INFT') continue;
      const { name, birthDate } = readInft(service.request.text, this.#reading(service.request));
      if (name.raw === '') continue;
      const infant = this.#holders.infantNamed(service, name);
      if (birthDate !== undefined) infant.birthDate ??= birthDate;
    }
  }

  /** The rest, when check-ins too have named their travellers. */
  take(services: readonly PendingService[]): void {
    this.#holders.adopt();
    for (const service of services) if (DOCUMENTS.has(service.request.code)) this.#takeDocument(service);
    for (const service of services) if (OTHERS.has(service.request.code)) this.#takeOther(service);
  }

  #takeDocument(service: PendingService): void {
    const reading = this.#reading(service.request);
    const { code, text } = service.request;
    if (code === 'DOCS') this.#takeDocs(service, readDocs(text, reading));
    else if (code === 'DOCO') this.#takeDoco(service, readDoco(text, reading));
    else this.#takeDoca(service, readDoca(text, reading));
  }

  #takeDocs(service: PendingService, docs: DocsText): void {
    if (docs.document === undefined && docs.name === undefined && docs.birthDate === undefined) return;
    const holder = this.#holders.ofDocs(service, docs);
    if (holder.name.raw === '' && docs.name !== undefined) holder.name = docs.name;
    if (docs.birthDate !== undefined) holder.birthDate ??= docs.birthDate;
    if (holder.sex === 'U') holder.sex = docs.sex;
    if (docs.nationality !== '' && !holder.nationalities.includes(docs.nationality))
      this.#keep(service, holder.nationalities, docs.nationality);
    if (docs.document !== undefined) this.#addDocument(service, holder, docs.document);
  }

  #takeDoco(service: PendingService, doco: DocoText): void {
    const holder = this.#holderOf(service, doco);
    if (holder === undefined) return;
    holder.birthPlace ||= doco.birthPlace;
    if (doco.number === '') return;
    if (doco.type === 'R') holder.redressNumber ||= doco.number;
    else if (doco.type === 'K') holder.knownTraveller ??= doco.number;
    else {
      const { type, number, issuer, issued } = doco;
      this.#addDocument(service, holder, { type, number, issuer, ...(issued === undefined ? {} : { issued }) });
    }
  }

  #takeDoca(service: PendingService, doca: ReturnType<typeof readDoca>): void {
    const holder = doca.lines.length === 0 ? undefined : this.#holderOf(service, doca);
    if (holder === undefined) return;
    const { type, lines } = doca;
    if (type === 'B') holder.birthPlace ||= lines.filter((line) => line !== '').join(', ');
    const known = holder.addresses.some((one) => one.type === type && one.lines.join('/') === lines.join('/'));
    if (!known) this.#keep(service, holder.addresses, { type, lines });
  }

  #holderOf(service: PendingService, text: NamedText): TravellerDraft | undefined {
    const holder = this.#holders.ofText(service, text);
    if (holder === undefined) this.#unmatched(service);
    return holder;
  }

  #takeOther(service: PendingService): void {
    const { code } = service.request;
    if (code === 'SEAT') this.#takeSeats(service);
    else if (code === 'UMNR') this.#takeMinor(service);
    else if (code.startsWith('TKN')) this.#takeTicket(service);
    else this.#takeProgramme(service);
  }

  /** Seats count for the push flight only. */
  #takeSeats({ request, owner, flight }: PendingService): void {
    const push = this.#context.head.flight;
    const isElsewhere = differs(request.from, push.from) || differs(request.to, push.to);
    if (isElsewhere || (flight !== undefined && !flight.leg.border)) return;
    for (const { content, ref } of request.items) {
      const traveller = ref === '' ? (owner ?? this.#index.alone) : this.#index.byRef(ref);
      if (traveller !== undefined) traveller.seat ||= seatOf(content);
    }
  }

  #takeMinor(service: PendingService): void {
    const referred = this.#travellersOf(service);
    if (referred.length === 0 && this.#childrenMarked) return;
    const minors = referred.length > 0 ? referred : this.#index.all.filter(({ type }) => type === 'C');
    this.#childrenMarked ||= referred.length === 0;
    if (minors.length === 0) this.#unmatched(service);
    const { text } = service.request;
    for (const minor of minors) {
      minor.unaccompaniedMinor = true;
      if (text !== '') minor.minorRemark ??= text;
    }
  }

  #takeTicket(service: PendingService): void {
    const ticket = ticketInText(service.request.text);
    if (ticket === undefined) return;
    for (const traveller of this.#travellersOf(service)) {
      const holder = (ticket.infant ? this.#holders.infantOf(traveller) : undefined) ?? traveller;
      if (!holder.tickets.includes(ticket.number)) this.#keep(service, holder.tickets, ticket.number);
    }
  }

  #takeProgramme(service: PendingService): void {
    const programme = programmeInText(service.request.text);
    if (programme === undefined) return;
    for (const traveller of this.#travellersOf(service)) {
      if (!addProgramme(traveller, programme, REPEAT_LIMIT)) this.#tooMany(service);
    }
  }

  #travellersOf({ request, owner }: PendingService): readonly TravellerDraft[] {
    const referred = request.refs.map((ref) => this.#index.byRef(ref)).filter((one) => one !== undefined);
    if (referred.length > 0) return referred;
    const single = owner ?? this.#index.alone;
    return single === undefined ? [] : [single];
  }

  /** The same document comes once a flight; it is kept once, and a later copy may add its expiry. */
  #addDocument(service: PendingService, holder: TravellerDraft, document: TravelDocument): void {
    const { number, type, issuer } = document;
    const at = holder.documents.findIndex((one) => one.number === number && one.type === type && one.issuer === issuer);
    const known = holder.documents[at];
    if (known === undefined) this.#keep(service, holder.documents, document);
    else holder.documents[at] = { ...document, ...known };
  }

  /** One traveller's facts stay bounded whatever the PNR repeats. */
  #keep<T>(service: PendingService, list: T[], item: T): void {
    if (list.length < REPEAT_LIMIT) list.push(item);
    else this.#tooMany(service);
  }

  #tooMany(service: PendingService): void {
    const text = `More than ${REPEAT_LIMIT} of one kind for one traveller; the rest is not kept.`;
    this.#find(service.request, 'TOO_MANY', 'S2', text);
  }

  #unmatched(service: PendingService): void {
    const text = 'An SSR refers to no traveller of the PNR; it is not kept.';
    this.#find(service.request, 'SSR_UNMATCHED', 'S3', text);
  }

  #reading(request: ServiceRequest): DocumentReading {
    return {
      reference: this.#context.reference,
      fault: (fault) => this.#find(request, fault, 'S3', FAULT_TEXTS[fault]),
    };
  }

  #find(request: ServiceRequest, code: string, level: Finding['level'], text: string): void {
    this.#context.log.add({ level, code, segment: 'SSR', offset: request.offset, text });
  }
}

function differs(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}
