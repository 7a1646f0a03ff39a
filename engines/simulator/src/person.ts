// Invented people with names, birth dates and documents.

import { addDays } from './calendar.ts';
import type { Chance } from './chance.ts';
import { NAME_POOLS, type NamePool } from './name.table.ts';

export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly sex: 'M' | 'F';
  readonly birthDate: string;
  readonly nationality: string;
  readonly document: {
    readonly type: 'P' | 'I';
    readonly number: string;
    readonly issuer: string;
    readonly expiry: string;
  };
}

export type Age = 'adult' | 'child' | 'infant';

const YEARS: Readonly<Record<Age, readonly [number, number]>> = { adult: [19, 79], child: [3, 15], infant: [0, 1] };

/** A person of an age on a day; family members share surname and nationality. */
export function makePerson(
  chance: Chance,
  today: string,
  age: Age,
  family?: { readonly surname: string; readonly nationality: string },
): Person {
  const pool =
    family === undefined
      ? chance.pick(NAME_POOLS)
      : (NAME_POOLS.find((one) => one.states.includes(family.nationality)) ?? chance.pick(NAME_POOLS));
  const sex = chance.happens(0.5) ? 'M' : 'F';
  const nationality = family?.nationality ?? chance.pick(pool.states);
  const [low, high] = YEARS[age];
  const birthDate = addDays(today, -chance.between(low * 365 + 30, high * 365 + 200));
  return {
    surname: family?.surname ?? chance.pick(pool.surnames),
    given: givenName(chance, pool, sex),
    sex,
    birthDate,
    nationality,
    document: makeDocument(chance, today, nationality),
  };
}

export function makeDocument(chance: Chance, today: string, issuer: string): Person['document'] {
  const number = chance.letters('CFGHJKLMNPRTVWXYZ', 2) + chance.letters('0123456789', 7);
  return { type: chance.happens(0.92) ? 'P' : 'I', number, issuer, expiry: addDays(today, chance.between(120, 3500)) };
}

function givenName(chance: Chance, pool: NamePool, sex: 'M' | 'F'): string {
  const names = sex === 'M' ? pool.male : pool.female;
  const first = chance.pick(names);
  if (!chance.happens(0.35)) return first;
  const second = chance.pick(names);
  return second === first ? first : `${first} ${second}`;
}
