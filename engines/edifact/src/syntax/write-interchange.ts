// Writes a whole interchange with its counts: UNA, UNB, UNG, messages, UNE, UNZ (ISO 9735-1, 8).
import { DEFAULT_SEPARATORS, type Separators } from './separators.ts';
import { type PlainSegment, writeSegments, writeUna } from './write-segments.ts';

/** A message to write: what stands between UNH and UNT, and what UNH says. */
export interface OutgoingMessage {
  readonly ref: string;
  /** S009, e.g. `['PAXLST', 'D', '05B', 'UN', 'IATA']`. */
  readonly type: readonly string[];
  readonly commonAccessRef?: string;
  readonly part?: { readonly number: number; readonly last: boolean };
  readonly segments: readonly PlainSegment[];
}

/** The functional group around all messages; sender, recipient and date are those of UNB. */
export interface OutgoingGroup {
  /** e.g. `PAXLST`. */
  readonly type: string;
  readonly ref: string;
  /** UN or IA. */
  readonly agency: string;
  /** S008, e.g. `['D', '05B']`. */
  readonly version: readonly string[];
}

/** An interchange to write. */
export interface OutgoingInterchange {
  readonly sender: string;
  readonly senderQualifier?: string;
  readonly recipient: string;
  readonly recipientQualifier?: string;
  /** `YYMMDD:HHMM`. */
  readonly prepared: string;
  readonly controlRef: string;
  readonly applicationRef?: string;
  /** S001; `['UNOA', '4']` when absent. */
  readonly syntax?: readonly string[];
  readonly test?: boolean;
  readonly ackRequested?: boolean;
  readonly group?: OutgoingGroup;
  readonly messages: readonly OutgoingMessage[];
}

/** The text of the interchange; UNA is written when the separators say that they are announced. */
export function writeInterchange(
  interchange: OutgoingInterchange,
  separators: Separators = DEFAULT_SEPARATORS,
): string {
  const { group, messages, controlRef } = interchange;
  const segments = [unb(interchange), ...(group ? [ung(interchange, group)] : []), ...messages.flatMap(writeMessage)];
  if (group) segments.push({ tag: 'UNE', elements: [[String(messages.length)], [group.ref]] });
  segments.push({ tag: 'UNZ', elements: [[String(group ? 1 : messages.length)], [controlRef]] });
  return (separators.announced ? writeUna(separators) : '') + writeSegments(segments, separators);
}

function unb(interchange: OutgoingInterchange): PlainSegment {
  const elements = [
    interchange.syntax ?? ['UNOA', '4'],
    [interchange.sender, interchange.senderQualifier ?? ''],
    [interchange.recipient, interchange.recipientQualifier ?? ''],
    interchange.prepared.split(':'),
    [interchange.controlRef],
    [],
    [interchange.applicationRef ?? ''],
    [],
    [interchange.ackRequested ? '1' : ''],
    [],
    [interchange.test ? '1' : ''],
  ];
  return { tag: 'UNB', elements };
}

function ung(interchange: OutgoingInterchange, group: OutgoingGroup): PlainSegment {
  const { sender, recipient, prepared } = interchange;
  const elements = [
    [group.type],
    [sender],
    [recipient],
    prepared.split(':'),
    [group.ref],
    [group.agency],
    group.version,
  ];
  return { tag: 'UNG', elements };
}

function writeMessage(message: OutgoingMessage): readonly PlainSegment[] {
  const part = message.part === undefined ? [] : partComponents(message.part);
  const unh = [[message.ref], message.type, [message.commonAccessRef ?? ''], part];
  const count = String(message.segments.length + 2);
  return [{ tag: 'UNH', elements: unh }, ...message.segments, { tag: 'UNT', elements: [[count], [message.ref]] }];
}

/** S010: the first part carries C, the last F, those between nothing. */
function partComponents(part: { readonly number: number; readonly last: boolean }): readonly string[] {
  const number = String(part.number).padStart(2, '0');
  if (part.last) return [number, 'F'];
  return part.number === 1 ? [number, 'C'] : [number];
}
