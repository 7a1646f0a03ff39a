// Decides whose a document is: by name before reference, and an infant's never the adult's (PNRGOV SSR DOCS, DOCO, DOCA, INFT).
import type { PersonName } from '../passenger.ts';
import type { DocsText } from './document-text.ts';
import type { ServiceRequest } from './free-text.ts';
import { blankTraveller, type FlightDraft, isInfant, type PnrContext, type TravellerDraft } from './pnr-draft.ts';
import type { TravellerIndex } from './traveller-index.ts';

/** An SSR with the groups it stood in: its traveller (GR2), its flight (GR5). */
export interface PendingService {
  readonly request: ServiceRequest;
  readonly owner: TravellerDraft | undefined;
  readonly flight: FlightDraft | undefined;
}

/** Who a text says it is of, where it says so. */
export interface NamedText {
  readonly infant: boolean;
  readonly name?: PersonName;
}

const NOBODY: PersonName = { raw: '', surname: '', given: '' };
const isAnybody = (): boolean => true;
const isNoInfant = (traveller: TravellerDraft): boolean => !isInfant(traveller);

/** Finds the holders of documents among the travellers of one PNR, and makes those whom only a document names. */
export class DocumentHolders {
  readonly #index: TravellerIndex;
  readonly #context: PnrContext;
  readonly #infantsOf = new Map<string, TravellerDraft[]>();

  constructor(index: TravellerIndex, context: PnrContext) {
    this.#index = index;
    this.#context = context;
  }

  /** The infant of an SSR INFT: the one that has a TIF of its own, or else a new traveller. */
  infantNamed(service: PendingService, name: PersonName): TravellerDraft {
    const { request, owner } = service;
    const adult = this.#index.byRef(request.refs[0] ?? '') ?? owner;
    const infant =
      this.#index.find(name, isInfant) ??
      this.#index.exact(name, (one) => one !== adult && one.type !== 'A') ??
      this.#create(name, request.ordinal, 'IN');
    const ref = request.refs[0] ?? owner?.ref ?? '';
    if (infant.infantOf === '' && ref !== '' && ref !== infant.ref) this.#belong(infant, ref);
    return infant;
  }

  /** Gives infants without INFT their adult: the reference may name it (`10001I`), or it is the adult before them (TIF 2.4). */
  adopt(): void {
    let adult = '';
    for (const traveller of this.#index.all) {
      if (traveller.withInfant === true) adult = traveller.ref;
      if (traveller.type !== 'IN') continue;
      const stem = traveller.ref.endsWith('I') ? traveller.ref.slice(0, -1) : '';
      if (traveller.infantOf === '') this.#belong(traveller, this.#index.byRef(stem)?.ref ?? adult);
      adult = '';
    }
  }

  /** The first infant of an adult. */
  infantOf(adult: TravellerDraft): TravellerDraft | undefined {
    return this.#infantsOf.get(adult.ref)?.[0];
  }

  /** The traveller an SSR DOCS belongs to. */
  ofDocs(service: PendingService, docs: DocsText): TravellerDraft {
    const { name } = docs;
    if (docs.infant) return this.#infant(service, name);
    const target = this.#targetOf(service, name);
    if (name === undefined) return target ?? this.#index.alone ?? this.#unlisted(service, NOBODY);
    const named = this.#named(name, target);
    if (named === undefined) return this.#filed(service, docs, { name, target });
    if (target !== undefined && named !== target)
      this.#find(service, 'DOCS_OTHER_TRAVELLER', 'A document is filed under another traveller than it names.');
    return named;
  }

  /** The traveller that DOCO or DOCA belongs to, whose text names nobody as a rule; `undefined` where nobody is meant. */
  ofText(service: PendingService, text: NamedText): TravellerDraft | undefined {
    if (text.infant) return this.#infant(service, text.name);
    const named = text.name === undefined ? undefined : this.#index.find(text.name, isAnybody);
    return named ?? this.#targetOf(service, text.name) ?? this.#index.alone;
  }

  /** Exactly the traveller it is filed under, exactly another, the one it is filed under more or less, another more or less. */
  #named(name: PersonName, target: TravellerDraft | undefined): TravellerDraft | undefined {
    const index = this.#index;
    return (
      index.exact(name, (one) => one === target) ??
      index.exact(name, isAnybody) ??
      (target !== undefined && index.isNamed(target, name) ? target : undefined) ??
      index.find(name, isNoInfant) ??
      index.find(name, isInfant)
    );
  }

  /** The infant a document with sex MI or FI belongs to, even where it has to be made for it. */
  #infant(service: PendingService, name: PersonName | undefined): TravellerDraft {
    const exact = name === undefined ? undefined : this.#index.exact(name, isInfant);
    if (exact !== undefined) return exact;
    const target = this.#targetOf(service, name);
    if (target !== undefined && isInfant(target)) return target;
    const alike = name === undefined ? undefined : this.#index.find(name, isInfant);
    const own = target === undefined ? this.#index.infant : this.#onlyInfantOf(target);
    if (alike !== undefined || own !== undefined) return alike ?? own ?? this.#unlisted(service, NOBODY);
    this.#find(service, 'INFANT_UNLISTED', 'A document is of an infant that no TIF or INFT names; it was made of it.');
    const infant = this.#create(name ?? NOBODY, service.request.ordinal, 'IN');
    if (target !== undefined && target.ref !== '') this.#belong(infant, target.ref);
    return infant;
  }

  #onlyInfantOf(adult: TravellerDraft): TravellerDraft | undefined {
    const own = this.#infantsOf.get(adult.ref) ?? [];
    return own.length === 1 ? own[0] : undefined;
  }

  /** No traveller bears the name: it is the traveller's it is filed under, unless that one is a baby's elder or no person. */
  #filed(
    service: PendingService,
    docs: DocsText,
    about: { readonly name: PersonName; readonly target: TravellerDraft | undefined },
  ): TravellerDraft {
    const { alone } = this.#index;
    const holder = about.target ?? (alone?.documents.length === 0 ? alone : undefined);
    if (holder === undefined || holder.group || holder.placeholder === true) return this.#unlisted(service, about.name);
    if (!isInfant(holder) && holder.type !== 'C' && this.#isBaby(docs)) return this.#infant(service, about.name);
    this.#find(service, 'DOCS_NAME', 'The name on a document differs from the traveller it is filed under.');
    return holder;
  }

  /** Younger than two years on the day of the flight. */
  #isBaby(docs: DocsText): boolean {
    const { reference = '' } = this.#context;
    const born = docs.birthDate?.value ?? '';
    if (born.length !== 10 || reference.length < 10) return false;
    return `${Number(born.slice(0, 4)) + 2}${born.slice(4)}` > reference.slice(0, 10);
  }

  /** A person known by a document alone, as the members of a group without names are. */
  #unlisted(service: PendingService, name: PersonName): TravellerDraft {
    this.#find(service, 'DOCS_UNLISTED', 'A document is of somebody whom no TIF names; a traveller was made of it.');
    return this.#create(name, service.request.ordinal, '');
  }

  #targetOf({ request, owner }: PendingService, name: PersonName | undefined): TravellerDraft | undefined {
    if (request.refs.length <= 1) return this.#index.byRef(request.refs[0] ?? '') ?? owner;
    const targets = request.refs.map((ref) => this.#index.byRef(ref)).filter((one) => one !== undefined);
    const named = name === undefined ? undefined : targets.find((one) => this.#index.isNamed(one, name));
    return named ?? targets[0] ?? owner;
  }

  #belong(infant: TravellerDraft, adultRef: string): void {
    infant.infantOf = adultRef;
    const siblings = this.#infantsOf.get(adultRef);
    if (siblings === undefined) this.#infantsOf.set(adultRef, [infant]);
    else siblings.push(infant);
  }

  #create(name: PersonName, ordinal: number, type: string): TravellerDraft {
    const traveller = blankTraveller(name, ordinal);
    traveller.type = type;
    this.#index.add(traveller);
    return traveller;
  }

  #find(service: PendingService, code: string, text: string): void {
    this.#context.log.add({ level: 'S3', code, segment: 'SSR', offset: service.request.offset, text });
  }
}
