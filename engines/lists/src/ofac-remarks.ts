// Statements in the remarks of the OFAC legacy lists: births, nationalities, documents, weak names (OFAC SDN data specification, Remarks).
import { stateByName, toAlpha3 } from '@vigie/codes';
import { type DaySpan, dayText, isoSpan, monthNumber, monthSpan } from './calendar-day.ts';
import type { ListBirthDate, ListDocument, ListName, ListPlace, ListSubject } from './list-subject.ts';
import { scriptOf } from './script-of.ts';

/** What the remarks of one entry say that has a field; the remarks themselves are kept whole beside it. */
export interface OfacRemarks {
  readonly names: readonly ListName[];
  readonly birthDates: readonly ListBirthDate[];
  readonly birthPlaces: readonly ListPlace[];
  readonly nationalities: readonly string[];
  readonly documents: readonly ListDocument[];
  readonly sex: ListSubject['sex'];
}

/** Longer statements are prose; the patterns below are not for them. */
const LONGEST = 400;

const PASSPORT = /passport/i;
const IDENTITY =
  /\b(?:ID|identification|cedula|d\.n\.i|c\.u\.r\.p|c\.u\.i\.p|n\.i\.e|ssn|tarjeta de identidad|numero de identidad|citizen's card)\b/i;
// Numbers of firms, taxes and ships identify no traveller.
const NO_IDENTITY = /\b(?:tax|registration|company|vessel|business|registry)\b/i;

/** Statements are joined by semicolons and end in a full stop. */
export function ofacRemarks(remarks: string): OfacRemarks {
  const statements = remarks
    .replace(/\.$/, '')
    .split('; ')
    .map((one) => one.trim().replace(/^alt\. /, ''))
    .filter((one) => one !== '' && one.length <= LONGEST);
  const after = (word: string): readonly string[] =>
    statements.filter((one) => one.startsWith(`${word} `)).map((one) => one.slice(word.length + 1));
  const sexes = new Set(after('Gender').map((text) => text.slice(0, 1)));
  return {
    names: statements.flatMap((one) => weakName(one) ?? []),
    birthDates: after('DOB').flatMap((text) => birthDate(text) ?? []),
    birthPlaces: after('POB').map(birthPlace),
    nationalities: [...after('nationality'), ...after('citizen')],
    documents: statements.flatMap((one) => document(one) ?? []),
    sex: sexes.size !== 1 ? 'U' : sexes.has('M') ? 'M' : sexes.has('F') ? 'F' : 'U',
  };
}

function weakName(statement: string): ListName | undefined {
  const parts = /^([an]|f)\.k\.a\. '(.+)'$/.exec(statement);
  if (parts === null) return undefined;
  const text = parts[2] ?? '';
  return { text, script: scriptOf(text), quality: parts[1] === 'f' ? 'former' : 'low', note: '' };
}

// `14 Aug 1962`, `circa 1960`, `1960 to 1962`, `circa 1979-1982`.
function birthDate(listed: string): ListBirthDate | undefined {
  const plain = listed.replace(/circa /gi, '').replace(/^(\d{4})-(?=\d{4}$)/, '$1 to ');
  const spans = plain.split(' to ').map(ofacSpan);
  const [from, to = from] = spans;
  if (from === undefined || to === undefined || spans.includes(undefined) || spans.length > 2 || from[0] > to[1])
    return undefined;
  const single = /^circa /i.test(listed) ? 'approximate' : 'exact';
  return { lo: from[0], hi: to[1], qualifier: spans.length === 2 ? 'between' : single, text: listed, note: '' };
}

/** `14 Aug 1962`, `Aug 1962` or `1962`. */
function ofacSpan(text: string): DaySpan | undefined {
  const parts = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, day, month, year = ''] = parts;
  if (month === undefined) return isoSpan(year);
  if (day === undefined) return monthSpan(Number(year), monthNumber(month), monthNumber(month));
  const text1 = dayText(Number(year), monthNumber(month), Number(day));
  return text1 === undefined ? undefined : [text1, text1];
}

function birthPlace(listed: string): ListPlace {
  const comma = listed.lastIndexOf(', ');
  const last = comma === -1 ? listed : listed.slice(comma + 2);
  const known = stateByName(last) !== undefined;
  const city = !known ? listed : comma === -1 ? '' : listed.slice(0, comma);
  return { street: '', city, region: '', zip: '', country: known ? last : '', note: '' };
}

const DAY = '((?:\\d{1,2} )?(?:[A-Z][a-z]{2} )?\\d{4})';
const DOCUMENT = new RegExp(
  `^([A-Za-z.' ]+?)(?: No\\.| Number| #)?:? ((?:[A-Z]{1,3}(?:-[A-Z])? )?[^\\s()]*\\d[^()]*?(?:\\(\\w\\))?)(?: \\(([^()]*)\\))?(?: issued ${DAY})?(?: expires ${DAY})?((?: issued| to| \\[).*)?$`,
);

// `Passport A123 (Cuba) issued 12 Jan 2010 expires 13 Feb 2015`, `Cedula No. 123 (Colombia)`, `Kenyan ID No. 7`.
function document(statement: string): ListDocument | undefined {
  const parts = DOCUMENT.exec(statement);
  if (parts === null) return undefined;
  const [, typeAsListed = '', number = '', country = '', issuedOn = '', expires = '', note = ''] = parts;
  const type = PASSPORT.test(typeAsListed) ? 'P' : IDENTITY.test(typeAsListed) ? 'I' : undefined;
  if (type === undefined || NO_IDENTITY.test(typeAsListed)) return undefined;
  const adjective = typeAsListed.slice(0, typeAsListed.indexOf(' '));
  return {
    type,
    typeAsListed,
    number,
    issuer: stateByName(country) ?? toAlpha3(country) ?? (country === '' ? stateByName(adjective) : undefined) ?? '',
    country,
    issuedOn,
    issuedIn: '',
    expiresOn: ofacSpan(expires)?.[1] ?? '',
    note: note.trim(),
    flags: [],
  };
}
