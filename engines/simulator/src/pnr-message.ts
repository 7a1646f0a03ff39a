// Writes the bookings of a flight as a PNRGOV 13:1 push (IATA/ICAO/WCO PNRGOV EDIFACT).
import { type PlainSegment, segment } from './api-message.ts';
import { ddmmmyy, ddmmyy, hhmm, yearsBetween } from './calendar.ts';
import type { Flight, Party, Traveller } from './world.ts';

/** A full push (22), or an update push (141) of bookings that were `changed` at that moment, each by a telephone number. */
export function bookingPush(flight: Flight, parties: readonly Party[], changed = ''): readonly PlainSegment[] {
  const segments = [
    segment('MSG', ['', changed === '' ? '22' : '141']),
    segment('ORG', flight.carrier),
    segment(
      'TVL',
      [ddmmyy(flight.departs), hhmm(flight.departs), ddmmyy(flight.arrives), hhmm(flight.arrives)],
      flight.from,
      flight.to,
      flight.carrier,
      flight.number,
    ),
    segment('EQN', String(parties.length)),
  ];
  for (const party of parties) segments.push(...bookingSegments(flight, party, changed));
  return segments;
}

function bookingSegments(flight: Flight, party: Party, changed: string): readonly PlainSegment[] {
  const adults = party.travellers.filter((one) => one.kind !== 'IN');
  const touched = changed === '' ? party.created : changed;
  const segments = [
    segment('SRC'),
    segment('RCI', [flight.carrier, party.locator, '', ddmmyy(party.created), hhmm(party.created)]),
    ...party.travellers.flatMap((traveller) => serviceSegments(flight, party, traveller)),
    ...(changed === '' ? [] : [service(flight, '1', 'CTCM', '/12025550147')]),
    segment('DAT', ['700', ddmmyy(touched), hhmm(touched)]),
    segment('ORG', ['1A', 'CDG'], ['12345678', '111111'], 'PAR', '', 'T', ['UT', 'UTD', 'EN']),
  ];
  adults.forEach((traveller, index) => {
    const ref = String(index + 1);
    segments.push(
      segment('TIF', traveller.surname, [traveller.given, traveller.kind, ref]),
      segment('TKT', [ticketOf(traveller), 'T', '1']),
    );
    segments.push(segment('FOP', ['CC', '', '412.50', 'VI', '411111XXXXXX1111', '1228']));
  });
  const class_ = 'Y';
  const dates = [ddmmyy(flight.departs), hhmm(flight.departs), ddmmyy(flight.arrives), hhmm(flight.arrives)];
  const companies = party.soldBy === '' ? [flight.carrier] : [party.soldBy, flight.carrier];
  segments.push(
    segment('TVL', dates, flight.from, flight.to, companies, [flight.number, class_]),
    segment('RPI', String(adults.length), 'HK'),
    segment('APD', '320'),
  );
  return segments;
}

function serviceSegments(flight: Flight, party: Party, traveller: Traveller): readonly PlainSegment[] {
  const adults = party.travellers.filter((one) => one.kind !== 'IN');
  const ref = String(Math.max(1, adults.indexOf(traveller) + 1));
  const segments: PlainSegment[] = [];
  const add = (code: string, text: string): void => {
    segments.push(service(flight, ref, code, text));
  };
  if (traveller.kind === 'IN') {
    add('INFT', `${traveller.surname}/${traveller.given} ${ddmmmyy(traveller.birthDate)}`);
    return segments;
  }
  const { document } = traveller;
  // Half of the bookings carry the document already; the others get it at check-in.
  if (ref === '1' && party.locator.charCodeAt(0) % 2 === 0) {
    const sexes = traveller.sex;
    add(
      'DOCS',
      `/${document.type}/${document.issuer}/${document.number}/${traveller.nationality}/${ddmmmyy(traveller.birthDate)}/${sexes}/${ddmmmyy(document.expiry)}/${traveller.surname}/${traveller.given.replace(' ', '/')}`,
    );
  }
  if (ref === '1') add('CTCE', `/${traveller.surname}..${ref}//MAIL.EXAMPLE`);
  if (traveller.alone) add('UMNR', `UM${String(yearsBetween(traveller.birthDate, flight.departs)).padStart(2, '0')}`);
  for (const code of traveller.sensitive)
    segments.push(segment('SSR', [code, 'HK', '1', flight.carrier], ['', '', ref]));
  if (traveller.sensitive.length > 0) add('OTHS', 'PAX REQUESTS ASSISTANCE AND SPECIAL CARE');
  return segments;
}

function service(flight: Flight, ref: string, code: string, text: string): PlainSegment {
  return segment('SSR', [code, 'HK', '1', flight.carrier, '', '', '', '', text], ['', '', ref]);
}

/** An accounting code of no airline and ten digits of the traveller's own (IATA Resolution 722). */
function ticketOf(traveller: Traveller): string {
  return `999${traveller.uniqueRef.replace(/\D/g, '').padStart(10, '0').slice(-10)}`;
}
