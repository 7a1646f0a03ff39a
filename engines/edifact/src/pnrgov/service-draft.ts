// Joins SSRs to the travellers they are about, once all travellers of the PNR are known (PNRGOV SSR in GR1, GR2 and GR5).
import type { PersonName, TravelDocument } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import { type DocsText, type DocumentFault, readDoca, readDoco, readDocs, readInft } from './document-text.ts';
import type { ServiceRequest } from './free-text.ts';
import type { Pnr } from './message.ts';
import { blankTraveller, type FlightDraft, isInfant, type PnrContext, type TravellerDraft } from './pnr-draft.ts';
import { seatOf } from './read-check-in.ts';
import { ticketInText } from './read-ticket.ts';
import type { TravellerIndex } from './traveller-index.ts';

/** An SSR with the groups it stood in: its traveller (GR2), its flight (GR5). */
export interface PendingService {
  readonly request: ServiceRequest;
  readonly owner: TravellerDraft | undefined;
  readonly flight: FlightDraft | undefined;
}

/** Documents, addresses, programmes and tickets kept of one traveller. */
export const REPEAT_LIMIT = 50;

const FAULT_TEXTS: Readonly<Record<DocumentFault, string>> = {
  DOCS_SHIFTED: 'A DOCS text has a slash too many or too few; it was realigned.',
  DATE: 'A date cannot be read.',
  DATE_ORDER: 'A date is only readable with day and year exchanged.',
  STATE_CODE: 'A State code is not known; it is kept as received.',
  SEX_CODE: 'The sex is none of M, F, X, U, MI and FI.',
};

/** The codes that are read; an SSR with another code is not kept. */
const READ: ReadonlySet<string> = new Set(
  'DOCS DOCO DOCA SEAT INFT UMNR TKNE TKNA TKNM TKNR TKNO FQTV FQTU FQTR FQTS'.split(' '),
);

/** Infants and the document that tells of them come before what refers to them. */
const ORDER: Readonly<Record<string, number>> = { INFT: 0, DOCS: 2, DOCO: 2, DOCA: 2 };

/** True where the code carries a fact that is kept; contacts (CTC*) are read on arrival. */
export function isKeptService(code: string): boolean {
  return READ.has(code);
}

/** Joins the services of one PNR, in three rounds: infants, documents, the rest. */
export class ServiceDraft {
  readonly #index: TravellerIndex;
  readonly #context: PnrContext;
  readonly #infantsOf = new Map<string, TravellerDraft[]>();

  constructor(index: TravellerIndex, context: PnrContext) {
    this.#index = index;
    this.#context = context;
  }

  take(services: readonly PendingService[]): void {
    for (const service of services) if (ORDER[service.request.code] === 0) this.#takeInfant(service);
    this.#adopt();
    for (const service of services) if (ORDER[service.request.code] === 2) this.#takeDocument(service);
    for (const service of services) if (ORDER[service.request.code] === undefined) this.#takeOther(service);
  }

  /** SSR INFT: the infant that has a TIF of its own, or else a new traveller. */
  #takeInfant({ request, owner }: PendingService): void {
    const { name, birthDate } = readInft(request.text, this.#reading(request));
    if (name.raw === '') return;
    const adult = this.#index.byRef(request.refs[0] ?? '') ?? owner;
    const infant = this.#index.find(name, isInfant) ?? this.#create(name, request.ordinal, 'IN');
    const adultRef = (adult !== infant ? adult?.ref : undefined) ?? (adult === infant ? '' : (request.refs[0] ?? ''));
    if (infant.infantOf === '' && adultRef !== '') this.#belong(infant, adultRef);
    if (birthDate !== undefined) infant.birthDate ??= birthDate;
  }

  /** Infants with a TIF of their own and no INFT: the reference may say whose they are (`10001I`), or the adult before them. */
  #adopt(): void {
    let adult = '';
    for (const traveller of this.#index.all) {
      if (traveller.withInfant === true) adult = traveller.ref;
      if (traveller.type !== 'IN') continue;
      const stem = /^(.+)I$/.exec(traveller.ref)?.[1] ?? '';
      if (traveller.infantOf === '') this.#belong(traveller, this.#index.byRef(stem)?.ref ?? adult);
      adult = '';
    }
  }

  #belong(infant: TravellerDraft, adultRef: string): void {
    infant.infantOf = adultRef;
    const siblings = this.#infantsOf.get(adultRef);
    if (siblings === undefined) this.#infantsOf.set(adultRef, [infant]);
    else siblings.push(infant);
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
    const holder = docs.infant ? this.#infantHolder(service, docs.name) : this.#holder(service, docs);
    if (docs.birthDate !== undefined) holder.birthDate ??= docs.birthDate;
    if (holder.sex === 'U') holder.sex = docs.sex;
    if (docs.nationality !== '' && !holder.nationalities.includes(docs.nationality))
      this.#keep(service, holder.nationalities, docs.nationality);
    if (docs.document !== undefined) this.#addDocument(service, holder, docs.document);
  }

  #takeDoco(service: PendingService, doco: ReturnType<typeof readDoco>): void {
    const holder = this.#knownHolder(service, doco);
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
    const holder = doca.lines.length === 0 ? undefined : this.#knownHolder(service, doca);
    if (holder === undefined) return;
    const { type, lines } = doca;
    if (type === 'B') holder.birthPlace ||= lines.filter((line) => line !== '').join(', ');
    const known = holder.addresses.some((one) => one.type === type && one.lines.join('/') === lines.join('/'));
    if (!known) this.#keep(service, holder.addresses, { type, lines });
  }

  /** The infant a document with sex MI or FI belongs to: never the adult, even where the infant has to be made for it. */
  #infantHolder(service: PendingService, name: PersonName | undefined): TravellerDraft {
    const target = this.#targetOf(service, name);
    if (target !== undefined && isInfant(target)) return target;
    const named = name === undefined ? undefined : this.#index.find(name, isInfant);
    if (named !== undefined) return named;
    const own = this.#infantsOf.get(target?.ref ?? '') ?? [];
    if (target !== undefined && own.length === 1 && own[0] !== undefined) return own[0];
    if (target === undefined && this.#index.infants === 1) {
      const only = this.#index.all.find(isInfant);
      if (only !== undefined) return only;
    }
    this.#find(service, 'INFANT_UNLISTED', 'S3', 'A document is of an infant that no TIF or INFT names.');
    const infant = this.#create(name ?? NOBODY, service.request.ordinal, 'IN');
    if (target !== undefined && target.ref !== '') this.#belong(infant, target.ref);
    return infant;
  }

  /** The traveller a document belongs to: by name before reference, because documents are filed under the wrong traveller. */
  #holder(service: PendingService, docs: DocsText): TravellerDraft {
    const { name } = docs;
    const target = this.#targetOf(service, name);
    if (name === undefined) return target ?? this.#index.alone ?? this.#unlisted(service, NOBODY);
    const isTarget = (traveller: TravellerDraft): boolean => traveller === target;
    const named =
      (target === undefined ? undefined : this.#index.exact(name, isTarget)) ??
      this.#index.exact(name, () => true) ??
      (target !== undefined && this.#index.isNamed(target, name) ? target : undefined) ??
      this.#index.find(name, (traveller) => !isInfant(traveller)) ??
      this.#index.find(name, isInfant);
    if (named !== undefined) {
      if (target !== undefined && named !== target)
        this.#find(service, 'DOCS_OTHER_TRAVELLER', 'S3', 'A document is filed under another traveller than it names.');
      return named;
    }
    return this.#unnamedHolder(service, docs, { name, target });
  }

  /** No traveller bears the name on the document: it is the traveller's under whom it is filed, unless that one is a baby's elder or nobody in person. */
  #unnamedHolder(
    service: PendingService,
    docs: DocsText,
    about: { readonly name: PersonName; readonly target: TravellerDraft | undefined },
  ): TravellerDraft {
    const holder = about.target ?? (this.#index.alone?.documents.length === 0 ? this.#index.alone : undefined);
    if (holder === undefined || holder.group || holder.placeholder === true) return this.#unlisted(service, about.name);
    if (!isInfant(holder) && holder.type !== 'C' && this.#isBaby(docs)) return this.#infantHolder(service, about.name);
    this.#find(service, 'DOCS_NAME', 'S3', 'The name on a document differs from the traveller it is filed under.');
    return holder;
  }

  /** Younger than two years on the day of the flight. */
  #isBaby(docs: DocsText): boolean {
    const { reference = '' } = this.#context;
    const born = docs.birthDate?.value ?? '';
    if (born.length !== 10 || reference.length < 10) return false;
    return `${Number(born.slice(0, 4)) + 2}${born.slice(4)}` > reference.slice(0, 10);
  }

  /** A person known by a document alone, as members of a group without names are. */
  #unlisted(service: PendingService, name: PersonName): TravellerDraft {
    this.#find(service, 'DOCS_UNLISTED', 'S3', 'A document is of somebody whom no TIF names; a traveller was made of it.');
    return this.#create(name, service.request.ordinal, '');
  }

  /** The holder of DOCO or DOCA, whose text names nobody as a rule. */
  #knownHolder(
    service: PendingService,
    text: { readonly infant: boolean; readonly name?: PersonName },
  ): TravellerDraft | undefined {
    if (text.infant) return this.#infantHolder(service, text.name);
    const named = text.name === undefined ? undefined : this.#index.find(text.name, () => true);
    const holder = named ?? this.#targetOf(service, text.name) ?? this.#index.alone;
    if (holder === undefined)
      this.#find(service, 'SSR_UNMATCHED', 'S3', 'An SSR refers to no traveller of the PNR; it is not kept.');
    return holder;
  }

  #targetOf({ request, owner }: PendingService, name: PersonName | undefined): TravellerDraft | undefined {
    if (request.refs.length <= 1) return this.#index.byRef(request.refs[0] ?? '') ?? owner;
    const targets = request.refs.map((ref) => this.#index.byRef(ref)).filter((one) => one !== undefined);
    const named = name === undefined ? undefined : targets.find((one) => this.#index.isNamed(one, name));
    return named ?? targets[0] ?? owner;
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
    const elsewhere = (request.from !== '' && push.from !== '' && request.from !== push.from) ||
      (request.to !== '' && push.to !== '' && request.to !== push.to);
    if (elsewhere || (flight !== undefined && !flight.leg.border)) return;
    for (const { content, ref } of request.items) {
      const traveller = this.#index.byRef(ref) ?? owner ?? this.#index.alone;
      if (traveller !== undefined) traveller.seat ||= seatOf(content);
    }
  }

  #takeMinor(service: PendingService): void {
    const travellers = this.#travellersOf(service);
    const minors = travellers.length > 0 ? travellers : this.#index.all.filter(({ type }) => type === 'C');
    if (minors.length === 0) this.#find(service, 'SSR_UNMATCHED', 'S3', 'An SSR refers to no traveller of the PNR.');
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
      const infants = ticket.infant ? (this.#infantsOf.get(traveller.ref) ?? []) : [];
      const holder = infants[0] ?? traveller;
      if (!holder.tickets.includes(ticket.number)) this.#keep(service, holder.tickets, ticket.number);
    }
  }

  #takeProgramme(service: PendingService): void {
    const match = /^\/?\s*([A-Z0-9]{2})\s?([A-Z0-9]{4,25})(?![A-Z0-9])[\s/.-]*(.*)$/i.exec(service.request.text);
    if (match === null) return;
    const [, airline = '', number = '', tier = ''] = match.map((part) => part.toUpperCase());
    for (const traveller of this.#travellersOf(service)) {
      const known = traveller.frequentFlyer.some((one) => one.airline === airline && one.number === number);
      if (!known) this.#keep(service, traveller.frequentFlyer, { airline, number, tier });
    }
  }

  #travellersOf({ request, owner }: PendingService): readonly TravellerDraft[] {
    const named = request.refs.map((ref) => this.#index.byRef(ref)).filter((one) => one !== undefined);
    if (named.length > 0) return named;
    const single = owner ?? this.#index.alone;
    return single === undefined ? [] : [single];
  }

  /** The same document comes once a flight; it is kept once, and a later copy may add its expiry. */
  #addDocument(service: PendingService, holder: TravellerDraft, document: TravelDocument): void {
    const at = holder.documents.findIndex(
      (one) => one.number === document.number && one.type === document.type && one.issuer === document.issuer,
    );
    const known = holder.documents[at];
    if (known === undefined) this.#keep(service, holder.documents, document);
    else holder.documents[at] = { ...document, ...known };
  }

  /** One traveller's facts stay bounded whatever the PNR repeats. */
  #keep<T>(service: PendingService, list: T[], item: T): void {
    if (list.length < REPEAT_LIMIT) list.push(item);
    else this.#find(service, 'TOO_MANY', 'S2', `More than ${REPEAT_LIMIT} of one kind for one traveller; the rest is not kept.`);
  }

  #create(name: PersonName, ordinal: number, type: string): TravellerDraft {
    const traveller = blankTraveller(name, ordinal);
    traveller.type = type;
    this.#index.add(traveller);
    return traveller;
  }

  #reading(request: ServiceRequest) {
    return {
      reference: this.#context.reference,
      fault: (fault: DocumentFault) => this.#find({ request }, fault, 'S3', FAULT_TEXTS[fault]),
    };
  }

  #find(service: Pick<PendingService, 'request'>, code: string, level: Finding['level'], text: string): void {
    this.#context.log.add({ level, code, segment: 'SSR', offset: service.request.offset, text });
  }
}

const NOBODY: PersonName = { raw: '', surname: '', given: '' };

/** The frequent flyer programme of an FTI composite: airline, number, and the tier in component 7 or 8. */
export function programmeOf(element: readonly string[]): Pnr['travellers'][number]['frequentFlyer'][number] | undefined {
  const [airline = '', number = ''] = element;
  const tier = (element[6] ?? '').trim() || (element[7] ?? '').trim();
  if (number.trim() === '') return undefined;
  return { airline: airline.trim().toUpperCase(), number: number.trim().toUpperCase(), tier: tier.toUpperCase() };
}
