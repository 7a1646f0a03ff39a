// Reads TVL and TRA: the legs of the itinerary with local times, and who flies them (PNRGOV level 0, GR5, GR12).
import type { FlightDesignator, Leg } from '../passenger.ts';
import { daysInMonth, isoDate } from '../syntax/calendar.ts';
import { flightDesignator } from '../syntax/flight-designator.ts';
import { type DateRule, readDateTime, readTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import type { FlightDraft } from './pnr-draft.ts';

/** What flights are read against; `fault` hears of a date that cannot be read. */
export interface FlightReading {
  readonly reference: string | undefined;
  readonly fault: () => void;
}

/** A line of the itinerary as TVL gives it. */
export function readFlight(segment: Segment, reading: FlightReading): FlightDraft {
  const marketing = designatorOf(valueAt(segment, 4, 1), segment, 5);
  const carrier = upper(valueAt(segment, 4, 2));
  const operating = carrier === '' || carrier === marketing.carrier ? marketing : { carrier, number: '', suffix: '' };
  const leg = { flight: marketing, ...readRoute(segment, reading), border: false };
  return {
    leg,
    marketing,
    operating,
    class: valueAt(segment, 5, 2).trim(),
    status: '',
    seats: 0,
    open: isOpen(leg, marketing),
  };
}

/** The flight of level 0, which is the border leg by definition. */
export function readPushFlight(segment: Segment, reading: FlightReading): Leg {
  return {
    flight: designatorOf(valueAt(segment, 4, 1), segment, 5),
    ...readRoute(segment, reading),
    border: true,
  };
}

/** True for `TVL+++++972:M`: neither dates nor airports, but the number under which the flight before it is operated. */
export function isCompanion(segment: Segment): boolean {
  const bare = [1, 2, 3].every((element) => (segment.elements[element - 1] ?? []).every((part) => part.trim() === ''));
  return bare && /\d/.test(valueAt(segment, 5, 1));
}

/** Takes the operating flight from TRA (elements 1 and 2) or from a companion TVL (elements 4 and 5). */
export function takeOperating(flight: FlightDraft, segment: Segment): void {
  const first = segment.tag === 'TRA' ? 1 : 4;
  const carrier = valueAt(segment, first) || flight.operating.carrier;
  const operating = designatorOf(carrier, segment, first + 1);
  if (operating.carrier !== '' || operating.number !== '') flight.operating = operating;
}

/** True where the line of a booking is the flight of the push: by designator or by route and minute, on the same day. */
export function isPushFlight(flight: FlightDraft, push: Leg): boolean {
  const { leg } = flight;
  if (flight.open || !agrees(leg.departs.slice(0, 10), push.departs.slice(0, 10))) return false;
  const sameRoute = agrees(leg.from, push.from) && agrees(leg.to, push.to);
  const named = isFlight(flight.marketing, push.flight) || isFlight(flight.operating, push.flight);
  // A booking may hold two legs of one flight number as one line.
  if (named) return sameRoute || agrees(leg.from, push.from) || agrees(leg.to, push.to);
  const timed = leg.departs.length > 10 && leg.departs === push.departs;
  return timed && sameRoute && leg.from !== '' && leg.to !== '';
}

function isFlight(one: FlightDesignator, push: FlightDesignator): boolean {
  return one.carrier === push.carrier && one.number === push.number && push.number !== '';
}

function agrees(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

function designatorOf(carrier: string, segment: Segment, element: number): FlightDesignator {
  const flight = flightDesignator(valueAt(segment, element, 1), carrier);
  const suffix = upper(valueAt(segment, element, 3));
  return /^[A-Z]$/.test(suffix) ? { ...flight, suffix } : flight;
}

/** OPEN, ARNK and lines without date and airports. */
function isOpen(leg: Leg, flight: FlightDesignator): boolean {
  if (/^(OPEN|ARNK|SURFACE)$/.test(flight.number)) return true;
  return leg.departs === '' && leg.from === '' && leg.to === '';
}

/** Element 1 is date, time, date, time; some senders leave the arrival date out and some put the arrival time in its place. */
function readRoute(segment: Segment, reading: FlightReading): Omit<Leg, 'flight' | 'border'> {
  const [date, time, third, fourth] = [1, 2, 3, 4].map((part) => valueAt(segment, 1, part).trim()) as [
    string,
    string,
    string,
    string,
  ];
  const moved = fourth === '' && /^\d{3,4}$/.test(third);
  const rule: DateRule = { order: 'dmy', century: 'near', reference: reading.reference };
  const departs = readDateTime(date, time, rule);
  const arrives =
    moved || third === '' ? arrivalOf(departs, moved ? third : fourth) : readDateTime(third, fourth, rule);
  if ((date !== '' && departs === '') || (third !== '' && arrives === '' && !moved)) reading.fault();
  return { from: upper(valueAt(segment, 2)), to: upper(valueAt(segment, 3)), departs, arrives };
}

/** Without an arrival date the flight lands on its day, or on the next when it would land before it has left. */
function arrivalOf(departs: string, time: string): string {
  const clock = readTime(time);
  if (departs === '' || clock === '') return '';
  const day = departs.slice(0, 10);
  return `${clock < departs.slice(11) ? nextDay(day) : day}T${clock}`;
}

function nextDay(day: string): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (date < daysInMonth(year, month)) return isoDate(year, month, date + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

function upper(text: string): string {
  return text.trim().toUpperCase();
}
