// The flights filter in the address, and the one remembered for this tab.

export const FLIGHT_NEEDS = ['all', 'open-hits', 'not-screened'] as const;
export type FlightNeed = (typeof FLIGHT_NEEDS)[number];

/** What the address holds; what is absent is the default. */
export interface FlightSearch {
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
  readonly need?: FlightNeed;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEY = 'vigie.flights';

/** The filter an address holds; parts that make no sense are left out. */
export function readFlightSearch(search: Record<string, unknown>): FlightSearch {
  const { from, to, q, need } = search;
  const known = FLIGHT_NEEDS.find((one) => one === need);
  return {
    ...(typeof from === 'string' && DAY.test(from) ? { from } : {}),
    ...(typeof to === 'string' && DAY.test(to) ? { to } : {}),
    // The router reads a bare number in the address as one.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
    ...(known === undefined || known === 'all' ? {} : { need: known }),
  };
}

/** True when a filter differs from the default. */
export function hasFilter(search: FlightSearch): boolean {
  return Object.keys(search).length > 0;
}

/** The filter used last in this tab. */
export function rememberedFilter(): FlightSearch {
  try {
    return readFlightSearch(JSON.parse(window.sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** Keeps a filter for the next time the board is opened. */
export function rememberFilter(search: FlightSearch): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(search));
}
