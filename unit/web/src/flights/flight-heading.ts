// What the heading of a flight is made of.
import type { FlightSummary } from '@vigie/words/api';

type Heading = Pick<FlightSummary, 'designator' | 'from' | 'to'>;

/** The values of the text `flight.heading`. */
export function headingOf({ designator, from, to }: Heading): Record<keyof Heading, string> {
  return { designator, from, to };
}
