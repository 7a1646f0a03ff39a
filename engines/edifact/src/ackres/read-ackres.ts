// Reads an ACKRES message (IATA/ICAO/WCO PNRGOV guide, ACKRES: MSG, ERC, TVL).
import type { Leg } from '../passenger.ts';
import { readPushFlight } from '../pnrgov/read-flight.ts';
import { createFindingLog } from '../syntax/finding-log.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { readUnh } from '../syntax/service-segments.ts';
import type { Ackres, AckresHead } from './message.ts';

/** More error codes than one message can have; the rest is not kept. */
const ERROR_LIMIT = 100;

/** Reads the segments of one message, UNH to UNT; what is wrong is among `findings`, and what could be read is there beside it. */
export function readAckres(segments: Iterable<Segment>): Ackres {
  const draft = new ReceiptDraft();
  for (const segment of segments) draft.take(segment);
  return draft.finish();
}

class ReceiptDraft {
  readonly #log = createFindingLog();
  #head: AckresHead = { version: '', messageRef: '', commonAccessRef: '' };
  #function = '';
  #response = '';
  readonly #errors: string[] = [];
  #flight: Leg | undefined;

  take(segment: Segment): void {
    switch (segment.tag) {
      case 'UNH':
        this.#takeUnh(segment);
        break;
      case 'MSG':
        this.#function = valueAt(segment, 1, 2).trim();
        this.#response = valueAt(segment, 2).trim();
        break;
      case 'ERC':
        this.#takeError(valueAt(segment, 1).trim());
        break;
      case 'TVL':
        this.#takeFlight(segment);
        break;
      case 'UNT':
        break;
      default:
        this.#find(segment, 'UNEXPECTED_SEGMENT', 'A segment has no place in an ACKRES; it is not read.');
    }
  }

  finish(): Ackres {
    if (this.#function !== '23') {
      const text = 'MSG does not say that this is an acknowledgement (23).';
      this.#log.add({ level: 'S2', code: 'NOT_A_RECEIPT', segment: 'MSG', offset: 0, text });
    }
    const isRefused = this.#errors.length > 0 || !['', '3'].includes(this.#response);
    const receipt = {
      head: this.#head,
      ok: this.#function === '23' && !isRefused,
      response: this.#response,
      errors: this.#errors,
      findings: this.#log.list,
    };
    return this.#flight === undefined ? receipt : { ...receipt, flight: this.#flight };
  }

  #takeUnh(segment: Segment): void {
    const { type, version, ref, commonAccessRef } = readUnh(segment, undefined);
    this.#head = { version, messageRef: ref, commonAccessRef };
    if (type !== 'ACKRES') this.#find(segment, 'NOT_ACKRES', 'UNH names another message type than ACKRES.');
  }

  #takeError(code: string): void {
    if (code !== '' && this.#errors.length < ERROR_LIMIT) this.#errors.push(code);
  }

  #takeFlight(segment: Segment): void {
    const fault = (): void => this.#find(segment, 'DATE', 'A date of the flight cannot be read.');
    this.#flight = readPushFlight(segment, { reference: undefined, fault });
  }

  #find(segment: Segment, code: string, text: string): void {
    this.#log.add({ level: 'S2', code, segment: segment.tag, offset: segment.offset, text });
  }
}
