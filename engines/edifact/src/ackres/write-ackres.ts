// Writes an ACKRES message: the segments between UNH and UNT (IATA/ICAO/WCO PNRGOV guide, ACKRES).
import { writeTvl } from '../pnrgov/write-flight.ts';
import { segment } from '../pnrgov/write-segment.ts';
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { Ackres } from './message.ts';

/** What a receipt says; version and references of UNH belong to `writeInterchange`. */
export type OutgoingAckres = Pick<Ackres, 'errors' | 'flight'> & Partial<Pick<Ackres, 'response'>>;

/** MSG, ERC and TVL; without a response it is 3, or 7 where there are errors. What `readAckres` reads back is what was written. */
export function writeAckres(receipt: OutgoingAckres): readonly PlainSegment[] {
  const { errors, flight } = receipt;
  const response = receipt.response ?? (errors.length === 0 ? '3' : '7');
  return [
    segment('MSG', ['', '23'], response),
    ...errors.map((code) => segment('ERC', code)),
    ...(flight === undefined ? [] : [writeTvl(flight, [flight.flight.carrier])]),
  ];
}
