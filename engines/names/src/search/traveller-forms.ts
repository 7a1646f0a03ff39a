// Reads every name of a traveller into the forms that are compared, and sees when a name field was full.

import type { ScreeningQuery, TravellerName } from '../screening-subject.ts';
import { type NameForm, travellerForms } from '../token/name-form.ts';

/** A reading of a traveller's name and whether it may have been cut off. */
export interface ReadForm {
  readonly form: NameForm;
  readonly truncated: boolean;
}

// Name field lengths of Doc 9303 TD3, TD2 and TD1.
const FULL_FIELDS: readonly number[] = [39, 31, 30];
const MAX_FORMS = 8;

/** All readings of all names, without repeats. */
export function readTraveller(query: ScreeningQuery): ReadForm[] {
  const seen = new Set<string>();
  const out: ReadForm[] = [];
  for (const name of query.names) {
    const truncated = query.truncated === true || fillsField(name);
    for (const form of travellerForms(textOf(name))) {
      const key = form.words.map((word) => word.key).join(' ');
      if (seen.has(key) || out.length === MAX_FORMS) continue;
      seen.add(key);
      out.push({ form, truncated });
    }
  }
  return out;
}

function textOf(name: TravellerName): string {
  const parts = `${clean(name.given)} ${clean(name.surname)}`.trim();
  if (parts !== '') return parts;
  const full = name.full ?? '';
  const [surname, given] = full.split('<<', 2);
  return given === undefined || surname === undefined ? full : `${given} ${surname}`;
}

/** A comma inside a part would turn the name round; it separates words there. */
function clean(part: string | undefined): string {
  return (part ?? '').replaceAll(',', ' ');
}

function fillsField(name: TravellerName): boolean {
  if (name.surname !== undefined && name.given !== undefined && name.given !== '' && name.surname !== '') {
    return FULL_FIELDS.includes(name.surname.length + 2 + name.given.length);
  }
  return (name.full ?? '').includes('<') && FULL_FIELDS.includes((name.full ?? '').length);
}
