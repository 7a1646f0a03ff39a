// A flight leg as the unit keys it: designator, airport and local day of departure.
import type { FlightLeg } from '@vigie/words';

/** Identity of a leg: designator, airport and local day of departure; the same flight from any message gives the same id. */
export function legOf(leg: {
  readonly flight: { readonly carrier: string; readonly number: string; readonly suffix: string };
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  readonly arrives: string;
}): FlightLeg | undefined {
  const day = leg.departs.slice(0, 10);
  if (leg.flight.carrier === '' || leg.flight.number === '' || leg.from === '' || day.length !== 10) return undefined;
  const { carrier, number, suffix } = leg.flight;
  const parts = [`${carrier}${number}${suffix}`, leg.from, day].map((part) => part.replace(/[^A-Za-z0-9-]/g, '_'));
  const full = (time: string): string => (time.length === 16 ? time : '');
  return {
    id: parts.join('-'),
    carrier,
    number,
    suffix,
    day,
    from: leg.from,
    to: leg.to,
    departs: full(leg.departs),
    arrives: full(leg.arrives),
  };
}
