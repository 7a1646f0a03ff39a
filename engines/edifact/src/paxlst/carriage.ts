// Builds the legs of a flight from its TDT, LOC and DTM (PAXLST GR2 and GR3; LOC 3227, DTM 2005).
import type { FlightDesignator, Leg } from '../passenger.ts';

/** A place of the routing as GR3 gives it. */
export interface Stop {
  /** 125 last before the border, 87 first after it, 92 other, 130 final. */
  readonly qualifier: string;
  readonly airport: string;
  departs: string;
  arrives: string;
}

/** One TDT with its stops in order. */
export interface Carriage {
  readonly flight: FlightDesignator;
  readonly stops: Stop[];
}

/** What may tell the border leg where no LOC 125 and 87 do. */
export interface BorderHints {
  /** LOC 22 of a traveller. */
  readonly clearance: string;
  /** State of an airport, where the caller knows airports. */
  readonly stateOf?: ((airport: string) => string | undefined) | undefined;
}

interface RoutedLeg {
  readonly leg: Leg;
  readonly stated: boolean;
}

/** The legs in order; the border leg is the one from 125 to 87, else told by States, by the clearance airport, or by being alone. */
export function legsOf(carriages: readonly Carriage[], hints: BorderHints): readonly Leg[] {
  const routed = carriages.flatMap(routedLegs);
  if (routed.some(({ stated }) => stated)) return routed.map(({ leg, stated }) => ({ ...leg, border: stated }));
  const legs = routed.map(({ leg }) => leg);
  const border = borderLeg(legs, hints);
  return legs.map((leg) => ({ ...leg, border: leg === border }));
}

function routedLegs(carriage: Carriage): readonly RoutedLeg[] {
  const timed = carriage.stops.some((stop) => stop.departs !== '' || stop.arrives !== '');
  const legs: RoutedLeg[] = [];
  carriage.stops.forEach((to, index) => {
    const from = carriage.stops[index - 1];
    if (from === undefined || from.airport === to.airport) return;
    // Two legs of one TDT may name different airports in between; nothing flies where neither end has a time.
    if (timed && from.departs === '' && to.arrives === '') return;
    const leg = {
      flight: carriage.flight,
      from: from.airport,
      to: to.airport,
      departs: from.departs,
      arrives: to.arrives,
    };
    legs.push({ leg: { ...leg, border: false }, stated: from.qualifier === '125' && to.qualifier === '87' });
  });
  return legs;
}

function borderLeg(legs: readonly Leg[], hints: BorderHints): Leg | undefined {
  const { clearance, stateOf } = hints;
  if (legs.length === 1) return legs[0];
  const crossing = legs.find((leg) => {
    const [from, to] = [stateOf?.(leg.from), stateOf?.(leg.to)];
    return from !== undefined && to !== undefined && from !== to;
  });
  if (crossing !== undefined || clearance === '') return crossing;
  return legs.find((leg) => leg.to === clearance) ?? legs.find((leg) => leg.from === clearance);
}
