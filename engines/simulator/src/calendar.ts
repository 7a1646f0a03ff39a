// Dates of the simulated world without a clock: plain calendar arithmetic on `YYYY-MM-DDTHH:MM`.

/** `moment` moved by minutes. */
export function addMinutes(moment: string, minutes: number): string {
  return new Date(Date.parse(`${moment}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

/** Days before (`negative`) or after a day. */
export function addDays(day: string, days: number): string {
  return addMinutes(`${day}T00:00`, days * 1440).slice(0, 10);
}

/** Whole years from a birth date to a later day or moment. */
export function yearsBetween(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5, 10) < born.slice(5, 10) ? years - 1 : years;
}

/** `YYMMDD`. */
export function yymmdd(day: string): string {
  return day.slice(2, 4) + day.slice(5, 7) + day.slice(8, 10);
}

/** `YYMMDDHHMM`. */
export function yymmddhhmm(moment: string): string {
  return yymmdd(moment) + hhmm(moment);
}

/** `DDMMYY`. */
export function ddmmyy(day: string): string {
  return day.slice(8, 10) + day.slice(5, 7) + day.slice(2, 4);
}

export function hhmm(moment: string): string {
  return moment.slice(11, 13) + moment.slice(14, 16);
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `DDMMMYY`. */
export function ddmmmyy(day: string): string {
  return `${day.slice(8, 10)}${MONTHS[Number(day.slice(5, 7)) - 1]}${day.slice(2, 4)}`;
}
