// Turns one INDIVIDUAL or ENTITY of the UN Security Council consolidated list into a subject (sc-sanctions.xsd).
import { stateByName } from '@vigie/codes';
import type { Element } from './element.ts';
import { type ListBirthDate, type ListName, type ListPlace, type ListSubject, withVersion } from './list-subject.ts';
import { aliasBirthDate, type Remark, unBirthDate } from './un-birth.ts';
import { unDocument } from './un-document.ts';
import { unNames } from './un-names.ts';

const SEXES: Readonly<Record<string, ListSubject['sex']>> = { male: 'M', female: 'F', unknown: 'U', '': 'U' };

/** The subject, or why it is refused: without a reference or a name it could be neither found nor cited. */
export function unSubject(element: Element, remark: Remark): ListSubject | string {
  const kind = element.name === 'ENTITY' ? 'entity' : 'person';
  const reference = element.value('REFERENCE_NUMBER');
  if (reference === '') return 'REFERENCE_NUMBER is missing.';
  const names = unNames(element, kind);
  if (names.length === 0) return 'FIRST_NAME is missing.';
  const nationalitiesAsListed = element.values('NATIONALITY');
  const subject = {
    id: `un:${reference}`,
    kind,
    reference,
    programme: element.value('UN_LIST_TYPE'),
    names,
    birthDates: birthDates(element, names, remark),
    birthPlaces: element.each('INDIVIDUAL_PLACE_OF_BIRTH').map(place).filter(says),
    nationalities: statesOf(nationalitiesAsListed, element, remark),
    nationalitiesAsListed,
    sex: element.coded('GENDER', SEXES) ?? 'U',
    documents: element
      .each('INDIVIDUAL_DOCUMENT')
      .map((one) => one.filled(unDocument(one)))
      .filter((one) => one !== undefined),
    titles: element.values('TITLE'),
    designations: element.values('DESIGNATION'),
    addresses: element
      .each(kind === 'entity' ? 'ENTITY_ADDRESS' : 'INDIVIDUAL_ADDRESS')
      .map(place)
      .filter(says),
    listedOn: element.value('LISTED_ON'),
    updatedOn: element.values('LAST_DAY_UPDATED'),
    comments: element.value('COMMENTS1'),
  } as const;
  element.filled(subject);
  return withVersion({ ...subject, other: element.rest() });
}

// A traveller under an alias gives the birth date of that alias: it counts for the person as well, each span once.
function birthDates(element: Element, names: readonly ListName[], remark: Remark): readonly ListBirthDate[] {
  const own = element
    .each('INDIVIDUAL_DATE_OF_BIRTH')
    .map((one) => unBirthDate(one, remark))
    .filter((one) => one !== undefined);
  const known = new Set(own.map(({ lo, hi }) => `${lo}/${hi}`));
  for (const { birthDate = '' } of names) {
    const date = aliasBirthDate(birthDate);
    if (date === undefined || known.has(`${date.lo}/${date.hi}`)) continue;
    known.add(`${date.lo}/${date.hi}`);
    own.push(date);
  }
  return own;
}

function place(element: Element): ListPlace {
  return element.filled({
    street: element.value('STREET'),
    city: element.value('CITY'),
    region: element.value('STATE_PROVINCE'),
    zip: element.value('ZIP_CODE'),
    country: element.value('COUNTRY'),
    note: element.value('NOTE'),
  });
}

function says(one: ListPlace): boolean {
  return Object.values(one).some((value) => value !== '');
}

function statesOf(listed: readonly string[], element: Element, remark: Remark): readonly string[] {
  const states = listed.map((name) => stateByName(name));
  if (states.includes(undefined))
    remark(element, 'A NATIONALITY is kept as listed only: it is no name of one State that is known here.');
  return [...new Set(states.filter((state) => state !== undefined))];
}
