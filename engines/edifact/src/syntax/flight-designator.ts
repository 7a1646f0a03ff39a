// Reads a flight designator from the ways carriers write it (IATA SSIM, flight designator; ICAO Doc 8585 for three letters).
import type { FlightDesignator } from '../passenger.ts';

const DESIGNATOR = /^([A-Z]{3}|[A-Z]{2}|[A-Z]\d|\d[A-Z])\s*(\d{1,5})\s*([A-Z]?)$/;

/**
 * Reads `ZZ901`, `ZZ0901`, `ZZ 901A`, `U2123`, `BAW12`, or a number alone with the carrier in `carrierHint`. Leading zeros
 * go; the carrier in the text wins over the hint. `ZZMCL`, which names no single flight, keeps `MCL` as its suffix.
 */
export function flightDesignator(text: string, carrierHint = ''): FlightDesignator {
  const flight = text.trim().toUpperCase();
  const hint = carrierHint.trim().toUpperCase();
  const rest = hint.length >= 2 && flight.startsWith(hint) ? flight.slice(hint.length).trim() : undefined;
  const hinted = rest === undefined ? undefined : numberAndSuffix(rest);
  if (hinted !== undefined) return { carrier: hint, ...hinted };
  const written = DESIGNATOR.exec(flight);
  if (written !== null)
    return { carrier: written[1] ?? '', number: stripped(written[2] ?? ''), suffix: written[3] ?? '' };
  const alone = numberAndSuffix(flight);
  if (alone !== undefined) return { carrier: hint, ...alone };
  const master = /^([A-Z0-9]{2,3})(MCL)$/.exec(flight);
  if (master !== null) return { carrier: master[1] ?? '', number: '', suffix: 'MCL' };
  return { carrier: hint, number: flight, suffix: '' };
}

/** The designator as messages carry it: carrier, number, suffix without blanks. */
export function designatorText(flight: FlightDesignator): string {
  return flight.carrier + flight.number + flight.suffix;
}

function numberAndSuffix(text: string): { readonly number: string; readonly suffix: string } | undefined {
  const match = /^(\d{1,5})\s*([A-Z]?)$/.exec(text);
  if (match !== null) return { number: stripped(match[1] ?? ''), suffix: match[2] ?? '' };
  return text === '' ? { number: '', suffix: '' } : undefined;
}

function stripped(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
