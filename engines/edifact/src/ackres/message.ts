// The facts of an ACKRES message: the authority's receipt for a PNRGOV push (IATA/ICAO/WCO PNRGOV guide, ACKRES).
import type { Leg } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';

/** What UNH says. */
export interface AckresHead {
  /** e.g. `13:1`. */
  readonly version: string;
  readonly messageRef: string;
  readonly commonAccessRef: string;
}

/** A whole ACKRES. */
export interface Ackres {
  readonly head: AckresHead;
  /** True for a receipt without an error code whose response does not refuse the push. */
  readonly ok: boolean;
  /** MSG 2: 3 processed, 7 refused; `''` when not sent. */
  readonly response: string;
  /** ERC 1: 103 invalid departure time, 114 invalid flight number, 118 not able to process it. */
  readonly errors: readonly string[];
  /** The flight that was pushed, absent when not sent. */
  readonly flight?: Leg;
  readonly findings: readonly Finding[];
}
