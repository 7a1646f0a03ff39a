// Writes one PNR in the order of the guide (PNRGOV GR1 to GR12).
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { Pnr, PnrTraveller } from './message.ts';
import { completePnr, type OutgoingPnr } from './outgoing.ts';
import { writeContact } from './write-contact.ts';
import { stampParts } from './write-date.ts';
import { writeCheckIns, writeFlight, writeTvl } from './write-flight.ts';
import { segment } from './write-segment.ts';
import { isInftOnly, nameElements, writeExcess, writeInfant, writeTraveller } from './write-traveller.ts';

/** SRC and all that follows up to the next SRC; `carrier` is the airline of the push. A cancelled PNR has an empty ORG. */
export function writePnr(outgoing: OutgoingPnr, carrier: string): readonly PlainSegment[] {
  const pnr = completePnr(outgoing);
  return [
    segment('SRC'),
    ...writeRecord(pnr, outgoing.extra ?? [], carrier),
    ...writeParty(pnr, carrier),
    ...writeItinerary(pnr),
    ...pnr.splits.flatMap(({ travellers, airline, locator }) => [
      segment('EQN', travellers === 0 ? '' : String(travellers)),
      segment('RCI', [airline, locator]),
    ]),
    ...Array.from({ length: pnr.nonAir }, () => segment('MSG', '8')),
    ...pnr.history.flatMap(writeHistory),
  ];
}

/** RCI, DAT, ORG and what is said of the PNR as a whole. */
function writeRecord(pnr: Pnr, extra: readonly PlainSegment[], carrier: string): readonly PlainSegment[] {
  const { locators, changed } = pnr;
  const segments: PlainSegment[] = [];
  const composites = locators.map((one) => [one.airline, one.locator, one.type, ...stampParts(one.created)]);
  if (composites.length > 0) segments.push(segment('RCI', ...composites));
  segments.push(...extra);
  if (changed !== '') segments.push(segment('DAT', ['700', ...stampParts(changed)]));
  segments.push(...writeAgency(pnr));
  for (const contact of pnr.contacts) if (contact.traveller === '') segments.push(writeContact(contact, carrier));
  return [...segments, ...writeExcess(pnr, '')];
}

function writeAgency({ agency, cancelled }: Pnr): readonly PlainSegment[] {
  if (cancelled) return [segment('ORG')];
  const { system, iata, office, city, type, country, agent = '' } = agency;
  if ([system, iata, office, city, type, country, agent].every((part) => part === '')) return [];
  return [segment('ORG', system, [iata, office], city, '', type, country, agent)];
}

/** Tickets without a traveller, the travellers with theirs, and what was paid. */
function writeParty(pnr: Pnr, carrier: string): readonly PlainSegment[] {
  const listed = pnr.travellers.filter((one) => !isInftOnly(one));
  const refs = new Set(listed.map(({ ref }) => ref));
  const orphans = pnr.travellers.filter((one) => isInftOnly(one) && !refs.has(one.infantOf));
  return [
    ...orphans.flatMap((one) => writeInfant(one, { carrier, ref: one.infantOf })),
    ...writeTickets(pnr, (ref) => ref === '' || !refs.has(ref)),
    ...listed.flatMap((one) => [...writeTraveller(one, { pnr, carrier }), ...writeOwnTickets(pnr, one)]),
    ...writePayments(pnr),
  ];
}

function writeOwnTickets(pnr: Pnr, traveller: PnrTraveller): readonly PlainSegment[] {
  return traveller.ref === '' ? [] : writeTickets(pnr, (ref) => ref === traveller.ref);
}

function writeTickets(pnr: Pnr, isWanted: (traveller: string) => boolean): readonly PlainSegment[] {
  return pnr.tickets.filter((ticket) => isWanted(ticket.traveller)).flatMap(writeTicket);
}

function writeTicket(ticket: Pnr['tickets'][number]): readonly PlainSegment[] {
  const { number, issued, amounts, validatingCarrier = '', taxes = [] } = ticket;
  const segments = [segment('TKT', [number, 'T', '1'])];
  if (amounts.length > 0)
    segments.push(segment('MON', ...amounts.map(({ type, amount, currency }) => [type, amount, currency])));
  if (validatingCarrier !== '') segments.push(segment('PTK', '', '', '', validatingCarrier));
  if (taxes.length > 0)
    segments.push(segment('TXD', '', ...taxes.map((tax) => [tax.amount, tax.country, tax.currency, tax.type])));
  if (issued !== '') segments.push(segment('DAT', ['710', ...stampParts(issued)]));
  return segments;
}

/** A payment stands below a ticket; where there is none, below the TKT of a booking without one. */
function writePayments({ payments, payerLines, tickets }: Pnr): readonly PlainSegment[] {
  if (payments.length === 0 && payerLines.length === 0) return [];
  const segments = tickets.length === 0 ? [segment('TKT', ['', '1'])] : [];
  const composites = payments.map((one) => [one.type, '', one.amount, one.vendor, one.number, one.expiry]);
  if (composites.length > 0) segments.push(segment('FOP', ...composites));
  if (payerLines.length > 0) segments.push(segment('IFT', ['4', '43'], ...payerLines));
  return segments;
}

/** Check-ins stand below the push flight, or below the first line where none is known to be it. */
function writeItinerary({ flights, travellers }: Pnr): readonly PlainSegment[] {
  const carrying = flights.find(({ leg }) => leg.border) ?? flights.find(({ open }) => !open);
  return flights.flatMap((flight) =>
    flight === carrying ? [...writeFlight(flight), ...writeCheckIns(travellers)] : writeFlight(flight),
  );
}

function writeHistory(entry: Pnr['history'][number]): readonly PlainSegment[] {
  const { at, source, action, what, name, flight } = entry;
  const [type = '', id = '', city = '', company = ''] = source.split('/');
  const segments = [segment('ABI', type, id.split(':'), city, '', company)];
  if (at !== '') segments.push(segment('DAT', ['T', ...stampParts(at)]));
  if (action !== '' || what !== '') segments.push(segment('SAC', '', '', action));
  if (name !== undefined) {
    const [surname, given] = nameElements(name);
    segments.push(segment('TIF', surname, given));
  } else if (flight !== undefined) segments.push(writeTvl(flight, [flight.flight.carrier]));
  else if (what !== '') segments.push(segment(what.slice(0, 3), what.slice(4)));
  return segments;
}
