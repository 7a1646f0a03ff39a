// Writes dates and times as PNRGOV and its SSRs have them: DDMMYY, HHMM, DDMMMYY (PNRGOV TVL, RCI, DAT; AIRIMP dates).
import type { PartialDate } from '../passenger.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Date and time composites of `YYYY-MM-DD[THH:MM]`; two empty ones for `''`. */
export function stampParts(stamp: string): readonly [string, string] {
  if (stamp.length < 10) return ['', ''];
  return [stamp.slice(8, 10) + stamp.slice(5, 7) + stamp.slice(2, 4), stamp.slice(11, 16).replace(':', '')];
}

/** A date as DDMMMYY: as received where it came like that, else from its value with `00` for an unknown day; `''` where the month is unknown. */
export function writeNamedDate(date: PartialDate | undefined): string {
  if (date === undefined) return '';
  if (/^\d{1,2}[A-Z]{3}(\d{2}|\d{4})$/.test(date.raw)) return date.raw;
  const [year = '', month = '', day = '00'] = date.value.split('-');
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? '' : day + name + year.slice(2);
}
