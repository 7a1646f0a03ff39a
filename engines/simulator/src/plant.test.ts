// A planted variant differs from the list name as its kind says, and a namesake is nobody that the list means.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { yearsBetween } from './calendar.ts';
import { Chance } from './chance.ts';
import { isPlantable, type Plantable, plantListed, plantNamesake, type Variant } from './plant.ts';

const TODAY = '2026-01-15';
const SUBJECT: Plantable = {
  id: 'demo:D0001',
  names: [
    { text: 'Théo Ali MUELLER', quality: 'primary' },
    { text: 'ALI, the baker 2', quality: 'good' },
    { text: 'Theo Millner', quality: 'good' },
    { text: 'Teo', quality: 'low' },
  ],
  birthDates: [{ lo: '1961-05-17', hi: '1961-05-17' }],
  nationalities: ['UTO'],
  sex: 'M',
  documents: [],
};
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function nameOf(seed: number, variant: Variant, subject = SUBJECT): { surname: string; given: string } | undefined {
  const planted = plantListed(new Chance(seed), TODAY, subject, variant);
  return planted === undefined ? undefined : { surname: planted.person.surname, given: planted.person.given };
}

test('writes the list name as it stands, with its parts exchanged, joined, without the middle one, or an alias', () => {
  assert.deepEqual(nameOf(1, 'exact'), { surname: 'MUELLER', given: 'THEO ALI' });
  assert.deepEqual(nameOf(1, 'swapped'), { surname: 'THEO ALI', given: 'MUELLER' });
  assert.deepEqual(nameOf(1, 'joined'), { surname: 'MUELLER', given: 'THEOALI' });
  assert.deepEqual(nameOf(1, 'without-middle'), { surname: 'MUELLER', given: 'THEO' });
  assert.deepEqual(nameOf(1, 'alias'), { surname: 'MILLNER', given: 'THEO' }, 'one in plain Latin letters');
});

test('does not apply a variant to a name that has nothing for it', () => {
  const short = { ...SUBJECT, names: [{ text: 'Ana DIAZ', quality: 'primary' }] };
  for (const variant of ['one-typo', 'joined', 'without-middle', 'alias'] as const)
    assert.equal(nameOf(1, variant, short), undefined, variant);
  assert.deepEqual(nameOf(1, 'exact', short), { surname: 'DIAZ', given: 'ANA' });
});

test('a typo always changes the surname, by one letter left out, doubled or exchanged with its neighbour', () => {
  fc.assert(
    fc.property(seeds, fc.stringMatching(/^[AELMNOR]{6,12}$/), (seed, surname) => {
      const name = nameOf(seed, 'one-typo', { ...SUBJECT, names: [{ text: `Theo ${surname}`, quality: 'primary' }] });
      assert.ok(name !== undefined && name.given === 'THEO');
      assert.notEqual(name.surname, surname);
      const [longer, shorter] =
        name.surname.length > surname.length ? [name.surname, surname] : [surname, name.surname];
      const cuts = Array.from(longer, (_, at) => longer.slice(0, at) + longer.slice(at + 1));
      if (longer.length > shorter.length) assert.ok(cuts.includes(shorter), `${surname} ${name.surname}`);
      else assert.deepEqual([...name.surname].sort(), [...surname].sort());
    }),
  );
});

test('keeps birth date, sex and nationality of the entry, and gives a document of its own', () => {
  const planted = plantListed(new Chance(3), TODAY, SUBJECT, 'exact')?.person;
  assert.deepEqual(
    [planted?.birthDate, planted?.sex, planted?.nationality, planted?.document.issuer],
    ['1961-05-17', 'M', 'UTO', 'UTO'],
  );
});

test('a namesake has the name, is born fifteen years or more from every date listed, and holds another nationality', () => {
  const day = fc.date({ min: new Date('1935-01-01'), max: new Date('2004-12-31'), noInvalidDate: true });
  const date = day.chain((lo) => fc.integer({ min: 0, max: 800 }).map((days) => [lo, days] as const));
  const dates = fc.array(date, { minLength: 1, maxLength: 3 }).map((all) =>
    all.map(([lo, days]) => ({
      lo: lo.toISOString().slice(0, 10),
      hi: new Date(lo.getTime() + days * 86_400_000).toISOString().slice(0, 10),
    })),
  );
  fc.assert(
    fc.property(seeds, dates, fc.constantFrom('FRA', 'RUS', 'EGY', 'UTO'), (seed, birthDates, state) => {
      const subject = { ...SUBJECT, birthDates, nationalities: [state, 'DEU'] };
      const person = plantNamesake(new Chance(seed), TODAY, subject);
      assert.ok(person !== undefined && person.surname === 'MUELLER' && person.given === 'THEO ALI');
      assert.ok(!subject.nationalities.includes(person.nationality));
      assert.ok(person.birthDate < TODAY);
      for (const { lo, hi } of birthDates)
        assert.ok(yearsBetween(person.birthDate, lo) >= 15 || yearsBetween(hi, person.birthDate) >= 15, `${lo} ${hi}`);
    }),
  );
});

test('plants nobody without an exact birth date or a Latin name of two words', () => {
  assert.equal(isPlantable(SUBJECT), true);
  assert.equal(isPlantable({ ...SUBJECT, birthDates: [{ lo: '1961-01-01', hi: '1961-12-31' }] }), false);
  assert.equal(isPlantable({ ...SUBJECT, names: [{ text: 'Teo', quality: 'primary' }] }), false);
  assert.equal(isPlantable({ ...SUBJECT, names: [{ text: 'Тео Мюллер', quality: 'primary' }] }), false);
});
