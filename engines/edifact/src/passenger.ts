// The facts that PAXLST and PNRGOV share: names, partial dates, documents, flights, as received and as parsed.

/** A name as received (`raw`, never altered) and its parsed parts; parts are added beside, never over. */
export interface PersonName {
  readonly raw: string;
  readonly surname: string;
  readonly given: string;
  /** Title split off the given name, e.g. `MRS`. */
  readonly title?: string;
}

/** A date with unknown parts left out: `1988-08-14`, `1988-08`, `1988`. `raw` is what stood in the message. */
export interface PartialDate {
  readonly raw: string;
  readonly value: string;
  /** Set when the century was inferred and the other reading was also possible. */
  readonly alternative?: string;
}

/** Sex as Doc 9303 writes it; `U` unknown or not stated. Weak evidence: some senders put M for unknown. */
export type Sex = 'M' | 'F' | 'X' | 'U';

export interface TravelDocument {
  /** P passport, V visa, I national identity card, … as received (DOC 1.1, DOCS 1st token). */
  readonly type: string;
  readonly number: string;
  /** Issuing State, ICAO alpha-3 where it could be normalised, else as received. */
  readonly issuer: string;
  readonly expiry?: PartialDate;
  /** Date of issue, where the message gives one. */
  readonly issued?: PartialDate;
}

/** A flight as its designator: carrier, number without leading zeros, operational suffix. */
export interface FlightDesignator {
  readonly carrier: string;
  readonly number: string;
  readonly suffix: string;
}

/** One leg; times are local to the airport, `YYYY-MM-DDTHH:MM`, `YYYY-MM-DD` or `''` when absent. */
export interface Leg {
  readonly flight: FlightDesignator;
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  readonly arrives: string;
  /** True for the leg that crosses the reporting border (LOC 125 to 87), or the push flight of a PNRGOV. */
  readonly border: boolean;
}
