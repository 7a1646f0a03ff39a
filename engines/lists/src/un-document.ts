// Documents of an entry of the UN Security Council consolidated list (sc-sanctions.xsd, INDIVIDUAL_DOCUMENT).
import { stateByName, toAlpha3 } from '@vigie/codes';
import { dayText, isoSpan, monthNumber } from './calendar-day.ts';
import type { Element } from './element.ts';
import type { ListDocument } from './list-subject.ts';

const FLAGS: readonly (readonly [ListDocument['flags'][number], RegExp])[] = [
  ['false', /\b(false|forged|fake|fraudulent(ly)?|counterfeit)\b/i],
  ['lost', /\b(lost|stolen)\b/i],
  ['revoked', /\b(cancel+ed|revoked|annulled|withdrawn|invalid)\b/i],
  ['expired', /\bexpired\b/i],
  ['misuse', /\bmisused?\b/i],
];

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['P', /pas+e?port|pasaporte/i],
  ['I', /identi|national id|\bid\b|carte/i],
];

/** The document of one element; undefined where the element says nothing. */
export function unDocument(element: Element): ListDocument | undefined {
  if (element.empty) return undefined;
  const typeAsListed = joined(' / ', element.value('TYPE_OF_DOCUMENT'), element.value('TYPE_OF_DOCUMENT2'));
  const listed = element.value('NUMBER');
  const issuing = element.value('ISSUING_COUNTRY');
  const issuedOn = element.value('DATE_OF_ISSUE');
  const place = [element.value('CITY_OF_ISSUE'), element.value('COUNTRY_OF_ISSUE')] as const;
  const note = element.value('NOTE');
  const { number, left } = numberIn(listed);
  const country = issuing === '' ? place[1] : issuing;
  const words = joined(' ', typeAsListed, listed, note);
  return {
    type: TYPES.find(([, pattern]) => pattern.test(typeAsListed))?.[0] ?? typeAsListed,
    typeAsListed,
    number,
    ...(number === listed ? {} : { numberAsListed: listed }),
    issuer: issuerOf(country === '' ? left : country),
    country,
    issuedOn,
    issuedIn: joined(', ', ...place),
    expiresOn: expiryIn(joined(' ', listed, note)),
    note,
    flags: FLAGS.filter(([, pattern]) => pattern.test(words)).map(([flag]) => flag),
  };
}

function joined(by: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(by);
}

/** A State by name or code; some lists write the kind of document behind it (`Tunisian passport`). */
function issuerOf(text: string): string {
  return stateByName(text) ?? stateByName(text.replace(/ passport$/i, '')) ?? toAlpha3(text) ?? '';
}

// The field holds more than a number now and then: `Diplomatic Passport: Z303…`, `38111… (Expired 25 Jan. 2016)`, `R0001…, South Sudan`.
function numberIn(listed: string): { readonly number: string; readonly left: string } {
  const tail = /^([^(,]*\d[^(,]*?) ?(?:\(([^()]*)\)|, ([^,]*))$/.exec(listed);
  const head = tail?.[1] ?? listed;
  const number = head.replace(/^\D*(?:\b(?:number|no\b\.?):?|:) /i, '');
  return /\d/.test(number) ? { number, left: tail?.[2] ?? tail?.[3] ?? '' } : { number: listed, left: '' };
}

const EXPIRY =
  /\b(?:expir(?:es|ed|ing|y|ation)(?: date)?|date of expir(?:y|ation)|valid until):? (?:on )?(?:(\d{4}-\d{2}-\d{2})|(\d{1,2}) ([A-Z][a-z]+)\.? (\d{4})|([A-Z][a-z]+)\.? (\d{1,2}), (\d{4}))/i;

function expiryIn(text: string): string {
  const parts = EXPIRY.exec(text);
  if (parts === null) return '';
  const [, iso, day, month, year, usMonth, usDay, usYear] = parts;
  if (iso !== undefined) return isoSpan(iso)?.[0] ?? '';
  return dayText(Number(year ?? usYear), monthNumber(month ?? usMonth ?? ''), Number(day ?? usDay)) ?? '';
}
