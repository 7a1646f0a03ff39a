// Reads the dates that carriers send: two-digit years, unknown parts, wrong order, blanks (UN/EDIFACT 2380; AIRIMP dates).
import type { PartialDate } from '../passenger.ts';
import { daysInMonth, isoDate, monthOfName } from './calendar.ts';

/** How a date is to be understood; nothing here looks at a clock. */
export interface DateRule {
  /** Order of six and eight plain digits. */
  readonly order: 'ymd' | 'dmy';
  /**
   * Century of two-digit years. `past`: the latest year not after the reference (births, issue dates).
   * `future`: not more than ten years before it (expiry). `near`: within fifty years of it (travel).
   */
  readonly century: 'past' | 'future' | 'near';
  /** `YYYY-MM-DD…` of the flight or of the interchange; without it births read as 19YY with 20YY as the alternative, others as 20YY. */
  readonly reference?: string | undefined;
}

/**
 * `good`; `partial`: month or day unknown or impossible and left out; `reordered`: readable only in the other order;
 * `empty`: nothing or zeros; `bad`: not a date.
 */
export type DateQuality = 'good' | 'partial' | 'reordered' | 'empty' | 'bad';

/** A date where one could be read, and how good it is. */
export interface DateReading {
  readonly date?: PartialDate;
  readonly quality: DateQuality;
}

/** Day, month, year as numbers; 0 is an unknown day or month; `short` where the century was left out. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly short: boolean;
}

/** Nobody older than this travels; the earlier century stays possible up to this age. */
const OLDEST = 110;

/** Reads `YYMMDD`, `DDMMYY`, `YYYYMMDD`, `DDMMYYYY`, `DDMMMYY`, `DDMMMYYYY`, `YYYY-MM-DD`, each also with a time behind it. */
export function readDate(text: string, rule: DateRule): DateReading {
  const trimmed = text.trim().toUpperCase();
  if (/^[0 -]*$/.test(trimmed)) return { quality: 'empty' };
  const stated = partsOf(trimmed, rule.order);
  if (stated !== undefined && isPossible(stated)) return dated(text, stated, { rule, reordered: false });
  const other = partsOf(trimmed, rule.order === 'ymd' ? 'dmy' : 'ymd');
  if (other !== undefined && isPossible(other)) return dated(text, other, { rule, reordered: true });
  return { quality: 'bad' };
}

/** Reads a date and a time of day to `YYYY-MM-DDTHH:MM`, a date alone to `YYYY-MM-DD`; `''` where no full date stands. Local time stays local. */
export function readDateTime(text: string, time: string, rule: DateRule): string {
  const date = readDate(text, rule).date?.value ?? '';
  if (date.length !== 10) return '';
  const digits = time.trim() === '' ? timeBehind(text.trim()) : time.trim();
  const clock = readTime(digits);
  return clock === '' ? date : `${date}T${clock}`;
}

/** `HH:MM` of `HHMM`, `HMM`, `HHMMSS` or `HH:MM`; midnight written `2400` stays on its day as `23:59`; `''` when it is no time. */
export function readTime(text: string): string {
  const digits = text.replace(':', '').padStart(4, '0');
  if (!/^\d{4}(\d{2})?$/.test(digits) || text.trim() === '') return '';
  if (digits.startsWith('2400')) return '23:59';
  const hours = digits.slice(0, 2);
  const minutes = digits.slice(2, 4);
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours}:${minutes}` : '';
}

function timeBehind(text: string): string {
  if (/^\d{10}$/.test(text)) return text.slice(6);
  if (/^\d{12}(\d{2})?$/.test(text)) return text.slice(8, 12);
  return /[T ](\d{2}:?\d{2})/.exec(text)?.[1] ?? '';
}

function partsOf(text: string, order: 'ymd' | 'dmy'): Parts | undefined {
  const named = /^(\d{1,2})([A-Z]{3})(\d{4}|\d{2})(?!\d)/.exec(text);
  if (named !== null) return namedParts(named);
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3] ?? 0), short: false };
  const digits = text.replace(/[<X?](?=.{0,3}$)/g, '0');
  if (!/^\d+$/.test(digits)) return undefined;
  if (digits.length === 6 || digits.length === 10) return shortParts(digits, order);
  if (digits.length === 8 || digits.length === 12 || digits.length === 14) return longParts(digits, order);
  return undefined;
}

function namedParts(match: RegExpExecArray): Parts | undefined {
  const month = monthOfName(match[2] ?? '');
  const year = match[3] ?? '';
  return month === 0 ? undefined : { year: Number(year), month, day: Number(match[1]), short: year.length === 2 };
}

function shortParts(digits: string, order: 'ymd' | 'dmy'): Parts {
  const [first, month, last] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return order === 'ymd'
    ? { year: first, month, day: last, short: true }
    : { year: last, month, day: first, short: true };
}

function longParts(digits: string, order: 'ymd' | 'dmy'): Parts {
  const at = (from: number, to: number): number => Number(digits.slice(from, to));
  if (order === 'ymd') return { year: at(0, 4), month: at(4, 6), day: at(6, 8), short: false };
  return { year: at(4, 8), month: at(2, 4), day: at(0, 2), short: false };
}

function isPossible(parts: Parts): boolean {
  if (parts.month > 12 || parts.day > 31) return false;
  return parts.short || (parts.year >= 1850 && parts.year < 2150);
}

function dated(raw: string, parts: Parts, how: { readonly rule: DateRule; readonly reordered: boolean }): DateReading {
  const years = parts.short ? centuries(parts, how.rule) : [parts.year];
  const values = years.map((year) =>
    isoDate(year, parts.month, parts.day <= daysInMonth(year, parts.month) ? parts.day : 0),
  );
  const [value = '', alternative] = values;
  const quality = how.reordered ? 'reordered' : value.length === 10 ? 'good' : 'partial';
  return { date: alternative === undefined ? { raw, value } : { raw, value, alternative }, quality };
}

/** The likely full year first, and the other one where it is possible too. */
function centuries(parts: Parts, rule: DateRule): readonly number[] {
  const reference = rule.reference ?? '';
  const referenceYear = Number(reference.slice(0, 4));
  if (!/^\d{4}/.test(reference))
    return rule.century === 'past' ? [1900 + parts.year, 2000 + parts.year] : [2000 + parts.year];
  if (rule.century === 'past') return pastYears(parts, reference, referenceYear);
  const earliest = referenceYear - (rule.century === 'future' ? 10 : 50);
  const year = firstYear(parts.year, earliest);
  const expiredLongAgo = rule.century === 'future' && year - 100 >= referenceYear - 30;
  return expiredLongAgo ? [year, year - 100] : [year];
}

function pastYears(parts: Parts, reference: string, referenceYear: number): readonly number[] {
  const year = firstYear(parts.year, referenceYear - 99);
  const text = isoDate(year, parts.month, parts.day);
  const latest = text > reference.slice(0, text.length) ? year - 100 : year;
  return referenceYear - (latest - 100) <= OLDEST ? [latest, latest - 100] : [latest];
}

/** The first year with these last two digits that is not before `earliest`. */
function firstYear(lastTwo: number, earliest: number): number {
  return earliest + ((((lastTwo - earliest) % 100) + 100) % 100);
}
