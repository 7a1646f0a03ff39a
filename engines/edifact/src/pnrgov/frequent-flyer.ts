// Reads frequent flyer programmes from FTI and from the text of SSR FQT* (PNRGOV GR2; AIRIMP SSR FQTV).
import type { PnrTraveller } from './message.ts';
import type { TravellerDraft } from './pnr-draft.ts';

/** Airline, number and tier, `''` where no tier is said. */
export type Programme = PnrTraveller['frequentFlyer'][number];

/** A composite of FTI: airline, number, and the tier in component 7, or in 8 where senders count from the other end. */
export function programmeOf(element: readonly string[]): Programme | undefined {
  const [airline = '', number = '', , , , , seventh = '', eighth = ''] = element.map((part) =>
    part.trim().toUpperCase(),
  );
  return number === '' ? undefined : { airline, number, tier: seventh || eighth };
}

/** `ZZ99887766-GOLD`, `ZZ 99887766 S/GOLD` and their like. */
export function programmeInText(text: string): Programme | undefined {
  const match = /^\/? ?([A-Z0-9]{2}) ?([A-Z0-9]{4,25})(?![A-Z0-9])[ /.-]*(.*)$/s.exec(text.toUpperCase());
  if (match === null) return undefined;
  return { airline: match[1] ?? '', number: match[2] ?? '', tier: (match[3] ?? '').trim() };
}

/** Adds a programme that the traveller does not have yet; false where there is no room for it. */
export function addProgramme(traveller: TravellerDraft, programme: Programme, limit: number): boolean {
  const known = traveller.frequentFlyer.some(
    (one) => one.airline === programme.airline && one.number === programme.number,
  );
  if (known) return true;
  if (traveller.frequentFlyer.length >= limit) return false;
  traveller.frequentFlyer.push(programme);
  return true;
}
