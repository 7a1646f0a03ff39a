// Reads a CUSRES message: legs in SG3, answers in SG4, in any order within their group (UN/EDIFACT CUSRES D.05B, API use).
import type { Leg } from '../passenger.ts';
import type { Finding } from '../syntax/finding.ts';
import { createFindingLog } from '../syntax/finding-log.ts';
import { flightDesignator } from '../syntax/flight-designator.ts';
import { readDateTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { readUnh } from '../syntax/service-segments.ts';
import type { Cusres, CusresAnswer, CusresHead, CusresVerdict } from './message.ts';

/** Reads the segments of one message, UNH to UNT; what is wrong is among `findings`, and what could be read is there beside it. */
export function readCusres(segments: Iterable<Segment>): Cusres {
  const draft = new ResponseDraft();
  for (const segment of segments) draft.take(segment);
  return draft.finish();
}

interface LegDraft {
  readonly leg: { -readonly [Field in keyof Leg]: Leg[Field] };
  fromQualifier: string;
  toQualifier: string;
}

interface VerdictDraft {
  readonly level: string;
  readonly opened: Segment;
  readonly refs: Map<string, string>;
  code: string;
  readonly texts: string[];
}

/** More texts than an answer has use for; the rest is not kept. */
const TEXT_LIMIT = 20;

class ResponseDraft {
  readonly #log = createFindingLog();
  #head: CusresHead = { version: '', messageRef: '', commonAccessRef: '', bgm: '', transactionRef: '' };
  readonly #legs: LegDraft[] = [];
  #open: VerdictDraft | undefined;
  #header: CusresVerdict | undefined;
  readonly #answers: CusresAnswer[] = [];
  #bgmSeen = false;

  take(segment: Segment): void {
    switch (segment.tag) {
      case 'UNH':
        this.#takeUnh(segment);
        break;
      case 'BGM':
        this.#takeBgm(segment);
        break;
      case 'RFF':
        this.#takeReference(segment);
        break;
      case 'DTM':
        this.#takeTime(segment);
        break;
      case 'LOC':
        this.#takePlace(segment);
        break;
      case 'ERP':
        this.#close();
        this.#openVerdict(segment, valueAt(segment, 1).trim());
        break;
      case 'ERC':
        this.#verdict(segment).code = valueAt(segment, 1).trim().toUpperCase();
        break;
      case 'FTX':
        this.#takeText(segment);
        break;
      case 'UNT':
        break;
      default:
        this.#find(segment, 'UNEXPECTED_SEGMENT', 'A segment has no place in a CUSRES; it is not read.');
    }
  }

  finish(): Cusres {
    this.#close();
    if (!this.#bgmSeen) {
      this.#log.add({ level: 'S2', code: 'MISSING_BGM', segment: 'BGM', offset: 0, text: 'The message has no BGM.' });
    }
    const message = {
      head: this.#head,
      legs: this.#legs.map(({ leg, fromQualifier, toQualifier }) => ({
        ...leg,
        border: fromQualifier === '125' && toQualifier === '87',
      })),
      answers: this.#answers,
      findings: this.#log.list,
    };
    return this.#header === undefined ? message : { ...message, header: this.#header };
  }

  #takeUnh(segment: Segment): void {
    const { type, version, ref, commonAccessRef } = readUnh(segment, undefined);
    this.#head = { ...this.#head, version, messageRef: ref, commonAccessRef };
    if (type !== 'CUSRES') this.#find(segment, 'NOT_CUSRES', 'UNH names another message type than CUSRES.');
  }

  #takeBgm(segment: Segment): void {
    this.#bgmSeen = true;
    const code = valueAt(segment, 1).trim();
    if (code === '962' || code === '132' || code === '312') this.#head = { ...this.#head, bgm: code };
    else this.#find(segment, 'NOT_A_RESPONSE', 'BGM is none of 962, 132 and 312.');
  }

  #takeReference(segment: Segment): void {
    const qualifier = valueAt(segment, 1, 1).trim().toUpperCase();
    const value = valueAt(segment, 1, 2).trim();
    if (this.#open !== undefined) {
      if (['AVF', 'ABO', 'AEA'].includes(qualifier)) this.#open.refs.set(qualifier, value);
    } else if (qualifier === 'TN') {
      this.#head = { ...this.#head, transactionRef: value };
    } else if (qualifier === 'AF') {
      const leg = { flight: flightDesignator(value), from: '', to: '', departs: '', arrives: '', border: false };
      this.#legs.push({ leg, fromQualifier: '', toQualifier: '' });
    }
  }

  #takeTime(segment: Segment): void {
    const open = this.#legs[this.#legs.length - 1];
    const qualifier = valueAt(segment, 1, 1).trim();
    if (open === undefined || (qualifier !== '189' && qualifier !== '232')) return;
    const at = readDateTime(valueAt(segment, 1, 2), '', { order: 'ymd', century: 'near' });
    if (at === '') this.#find(segment, 'FLIGHT_TIME', 'A departure or arrival time cannot be read.', 'S3');
    open.leg[qualifier === '189' ? 'departs' : 'arrives'] = at;
  }

  /** 125 and 87 say which end they are; of two 92 the first is where the leg starts. */
  #takePlace(segment: Segment): void {
    const open = this.#legs[this.#legs.length - 1];
    if (open === undefined) return;
    const qualifier = valueAt(segment, 1).trim();
    const airport = valueAt(segment, 2).trim().toUpperCase();
    const starts = qualifier === '125' || (qualifier !== '87' && open.fromQualifier === '');
    open.leg[starts ? 'from' : 'to'] = airport;
    open[starts ? 'fromQualifier' : 'toQualifier'] = qualifier;
  }

  #takeText(segment: Segment): void {
    const { texts } = this.#verdict(segment);
    // Separators that the sender did not release have split the text; it is put together again.
    const text = segment.elements.slice(3).map((components) => components.join(':'));
    if (text.length > 1) this.#find(segment, 'TEXT_SPLIT', 'A text holds separators that were not released.', 'S1');
    if (texts.length < TEXT_LIMIT) texts.push(text.join('+'));
  }

  /** The open group, or a new one where ERC or FTX come without the ERP that should open it. */
  #verdict(segment: Segment): VerdictDraft {
    if (this.#open !== undefined) return this.#open;
    this.#find(segment, 'MISSING_ERP', 'An answer has no ERP.');
    return this.#openVerdict(segment, '2');
  }

  #openVerdict(opened: Segment, level: string): VerdictDraft {
    this.#open = { level, opened, refs: new Map(), code: '', texts: [] };
    return this.#open;
  }

  #close(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const verdict = { code: open.code, text: open.texts.join(' ') };
    if (open.code === '') this.#find(open.opened, 'MISSING_ERC', 'An answer has no code.', 'S3');
    if (open.level === '1') {
      this.#header ??= verdict;
      return;
    }
    const [locator = '', uniqueRef = '', governmentRef = ''] = ['AVF', 'ABO', 'AEA'].map((name) => open.refs.get(name));
    if (locator === '' && uniqueRef === '') {
      this.#find(open.opened, 'MISSING_REFERENCE', 'An answer names no traveller.', 'S3');
    }
    this.#answers.push({ locator, uniqueRef, governmentRef, ...verdict });
  }

  #find(segment: Segment, code: string, text: string, level: Finding['level'] = 'S2'): void {
    this.#log.add({ level, code, segment: segment.tag, offset: segment.offset, text });
  }
}
