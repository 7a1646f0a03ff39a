// Reads the service segments UNB, UNG and UNH to their facts (ISO 9735-1, annex C; airline use of S001 to S010).
import { readDateTime } from './read-date.ts';
import { type Segment, valueAt } from './segment.ts';

/** What UNB says. */
export interface InterchangeHead {
  readonly syntaxId: string;
  readonly syntaxVersion: string;
  readonly sender: string;
  readonly senderQualifier: string;
  readonly recipient: string;
  readonly recipientQualifier: string;
  /** Preparation, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`; as received where it is no date. */
  readonly date: string;
  readonly controlRef: string;
  readonly applicationRef: string;
  /** Element 11 is 1: not live traffic. */
  readonly test: boolean;
  readonly ackRequested: boolean;
  /** The first functional group; absent until its UNG was read. */
  readonly group?: GroupHead;
}

/** What UNG says. */
export interface GroupHead {
  readonly type: string;
  readonly sender: string;
  readonly recipient: string;
  readonly ref: string;
  /** e.g. `D:05B` or `13:1`. */
  readonly version: string;
  readonly agency: string;
}

/** What UNH says; version and agency come from UNG where UNH leaves them out. */
export interface MessageHead {
  readonly ref: string;
  /** PAXLST, PNRGOV, CUSRES, ACKRES, …, upper case. */
  readonly type: string;
  /** e.g. `D:05B` or `13:1`. */
  readonly version: string;
  readonly agency: string;
  readonly association: string;
  readonly commonAccessRef: string;
  /** S010; a message without it is part 1 and last. */
  readonly part: { readonly number: number; readonly last: boolean };
  readonly group: GroupHead | undefined;
}

/** The head in UNB. */
export function readUnb(segment: Segment): InterchangeHead {
  return {
    syntaxId: valueAt(segment, 1, 1),
    syntaxVersion: valueAt(segment, 1, 2),
    sender: valueAt(segment, 2, 1),
    senderQualifier: valueAt(segment, 2, 2),
    recipient: valueAt(segment, 3, 1),
    recipientQualifier: valueAt(segment, 3, 2),
    date: preparation(segment),
    controlRef: valueAt(segment, 5),
    applicationRef: valueAt(segment, 7),
    test: valueAt(segment, 11) === '1',
    ackRequested: valueAt(segment, 9) === '1',
  };
}

/** Six and eight digits both occur, whatever the syntax version; two-digit years are of this century, as EDIFACT passenger data are. */
function preparation(segment: Segment): string {
  const [date, time] = [valueAt(segment, 4, 1), valueAt(segment, 4, 2)];
  const read = readDateTime(date, time, { order: 'ymd', century: 'near' });
  return read === '' ? [date, time].filter((part) => part !== '').join(':') : read;
}

/** The head in UNG. */
export function readUng(segment: Segment): GroupHead {
  return {
    type: valueAt(segment, 1).toUpperCase(),
    sender: valueAt(segment, 2),
    recipient: valueAt(segment, 3),
    ref: valueAt(segment, 5),
    version: joined(valueAt(segment, 7, 1), valueAt(segment, 7, 2)),
    agency: valueAt(segment, 6),
  };
}

/** The head in UNH, within the group that is open. */
export function readUnh(segment: Segment, group: GroupHead | undefined): MessageHead {
  return {
    ref: valueAt(segment, 1),
    type: (valueAt(segment, 2, 1) || (group?.type ?? '')).toUpperCase(),
    version: joined(valueAt(segment, 2, 2), valueAt(segment, 2, 3)) || (group?.version ?? ''),
    agency: valueAt(segment, 2, 4) || (group?.agency ?? ''),
    association: valueAt(segment, 2, 5),
    commonAccessRef: valueAt(segment, 3),
    part: readPart(segment),
    group,
  };
}

/** S010 `01:C`, `02`, `03:F`; a part without C or F is a middle one. */
function readPart(segment: Segment): { readonly number: number; readonly last: boolean } {
  const number = valueAt(segment, 4, 1).trim();
  if (!/^\d{1,4}$/.test(number)) return { number: 1, last: true };
  return { number: Number(number), last: valueAt(segment, 4, 2).toUpperCase() === 'F' };
}

function joined(version: string, release: string): string {
  return [version, release].filter((part) => part !== '').join(':');
}
