// The facts of a PNRGOV message (IATA/ICAO/WCO PNRGOV EDIFACT 10.1 to 21.1), one PNR at a time.
import type { FlightDesignator, Leg, PartialDate, PersonName, Sex, TravelDocument } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import type { Segment } from '../syntax/segment.ts';

/** What UNH and the segments before the first SRC say. */
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
  /** ORG level 0: the system that sends, absent when not sent. */
  readonly sender?: string;
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
  /** SSR DOCO type K. */
  readonly knownTraveller?: string;
  /** TIF 2.4: an infant without a seat travels with this adult. */
  readonly withInfant?: true;
  /** A seat held for somebody who is not named yet (`TBA`). */
  readonly placeholder?: true;
  /** Text of SSR UMNR, the one remark that stays. */
  readonly minorRemark?: string;
  /** IFT 4:63: its text, or `63` where it has none. */
  readonly boardingStatus?: string;
  /** DAT of the check-in group, `YYYY-MM-DD[THH:MM]`. */
  readonly checkedInAt?: string;
  /** TBD 4: head (HP) or member (MP) of a bag pool, and the ticket or boarding number it goes under. */
  readonly bagPool?: { readonly role: 'HP' | 'MP'; readonly of: string };
  /** FAR 6 or 7. */
  readonly fareBasis?: string;
}

/** One line of the itinerary (GR5). */
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
  /** APD 1: type of aircraft. */
  readonly equipment?: string;
  /** RCI of this flight: the locator in the carrying airline's system. */
  readonly locator?: string;
}

/** One passenger name record (GR1). */
export interface Pnr {
  readonly locators: readonly {
    readonly airline: string;
    readonly locator: string;
    readonly type: string;
    readonly created: string;
  }[];
  /** Creation date of the first locator, `YYYY-MM-DD[THH:MM]` or `''`. */
  readonly created: string;
  /** An empty ORG in GR1: this PNR was cancelled or the push flight was dropped from it. */
  readonly cancelled: boolean;
  readonly travellers: readonly PnrTraveller[];
  readonly flights: readonly PnrFlight[];
  readonly agency: {
    readonly system: string;
    readonly iata: string;
    readonly office: string;
    readonly city: string;
    readonly country: string;
    readonly type: string;
    readonly agent?: string;
  };
  /** CTC* and ADD 700 (kind `ADD 700`, components joined by `:`): kind and value as received; `plain` is the address or the digits in them. */
  readonly contacts: readonly {
    readonly kind: string;
    readonly value: string;
    readonly traveller: string;
    readonly plain?: string;
  }[];
  /** FOP with card numbers as received; the filter has cut them to first 6 and last 4 before. */
  readonly payments: readonly {
    readonly type: string;
    readonly amount: string;
    readonly vendor: string;
    readonly number: string;
    readonly expiry: string;
  }[];
  readonly payerLines: readonly string[];
  readonly tickets: readonly {
    readonly number: string;
    readonly traveller: string;
    readonly issued: string;
    readonly amounts: readonly { readonly type: string; readonly amount: string; readonly currency: string }[];
    readonly validatingCarrier?: string;
    readonly taxes?: readonly {
      readonly type: string;
      readonly amount: string;
      readonly country: string;
      readonly currency: string;
    }[];
  }[];
  /** GR8: PNRs split from or to this one. */
  readonly splits: readonly { readonly locator: string; readonly airline: string; readonly travellers: number }[];
  /** GR10 to GR12, reduced to who (ABI 1, 2, 3 and 5 joined by `/`), when, action (SAC 3) and what: `TIF` with `name`, `TVL` with `flight`, `SSR CTCM`, …. */
  readonly history: readonly {
    readonly at: string;
    readonly source: string;
    readonly action: string;
    readonly what: string;
    readonly name?: PersonName;
    readonly flight?: Leg;
  }[];
  /** Count of GR9 groups seen (hotel, car): outside Annex I, never kept. */
  readonly nonAir: number;
  /** DAT 700, last change. */
  readonly changed: string;
  readonly ordinal: number;
  /** EBD: charged baggage; `traveller` is `''` where it stands for the whole PNR. */
  readonly excessBaggage?: readonly {
    readonly traveller: string;
    readonly currency: string;
    readonly rate: string;
    readonly number: string;
    readonly charge: string;
    readonly unit: string;
  }[];
  /** An earlier PNR of this message had the same locator and creation: this one replaces it. */
  readonly repeated?: true;
}

/** What the message closes with. */
export interface PnrgovTrailer {
  readonly pnrs: number;
  readonly findings: readonly Finding[];
  /** Segments that no PNRGOV carries, by tag: counted, never kept. */
  readonly unknownSegments: Readonly<Record<string, number>>;
}

/** Reads one message segment by segment; `push` gives a PNR when the next SRC opens, `end` gives the last. */
export interface PnrgovReader {
  /** UNH and all that follows up to UNT, in order. */
  push(segment: Segment): Pnr | undefined;
  /** Facts of the head; read it after the first PNR was given out or after `end`. */
  readonly head: PnrgovHead;
  end(): { readonly pnr: Pnr | undefined; readonly trailer: PnrgovTrailer };
}
