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
  const { number, issuer } = listed === '' ? numberInWords(joined('; ', typeAsListed, note)) : numberIn(listed);
  const country = issuing === '' ? place[1] : issuing;
  const words = joined(' ', typeAsListed, listed, note);
  return {
    type: TYPES.find(([, pattern]) => pattern.test(typeAsListed))?.[0] ?? typeAsListed,
    typeAsListed,
    number,
    ...(number === listed ? {} : { numberAsListed: listed }),
    issuer: issuer ?? stateIn(country) ?? '',
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

const KIND_WORDS =
  /\b(?:counterfeit|provisional|temporary|diplomatic|service|foreign|travel|national|identity|identification|driving|passport|licence|card|document|number|no|id)\b|\([^)]*\)/gi;

// Texts longer than this are no names and numbers, and the patterns below would search them in square time.
const LONGEST = 200;

/** A State among the words on a document: `Qatari passport`, `US`. */
function stateIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return stateByName(text) ?? stateByName(text.replace(KIND_WORDS, '')) ?? toAlpha3(text);
}

interface StatedNumber {
  readonly number: string;
  readonly issuer: string | undefined;
}

// The field holds more than a number now and then: `Qatari passport number 008…`, `38111… (Expired 25 Jan. 2016)`, `R0001…, South Sudan`.
function numberIn(listed: string): StatedNumber {
  if (listed.length > LONGEST) return { number: listed, issuer: undefined };
  const tail = /^([^(,]*\d[^(,]*?) ?(?:\(([^()]*)\)|, ([^,]*))$/.exec(listed);
  const body = tail?.[1] ?? listed;
  const head = /^(?:\D+ no\b\.?|(?:\D+ )?number):? |^\D+: /i.exec(body)?.[0] ?? '';
  const number = body.slice(head.length).replace(/ no\.? /i, ' ');
  if (!/\d/.test(number)) return { number: listed, issuer: undefined };
  return { number, issuer: stateIn(head.replace(/[.: ]+$/, '')) ?? stateIn(tail?.[2] ?? tail?.[3] ?? '') };
}

// Or the number stands in the type or the note: `Afghan national identification card (tazkira) number 545…`.
function numberInWords(words: string): StatedNumber {
  const parts = /(?:^|; |, )(\D{0,80}) number:? ([A-Z]{0,3} ?\d[\dA-Z/-]*)/.exec(words.slice(0, 2 * LONGEST));
  return { number: parts?.[2] ?? '', issuer: parts === null ? undefined : stateIn(parts[1] ?? '') };
}

const EXPIRY =
  /\b(?:expir(?:es|ed|ing|y|ation)(?: date)?|date of expir(?:y|ation)|valid until):? (?:on |of )?(?:(\d{4}-\d{2}-\d{2})|(\d{1,2}) ([A-Z][a-z]+)\.? (\d{4})|([A-Z][a-z]+)\.? (\d{1,2}), (\d{4}))/i;

function expiryIn(text: string): string {
  const parts = EXPIRY.exec(text);
  if (parts === null) return '';
  const [, iso, day, month, year, usMonth, usDay, usYear] = parts;
  if (iso !== undefined) return isoSpan(iso)?.[0] ?? '';
  return dayText(Number(year ?? usYear), monthNumber(month ?? usMonth ?? ''), Number(day ?? usDay)) ?? '';
}
