// The facts of a PAXLST message (UN/EDIFACT PAXLST D.02B to D.15B; WCO/IATA/ICAO API guidelines).
import type { Leg, PartialDate, PersonName, Sex, TravelDocument } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import type { Segment } from '../syntax/segment.ts';
import type { ContactChannel } from './contact-channels.ts';

/** What UNH and the header groups say; complete before the first traveller is given out. */
export interface PaxlstHead {
  readonly type: 'PAXLST';
  /** e.g. `D:05B`. */
  readonly version: string;
  readonly messageRef: string;
  readonly commonAccessRef: string;
  /** Part number and whether it is the last; single messages are part 1, last. */
  readonly part: { readonly number: number; readonly last: boolean };
  /** BGM 1.1: 745 passengers, 250 crew, 266 flight status, 336 master crew, 655 gate pass. */
  readonly listType: string;
  /** BGM 2.1: CP, XR, RP, CL, CLNB, CLOB, XF, CF, …, `''` for a list. */
  readonly action: string;
  readonly transactionRef: string;
  /** Component 5 of RFF+TN, absent when not sent. */
  readonly transactionRevision?: string;
  /** NAD+MS and its COM, absent when not sent. */
  readonly contact?: PaxlstContact;
  readonly legs: readonly Leg[];
}

/** Who sent the list and how to reach them; `''` where a part is missing. */
export interface PaxlstContact {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly ContactChannel[];
}

/** One traveller: a GR4 group read as a set, with its documents. */
export interface PaxlstTraveller {
  readonly role: 'passenger' | 'crew' | 'transit-passenger' | 'transit-crew' | 'reference';
  /** Absent for `reference` travellers (NAD+ZZZ), who are named by references only. */
  readonly name?: PersonName;
  readonly birthDate?: PartialDate;
  readonly sex: Sex;
  /** ICAO alpha-3 where it could be normalised. */
  readonly nationalities: readonly string[];
  readonly documents: readonly TravelDocument[];
  /** LOC 180, text or State. */
  readonly birthPlace: string;
  /** LOC 174. */
  readonly residence: string;
  /** RFF AVF, ABO, SEA, AEA, CR, each `''` when absent. */
  readonly locator: string;
  readonly uniqueRef: string;
  readonly seat: string;
  readonly governmentRef: string;
  readonly customerRef: string;
  /** RFF YZY: ticket and coupon, absent when not sent. */
  readonly ticket?: string;
  /** LOC 22: airport of clearance, absent when not sent. */
  readonly clearance?: string;
  /** GEI 173 verified, 174 not verified, '' not stated. */
  readonly verification: string;
  readonly bags: { readonly count: number; readonly weightKg: number; readonly tags: readonly string[] };
  /** LOC 178 and 179. */
  readonly journeyStart: string;
  readonly journeyEnd: string;
  /** NAD 5 to 9: address at destination, lines as received. */
  readonly address: readonly string[];
  /** COM of the traveller group: value and qualifier. */
  readonly contacts: readonly ContactChannel[];
  /** EMP crew function, `''` for passengers. */
  readonly crewFunction: string;
  /** Ordinal of the NAD segment in the interchange. */
  readonly ordinal: number;
}

/** What the message closes with. */
export interface PaxlstTrailer {
  /** CNT 42 or 41 of the whole flight; absent when not sent. */
  readonly stated?: number;
  readonly travellers: number;
  readonly findings: readonly Finding[];
}

/** Reads one message segment by segment; `push` gives a traveller when the next one opens, `end` gives the last. */
export interface PaxlstReader {
  /** UNH and all that follows up to UNT, in order. */
  push(segment: Segment): PaxlstTraveller | undefined;
  /** Facts of the header; read it after the first traveller was given out or after `end`. */
  readonly head: PaxlstHead;
  end(): { readonly traveller: PaxlstTraveller | undefined; readonly trailer: PaxlstTrailer };
}
