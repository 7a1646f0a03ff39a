// Orders the flights board: by local day and time of departure, with the days that are today somewhere shown at first.
import type { FlightSummary } from '@vigie/words/api';
import { addDays, readLocalTime } from '../format/local-time.ts';
import type { FlightNeed } from './flight-search.ts';

const HOUR = 3_600_000;

/** Local days from what is still today at the last place on earth to tomorrow at the first. */
export function daysNow(nowMs: number): { readonly from: string; readonly to: string } {
  const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return { from: dayOf(nowMs - 12 * HOUR), to: addDays(dayOf(nowMs + 14 * HOUR), 1) };
}

export interface BoardDay {
  /** `YYYY-MM-DD`, `''` for flights whose departure is unknown. */
  readonly day: string;
  readonly flights: readonly FlightSummary[];
}

/** Flights that need what was asked, in groups of one local day, each by time. */
export function boardDays(flights: readonly FlightSummary[], need: FlightNeed): readonly BoardDay[] {
  const days = new Map<string, FlightSummary[]>();
  for (const flight of flights.filter((one) => needs(one, need)).toSorted(byDeparture)) {
    const { day } = readLocalTime(flight.departs);
    const group = days.get(day);
    if (group === undefined) days.set(day, [flight]);
    else group.push(flight);
  }
  return [...days].map(([day, group]) => ({ day, flights: group }));
}

/** Whether a flight belongs to a narrower view. Only a flight that was screened whole counts as screened. */
export function needs(flight: FlightSummary, need: FlightNeed): boolean {
  if (need === 'open-hits') return flight.counts.hitsOpen > 0;
  if (need === 'not-screened') return flight.screening !== 'screened';
  return true;
}

function byDeparture(a: FlightSummary, b: FlightSummary): number {
  return compare(a.departs, b.departs) || compare(a.designator, b.designator);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
