// Birth dates of the UN Security Council consolidated list as intervals of days (sc-sanctions.xsd, INDIVIDUAL_DATE_OF_BIRTH).
import { type DaySpan, islamicSpan, isoSpan, monthNumber, monthSpan } from './calendar-day.ts';
import type { Element } from './element.ts';
import type { ListBirthDate } from './list-subject.ts';

/** Says what was kept as listed but not understood. */
export type Remark = (element: Element, reason: string) => void;

const QUALIFIERS: Readonly<Record<string, ListBirthDate['qualifier']>> = {
  exact: 'exact',
  approximately: 'approximate',
  between: 'between',
};

/** The birth date of one element; undefined where it says no day, month or year. */
export function unBirthDate(element: Element, remark: Remark): ListBirthDate | undefined {
  return element.filled(birthDate(element, remark));
}

function birthDate(element: Element, remark: Remark): ListBirthDate | undefined {
  const qualifier = element.coded('TYPE_OF_DATE', QUALIFIERS);
  const day = element.value('DATE');
  const year = element.value('YEAR');
  const from = element.value('FROM_YEAR');
  const to = element.value('TO_YEAR');
  const note = element.value('NOTE');
  const words = [day, year, from === to ? from : `${from}–${to}`].filter((part) => part !== '').join(' ');
  const islamic = islamicNote(note);
  const span = isoSpan(day.slice(0, 10)) ?? years(from, to) ?? noteSpan(note, year) ?? isoYear(year) ?? islamic;
  if (span === undefined) {
    if (!element.empty && words + note !== '')
      remark(element, 'The birth date is kept in words; it says no day, month or year that could be read.');
    return undefined;
  }
  if (from !== '' && to !== '' && from > to)
    remark(element, 'The years of birth stand in reverse order; they are read in order.');
  return {
    lo: span[0],
    hi: span[1],
    qualifier: span === islamic ? 'approximate' : (qualifier ?? (from === '' ? 'exact' : 'between')),
    text: words === '' ? note : words,
    note,
    ...(span === islamic ? { calendar: 'islamic' as const } : {}),
  };
}

/** The birth date that an alias states for itself, a day or a year. */
export function aliasBirthDate(text: string): ListBirthDate | undefined {
  const span = isoSpan(text.slice(0, 10));
  if (span === undefined) return undefined;
  return { lo: span[0], hi: span[1], qualifier: 'exact', text, note: 'Stated for an alias' };
}

function isoYear(text: string): DaySpan | undefined {
  return /^\d{4}$/.test(text) ? isoSpan(text) : undefined;
}

function years(from: string, to: string): DaySpan | undefined {
  const spans = [isoYear(from), isoYear(to)].filter((span) => span !== undefined);
  const ends = spans.flat().sort();
  const [lo, hi] = [ends[0], ends.at(-1)];
  return lo === undefined || hi === undefined ? undefined : [lo, hi];
}

// The form has no field for months; some entries give them in the note: `Nov. 1973`, `Sep.`, `Between Aug. and Sep. 1977`.
function noteSpan(note: string, stated: string): DaySpan | undefined {
  const parts = /^(?:between )?([A-Z][a-z]+)\.?(?: and ([A-Z][a-z]+)\.?)?(?: (\d{4}))?$/i.exec(note);
  if (parts === null) return undefined;
  const year = parts[3] ?? stated;
  if (isoYear(year) === undefined || (stated !== '' && stated !== year)) return undefined;
  const first = monthNumber(parts[1] ?? '');
  return monthSpan(Number(year), first, parts[2] === undefined ? first : monthNumber(parts[2]));
}

function islamicNote(note: string): DaySpan | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(1[2-5]\d{2}) \(Hijri/i.exec(note);
  return parts === null ? undefined : islamicSpan(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}
