// Gathers the history of a PNR, reduced to who changed what and when (PNRGOV GR10 to GR12).
import { readDateTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { serviceCode } from './free-text.ts';
import type { Pnr } from './message.ts';
import { readPushFlight } from './read-flight.ts';
import { readTraveller } from './read-traveller.ts';

type Entry = Pnr['history'][number];

/** The open history of one PNR; contents other than names and flights are kept as their tag alone. */
export class HistoryDraft {
  readonly entries: Entry[] = [];
  readonly #reference: string | undefined;
  #source = '';
  #at = '';
  #action = '';
  /** True while an ABI or SAC has no entry of its own yet. */
  #bare = false;

  constructor(reference: string | undefined) {
    this.#reference = reference;
  }

  take(segment: Segment): void {
    switch (segment.tag) {
      case 'ABI':
        this.close();
        this.#open(sourceOf(segment));
        break;
      case 'DAT':
        this.#at ||= this.#stampOf(segment);
        break;
      case 'SAC':
        // ABI, DAT, SAC: the SAC tells what the ABI was for.
        if (this.#action !== '') this.close();
        this.#action = valueAt(segment, 3).trim().toUpperCase();
        this.#bare = true;
        break;
      case 'RPI':
        break;
      default:
        this.#add(this.#contentOf(segment));
    }
  }

  /** Keeps an action without contents; nothing is lost at the end. */
  close(): void {
    if (this.#bare) this.#add({ what: '' });
    this.#bare = false;
    this.#action = '';
  }

  #open(source: string): void {
    this.#source = source;
    this.#at = '';
    this.#bare = true;
  }

  #add(content: Pick<Entry, 'what' | 'name' | 'flight'>): void {
    this.entries.push({ at: this.#at, source: this.#source, action: this.#action, ...content });
    this.#bare = false;
  }

  #contentOf(segment: Segment): Pick<Entry, 'what' | 'name' | 'flight'> {
    if (segment.tag === 'TIF') return { what: 'TIF', name: readTraveller(segment).name };
    if (segment.tag === 'SSR') return { what: `SSR ${serviceCode(segment)}`.trim() };
    if (segment.tag !== 'TVL') return { what: segment.tag };
    const flight = readPushFlight(segment, { reference: this.#reference, fault: () => undefined });
    return { what: 'TVL', flight: { ...flight, border: false } };
  }

  #stampOf(segment: Segment): string {
    const [, date = '', time = ''] = segment.elements[0] ?? [];
    return readDateTime(date, time, { order: 'dmy', century: 'near', reference: this.#reference });
  }
}

function sourceOf(segment: Segment): string {
  const parts = [1, 2, 3, 5].map((element) =>
    (segment.elements[element - 1] ?? []).map((part) => part.trim()).join(':'),
  );
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join('/');
}
