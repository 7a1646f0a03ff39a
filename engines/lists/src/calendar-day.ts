// Days of the Gregorian calendar as `YYYY-MM-DD` text (ISO 8601), and Islamic days brought to them.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** First and last day of a span. */
export type DaySpan = readonly [string, string];

/** Days of a month, 1-based; 0 for no month. */
export function daysOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The day as text; undefined for a day that the calendar does not have. */
export function dayText(year: number, month: number, day: number): string | undefined {
  return day >= 1 && day <= daysOfMonth(year, month)
    ? `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
    : undefined;
}

/** Span of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for anything else and for days that the calendar does not have. */
export function isoSpan(text: string): DaySpan | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return [`${parts[1]}-01-01`, `${parts[1]}-12-31`];
  const month = Number(parts[2]);
  if (parts[3] === undefined) return monthSpan(year, month, month);
  const day = dayText(year, month, Number(parts[3]));
  return day === undefined ? undefined : [day, day];
}

/** From the first day of one month to the last day of another of the same year. */
export function monthSpan(year: number, from: number, to: number): DaySpan | undefined {
  const first = dayText(year, from, 1);
  const last = dayText(year, to, daysOfMonth(year, to));
  return first === undefined || last === undefined || first > last ? undefined : [first, last];
}

/** Number of an English month name or its abbreviation, 1-based; 0 when it is none. */
export function monthNumber(name: string): number {
  return name.length < 3 ? 0 : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Days from 0000-03-01 on in the proleptic Gregorian calendar to that day, and back with `textOfNumber`. */
function numberOfDay(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

function textOfNumber(number: number): string {
  let year = Math.floor((10_000 * number + 14_780) / 3_652_425);
  if (numberOfDay(year, 3, 1) > number) year--;
  const rest = number - numberOfDay(year, 3, 1);
  const m = Math.floor((5 * rest + 2) / 153);
  const month = ((m + 2) % 12) + 1;
  const day = rest - Math.floor((153 * m + 2) / 5) + 1;
  return `${digits(month <= 2 ? year + 1 : year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Span of an Islamic day by the tabular calendar, a day wider on both sides since months begin by sight; undefined for no such day. */
export function islamicSpan(year: number, month: number, day: number): DaySpan | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  // 1 Muharram of year 1 is 19 July 622 in the Gregorian calendar.
  const epoch = numberOfDay(622, 7, 19);
  const elapsed = 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
  return [textOfNumber(epoch + elapsed - 1), textOfNumber(epoch + elapsed + 1)];
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
