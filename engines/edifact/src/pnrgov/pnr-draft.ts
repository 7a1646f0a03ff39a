// The PNR in progress: the facts of message.ts while they are still being gathered (PNRGOV GR1).
import type { Leg, PersonName, TravelDocument } from '../passenger.ts';
import type { FindingLog } from '../syntax/finding-log.ts';
import type { Pnr, PnrFlight, PnrgovHead, PnrTraveller } from './message.ts';

/** The same fields, open for writing; lists are open for adding. */
export type Draft<T> = { -readonly [Field in keyof T]: Growing<T[Field]> };
type Growing<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

/** A traveller in progress. */
export type TravellerDraft = Draft<PnrTraveller>;
/** A line of the itinerary in progress. */
export type FlightDraft = Draft<Omit<PnrFlight, 'leg'>> & { leg: Draft<Leg> };
/** A ticket in progress. */
export type TicketDraft = Draft<Pnr['tickets'][number]>;

/** What a PNR is read against: the push it belongs to. */
export interface PnrContext {
  readonly head: PnrgovHead;
  /** `YYYY-MM-DD` for centuries: the push flight's date, else what the caller gave. */
  readonly reference: string | undefined;
  readonly log: FindingLog;
}

/** One check-in of GR7, joined to a traveller when the PNR is complete. */
export interface CheckInDraft {
  readonly flight: FlightDraft | undefined;
  readonly at: string;
  readonly boardingNumber: string;
  /** TRI 2.4. */
  readonly ref: string;
  /** The TIF below TRI. */
  tif?: TravellerDraft;
  seat: string;
  bags: PnrTraveller['bags'];
  bagPool?: NonNullable<PnrTraveller['bagPool']>;
  readonly offset: number;
  readonly ordinal: number;
}

/** The traveller as its name alone gives it. */
export function blankTraveller(name: PersonName, ordinal: number): TravellerDraft {
  return {
    ref: '',
    name,
    type: '',
    group: false,
    sex: 'U',
    nationalities: [],
    documents: [] satisfies TravelDocument[],
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
    infantOf: '',
    uniqueRef: '',
    ordinal,
  };
}

/** A PNR without any facts. */
export function blankPnr(ordinal: number): Draft<Pnr> {
  return {
    locators: [],
    created: '',
    cancelled: false,
    travellers: [],
    flights: [],
    agency: { system: '', iata: '', office: '', city: '', country: '', type: '' },
    contacts: [],
    payments: [],
    payerLines: [],
    tickets: [],
    splits: [],
    history: [],
    nonAir: 0,
    changed: '',
    ordinal,
  };
}

/** True for an infant without a seat, whether it has a TIF of its own or is known by SSR INFT alone. */
export function isInfant(traveller: TravellerDraft): boolean {
  return traveller.type === 'IN' || traveller.infantOf !== '';
}
