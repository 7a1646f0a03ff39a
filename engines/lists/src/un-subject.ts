// Turns one INDIVIDUAL or ENTITY of the UN Security Council consolidated list into a subject (sc-sanctions.xsd).
import { stateByName } from '@vigie/codes';
import type { Element } from './element.ts';
import {
  type ListBirthDate,
  type ListDocument,
  type ListName,
  type ListPlace,
  type ListSubject,
  type NameQuality,
  scriptOf,
  withVersion,
} from './list-subject.ts';

export type Remark = (line: number, path: string, reason: string) => void;

const PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;

/** The subject, or why it is refused: without a reference or a name it could be neither found nor cited. */
export function unSubject(element: Element, remark: Remark): ListSubject | string {
  const kind = element.name === 'ENTITY' ? 'entity' : 'person';
  const reference = element.value('REFERENCE_NUMBER');
  if (reference === '') return 'REFERENCE_NUMBER is missing.';
  const parts = PARTS.map((name) => element.value(name)).filter((part) => part !== '');
  if (parts.length === 0) return 'FIRST_NAME is missing.';
  const names: ListName[] = [primaryName(kind, parts)];
  const original = element.value('NAME_ORIGINAL_SCRIPT');
  if (original !== '') names.push({ text: original, script: scriptOf(original), quality: 'original-script', note: '' });
  const aliasTag = kind === 'entity' ? 'ENTITY_ALIAS' : 'INDIVIDUAL_ALIAS';
  for (const alias of element.each(aliasTag)) names.push(...aliasNames(alias));
  const listed = element.values('NATIONALITY');
  const gender = element.value('GENDER');
  const subject = {
    id: `un:${reference}`,
    kind,
    reference,
    programme: element.value('UN_LIST_TYPE'),
    names,
    birthDates: element
      .each('INDIVIDUAL_DATE_OF_BIRTH')
      .map((one) => birthDate(one, remark))
      .filter((one) => one !== undefined),
    birthPlaces: element.each('INDIVIDUAL_PLACE_OF_BIRTH').map(place).filter(says),
    nationalities: statesOf(listed, element, remark),
    nationalitiesAsListed: listed,
    sex: sexOf(gender),
    documents: element
      .each('INDIVIDUAL_DOCUMENT')
      .map((one) => document(one))
      .filter((one) => one !== undefined),
    titles: element.values('TITLE'),
    designations: element.values('DESIGNATION'),
    addresses: element
      .each(kind === 'entity' ? 'ENTITY_ADDRESS' : 'INDIVIDUAL_ADDRESS')
      .map(address)
      .filter(says),
    listedOn: element.value('LISTED_ON'),
    updatedOn: element.values('LAST_DAY_UPDATED'),
    comments: element.value('COMMENTS1'),
  } as const;
  return withVersion({ ...subject, other: [...element.rest()] });
}

function primaryName(kind: 'person' | 'entity', parts: readonly string[]): ListName {
  const text = parts.join(' ');
  return { text, script: scriptOf(text), quality: 'primary', note: '', ...(kind === 'person' ? { parts } : {}) };
}

const QUALITY: Readonly<Record<string, NameQuality>> = {
  Good: 'good',
  Low: 'low',
  'a.k.a.': 'good',
  'f.k.a.': 'former',
};

// One element may hold several names joined by semicolons; each is a name of its own with the same quality, note and date.
function aliasNames(alias: Element): readonly ListName[] {
  const quality = QUALITY[alias.value('QUALITY')] ?? 'low';
  const texts = alias
    .value('ALIAS_NAME')
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const note = alias.value('NOTE');
  const birthDateText = [alias.value('DATE_OF_BIRTH'), alias.value('YEAR')].filter((text) => text !== '').join(' ');
  const birthPlace = [alias.value('CITY_OF_BIRTH'), alias.value('COUNTRY_OF_BIRTH')]
    .filter((text) => text !== '')
    .join(', ');
  return texts.map((text) => ({
    text,
    script: scriptOf(text),
    quality,
    note,
    ...(birthDateText === '' ? {} : { birthDate: birthDateText }),
    ...(birthPlace === '' ? {} : { birthPlace }),
  }));
}

const QUALIFIER: Readonly<Record<string, ListBirthDate['qualifier']>> = {
  EXACT: 'exact',
  APPROXIMATELY: 'approximate',
  BETWEEN: 'between',
};

function birthDate(element: Element, remark: Remark): ListBirthDate | undefined {
  const type = element.value('TYPE_OF_DATE');
  const [day, year, from, to, note] = ['DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR', 'NOTE'].map((name) =>
    element.value(name),
  ) as [string, string, string, string, string];
  const text = [day, year, from === '' && to === '' ? '' : `${from}–${to}`].filter((part) => part !== '').join(' ');
  if (text === '' && note === '') return undefined;
  const [lo, hi] = interval(day, year, from, to);
  if (lo === '') remark(element.line, element.path, 'The birth date is kept in words; no day or year could be read.');
  return {
    lo,
    hi,
    qualifier: QUALIFIER[type] ?? (from === '' ? 'exact' : 'between'),
    text: text === '' ? note : text,
    note,
  };
}

function interval(day: string, year: string, from: string, to: string): readonly [string, string] {
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(day)?.[1];
  if (iso !== undefined) return [iso, iso];
  const years = [from, to, year].map((text) => /^\d{4}$/.exec(text)?.[0]);
  const lo = years[0] ?? years[2];
  const hi = years[1] ?? years[2] ?? lo;
  return lo === undefined || hi === undefined ? ['', ''] : [`${lo}-01-01`, `${hi}-12-31`];
}

function place(element: Element): ListPlace {
  const street = element.value('STREET');
  const city = element.value('CITY');
  return {
    city: [street, city].filter((part) => part !== '').join(', '),
    region: element.value('STATE_PROVINCE'),
    country: element.value('COUNTRY'),
    note: element.value('NOTE'),
  };
}

function address(element: Element): ListPlace & { readonly street: string; readonly zip: string } {
  return {
    street: element.value('STREET'),
    city: element.value('CITY'),
    region: element.value('STATE_PROVINCE'),
    zip: element.value('ZIP_CODE'),
    country: element.value('COUNTRY'),
    note: element.value('NOTE'),
  };
}

function says(one: object): boolean {
  return Object.values(one).some((value) => value !== '');
}

const FLAGS: readonly (readonly [ListDocument['flags'][number], RegExp])[] = [
  ['false', /\b(false|forged|fake|fraudulent|counterfeit)\b/i],
  ['lost', /\b(lost|stolen)\b/i],
  ['revoked', /\b(cancel+ed|revoked|annulled|invalid)\b/i],
  ['expired', /\bexpired\b/i],
  ['misuse', /\bmisuse/i],
];

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['P', /pas+(e)?port|pasaporte/i],
  ['I', /identi|national id|id card|carte/i],
];

function document(element: Element): ListDocument | undefined {
  const type = [element.value('TYPE_OF_DOCUMENT'), element.value('TYPE_OF_DOCUMENT2')]
    .filter((part) => part !== '')
    .join(' / ');
  const number = element.value('NUMBER');
  const issuing = element.value('ISSUING_COUNTRY');
  const ofIssue = element.value('COUNTRY_OF_ISSUE');
  const city = element.value('CITY_OF_ISSUE');
  const issuedOn = element.value('DATE_OF_ISSUE');
  const note = [element.value('NOTE'), city === '' ? '' : `Issued in ${city}`]
    .filter((part) => part !== '')
    .join(' · ');
  if (type === '' && number === '' && note === '' && issuing === '') return undefined;
  const country = issuing === '' ? ofIssue : issuing;
  return {
    type: TYPES.find(([, pattern]) => pattern.test(type))?.[0] ?? type,
    number,
    issuer: stateByName(country) ?? '',
    country,
    issuedOn,
    note:
      TYPES.some(([, pattern]) => pattern.test(type)) && note !== '' ? `${type}: ${note}` : note === '' ? type : note,
    flags: FLAGS.filter(([, pattern]) => pattern.test(`${type} ${note}`)).map(([flag]) => flag),
  };
}

function statesOf(listed: readonly string[], element: Element, remark: Remark): readonly string[] {
  const states: string[] = [];
  for (const name of listed) {
    const state = stateByName(name);
    if (state === undefined)
      remark(
        element.line,
        `${element.path}/NATIONALITY`,
        'A nationality is kept as listed; it names no State of the code table.',
      );
    else if (!states.includes(state)) states.push(state);
  }
  return states;
}

function sexOf(gender: string): ListSubject['sex'] {
  if (/^f/i.test(gender)) return 'F';
  return /^m/i.test(gender) ? 'M' : 'U';
}
