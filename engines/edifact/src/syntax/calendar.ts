// Counts days in months and writes dates as ISO 8601 calendar dates (ISO 8601-1, 5.2.2).

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Days of a Gregorian month, 1 to 12; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return DAYS[month - 1] ?? 0;
}

/** The month of an English three-letter name, upper case; 0 when it is none. */
export function monthOfName(name: string): number {
  return MONTHS.indexOf(name) + 1;
}

/** `1988-08-14`, or `1988-08` and `1988` where day or month are 0, which is how unknown parts are sent. */
export function isoDate(year: number, month: number, day: number): string {
  const head = String(year).padStart(4, '0');
  if (month === 0) return head;
  const withMonth = `${head}-${String(month).padStart(2, '0')}`;
  return day === 0 ? withMonth : `${withMonth}-${String(day).padStart(2, '0')}`;
}
