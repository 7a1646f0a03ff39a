// Writes the lines of an itinerary and the check-ins below the push flight (PNRGOV GR5 to GR7).

import type { FlightDesignator, Leg } from '../passenger.ts';
import { foldBagTags } from '../paxlst/bag-tags.ts';
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { PnrFlight, PnrTraveller } from './message.ts';
import { stampParts } from './write-date.ts';
import { segment } from './write-segment.ts';
import { writeTif } from './write-traveller.ts';

/** TVL, TRA, RPI, APD and RCI of one line. */
export function writeFlight(flight: PnrFlight): readonly PlainSegment[] {
  const { leg, marketing, operating, seats, status, equipment = '', locator = '' } = flight;
  const isShared = operating.carrier !== marketing.carrier || operating.number !== marketing.number;
  const carriers = isShared ? [marketing.carrier, operating.carrier] : [marketing.carrier];
  const segments = [writeTvl({ ...leg, flight: marketing }, carriers, flight.class)];
  if (isShared && operating.number !== '') {
    const number = [operating.number, flight.class, operating.suffix];
    segments.push(segment('TRA', operating.carrier, number));
  }
  if (seats !== 0 || status !== '') segments.push(segment('RPI', seats === 0 ? '' : String(seats), status));
  if (equipment !== '') segments.push(segment('APD', equipment));
  if (locator !== '') segments.push(segment('RCI', [operating.carrier, locator]));
  return segments;
}

/** A TVL with full dates. */
export function writeTvl(leg: Leg, carriers: readonly string[], bookingClass = ''): PlainSegment {
  const number = numberElement(leg.flight, bookingClass);
  return segment('TVL', [...stampParts(leg.departs), ...stampParts(leg.arrives)], leg.from, leg.to, carriers, number);
}

/** DAT, TRI, TIF, SSD and TBD of those who have checked in; travellers of one time share a DAT. */
export function writeCheckIns(travellers: readonly PnrTraveller[]): readonly PlainSegment[] {
  const segments: PlainSegment[] = [];
  let at: string | undefined;
  for (const traveller of travellers) {
    if (!traveller.checkedIn) continue;
    const { checkedInAt = '' } = traveller;
    if (checkedInAt !== at)
      segments.push(checkedInAt === '' ? segment('DAT') : segment('DAT', ['2', ...stampParts(checkedInAt)]));
    at = checkedInAt;
    segments.push(segment('TRI', '', [traveller.boardingNumber, '', '', traveller.ref]), writeTif(traveller));
    if (traveller.seat !== '') segments.push(segment('SSD', traveller.seat));
    segments.push(...writeBags(traveller));
  }
  return segments;
}

function writeBags({ bags, bagPool }: PnrTraveller): readonly PlainSegment[] {
  if (bags.count === 0 && bags.weightKg === 0 && bags.tags.length === 0 && bagPool === undefined) return [];
  const pieces = bags.count === 0 && bags.weightKg === 0 ? [] : [String(bags.count), String(bags.weightKg), '700'];
  const pool = bagPool === undefined ? [] : [bagPool.role, bagPool.of];
  const tags = foldBagTags(bags.tags).map(([first, count]) => {
    const isWhole = first.length >= 10;
    return [isWhole ? '' : first.slice(0, 2), isWhole ? first : first.slice(2), String(count)];
  });
  return [segment('TBD', '', pieces, '', pool, ...tags)];
}

function numberElement(flight: FlightDesignator, bookingClass: string): readonly string[] {
  return [flight.number, bookingClass, flight.suffix];
}
