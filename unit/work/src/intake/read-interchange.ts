// Reads an interchange as it comes in: scan, filter, then read; what the law forbids to keep is gone before anything is written (laws 1 and 7).
import { type Ackres, readAckres } from '@vigie/edifact/ackres';
import { type Cusres, readCusres } from '@vigie/edifact/cusres';
import { createPaxlstReader, type PaxlstHead, type PaxlstReader, type PaxlstTraveller } from '@vigie/edifact/paxlst';
import { createPnrgovReader, type Pnr, type PnrgovHead, type PnrgovReader } from '@vigie/edifact/pnrgov';
import {
  createInterchangeReader,
  createScanner,
  type Finding,
  type InterchangeEvent,
  type InterchangeHead,
  type MessageHead,
  type Segment,
  writeSegments,
} from '@vigie/edifact/syntax';
import {
  createSegmentFilter,
  type FilterAccounting,
  type SegmentFilter,
  type SensitivePolicy,
} from '@vigie/guard/sensitive';
import type { FlightLeg } from '@vigie/words';

import { legOf } from './flight-leg.ts';

/** One message, filtered: its facts, its re-serialisation without what may not be kept, and the account of every segment. */
export interface ReadMessage {
  readonly head: MessageHead;
  readonly paxlst: { readonly head: PaxlstHead; readonly travellers: readonly PaxlstTraveller[] } | undefined;
  readonly pnrgov:
    | { readonly head: PnrgovHead; readonly pnrs: readonly Pnr[]; readonly stated: number | undefined }
    | undefined;
  /** The kept segments, one line each. */
  readonly text: string;
  readonly accounting: FilterAccounting;
  readonly findings: readonly Finding[];
  /** The leg it reports on; undefined for answers and where no flight is named. */
  readonly leg: FlightLeg | undefined;
  /** Facts of a CUSRES or ACKRES, which answer a message and name no traveller. */
  readonly answer: Cusres | Ackres | undefined;
  /** Set when the message is of no kind that can be read here. */
  readonly fault: Finding | undefined;
}

export interface ReadInterchange {
  readonly head: InterchangeHead | undefined;
  readonly messages: readonly ReadMessage[];
  /** Findings of the envelope. */
  readonly findings: readonly Finding[];
  readonly bytes: number;
}

/** Types that are answers or acknowledgements: understood, and without travellers of their own. */
const ANSWERS = new Set(['CUSRES', 'ACKRES', 'CONTRL']);

/** Reads pushed chunks; `end` gives everything. Findings are capped, so that a hostile file cannot fill the memory with complaints. */
export class InterchangeIntake {
  #scanner = createScanner();
  #reader = createInterchangeReader();
  #policy: SensitivePolicy;
  #reference: string;
  #head: InterchangeHead | undefined;
  #message: OpenMessage | undefined;
  #messages: ReadMessage[] = [];
  #bytes = 0;

  /** `reference`: the day of receipt, `YYYY-MM-DD`, from which centuries are inferred. */
  constructor(policy: SensitivePolicy, reference: string) {
    this.#policy = policy;
    this.#reference = reference;
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    for (const segment of this.#scanner.push(chunk)) this.#take(segment);
  }

  end(): ReadInterchange {
    for (const segment of this.#scanner.end()) this.#take(segment);
    for (const event of this.#reader.end()) this.#follow(event);
    this.#close();
    const findings = [...this.#scanner.findings, ...this.#reader.findings].slice(0, MOST_FINDINGS);
    return { head: this.#head, messages: this.#messages, findings, bytes: this.#bytes };
  }

  #take(segment: Segment): void {
    for (const event of this.#reader.push(segment)) this.#follow(event);
  }

  #follow(event: InterchangeEvent): void {
    switch (event.kind) {
      case 'interchange':
        this.#head ??= event.head;
        return;
      case 'message-open':
        this.#close();
        this.#message = new OpenMessage(event.head, this.#policy, this.#reference);
        this.#message.take(event.segment);
        return;
      case 'segment':
        this.#message?.take(event.segment);
        return;
      case 'message-close':
        this.#close();
        return;
      case 'interchange-close':
        return;
    }
  }

  #close(): void {
    if (this.#message === undefined) return;
    this.#messages.push(this.#message.close());
    this.#message = undefined;
  }
}

const MOST_FINDINGS = 500;

class OpenMessage {
  #head: MessageHead;
  #filter: SegmentFilter;
  #paxlst: PaxlstReader | undefined;
  #pnrgov: PnrgovReader | undefined;
  #travellers: PaxlstTraveller[] = [];
  #pnrs: Pnr[] = [];
  #text: string[] = [];
  #first: Segment | undefined;
  #kept: Segment[] | undefined;

  constructor(head: MessageHead, policy: SensitivePolicy, reference: string) {
    this.#head = head;
    this.#filter = createSegmentFilter(policy, head.type);
    if (head.type === 'PAXLST') this.#paxlst = createPaxlstReader({ reference });
    if (ANSWERS.has(head.type)) this.#kept = [];
    if (head.type === 'PNRGOV') this.#pnrgov = createPnrgovReader({ reference });
  }

  take(segment: Segment): void {
    this.#first ??= segment;
    const { kept } = this.#filter.admit(segment);
    if (kept === undefined) return;
    this.#text.push(writeSegments([kept]));
    this.#kept?.push(kept);
    const traveller = this.#paxlst?.push(kept);
    if (traveller !== undefined) this.#travellers.push(traveller);
    const pnr = this.#pnrgov?.push(kept);
    if (pnr !== undefined) this.#pnrs.push(pnr);
  }

  close(): ReadMessage {
    const paxlst = this.#endPaxlst();
    const pnrgov = this.#endPnrgov();
    const findings = [...(paxlst?.findings ?? []), ...(pnrgov?.findings ?? [])];
    const leg = reportedLeg(paxlst?.facts, pnrgov?.facts);
    const named = this.#travellers.length + this.#pnrs.length;
    return {
      head: this.#head,
      paxlst: paxlst?.facts,
      pnrgov: pnrgov?.facts,
      leg,
      answer: this.#answer(),
      text: this.#text.join('\n'),
      accounting: this.#filter.accounting,
      findings: findings.slice(0, MOST_FINDINGS),
      fault: this.#fault(findings) ?? (leg === undefined && named > 0 ? this.#withoutFlight() : undefined),
    };
  }

  #endPaxlst() {
    if (this.#paxlst === undefined) return undefined;
    const { traveller, trailer } = this.#paxlst.end();
    if (traveller !== undefined) this.#travellers.push(traveller);
    return { facts: { head: this.#paxlst.head, travellers: this.#travellers }, findings: trailer.findings };
  }

  #endPnrgov() {
    if (this.#pnrgov === undefined) return undefined;
    const { pnr, trailer } = this.#pnrgov.end();
    if (pnr !== undefined) this.#pnrs.push(pnr);
    const { head } = this.#pnrgov;
    return { facts: { head, pnrs: this.#pnrs, stated: head.stated }, findings: trailer.findings };
  }

  // Travellers that belong to no flight could be neither screened in time nor found again: the message waits for repair.
  #withoutFlight(): Finding {
    const text = 'No flight with carrier, number, airport and day of departure is named.';
    return { level: 'S2', code: 'NO_FLIGHT', segment: 'TDT', offset: this.#first?.offset ?? 0, text };
  }

  #answer(): Cusres | Ackres | undefined {
    if (this.#head.type === 'CUSRES') return readCusres(this.#kept ?? []);
    return this.#head.type === 'ACKRES' ? readAckres(this.#kept ?? []) : undefined;
  }

  #fault(findings: readonly Finding[]): Finding | undefined {
    const refused = findings.find((one) => one.code === 'NOT_API_LIST');
    if (refused !== undefined) return refused;
    if (this.#paxlst !== undefined || this.#pnrgov !== undefined || ANSWERS.has(this.#head.type)) return undefined;
    return {
      level: 'S2',
      code: 'UNKNOWN_MESSAGE',
      segment: 'UNH',
      offset: this.#first?.offset ?? 0,
      text: 'No reader understands this type of message.',
    };
  }
}

/** The border leg of an API list; the push flight of a PNRGOV, or where it is missing the first flight of its first booking. */
function reportedLeg(paxlst: ReadMessage['paxlst'], pnrgov: ReadMessage['pnrgov']): FlightLeg | undefined {
  if (pnrgov !== undefined) {
    const first = pnrgov.pnrs[0]?.flights.find((flight) => !flight.open)?.leg;
    return legOf(pnrgov.head.flight) ?? (first === undefined ? undefined : legOf(first));
  }
  const legs = paxlst?.head.legs ?? [];
  const border = legs.find((leg) => leg.border) ?? legs[0];
  return border === undefined ? undefined : legOf(border);
}
