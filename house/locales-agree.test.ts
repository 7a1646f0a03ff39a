// Tests that the languages of the desk agree, and that the law catches where they do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argumentsOf, type Catalogue, keysExist, localesAgree } from './locales-agree.ts';
import { projectFiles, sources } from './source-file.ts';

const catalogues = projectFiles()
  .filter(({ path }) => /^locales\/[a-z]+\.json$/.test(path))
  .map(({ path, text }) => ({ path, texts: JSON.parse(text) as Catalogue }));
const first = catalogues[0]?.texts ?? {};

test('every language of the desk has the same texts with the same arguments', () => {
  assert.ok(catalogues.length >= 2 && Object.keys(first).length > 0);
  for (const { path, texts } of catalogues) assert.deepEqual(localesAgree(first, texts), [], path);
});

test('every text that the desk asks for is in the catalogue', () => {
  const desk = sources().filter(({ path }) => path.startsWith('unit/web/src/'));
  assert.deepEqual(
    desk.flatMap((file) => keysExist(file, first)),
    [],
  );
});

test('refuses languages that have other texts or take other arguments', () => {
  assert.deepEqual(
    localesAgree({ a: 'One', b: '{n} of {m}', c: '{n, number}' }, { b: '{n} de {x}', c: '{n}', d: 'Un' }),
    [
      'a is missing in the second language',
      'd is missing in the first language',
      'b takes other arguments in the second language',
      'c takes other arguments in the second language',
    ],
  );
  assert.deepEqual(localesAgree({ a: '{n} of {m}' }, { a: 'sur {m}, {n}' }), []);
});

test('finds arguments inside plurals and takes no choice for one', () => {
  assert.deepEqual(argumentsOf('{count, plural, one {none} other {{name} and # more}}'), [
    'count number',
    'name value',
  ]);
  assert.deepEqual(argumentsOf("It''s '{'kept'}' on {day, date, long}"), ['day date']);
  assert.deepEqual(argumentsOf('{side, select, away {{weight} away} other {toward}}'), ['side select', 'weight value']);
});

test('refuses a key that no language has', () => {
  const path = 'unit/web/src/a.tsx';
  const texts = { 'hit.claim': 'Claim' };
  const text = "const a = say('hit.claim');\nconst b = say('hit.drop', { n });\nconst c = { id: 'hit.lost' };";
  assert.deepEqual(keysExist({ path, text }, texts), [
    `${path}:2 says hit.drop, which no language has`,
    `${path}:3 says hit.lost, which no language has`,
  ]);
  assert.deepEqual(keysExist({ path, text: "const a = { id: 'row' };\nsay(`hit.${state}`);" }, texts), []);
});
