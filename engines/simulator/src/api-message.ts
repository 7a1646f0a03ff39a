// Writes the passenger and crew lists of a flight as PAXLST D:05B (WCO/IATA/ICAO API guidelines).
import { yymmdd, yymmddhhmm } from './calendar.ts';
import type { Person } from './person.ts';
import type { Flight, Traveller } from './world.ts';

export interface PlainSegment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
}

/** A segment from text with `+` and `:` only where they separate. */
export function segment(tag: string, ...elements: readonly (string | readonly string[])[]): PlainSegment {
  return { tag, elements: elements.map((one) => (typeof one === 'string' ? [one] : one)) };
}

function flightHead(flight: Flight): readonly PlainSegment[] {
  return [
    segment('NAD', 'MS', '', '', `${flight.carrier} PASSENGER DESK`),
    segment('COM', ['0012025550123', 'TE'], [`DESK.AT.${flight.carrier}.EXAMPLE`, 'EM']),
    segment('TDT', '20', `${flight.carrier}${flight.number}`, '', '', [flight.carrier]),
    segment('LOC', '125', flight.from),
    segment('DTM', ['189', yymmddhhmm(flight.departs), '201']),
    segment('LOC', '87', flight.to),
    segment('DTM', ['232', yymmddhhmm(flight.arrives), '201']),
  ];
}

/** Everybody who checked in, as list 745; `action` CP for a change of some. */
export function passengerList(
  flight: Flight,
  travellers: readonly { readonly traveller: Traveller; readonly locator: string }[],
  action = '',
): readonly PlainSegment[] {
  const segments = [segment('BGM', '745', ...(action === '' ? [] : [action])), ...flightHead(flight)];
  for (const { traveller, locator } of travellers) {
    segments.push(
      ...personSegments('FL', traveller),
      segment('RFF', ['AVF', locator]),
      segment('RFF', ['ABO', traveller.uniqueRef]),
      ...(traveller.seat === '' ? [] : [segment('RFF', ['SEA', traveller.seat.padStart(4, '0')])]),
      ...documentSegments(traveller),
    );
  }
  segments.push(segment('CNT', ['42', String(travellers.length)]));
  return segments;
}

export function crewList(flight: Flight): readonly PlainSegment[] {
  const segments = [segment('BGM', '250'), ...flightHead(flight)];
  for (const [index, person] of flight.crew.entries()) {
    segments.push(
      ...personSegments('FM', person),
      segment('RFF', ['ABO', `${flight.carrier}${flight.number}CR${index}`]),
      segment('EMP', '1', [index < 2 ? 'CR1' : 'CR2', '110', '111']),
      ...documentSegments(person),
    );
  }
  segments.push(segment('CNT', ['41', String(flight.crew.length)]));
  return segments;
}

/** The close-out: references of everybody on board (266 CLOB). */
export function closeOut(
  flight: Flight,
  onBoard: readonly { readonly traveller: Traveller; readonly locator: string }[],
): readonly PlainSegment[] {
  const segments = [segment('BGM', '266', 'CLOB'), ...flightHead(flight)];
  for (const { traveller, locator } of onBoard) {
    segments.push(
      segment('NAD', 'ZZZ'),
      segment('RFF', ['AVF', locator]),
      segment('RFF', ['ABO', traveller.uniqueRef]),
    );
  }
  segments.push(segment('CNT', ['42', String(onBoard.length)]));
  return segments;
}

function personSegments(party: 'FL' | 'FM', person: Person): readonly PlainSegment[] {
  const [first, ...rest] = person.given.split(' ');
  return [
    segment('NAD', party, '', '', [person.surname, first ?? '', ...(rest.length === 0 ? [] : [rest.join(' ')])]),
    segment('ATT', '2', '', person.sex),
    segment('DTM', ['329', yymmdd(person.birthDate)]),
    segment('GEI', '4', '173'),
    segment('LOC', '174', person.nationality),
    segment('NAT', '2', person.nationality),
  ];
}

function documentSegments(person: Person): readonly PlainSegment[] {
  const { type, number, issuer, expiry } = person.document;
  return [
    segment('DOC', [type, '110', '111'], number),
    segment('DTM', ['36', yymmdd(expiry)]),
    segment('LOC', '91', issuer),
  ];
}
