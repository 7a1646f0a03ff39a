// The lists of the demonstration world: invented people and invented document numbers, in the CSV forms of the unit.

import { addDays } from './calendar.ts';
import { Chance } from './chance.ts';
import { makePerson, type Person } from './person.ts';

/** A list of `size` invented people with aliases, some with a year only; nobody real is on it. */
export function demonstrationList(seed: number, size: number, today: string): string {
  const chance = new Chance(seed ^ 0x5eed);
  const lines = ['id,kind,name,surname,given,aliases,birth_date,nationality,sex,documents,programme,note'];
  for (let index = 1; index <= size; index++) {
    const person = makePerson(chance, today, 'adult');
    const given = person.given.includes(' ') ? person.given : `${person.given} ${middleName(chance, today, person)}`;
    const alias = `${person.given.split(' ')[0]} ${person.surname.slice(0, 1)}${person.surname.slice(1).toLowerCase()}`;
    const born = chance.happens(0.85) ? person.birthDate : person.birthDate.slice(0, 4);
    const document = chance.happens(0.4) ? `P:${person.document.number}:${person.document.issuer}` : '';
    const cells = [
      `demo:D${String(index).padStart(4, '0')}`,
      'person',
      `${given} ${person.surname}`,
      person.surname,
      given,
      alias,
      born,
      person.nationality,
      person.sex,
      document,
      'Synthetic',
      'Invented for the demonstration',
    ];
    lines.push(cells.map(cell).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** A second given name of the same region and sex, other than the first. */
function middleName(chance: Chance, today: string, person: Person): string {
  for (;;) {
    const other = makePerson(chance, today, 'adult', person);
    const name = other.given.split(' ')[0] ?? '';
    if (other.sex === person.sex && name !== person.given) return name;
  }
}

/** Invented lost and stolen documents. */
export function demonstrationLostDocuments(seed: number, size: number, today: string): string {
  const chance = new Chance(seed ^ 0x1057);
  const lines = ['type,number,issuer,status,reported_on,source,reference'];
  for (let index = 1; index <= size; index++) {
    const person = makePerson(chance, today, 'adult');
    const status = chance.pick(['lost', 'stolen', 'revoked', 'invalid']);
    const reported = addDays(today, -chance.between(3, 900));
    lines.push(
      [
        'P',
        person.document.number,
        person.document.issuer,
        status,
        reported,
        'demo',
        `L${String(index).padStart(5, '0')}`,
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
