// Writes the bookings of a flight as a PNRGOV 13:1 push (IATA/ICAO/WCO PNRGOV EDIFACT).
import { type PlainSegment, segment } from './api-message.ts';
import { ddmmmyy, ddmmyy, hhmm } from './calendar.ts';
import type { Flight, Party, Traveller } from './world.ts';

/** A full push (22), or an update push (141) of the parties named. */
export function bookingPush(flight: Flight, parties: readonly Party[], mode: '22' | '141'): readonly PlainSegment[] {
  const segments = [
    segment('MSG', ['', mode]),
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
  for (const party of parties) segments.push(...bookingSegments(flight, party));
  return segments;
}

function bookingSegments(flight: Flight, party: Party): readonly PlainSegment[] {
  const adults = party.travellers.filter((one) => one.kind !== 'IN');
  const segments = [
    segment('SRC'),
    segment('RCI', [flight.carrier, party.locator, '', ddmmyy(party.created), hhmm(party.created)]),
    ...party.travellers.flatMap((traveller) => serviceSegments(flight, party, traveller)),
    segment('DAT', ['700', ddmmyy(party.created), hhmm(party.created)]),
    segment('ORG', ['1A', 'CDG'], ['12345678', '111111'], 'PAR', '', 'T', ['UT', 'UTD', 'EN']),
  ];
  adults.forEach((traveller, index) => {
    const ref = String(index + 1);
    segments.push(
      segment('TIF', traveller.surname, [traveller.given, traveller.kind, ref]),
      segment('TKT', [`999${String(index).padStart(2, '0')}${party.locator.length}0012345`, 'T', '1']),
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
  const service = (code: string, text: string): void => {
    segments.push(segment('SSR', [code, 'HK', '1', flight.carrier, '', '', '', '', text], ['', '', ref]));
  };
  if (traveller.kind === 'IN') {
    service('INFT', `${traveller.surname}/${traveller.given} ${ddmmmyy(traveller.birthDate)}`);
    return segments;
  }
  const { document } = traveller;
  // Half of the bookings carry the document already; the others get it at check-in.
  if (ref === '1' && party.locator.charCodeAt(0) % 2 === 0) {
    const sexes = traveller.sex;
    service(
      'DOCS',
      `/${document.type}/${document.issuer}/${document.number}/${traveller.nationality}/${ddmmmyy(traveller.birthDate)}/${sexes}/${ddmmmyy(document.expiry)}/${traveller.surname}/${traveller.given.replace(' ', '/')}`,
    );
  }
  if (ref === '1') service('CTCE', `/${traveller.surname}..${ref}//MAIL.EXAMPLE`);
  if (traveller.alone) service('UMNR', 'UM10');
  for (const code of traveller.sensitive)
    segments.push(segment('SSR', [code, 'HK', '1', flight.carrier], ['', '', ref]));
  if (traveller.sensitive.length > 0) service('OTHS', 'PAX REQUESTS ASSISTANCE AND SPECIAL CARE');
  return segments;
}
