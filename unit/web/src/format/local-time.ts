// Takes an airport's local time apart without moving it into another zone.

export interface LocalTime {
  /** `YYYY-MM-DD`, `''` when unknown. */
  readonly day: string;
  /** `HH:MM`, `''` when unknown. */
  readonly clock: string;
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/;

/** The parts of `YYYY-MM-DDTHH:MM`. */
export function readLocalTime(text: string): LocalTime {
  const found = LOCAL.exec(text);
  return { day: found?.[1] ?? '', clock: found?.[2] ?? '' };
}

/** Noon UTC of a day, so that a formatter set to UTC says that day and no neighbour; `undefined` for no day. */
export function noonOf(day: string): Date | undefined {
  const at = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(at) ? undefined : new Date(at);
}

/** Days that `arrives` is after `departs`, in local days; 0 where one is unknown. */
export function daysLater(departs: string, arrives: string): number {
  const from = noonOf(readLocalTime(departs).day);
  const to = noonOf(readLocalTime(arrives).day);
  if (from === undefined || to === undefined) return 0;
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}

/** The day `count` days after `day`. */
export function addDays(day: string, count: number): string {
  const noon = noonOf(day);
  if (noon === undefined) return day;
  return new Date(noon.getTime() + count * 86_400_000).toISOString().slice(0, 10);
}
