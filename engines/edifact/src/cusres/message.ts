// The facts of a CUSRES message: the authority's answer to a list, or the carrier's acknowledgement (UN/EDIFACT CUSRES D.05B, API use).
import type { Leg } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';

/** What UNH, BGM and RFF+TN say. */
export interface CusresHead {
  /** e.g. `D:05B`. */
  readonly version: string;
  readonly messageRef: string;
  readonly commonAccessRef: string;
  /** 962 answer to a PAXLST, 132 unsolicited change, 312 acknowledgement; `''` where BGM says none of them. */
  readonly bgm: '962' | '132' | '312' | '';
  readonly transactionRef: string;
}

/** A code and the text for the agent, `''` when not sent. */
export interface CusresVerdict {
  readonly code: string;
  readonly text: string;
}

/** The answer for one traveller: references as the request gave them; code 0Z board, 1Z do not board, 2Z check first, 4Z resend. */
export interface CusresAnswer extends CusresVerdict {
  readonly locator: string;
  readonly uniqueRef: string;
  readonly governmentRef: string;
}

/** A whole CUSRES. */
export interface Cusres {
  readonly head: CusresHead;
  readonly legs: readonly Leg[];
  /** Answer to the message as a whole: 0 accepted, 1 rejected, 118 unable to process; absent when not sent. */
  readonly header?: CusresVerdict;
  readonly answers: readonly CusresAnswer[];
  readonly findings: readonly Finding[];
}
