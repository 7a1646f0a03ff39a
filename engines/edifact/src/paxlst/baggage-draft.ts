// Gathers the bags of a traveller: MEA counts and weights, FTX+BAG tag series (UN/EDIFACT PAXLST GR4).
import { type Segment, valueAt } from '../syntax/segment.ts';
import { BAG_LIMIT, expandBagTags } from './bag-tags.ts';
import type { PaxlstTraveller } from './message.ts';

const KILOGRAMS_PER_POUND = 0.45359237;

/** What is wrong with a bag segment. */
export interface BagFault {
  readonly code: 'MEASURE' | 'BAG_COUNT' | 'BAG_TAG_SERIES';
  readonly text: string;
}

/** Count, weight and tags; each `take` gives the fault it met, and keeps what is usable. */
export class BaggageDraft {
  #count = 0;
  #weightKg = 0;
  readonly #tags: string[] = [];

  get bags(): PaxlstTraveller['bags'] {
    return { count: this.#count, weightKg: this.#weightKg, tags: this.#tags };
  }

  takeMeasure(segment: Segment): BagFault | undefined {
    const unit = valueAt(segment, 3, 1).trim().toUpperCase();
    // Most senders put the bag count where the unit belongs.
    const text = valueAt(segment, 3, 2).trim() || (/^[\d.]+$/.test(unit) ? unit : '');
    const value = Number(text);
    if (text === '' || !Number.isFinite(value) || value < 0) {
      return { code: 'MEASURE', text: 'A bag count or weight is not a number.' };
    }
    if (valueAt(segment, 1).trim().toUpperCase() === 'WT') {
      this.#weightKg = unit === 'LBR' ? Math.round(value * KILOGRAMS_PER_POUND * 100) / 100 : value;
      return undefined;
    }
    this.#count = Math.min(Math.trunc(value), BAG_LIMIT);
    return value > BAG_LIMIT
      ? { code: 'BAG_COUNT', text: `More than ${BAG_LIMIT} bags for one traveller.` }
      : undefined;
  }

  takeTags(segment: Segment): BagFault | undefined {
    const first = valueAt(segment, 4, 1).trim();
    if (valueAt(segment, 1).trim().toUpperCase() !== 'BAG' || first === '') return undefined;
    const { tags, possible } = expandBagTags(first, valueAt(segment, 4, 2));
    // One traveller's tags stay bounded whatever the message repeats.
    this.#tags.push(...tags.slice(0, Math.max(0, BAG_LIMIT - this.#tags.length)));
    if (possible) return undefined;
    return { code: 'BAG_TAG_SERIES', text: 'A series of bag tags has an impossible count; its first tag is kept.' };
  }
}
