// Reads a PAXLST message segment by segment and gives out its travellers (UN/EDIFACT PAXLST; WCO/IATA/ICAO API guidelines).
import { createFindingLog } from '../syntax/finding-log.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { HeaderDraft } from './header-draft.ts';
import type { PaxlstHead, PaxlstReader, PaxlstTrailer, PaxlstTraveller } from './message.ts';
import { TravellerDraft } from './traveller-draft.ts';

/** How a message is read. */
export interface PaxlstReaderOptions {
  /** `YYYY-MM-DD` for centuries, used where the message itself gives no flight date; usually the interchange's preparation. */
  readonly reference?: string;
  /** The State of an airport, to tell the border leg where no LOC 125 and 87 stand. */
  readonly stateOf?: (airport: string) => string | undefined;
}

/** A reader for one message, from UNH to UNT. Cardinalities of the UN directories are not enforced, because the guide breaks them. */
export function createPaxlstReader(options: PaxlstReaderOptions = {}): PaxlstReader {
  return new ListReader(options);
}

class ListReader implements PaxlstReader {
  readonly #options: PaxlstReaderOptions;
  readonly #log = createFindingLog();
  readonly #header: HeaderDraft;
  #open: TravellerDraft | undefined;
  #travellers = 0;
  #stated: number | undefined;
  #clearance = '';
  /** Kept once the first traveller is complete: nothing after that changes the header. */
  #head: PaxlstHead | undefined;
  #reference: string | undefined;
  #closed = false;
  #bgm = false;
  #last: Segment = { tag: '', elements: [], offset: 0, ordinal: 0 };

  constructor(options: PaxlstReaderOptions) {
    this.#options = options;
    this.#header = new HeaderDraft(options.reference, this.#log);
  }

  get head(): PaxlstHead {
    return this.#head ?? this.#readHead();
  }

  push(segment: Segment): PaxlstTraveller | undefined {
    this.#last = segment;
    switch (segment.tag) {
      case 'NAD':
        return this.#takeNad(segment);
      case 'CNT':
        this.#takeCount(segment);
        return undefined;
      case 'UNT':
        return undefined;
      case 'PDT':
        this.#find('LEGACY_PDT', 'S2', 'The US-EDIFACT dialect with PDT is not read.');
        return undefined;
      default:
        this.#takeInner(segment);
        return undefined;
    }
  }

  end(): { readonly traveller: PaxlstTraveller | undefined; readonly trailer: PaxlstTrailer } {
    const traveller = this.#close();
    if (!this.#closed) this.#checkMessage();
    this.#closed = true;
    const counted = { travellers: this.#travellers, findings: this.#log.list };
    return { traveller, trailer: this.#stated === undefined ? counted : { stated: this.#stated, ...counted } };
  }

  #takeInner(segment: Segment): void {
    if (segment.tag === 'BGM') this.#bgm = true;
    if (this.#open === undefined) this.#header.take(segment);
    else this.#open.take(segment);
  }

  #takeNad(segment: Segment): PaxlstTraveller | undefined {
    if (valueAt(segment, 1).trim().toUpperCase() === 'MS') {
      this.#header.take(segment);
      return undefined;
    }
    const complete = this.#close();
    this.#reference ??= this.#flightDate() ?? this.#options.reference;
    const context = { listType: this.#header.listType, reference: this.#reference, log: this.#log };
    this.#open = new TravellerDraft(segment, context);
    this.#travellers += 1;
    return complete;
  }

  #close(): PaxlstTraveller | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    this.#open = undefined;
    this.#clearance ||= open.clearance;
    this.#head ??= this.#readHead();
    return open.finish();
  }

  #takeCount(segment: Segment): void {
    const value = valueAt(segment, 1, 2).trim();
    if (/^\d{1,6}$/.test(value)) this.#stated = Number(value);
    else this.#find('CNT', 'S3', 'The control total is not a number.');
  }

  #checkMessage(): void {
    if (!this.#bgm) this.#find('MISSING_BGM', 'S2', 'The message has no BGM.');
    const { number, last } = this.#header.part;
    const single = number === 1 && last;
    if (single && this.#stated !== undefined && this.#stated !== this.#travellers) {
      this.#find('CNT_COUNT', 'S3', `The control total differs from the ${this.#travellers} travellers read.`);
    }
    const { legs } = this.head;
    if (legs.length === 0) this.#find('MISSING_LEG', 'S2', 'The message names no leg.');
    else if (!legs.some(({ border }) => border)) this.#find('BORDER_LEG', 'S4', 'No leg is known to cross the border.');
  }

  #readHead(): PaxlstHead {
    return this.#header.head({ clearance: this.#clearance, stateOf: this.#options.stateOf });
  }

  #flightDate(): string | undefined {
    const dates = this.#readHead().legs.map((leg) => leg.departs || leg.arrives);
    return dates.find((date) => date !== '')?.slice(0, 10);
  }

  #find(code: string, level: 'S2' | 'S3' | 'S4', text: string): void {
    this.#log.add({ level, code, segment: this.#last.tag, offset: this.#last.offset, text });
  }
}
