// What a PNRGOV to write has to say: the facts of message.ts, of which everything may be left out (PNRGOV).
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { Pnr, PnrFlight, PnrgovHead, PnrTraveller } from './message.ts';
import { blankPnr, blankTraveller } from './pnr-draft.ts';

/** A PNR to write. */
export interface OutgoingPnr extends Partial<Omit<Pnr, 'travellers' | 'flights'>> {
  readonly travellers?: readonly Partial<PnrTraveller>[];
  readonly flights?: readonly (Pick<PnrFlight, 'leg'> & Partial<PnrFlight>)[];
  /** Segments of the caller's own, written as they are behind RCI. */
  readonly extra?: readonly PlainSegment[];
}

/** A push to write; `writeInterchange` puts UNH and UNT around it. */
export interface OutgoingPnrgov {
  readonly head: Pick<PnrgovHead, 'flight'> & Partial<Pick<PnrgovHead, 'function' | 'sender' | 'stated'>>;
  readonly pnrs: readonly OutgoingPnr[];
}

/** The whole facts of a PNR to write, with nothing where nothing was said. */
export function completePnr(pnr: OutgoingPnr): Pnr {
  const { travellers = [], flights = [], extra: _extra, ...rest } = pnr;
  return {
    ...blankPnr(0),
    ...rest,
    travellers: travellers.map((one) => ({ ...blankTraveller({ raw: '', surname: '', given: '' }, 0), ...one })),
    flights: flights.map(completeFlight),
  };
}

function completeFlight(flight: Pick<PnrFlight, 'leg'> & Partial<PnrFlight>): PnrFlight {
  const marketing = flight.marketing ?? flight.leg.flight;
  return { marketing, operating: marketing, class: '', status: '', seats: 0, open: false, ...flight };
}
