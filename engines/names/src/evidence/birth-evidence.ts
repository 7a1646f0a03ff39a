// Weighs a traveller's dates of birth against a list entry's intervals, after the errors that real registers show.
import type { ReasonCode } from '../reason-code.table.ts';
import type { BirthInterval } from '../screening-subject.ts';

/** Evidence of two dates of birth; `contradicted` where no common error explains the difference. */
export interface BirthEvidence {
  readonly code: ReasonCode;
  readonly nats: number;
  readonly contradicted: boolean;
  readonly traveller: string;
  readonly list: string;
}

/** A date of birth read: its days as `year * 10000 + month * 100 + day` from first to last. */
export interface BirthSpan {
  readonly lo: number;
  readonly hi: number;
  readonly qualifier: BirthInterval['qualifier'];
  readonly text: string;
}

// Travellers' birth years spread over about this many, which is what agreeing on a year is worth against.
const YEARS = 60;
const CONTRADICTION_YEARS = 5;
const APPROXIMATE_CONTRADICTION_YEARS = 9;

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined for anything else and for impossible months and days. */
export function readBirthDate(text: string): BirthSpan | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (outside(month, 12) || outside(day, 31)) return undefined;
  const lo = year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
  return { lo, hi: year * 10_000 + (month ?? 12) * 100 + (day ?? 31), qualifier: 'exact', text };
}

function outside(value: number | undefined, most: number): boolean {
  return value !== undefined && (value < 1 || value > most);
}

/** Reads the intervals of a list entry, leaving out what is no interval. */
export function readBirthIntervals(intervals: readonly BirthInterval[]): BirthSpan[] {
  return intervals.flatMap((interval) => {
    const lo = readBirthDate(interval.lo);
    const hi = readBirthDate(interval.hi);
    if (lo === undefined || hi === undefined || lo.lo > hi.hi) return [];
    return [{ lo: lo.lo, hi: hi.hi, qualifier: interval.qualifier, text: spanText(lo.lo, hi.hi) }];
  });
}

function spanText(lo: number, hi: number): string {
  if (lo === hi) return dayText(lo);
  const [from, to] = [yearOf(lo), yearOf(hi)];
  const whole = lo % 10_000 === 101 && hi % 10_000 >= 1228;
  if (!whole) return `${dayText(lo)}/${dayText(hi)}`;
  return from === to ? `${from}` : `${from}/${to}`;
}

const dayText = (day: number): string =>
  `${yearOf(day)}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}-${String(day % 100).padStart(2, '0')}`;
const yearOf = (day: number): number => Math.floor(day / 10_000);

/** The most favourable evidence over all dates of both sides; undefined where one side has none. */
export function birthEvidence(
  travellers: readonly BirthSpan[],
  lists: readonly BirthSpan[],
): BirthEvidence | undefined {
  let best: BirthEvidence | undefined;
  for (const traveller of travellers) {
    for (const list of lists) {
      const one = compareSpans(traveller, list);
      if (best === undefined || one.nats > best.nats) {
        best = { ...one, traveller: traveller.text, list: list.text };
      }
    }
  }
  return best;
}

interface Verdict {
  readonly code: ReasonCode;
  readonly nats: number;
  readonly contradicted: boolean;
}

const verdict = (code: ReasonCode, nats: number, contradicted = false): Verdict => ({ code, nats, contradicted });

function compareSpans(traveller: BirthSpan, list: BirthSpan): Verdict {
  if (traveller.lo === traveller.hi && list.lo === list.hi) return compareDays(traveller.lo, list.lo, list.qualifier);
  return compareIntervals(traveller, list);
}

/** 1 January and the like stand for "year known only" in many registers. */
function isPlaceholder(day: number): boolean {
  return day % 10_000 === 101;
}

function compareDays(traveller: number, list: number, qualifier: BirthInterval['qualifier']): Verdict {
  const years = Math.abs(yearOf(traveller) - yearOf(list));
  const vague = isPlaceholder(traveller) || isPlaceholder(list);
  if (traveller === list) return vague ? verdict('BIRTH-SAME-YEAR', 4) : verdict('BIRTH-SAME', 9.5);
  if (vague) return compareYears(years, qualifier === 'exact' ? 0 : 1);
  if (isSwapped(traveller, list)) return verdict('BIRTH-SWAPPED', 4.2);
  if (traveller % 10_000 === list % 10_000 && years <= 2) return verdict('BIRTH-NEAR-YEAR', 3.2);
  if (digitsApart(traveller, list) === 1) return verdict('BIRTH-ONE-DIGIT', years > 20 ? 1 : 3.4);
  if (years === 0) return verdict('BIRTH-DIFFERENT', -0.8);
  return apart(years, qualifier === 'exact' ? 0 : 2);
}

/** Only the years can be compared: `slack` years are forgiven. */
function compareYears(years: number, slack: number): Verdict {
  if (years === 0) return verdict('BIRTH-SAME-YEAR', 3.4);
  const beyond = Math.max(0, years - slack);
  if (beyond === 0) return verdict('BIRTH-CLOSE', 2);
  if (beyond === 1) return verdict('BIRTH-CLOSE', 0.8);
  return apart(beyond, 0);
}

function apart(years: number, slack: number): Verdict {
  const beyond = Math.max(0, years - slack);
  if (beyond <= 1) return verdict('BIRTH-DIFFERENT', -1.5);
  if (beyond <= 2) return verdict('BIRTH-DIFFERENT', -2.2);
  if (beyond <= CONTRADICTION_YEARS) return verdict('BIRTH-DIFFERENT', -3.5);
  return verdict('BIRTH-CONTRADICTED', -14, true);
}

function isSwapped(a: number, b: number): boolean {
  if (yearOf(a) !== yearOf(b)) return false;
  return Math.floor(a / 100) % 100 === b % 100 && a % 100 === Math.floor(b / 100) % 100;
}

function digitsApart(a: number, b: number): number {
  let count = 0;
  for (let x = a, y = b; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) {
    if (x % 10 !== y % 10) count++;
  }
  return count;
}

function compareIntervals(traveller: BirthSpan, list: BirthSpan): Verdict {
  if (traveller.lo <= list.hi && list.lo <= traveller.hi) {
    const years = Math.max(1, yearOf(list.hi) - yearOf(list.lo) + 1, yearOf(traveller.hi) - yearOf(traveller.lo) + 1);
    const narrow = years === 1 && yearOf(traveller.lo) === yearOf(list.lo);
    return narrow
      ? verdict('BIRTH-SAME-YEAR', 3.6)
      : verdict('BIRTH-WITHIN', Math.max(0.2, Math.log(YEARS / years) - 0.4));
  }
  const gap = Math.max(yearOf(traveller.lo) - yearOf(list.hi), yearOf(list.lo) - yearOf(traveller.hi), 0);
  if (list.qualifier === 'approximate') return beyondApproximate(gap);
  return gap === 0 ? verdict('BIRTH-DIFFERENT', -0.8) : compareYears(gap, 0);
}

function beyondApproximate(gap: number): Verdict {
  if (gap <= 2) return verdict('BIRTH-CLOSE', 2);
  if (gap <= CONTRADICTION_YEARS) return verdict('BIRTH-CLOSE', -0.2);
  if (gap <= APPROXIMATE_CONTRADICTION_YEARS) return verdict('BIRTH-DIFFERENT', -2.5);
  return verdict('BIRTH-CONTRADICTED', -11, true);
}
