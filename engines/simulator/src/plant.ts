// Plants known truths: people of a list under variants, namesakes who are somebody else, and documents reported lost.

import { addDays } from './calendar.ts';
import type { Chance } from './chance.ts';
import { makeDocument, makePerson, type Person } from './person.ts';

/** A person of a list, as far as a traveller can be made of it. */
export interface Plantable {
  readonly id: string;
  readonly names: readonly {
    readonly text: string;
    readonly surname?: string;
    readonly given?: string;
    readonly quality: string;
  }[];
  readonly birthDates: readonly { readonly lo: string; readonly hi: string }[];
  readonly nationalities: readonly string[];
  readonly sex: string;
  readonly documents: readonly { readonly type: string; readonly number: string; readonly issuer: string }[];
}

export interface LostDocumentPlant {
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly source: string;
  readonly reference: string;
}

export const VARIANTS = ['exact', 'swapped', 'one-typo', 'without-middle', 'alias', 'joined'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Planted {
  readonly person: Person;
  readonly variant: Variant;
}

/** Whether a traveller can be made: a Latin name of two words at least and an exact birth date. */
export function isPlantable(subject: Plantable): boolean {
  const exact = subject.birthDates.some((one) => one.lo === one.hi && !one.lo.endsWith('-01-01'));
  return exact && latinNames(subject).length > 0;
}

function latinNames(
  subject: Plantable,
): readonly { readonly surname: string; readonly given: string; readonly quality: string }[] {
  const parsed = subject.names.map((name) => {
    const plain = name.text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .replace(/['’`-]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const words = plain.split(' ');
    if (!/^[A-Z ]+$/.test(plain) || words.length < 2 || words.length > 5) return undefined;
    return { surname: words.at(-1) ?? '', given: words.slice(0, -1).join(' '), quality: name.quality };
  });
  return parsed.filter((one) => one !== undefined).filter((one) => one.quality !== 'low');
}

/** The list's person as a traveller under a variant; undefined when the variant does not apply to this name. */
export function plantListed(chance: Chance, today: string, subject: Plantable, variant: Variant): Planted | undefined {
  const names = latinNames(subject);
  const name = variant === 'alias' ? names.find((one, index) => index > 0 && one.quality === 'good') : names[0];
  if (name === undefined) return undefined;
  const varied = vary(chance, name, variant);
  if (varied === undefined) return undefined;
  const born = subject.birthDates.find((one) => one.lo === one.hi)?.lo ?? '';
  const nationality = subject.nationalities[0] ?? 'UTO';
  const person = {
    ...varied,
    sex: subject.sex === 'F' ? ('F' as const) : ('M' as const),
    birthDate: born,
    nationality,
    document: makeDocument(chance, today, nationality),
  };
  return { person, variant };
}

/** Somebody else of the same name: 15 years or more from every birth date listed, and of another nationality. */
export function plantNamesake(chance: Chance, today: string, subject: Plantable): Person | undefined {
  const name = latinNames(subject)[0];
  const earliest = subject.birthDates.map((one) => one.lo).sort()[0];
  const latest = subject.birthDates
    .map((one) => one.hi)
    .sort()
    .at(-1);
  const other = makeForeigner(chance, today, subject.nationalities);
  if (name === undefined || earliest === undefined || latest === undefined || other === undefined) return undefined;
  const shift = chance.between(15, 30) * 365 + chance.between(20, 300);
  const birthDate = latest < '1975' ? addDays(latest, shift) : addDays(earliest, -shift);
  const sex = subject.sex === 'F' || subject.sex === 'M' ? subject.sex : other.sex;
  return { ...other, surname: name.surname, given: name.given, sex, birthDate };
}

const MOST_DRAWS = 50;

/** Undefined where the entry holds about every nationality there is. */
function makeForeigner(chance: Chance, today: string, nationalities: readonly string[]): Person | undefined {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const person = makePerson(chance, today, 'adult');
    if (!nationalities.includes(person.nationality)) return person;
  }
  return undefined;
}

function vary(
  chance: Chance,
  name: { readonly surname: string; readonly given: string },
  variant: Variant,
): { surname: string; given: string } | undefined {
  const { surname, given } = name;
  switch (variant) {
    case 'exact':
    case 'alias':
      return { surname, given };
    case 'swapped':
      return { surname: given, given: surname };
    case 'one-typo':
      return surname.length < 6 ? undefined : { surname: typo(chance, surname), given };
    case 'without-middle':
      return given.includes(' ') ? { surname, given: given.split(' ')[0] ?? given } : undefined;
    case 'joined':
      return given.includes(' ') ? { surname, given: given.replaceAll(' ', '') } : undefined;
  }
}

function typo(chance: Chance, word: string): string {
  const at = chance.between(1, word.length - 3);
  switch (chance.between(0, 2)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      // Exchanging two equal letters would be no typo.
      if (word.charAt(at) === word.charAt(at + 1)) return doubled(word, at);
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    default:
      return doubled(word, at);
  }
}

function doubled(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at) + word.slice(at);
}
