// Gathers the header of a PAXLST: BGM, RFF, GR1 and GR2 with GR3 (UN/EDIFACT PAXLST).
import type { Finding } from '../syntax/finding.ts';
import type { FindingLog } from '../syntax/finding-log.ts';
import { flightDesignator } from '../syntax/flight-designator.ts';
import { readDateTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { readUnh } from '../syntax/service-segments.ts';
import { type BorderHints, type Carriage, legsOf } from './carriage.ts';
import { channelsOf } from './contact-channels.ts';
import type { PaxlstContact, PaxlstHead } from './message.ts';

/** BGM 1.1 of the lists that carry travellers or their flight; anything else is another use of PAXLST. */
const LIST_TYPES: ReadonlySet<string> = new Set(['745', '250', '266', '336', '655']);
/** More places than any flight calls at; what comes beyond is not kept. */
const STOP_LIMIT = 200;
const STOPS: ReadonlySet<string> = new Set(['125', '87', '92', '130']);
const NO_UNH: Segment = { tag: 'UNH', elements: [], offset: 0, ordinal: 0 };

/** The header while it is read; segments that belong to no header group are left alone. */
export class HeaderDraft {
  #unh = readUnh(NO_UNH, undefined);
  #listType = '';
  #action = '';
  #transactionRef = '';
  #revision = '';
  #contact: PaxlstContact | undefined;
  #carriages: Carriage[] = [];
  #stopped = false;
  #stops = 0;
  readonly #reference: string | undefined;
  readonly #log: FindingLog;

  constructor(reference: string | undefined, log: FindingLog) {
    this.#reference = reference;
    this.#log = log;
  }

  get listType(): string {
    return this.#listType;
  }

  get part(): PaxlstHead['part'] {
    return this.#unh.part;
  }

  /** Takes a header segment; NAD only where it is the contact. */
  take(segment: Segment): void {
    switch (segment.tag) {
      case 'UNH':
        this.#takeUnh(segment);
        break;
      case 'BGM':
        this.#takeBgm(segment);
        break;
      case 'RFF':
        this.#takeRff(segment);
        break;
      case 'NAD':
        this.#contact = {
          id: valueAt(segment, 2),
          name: (segment.elements[3] ?? []).filter((part) => part !== '').join(' '),
          channels: [],
        };
        break;
      case 'COM':
        this.#contact = { id: '', name: '', ...this.#contact, channels: channelsOf(segment) };
        break;
      case 'TDT':
        this.#takeTdt(segment);
        break;
      case 'LOC':
        this.#takeLoc(segment);
        break;
      case 'DTM':
        this.#takeDtm(segment);
        break;
      default:
        break;
    }
  }

  /** The header as far as it was read. */
  head(hints: BorderHints): PaxlstHead {
    const { ref, version, commonAccessRef, part } = this.#unh;
    const head: PaxlstHead = {
      type: 'PAXLST',
      version,
      messageRef: ref,
      commonAccessRef,
      part,
      listType: this.#listType,
      action: this.#action,
      transactionRef: this.#transactionRef,
      legs: legsOf(this.#carriages, hints),
    };
    const revision = this.#revision === '' ? {} : { transactionRevision: this.#revision };
    return { ...head, ...revision, ...(this.#contact === undefined ? {} : { contact: this.#contact }) };
  }

  #takeUnh(segment: Segment): void {
    this.#unh = readUnh(segment, undefined);
    if (this.#unh.type !== 'PAXLST') this.#find(segment, 'NOT_PAXLST', 'UNH names another message type than PAXLST.');
  }

  #takeBgm(segment: Segment): void {
    this.#listType = valueAt(segment, 1).trim();
    this.#action = valueAt(segment, 2).trim().toUpperCase();
    if (!LIST_TYPES.has(this.#listType)) {
      this.#find(segment, 'NOT_API_LIST', 'BGM names no list of passengers, crew or flight status.');
    }
  }

  #takeRff(segment: Segment): void {
    if (valueAt(segment, 1, 1).toUpperCase() !== 'TN') return;
    this.#transactionRef = valueAt(segment, 1, 2);
    this.#revision = valueAt(segment, 1, 5);
  }

  #takeTdt(segment: Segment): void {
    const stated = valueAt(segment, 5).trim().toUpperCase();
    const flight = flightDesignator(valueAt(segment, 2), stated);
    this.#stopped = false;
    if (this.#isFull(segment)) return;
    this.#carriages.push({ flight, stops: [] });
    if (stated !== '' && flight.carrier !== stated) {
      this.#find(
        segment,
        'CARRIER_MISMATCH',
        'The carrier of the flight number and the carrier stated beside it differ.',
        'S3',
      );
    }
  }

  #takeLoc(segment: Segment): void {
    const qualifier = valueAt(segment, 1).trim();
    this.#stopped = STOPS.has(qualifier) && !this.#isFull(segment);
    if (!this.#stopped) return;
    this.#stops += 1;
    const airport = valueAt(segment, 2).trim().toUpperCase();
    this.#carriage(segment).stops.push({ qualifier, airport, departs: '', arrives: '' });
  }

  #takeDtm(segment: Segment): void {
    const qualifier = valueAt(segment, 1, 1).trim();
    const stop = this.#carriages[this.#carriages.length - 1]?.stops.at(-1);
    if (stop === undefined || !this.#stopped || (qualifier !== '189' && qualifier !== '232')) return;
    const rule = { order: 'ymd', century: 'near', reference: this.#reference } as const;
    const at = readDateTime(valueAt(segment, 1, 2), '', rule);
    if (at === '') this.#find(segment, 'FLIGHT_TIME', 'A departure or arrival time cannot be read.', 'S3');
    if (qualifier === '189') stop.departs = at;
    else stop.arrives = at;
  }

  /** The TDT in progress; a routing without one keeps its places under a flight without number. */
  #carriage(segment: Segment): Carriage {
    const open = this.#carriages[this.#carriages.length - 1];
    if (open !== undefined) return open;
    this.#find(segment, 'MISSING_TDT', 'Places of the routing come without a TDT.');
    const carriage: Carriage = { flight: flightDesignator(''), stops: [] };
    this.#carriages.push(carriage);
    return carriage;
  }

  #isFull(segment: Segment): boolean {
    const full = this.#stops >= STOP_LIMIT || this.#carriages.length > STOP_LIMIT;
    if (full) this.#find(segment, 'TOO_MANY', `More than ${STOP_LIMIT} places of the routing; the rest is not kept.`);
    return full;
  }

  #find(segment: Segment, code: string, text: string, level: Finding['level'] = 'S2'): void {
    this.#log.add({ level, code, segment: segment.tag, offset: segment.offset, text });
  }
}
