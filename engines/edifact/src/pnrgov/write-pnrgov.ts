// Writes a PNRGOV push: the segments between UNH and UNT (IATA/ICAO/WCO PNRGOV EDIFACT 13.1).
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { OutgoingPnrgov } from './outgoing.ts';
import { writeTvl } from './write-flight.ts';
import { writePnr } from './write-pnr.ts';
import { segment } from './write-segment.ts';

/**
 * MSG, ORG, TVL, EQN and the PNRs. What `createPnrgovReader` reads back is what was written, for facts in the order in
 * which the reader gives them: contacts, tickets and infants by traveller, visas behind other documents.
 */
export function writePnrgov({ head, pnrs }: OutgoingPnrgov): readonly PlainSegment[] {
  const { flight } = head;
  const { carrier } = flight.flight;
  return [
    segment('MSG', ['', head.function ?? '22']),
    segment('ORG', head.sender ?? carrier),
    writeTvl(flight, [carrier]),
    segment('EQN', String(head.stated ?? pnrs.length)),
    ...pnrs.flatMap((pnr) => writePnr(pnr, carrier)),
  ];
}
