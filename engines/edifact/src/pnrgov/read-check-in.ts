// Reads a check-in: TRI, SSD and TBD with seat, boarding number, bags and bag pool (PNRGOV GR6 and GR7).
import { BAG_LIMIT, expandBagTags } from '../paxlst/bag-tags.ts';
import { readDateTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import type { PnrTraveller } from './message.ts';
import type { CheckInDraft, FlightDraft } from './pnr-draft.ts';

const KILOGRAMS_PER_POUND = 0.45359237;

/** What a TBD says; `impossible` names what was cut down. */
export interface BagReading {
  readonly bags: PnrTraveller['bags'];
  readonly pool?: NonNullable<PnrTraveller['bagPool']>;
  readonly impossible: readonly ('BAG_COUNT' | 'BAG_TAG_SERIES')[];
}

/** The check-in that a TRI opens; `undefined` stands for an SSD or TBD without one. */
export function openCheckIn(segment: Segment, flight: FlightDraft | undefined, at: string): CheckInDraft {
  const opened = segment.tag === 'TRI';
  return {
    flight,
    at,
    boardingNumber: opened ? withoutBlanks(valueAt(segment, 2, 1)) : '',
    ref: opened ? valueAt(segment, 2, 4).trim() : '',
    seat: '',
    bags: { count: 0, weightKg: 0, tags: [] },
    offset: segment.offset,
    ordinal: segment.ordinal,
  };
}

/** A seat without leading zeros; `''` where the sender has filled the place (`XXX`). */
export function seatOf(text: string): string {
  const seat = withoutBlanks(text)
    .toUpperCase()
    .replace(/^0+(?=.)/, '');
  return /^X*$/.test(seat) ? '' : seat;
}

/** Time of the check-in in DAT: qualifier 2, else any dated composite, else the fifth word of the text under qualifier 3 (`12AUG121423Z`). */
export function checkInTime(segment: Segment, reference: string | undefined): string {
  const rule = { order: 'dmy', century: 'near', reference } as const;
  for (const [qualifier = '', date = '', time = ''] of segment.elements) {
    const stamp = qualifier.trim() === '3' ? /(\d{2}[A-Z]{3}\d{2})(\d{4})Z?(?![A-Z0-9])/.exec(date) : null;
    const at = stamp === null ? readDateTime(date, time, rule) : readDateTime(stamp[1] ?? '', stamp[2] ?? '', rule);
    if (at !== '') return at;
  }
  return '';
}

/** Reads a TBD. The pool stands in element 4, or in 3 where one separator is missing, and tags follow it. */
export function readBags(segment: Segment): BagReading {
  const poolAt = [4, 3].find((element) => /^(HP|MP)$/i.test(valueAt(segment, element).trim()));
  const allowance = segment.elements.slice(1, poolAt === 3 ? 2 : 3).find((element) => (element[0] ?? '').trim() !== '');
  const impossible: BagReading['impossible'][number][] = [];
  const stated = numberOf(allowance?.[0]);
  if (stated > BAG_LIMIT) impossible.push('BAG_COUNT');
  const { tags, possible } = readTags(segment.elements.slice(poolAt ?? 4));
  if (!possible) impossible.push('BAG_TAG_SERIES');
  const weight = numberOf(allowance?.[1]);
  const inPounds = (allowance?.[2] ?? '').trim() === '701';
  const bags = {
    count: Math.min(Math.trunc(stated), BAG_LIMIT),
    weightKg: inPounds ? Math.round(weight * KILOGRAMS_PER_POUND * 100) / 100 : weight,
    tags,
  };
  if (poolAt === undefined) return { bags, impossible };
  const role = valueAt(segment, poolAt).trim().toUpperCase() === 'HP' ? 'HP' : 'MP';
  return { bags, pool: { role, of: withoutBlanks(valueAt(segment, poolAt, 2)) }, impossible };
}

/** Company, tag, number of consecutive tags. Ten digits hold their company already. */
function readTags(elements: readonly (readonly string[])[]): {
  readonly tags: readonly string[];
  readonly possible: boolean;
} {
  const tags = new Set<string>();
  let allPossible = true;
  for (const [company = '', tag = '', number = ''] of elements) {
    if (tag.trim() === '') continue;
    const first = tag.trim().length < 10 ? company.trim() + tag.trim() : tag.trim();
    const series = expandBagTags(first, number);
    allPossible &&= series.possible;
    for (const one of series.tags) if (tags.size < BAG_LIMIT) tags.add(one);
  }
  return { tags: [...tags], possible: allPossible };
}

function numberOf(text = ''): number {
  const value = Number(text.trim());
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
