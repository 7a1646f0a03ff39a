// Reads a PNRGOV message segment by segment and gives out its PNRs, with one parser for all versions (IATA/ICAO/WCO PNRGOV EDIFACT 10.1 to 21.1).
import type { Finding } from '../syntax/finding.ts';
import { createFindingLog } from '../syntax/finding-log.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { readUnh } from '../syntax/service-segments.ts';
import type { Pnr, PnrgovHead, PnrgovReader, PnrgovTrailer } from './message.ts';
import { PnrAssembly } from './pnr-assembly.ts';
import type { Draft, PnrContext } from './pnr-draft.ts';
import { readPushFlight } from './read-flight.ts';

/** How a message is read. */
export interface PnrgovReaderOptions {
  /** `YYYY-MM-DD` for centuries, used where the message itself gives no flight date; usually the interchange's preparation. */
  readonly reference?: string;
}

/** A reader for one message, from UNH to UNT; it holds one PNR at a time. Repetition counts of the guide are not enforced. */
export function createPnrgovReader(options: PnrgovReaderOptions = {}): PnrgovReader {
  return new PushReader(options.reference);
}

/** PNRs of one message whose identity is remembered to find one that comes twice; a push has hundreds. */
const REMEMBERED = 65_536;
/** Different tags counted as unknown. */
const UNKNOWN_TAGS = 100;

/** Segments that only a PNR has: before the first SRC they show that it is missing. */
const INSIDE_ONLY: ReadonlySet<string> = new Set(['TIF', 'RCI', 'SSR', 'TKT']);

class PushReader implements PnrgovReader {
  readonly #reference: string | undefined;
  readonly #log = createFindingLog();
  #head: Draft<PnrgovHead> = {
    type: 'PNRGOV',
    version: '',
    messageRef: '',
    commonAccessRef: '',
    part: { number: 1, last: true },
    function: '22',
    flight: {
      flight: { carrier: '', number: '', suffix: '' },
      from: '',
      to: '',
      departs: '',
      arrives: '',
      border: true,
    },
  };
  readonly #headTags = new Set<string>();
  #context: PnrContext | undefined;
  #open: PnrAssembly | undefined;
  #pnrs = 0;
  readonly #seen = new Set<string>();
  readonly #unknown = new Map<string, number>();
  #last: Segment = { tag: '', elements: [], offset: 0, ordinal: 0 };
  #trailer: PnrgovTrailer | undefined;

  constructor(reference: string | undefined) {
    this.#reference = reference;
  }

  get head(): PnrgovHead {
    return this.#head;
  }

  push(segment: Segment): Pnr | undefined {
    this.#last = segment;
    const { tag } = segment;
    if (tag === 'SRC') return this.#openPnr(segment);
    if (this.#open !== undefined) {
      if (PnrAssembly.isKnown(tag)) this.#open.take(segment);
      else this.#countUnknown(tag);
      return undefined;
    }
    if (INSIDE_ONLY.has(tag)) {
      this.#find('MISSING_SRC', 'S2', 'The first PNR has no SRC.');
      this.#begin(segment).take(segment);
    } else this.#takeHead(segment);
    return undefined;
  }

  end(): { readonly pnr: Pnr | undefined; readonly trailer: PnrgovTrailer } {
    const pnr = this.#close();
    this.#trailer ??= this.#finish();
    return { pnr, trailer: this.#trailer };
  }

  #openPnr(segment: Segment): Pnr | undefined {
    const complete = this.#close();
    this.#begin(segment);
    return complete;
  }

  #begin(segment: Segment): PnrAssembly {
    this.#context ??= this.#closeHead();
    this.#open = new PnrAssembly(segment, this.#context);
    this.#pnrs += 1;
    return this.#open;
  }

  #close(): Pnr | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    this.#open = undefined;
    return this.#checked(open.finish());
  }

  /** The same PNR twice: the later one is the one that counts. */
  #checked(pnr: Pnr): Pnr {
    const [first] = pnr.locators;
    if (first === undefined) return pnr;
    const identity = `${first.airline}/${first.locator}/${pnr.created}`;
    if (this.#seen.has(identity)) {
      this.#find('DUPLICATE_PNR', 'S4', 'A PNR comes twice in one message; the later one counts.');
      return { ...pnr, repeated: true };
    }
    if (this.#seen.size < REMEMBERED) this.#seen.add(identity);
    return pnr;
  }

  #takeHead(segment: Segment): void {
    const head = this.#head;
    const { tag } = segment;
    if (tag === 'UNT') return;
    if (!['UNH', 'MSG', 'ORG', 'TVL', 'EQN'].includes(tag)) {
      this.#countUnknown(tag);
      return;
    }
    this.#headTags.add(tag);
    if (tag === 'UNH') {
      const { version, ref, commonAccessRef, part } = readUnh(segment, undefined);
      Object.assign(head, { version, messageRef: ref, commonAccessRef, part });
    } else if (tag === 'MSG') head.function = valueAt(segment, 1, 2).trim() || valueAt(segment, 1, 1).trim() || '22';
    else if (tag === 'ORG') head.sender = valueAt(segment, 1).trim();
    else if (tag === 'TVL') head.flight = this.#readPush(segment);
    else if (/^\d{1,6}$/.test(valueAt(segment, 1).trim())) head.stated = Number(valueAt(segment, 1).trim());
  }

  #readPush(segment: Segment): PnrgovHead['flight'] {
    const fault = (): void => this.#find('DATE', 'S3', 'A date of the push flight cannot be read.');
    return readPushFlight(segment, { reference: this.#reference, fault });
  }

  /** What every message has to say before its first PNR, and several senders do not. */
  #closeHead(): PnrContext {
    const { flight } = this.#head;
    this.#need('MSG', 'The message does not say what it is; a full push is assumed.');
    this.#need('ORG', 'The message does not say what system sends it.');
    this.#need('TVL', 'The message does not name its flight.');
    this.#need('EQN', 'The message does not say how many PNRs there are.');
    const day = flight.departs.slice(0, 10);
    return { head: this.#head, reference: day === '' ? this.#reference : day, log: this.#log };
  }

  #need(tag: string, text: string): void {
    if (!this.#headTags.has(tag)) this.#find(`MISSING_${tag}`, 'S2', text);
  }

  #finish(): PnrgovTrailer {
    this.#context ??= this.#closeHead();
    const { stated, part } = this.#head;
    const isWhole = part.number === 1 && part.last;
    if (isWhole && stated !== undefined && stated !== this.#pnrs)
      this.#find('EQN_COUNT', 'S2', `The stated number of PNRs differs from the ${this.#pnrs} read.`);
    return { pnrs: this.#pnrs, findings: this.#log.list, unknownSegments: Object.fromEntries(this.#unknown) };
  }

  #countUnknown(tag: string): void {
    if (tag === 'UNT') return;
    const count = this.#unknown.get(tag);
    if (count === undefined && this.#unknown.size >= UNKNOWN_TAGS) return;
    if (count === undefined) this.#find('UNKNOWN_SEGMENT', 'S2', 'A segment has no place in a PNRGOV; it is not kept.');
    this.#unknown.set(tag, (count ?? 0) + 1);
  }

  #find(code: string, level: Finding['level'], text: string): void {
    this.#log.add({ level, code, segment: this.#last.tag, offset: this.#last.offset, text });
  }
}
