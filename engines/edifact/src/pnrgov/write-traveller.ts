// Writes a traveller: TIF and what stands below it (PNRGOV GR2).
import type { PersonName, TravelDocument } from '../passenger.ts';
import { rawComponents } from '../syntax/read-name.ts';
import type { PlainSegment } from '../syntax/write-segments.ts';
import type { Pnr, PnrTraveller } from './message.ts';
import { writeContact } from './write-contact.ts';
import { writeNamedDate } from './write-date.ts';
import { type ServiceTarget, segment, service, slashed } from './write-segment.ts';

/** The traveller's place: the PNR it is on and the airline that carries it. */
export interface TravellerPlace {
  readonly pnr: Pnr;
  readonly carrier: string;
}

/** True for an infant that SSR INFT alone tells of: it has no reference and therefore no TIF. */
export function isInftOnly(traveller: PnrTraveller): boolean {
  return traveller.type === 'IN' && traveller.infantOf !== '' && traveller.ref === '';
}

/** TIF, FTI, IFT, REF, EBD, FAR, SSR and ADD of a traveller, and the SSRs of the infants it carries. */
export function writeTraveller(traveller: PnrTraveller, place: TravellerPlace): readonly PlainSegment[] {
  const { pnr, carrier } = place;
  const target = { carrier, ref: traveller.ref };
  const infants = traveller.ref === '' ? [] : pnr.travellers.filter((one) => one.infantOf === traveller.ref);
  return [
    writeTif(traveller),
    ...traveller.frequentFlyer.map(({ airline, number, tier }) =>
      segment('FTI', [airline, number, traveller.ref, '', '', '', tier]),
    ),
    ...(traveller.boardingStatus === undefined ? [] : [writeStatus(traveller.boardingStatus, carrier)]),
    ...(traveller.uniqueRef === '' ? [] : [segment('REF', ['', traveller.uniqueRef])]),
    ...writeExcess(pnr, traveller.ref),
    ...(traveller.fareBasis === undefined ? [] : [segment('FAR', '', '', '', '', '', traveller.fareBasis)]),
    ...writePersonal(traveller, target),
    ...writeJourney(traveller, { pnr, target }),
    ...infants.flatMap((infant) => writeInfant(infant, target)),
    ...pnr.contacts
      .filter((one) => one.traveller === traveller.ref && one.traveller !== '')
      .map((one) => writeContact(one, carrier)),
  ];
}

/** TIF as it stands in GR2, GR7 and GR11. */
export function writeTif(traveller: PnrTraveller): PlainSegment {
  const { name, group, type, ref, withInfant } = traveller;
  const [surname, given] = nameElements(name);
  return segment('TIF', group ? [surname, 'G'] : [surname], [given, type, ref, withInfant === true ? '1' : '']);
}

/** Surname and given names as two components, as received. */
export function nameElements(name: PersonName): readonly [string, string] {
  const [surname = '', ...given] = rawComponents(name);
  return [surname, given.filter((part) => part !== '').join(' ')];
}

/** EBD of one traveller, or of the PNR for `''`. */
export function writeExcess(pnr: Pnr, traveller: string): readonly PlainSegment[] {
  return (pnr.excessBaggage ?? [])
    .filter((one) => one.traveller === traveller)
    .map(({ currency, rate, number, charge, unit }) => segment('EBD', [currency, rate], [number, charge, unit]));
}

/** SSR INFT and the documents of an infant, below the adult; an infant with a TIF of its own has its documents there. */
export function writeInfant(infant: PnrTraveller, target: ServiceTarget): readonly PlainSegment[] {
  const [surname, given] = nameElements(infant.name);
  const born = writeNamedDate(infant.birthDate);
  const text = `${slashed([surname, given])}${born === '' ? '' : ` ${born}`}`;
  return [service('INFT', text, target), ...(isInftOnly(infant) ? writePersonal(infant, target) : [])];
}

/** DOCS, DOCO and DOCA. */
function writePersonal(traveller: PnrTraveller, target: ServiceTarget): readonly PlainSegment[] {
  const visas = traveller.documents.filter(isVisaWithoutExpiry);
  const others = traveller.documents.filter((document) => !isVisaWithoutExpiry(document));
  return [
    ...writeDocs(traveller, others).map((text) => service('DOCS', text, target)),
    ...writeDocos(traveller, visas).map((text) => service('DOCO', text, target)),
    ...traveller.addresses.map(({ type, lines }) => service('DOCA', writeDoca(traveller, type, lines), target)),
  ];
}

/** A visa travels in DOCO, which has a date of issue and none of expiry. */
function isVisaWithoutExpiry(document: TravelDocument): boolean {
  return document.type === 'V' && document.expiry === undefined;
}

/** One text per document and per nationality; without a document still one where birth date, sex or nationality are known. */
function writeDocs(traveller: PnrTraveller, documents: readonly TravelDocument[]): readonly string[] {
  const { nationalities, birthDate, sex, name, type } = traveller;
  const isKnown = birthDate !== undefined || sex !== 'U';
  const count = Math.max(documents.length, nationalities.length, isKnown ? 1 : 0);
  const infant = type === 'IN' && (sex === 'M' || sex === 'F');
  return Array.from({ length: count }, (_, index) => {
    const document = documents[index] ?? { type: '', issuer: '', number: '' };
    const nationality = nationalities[Math.min(index, nationalities.length - 1)] ?? '';
    const person = [writeNamedDate(birthDate), infant ? `${sex}I` : sex, writeNamedDate(document.expiry)];
    const parts = [document.type, document.issuer, document.number, nationality, ...person, name.surname, name.given];
    return `/${slashed(parts)}`;
  });
}

function writeDocos(traveller: PnrTraveller, visas: readonly TravelDocument[]): readonly string[] {
  const { birthPlace, redressNumber, knownTraveller = '' } = traveller;
  const infant = isInftOnly(traveller) ? ['I'] : [];
  const text = (type: string, number: string, issuer = '', issued = ''): string =>
    slashed([birthPlace, type, number, '', issued, issuer, ...infant]);
  const texts = visas.map(({ type, number, issuer, issued }) => text(type, number, issuer, writeNamedDate(issued)));
  if (redressNumber !== '') texts.push(text('R', redressNumber));
  if (knownTraveller !== '') texts.push(text('K', knownTraveller));
  return texts.length === 0 && birthPlace !== '' ? [text('', '')] : texts;
}

function writeDoca(traveller: PnrTraveller, type: string, lines: readonly string[]): string {
  const padded = [...lines, '', '', '', '', ''].slice(0, 5);
  return slashed([type, ...padded, ...(isInftOnly(traveller) ? ['I'] : [])]);
}

/** FQTV, UMNR, SEAT and the tickets that no TKT tells of. */
function writeJourney(
  traveller: PnrTraveller,
  about: { readonly pnr: Pnr; readonly target: ServiceTarget },
): readonly PlainSegment[] {
  const { pnr, target } = about;
  const own = pnr.tickets.filter((one) => one.traveller === traveller.ref && one.traveller !== '');
  const told = new Set(own.map(({ number }) => number));
  const segments = traveller.frequentFlyer.map(({ airline, number, tier }) =>
    service('FQTV', `${airline}${number}${tier === '' ? '' : `-${tier}`}`, target),
  );
  if (traveller.unaccompaniedMinor) segments.push(service('UMNR', traveller.minorRemark ?? '', target));
  if (traveller.seat !== '') {
    const seat = [traveller.seat, '', target.ref];
    segments.push(segment('SSR', ['SEAT', 'HK', '1', target.carrier], seat));
  }
  for (const ticket of traveller.tickets) if (!told.has(ticket)) segments.push(service('TKNE', `${ticket}C1`, target));
  return segments;
}

function writeStatus(status: string, carrier: string): PlainSegment {
  const head = ['4', '63', '', carrier];
  return status === '63' ? segment('IFT', head) : segment('IFT', head, status);
}
