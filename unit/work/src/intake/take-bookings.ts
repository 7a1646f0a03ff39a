// Takes the bookings of a PNRGOV push into the flight: one booking a locator, sealed where it names or pays (Annex I 1 to 3, 5 to 7, 9, 11, 13).
import type { Pnr } from '@vigie/edifact/pnrgov';
import { recordKey, seal } from '@vigie/guard/seal';
import type { BookingRow } from '@vigie/store';
import type { BookingFacts, BookingIdentity } from '@vigie/words';
import type { Unit } from '../unit.ts';
import { bookingKey, type FlightState } from './flight-state.ts';
import { base64 } from './message-rows.ts';

/** The id of the PNR's booking on this flight, and its row when the content is new. */
export function takeBooking(
  unit: Unit,
  state: FlightState,
  pnr: Pnr,
  place: { readonly legId: string; readonly day: string },
): { readonly id: string; readonly row: BookingRow | undefined } {
  const first = pnr.locators[0];
  const key = first === undefined ? `unknown/${unit.newId()}` : knownKey(state, first, pnr.created);
  const facts = factsOf(pnr);
  const identity = identityOf(pnr);
  const content = JSON.stringify([facts, identity]);
  const known = state.bookings.get(key);
  if (known !== undefined && known.content === content) return { id: known.id, row: undefined };
  const held = known ?? { id: unit.newId(), day: place.day, version: 0, legs: new Set([place.legId]), content };
  held.version++;
  held.content = content;
  held.legs.add(place.legId);
  state.bookings.set(key, held);
  const day = unit.keys.day(held.day);
  if (day === undefined) return { id: held.id, row: undefined };
  const sealed = seal(
    recordKey(day, 'booking', held.id),
    unit.random(12),
    `booking/${held.id}`,
    Buffer.from(JSON.stringify(identity)),
  );
  const row = {
    id: held.id,
    day: held.day,
    version: held.version,
    facts,
    sealed: base64(sealed),
    legs: [...held.legs],
  };
  return { id: held.id, row };
}

// A cancellation names the locator without its creation date; on one flight that is enough.
function knownKey(
  state: FlightState,
  first: { readonly airline: string; readonly locator: string },
  created: string,
): string {
  if (created !== '') return bookingKey(first.airline, first.locator, created);
  const start = `${first.airline}/${first.locator}/`;
  return (
    [...state.bookings.keys()].find((key) => key.startsWith(start)) ?? bookingKey(first.airline, first.locator, '')
  );
}

function factsOf(pnr: Pnr): BookingFacts {
  const designator = (flight: { carrier: string; number: string; suffix: string }): string =>
    `${flight.carrier}${flight.number}${flight.suffix}`;
  return {
    locators: pnr.locators.map(({ airline, locator }) => ({ airline, locator })),
    created: pnr.created,
    changed: pnr.changed,
    cancelled: pnr.cancelled,
    agency: { iata: pnr.agency.iata, city: pnr.agency.city, country: pnr.agency.country, type: pnr.agency.type },
    flights: pnr.flights
      .filter((flight) => !flight.open)
      .map((flight) => ({
        designator: designator(flight.marketing),
        operating: designator(flight.operating),
        from: flight.leg.from,
        to: flight.leg.to,
        departs: flight.leg.departs,
        arrives: flight.leg.arrives,
        status: flight.status,
      })),
    tickets: pnr.tickets.map(({ number, issued }) => ({ number, issued })),
    splits: pnr.splits.map((split) => split.locator),
    history: pnr.history.map(({ at, action, source }) => ({ at, action, source })),
  };
}

function identityOf(pnr: Pnr): BookingIdentity {
  return {
    contacts: pnr.contacts.map((one) => `${one.kind} ${one.value}`),
    payments: pnr.payments.map((one) => [one.type, one.amount, one.vendor, one.number, one.expiry].join(' ').trim()),
    payerLines: pnr.payerLines,
  };
}
