// The messages that carriers send about the world's flights, in the order in which they would come.
import { writeInterchange } from '@vigie/edifact/syntax';
import { closeOut, crewList, type PlainSegment, passengerList } from './api-message.ts';
import { addMinutes, hhmm, yymmdd } from './calendar.ts';
import { bookingPush } from './pnr-message.ts';
import type { Flight, Party, Traveller } from './world.ts';

export interface SimulatedMessage {
  readonly carrier: string;
  readonly kind: 'PNRGOV' | 'PAXLST' | 'CREW' | 'CLOSE';
  readonly leg: string;
  /** Travellers named in it. */
  readonly travellers: number;
  readonly bytes: Uint8Array;
}

type Named = { readonly traveller: Traveller; readonly locator: string };

/** The messages of one flight: a full push of bookings, late changes of some, crew, who checked in, and a close-out where it leaves soon. */
export function* flightMessages(flight: Flight, now: string, ordinal: number): Generator<SimulatedMessage> {
  const leg = `${flight.carrier}${flight.number}-${flight.from}-${flight.departs.slice(0, 10)}`;
  const send = makeSender(flight, now, ordinal);
  const named: Named[] = flight.parties.flatMap((party) =>
    party.travellers.map((traveller) => ({ traveller, locator: party.locator })),
  );
  const show = named.filter((one) => one.traveller.shows);
  yield send('PNRGOV', leg, named.length, bookingPush(flight, flight.parties));
  const late = flight.parties.filter((_, index) => index % 17 === 3);
  if (late.length > 0) yield send('PNRGOV', leg, countOf(late), bookingPush(flight, late, now));
  yield send('CREW', leg, flight.crew.length, crewList(flight));
  yield send('PAXLST', leg, show.length, passengerList(flight, show));
  if (flight.departs > addMinutes(now, 180)) return;
  const onBoard = show.filter((_, index) => index % 40 !== 7);
  yield send('CLOSE', leg, onBoard.length, closeOut(flight, onBoard));
}

function countOf(parties: readonly Party[]): number {
  return parties.reduce((sum, party) => sum + party.travellers.length, 0);
}

function makeSender(flight: Flight, now: string, ordinal: number) {
  let sent = 0;
  return (
    kind: SimulatedMessage['kind'],
    leg: string,
    travellers: number,
    segments: readonly PlainSegment[],
  ): SimulatedMessage => {
    sent++;
    const ref = `${String(ordinal).padStart(8, '0')}${String(sent).padStart(3, '0')}`;
    const isPnr = kind === 'PNRGOV';
    const text = writeInterchange({
      sender: flight.carrier,
      recipient: 'UTOPIU',
      prepared: `${yymmdd(now)}:${hhmm(now)}`,
      controlRef: ref,
      applicationRef: isPnr ? 'PNRGOV' : 'APIS',
      messages: [
        {
          ref: '1',
          type: isPnr ? ['PNRGOV', '13', '1', 'IA'] : ['PAXLST', 'D', '05B', 'UN', 'IATA'],
          commonAccessRef: `${leg}/${sent}`,
          segments,
        },
      ],
    });
    return { carrier: flight.carrier, kind, leg, travellers, bytes: new TextEncoder().encode(text) };
  };
}
