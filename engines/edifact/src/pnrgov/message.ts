// The facts of a PNRGOV message (IATA/ICAO/WCO PNRGOV EDIFACT 10.1 to 21.1), one PNR at a time.
import type { Leg, PersonName, Sex, TravelDocument, PartialDate, FlightDesignator } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import type { Segment } from '../syntax/segment.ts';

export interface PnrgovHead {
  readonly type: 'PNRGOV';
  /** e.g. `13:1`. */
  readonly version: string;
  readonly messageRef: string;
  readonly commonAccessRef: string;
  readonly part: { readonly number: number; readonly last: boolean };
  /** 22 full push, 141 update push; `22` assumed with a finding where MSG is missing. */
  readonly function: string;
  /** TVL level 0: the push flight. */
  readonly flight: Leg;
  /** EQN level 0: PNRs in the whole push; absent when not sent. */
  readonly stated?: number;
}

/** A traveller of a PNR: GR2 joined with the SSR and check-in facts that refer to it. */
export interface PnrTraveller {
  /** Traveller reference number (TIF 2.3), `''` when absent. */
  readonly ref: string;
  readonly name: PersonName;
  /** A adult, C child, IN infant; G in `group` below. */
  readonly type: string;
  /** True for group names without a person (TIF 1.2 = G) */
  readonly group: boolean;
  readonly birthDate?: PartialDate;
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly documents: readonly TravelDocument[];
  /** SSR DOCO redress and known-traveller numbers. */
  readonly redressNumber: string;
  readonly birthPlace: string;
  readonly addresses: readonly { readonly type: string; readonly lines: readonly string[] }[];
  readonly frequentFlyer: readonly { readonly airline: string; readonly number: string; readonly tier: string }[];
  readonly tickets: readonly string[];
  /** Seat on the push flight, leading zeros stripped. */
  readonly seat: string;
  readonly boardingNumber: string;
  readonly bags: { readonly count: number; readonly weightKg: number; readonly tags: readonly string[] };
  /** True where the check-in group (GR7) of the push flight names this traveller. */
  readonly checkedIn: boolean;
  readonly unaccompaniedMinor: boolean;
  /** SSR INFT: an infant travelling with this adult, as a traveller of its own. */
  readonly infantOf: string;
  readonly uniqueRef: string;
  readonly ordinal: number;
}

export interface PnrFlight {
  readonly leg: Leg;
  readonly marketing: FlightDesignator;
  readonly operating: FlightDesignator;
  readonly class: string;
  /** RPI 2, e.g. HK. */
  readonly status: string;
  readonly seats: number;
  /** OPEN, ARNK and other lines without a flight. */
  readonly open: boolean;
}

export interface Pnr {
  readonly locators: readonly { readonly airline: string; readonly locator: string; readonly type: string; readonly created: string }[];
  /** Creation date of the first locator, `YYYY-MM-DD[THH:MM]` or `''`. */
  readonly created: string;
  /** An empty ORG in GR1: this PNR was cancelled or the push flight was dropped from it. */
  readonly cancelled: boolean;
  readonly travellers: readonly PnrTraveller[];
  readonly flights: readonly PnrFlight[];
  readonly agency: { readonly system: string; readonly iata: string; readonly office: string; readonly city: string; readonly country: string; readonly type: string };
  /** CTC* and ADD 700: kind and value as received. */
  readonly contacts: readonly { readonly kind: string; readonly value: string; readonly traveller: string }[];
  /** FOP with card numbers as received; the filter has cut them to first 6 and last 4 before. */
  readonly payments: readonly { readonly type: string; readonly amount: string; readonly vendor: string; readonly number: string; readonly expiry: string }[];
  readonly payerLines: readonly string[];
  readonly tickets: readonly { readonly number: string; readonly traveller: string; readonly issued: string; readonly amounts: readonly { readonly type: string; readonly amount: string; readonly currency: string }[] }[];
  /** GR8: PNRs split from or to this one. */
  readonly splits: readonly { readonly locator: string; readonly airline: string; readonly travellers: number }[];
  /** GR10 to GR12, reduced to who, when, action. */
  readonly history: readonly { readonly at: string; readonly source: string; readonly action: string; readonly what: string }[];
  /** Count of GR9 groups seen (hotel, car): outside Annex I, never kept. */
  readonly nonAir: number;
  /** DAT 700, last change. */
  readonly changed: string;
  readonly ordinal: number;
}

export interface PnrgovTrailer {
  readonly pnrs: number;
  readonly findings: readonly Finding[];
}

export interface PnrgovReader {
  push(segment: Segment): Pnr | undefined;
  readonly head: PnrgovHead;
  end(): { readonly pnr: Pnr | undefined; readonly trailer: PnrgovTrailer };
}
