// The record of one traveller on one flight leg: plain facts, sealed identity, and where every field came from (Directive (EU) 2016/681, Annex I and 12(2)).

export type Sex = 'M' | 'F' | 'X' | 'U';

/** One message that contributed to a record. */
export interface Source {
  readonly messageId: string;
  readonly kind: 'API' | 'PNR';
  readonly at: string;
}

/** A value with the sources that stated it, as positions in the record's `sources`. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: readonly number[];
}

export interface RecordName {
  /** As received, never altered. */
  readonly raw: string;
  readonly surname: string;
  readonly given: string;
}

export interface RecordDocument {
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly expiry: string;
}

/** The six groups that depersonalisation masks (12(2) a to f), sealed as one blob; bookings too, since they tell who travels together. */
export interface Identity {
  readonly names: readonly Sourced<RecordName>[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthDates: readonly Sourced<string>[];
  readonly sexes: readonly Sourced<Sex>[];
  readonly nationalities: readonly Sourced<string>[];
  readonly documents: readonly Sourced<RecordDocument>[];
  readonly birthPlaces: readonly Sourced<string>[];
  readonly residences: readonly Sourced<string>[];
  readonly addresses: readonly Sourced<string>[];
  readonly contacts: readonly Sourced<string>[];
  readonly frequentFlyers: readonly Sourced<string>[];
  readonly redressNumbers: readonly Sourced<string>[];
  readonly uniqueRefs: readonly Sourced<string>[];
  readonly locators: readonly Sourced<string>[];
  readonly bookings: readonly Sourced<string>[];
}

export const TRAVEL_STATUSES = ['booked', 'checked-in', 'boarded', 'not-boarded', 'dropped', 'cancelled'] as const;
export type TravelStatus = (typeof TRAVEL_STATUSES)[number];

/** What stays readable after depersonalisation (Annex I 10, 14, 16; status and provenance). */
export interface RecordFacts {
  readonly role: 'passenger' | 'crew' | 'transit-passenger' | 'transit-crew';
  readonly status: Sourced<TravelStatus>;
  readonly seat: Sourced<string> | undefined;
  readonly boardingNumber: Sourced<string> | undefined;
  readonly bags: Sourced<{ readonly count: number; readonly weightKg: number }> | undefined;
  /** GEI 173 or 174: read from the document by machine, or typed. */
  readonly verification: Sourced<string> | undefined;
  readonly sources: readonly Source[];
}

/** A flight leg, keyed by designator, airport of departure and local day of departure. */
export interface FlightLeg {
  readonly id: string;
  readonly carrier: string;
  readonly number: string;
  readonly suffix: string;
  readonly from: string;
  readonly to: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Local times `YYYY-MM-DDTHH:MM`, `''` when unknown. */
  readonly departs: string;
  readonly arrives: string;
}

/** A record as the database holds it: identity only as sealed bytes. */
export interface SealedRecord {
  readonly id: string;
  readonly legId: string;
  /** UTC day of the first transfer; names the day key that seals the identity. */
  readonly day: string;
  readonly version: number;
  readonly facts: RecordFacts;
  readonly sealed: Uint8Array;
}

/** What a booking keeps in clear (Annex I 1, 2, 3, 7, 9, 11, 13, 15, 19). */
export interface BookingFacts {
  readonly locators: readonly { readonly airline: string; readonly locator: string }[];
  readonly created: string;
  readonly changed: string;
  readonly cancelled: boolean;
  readonly agency: { readonly iata: string; readonly city: string; readonly country: string; readonly type: string };
  readonly flights: readonly {
    readonly designator: string;
    readonly operating: string;
    readonly from: string;
    readonly to: string;
    readonly departs: string;
    readonly arrives: string;
    readonly status: string;
  }[];
  readonly tickets: readonly { readonly number: string; readonly issued: string }[];
  readonly splits: readonly string[];
  readonly history: readonly { readonly at: string; readonly action: string; readonly source: string }[];
}

/** What a booking seals (12(2) b and c): contacts and payments. */
export interface BookingIdentity {
  readonly contacts: readonly string[];
  readonly payments: readonly string[];
  readonly payerLines: readonly string[];
}

export interface SealedBooking {
  readonly id: string;
  readonly day: string;
  readonly version: number;
  readonly facts: BookingFacts;
  readonly sealed: Uint8Array;
}
