// Tests that every package is whole, and that the law catches those that are not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsNoCircle, type Room, roomIsWhole } from './rooms-are-whole.ts';
import { packageOf, projectFiles } from './source-file.ts';

function rooms(): readonly Room[] {
  const texts = new Map(projectFiles().map(({ path, text }) => [path, text]));
  return [...new Set([...texts.keys()].map(packageOf))]
    .filter((path) => path !== '')
    .map((path) => ({
      path,
      readme: texts.get(`${path}/README.md`),
      manifest: JSON.parse(texts.get(`${path}/package.json`) ?? '{}') as Room['manifest'],
    }));
}

const WHOLE = {
  path: 'engines/names',
  readme: 'Compares names. '.repeat(20),
  manifest: { name: '@vigie/names', description: 'Compares names', license: 'Apache-2.0' },
} as const satisfies Room;
const listing = (path: string, ...names: readonly string[]): Room => ({
  path,
  readme: WHOLE.readme,
  manifest: {
    ...WHOLE.manifest,
    name: `@vigie/${path.split('/')[1]}`,
    dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])),
  },
});

test('every package tells what it is, is licensed, and lists only what it may import', () => {
  assert.ok(rooms().length > 10);
  assert.deepEqual(rooms().flatMap(roomIsWhole), []);
});

test('no packages need one another in a circle', () => {
  assert.deepEqual(needsNoCircle(rooms()), []);
  assert.deepEqual(
    needsNoCircle([
      listing('engines/names', '@vigie/codes'),
      listing('engines/codes', '@vigie/lists'),
      listing('engines/lists', '@vigie/codes'),
    ]),
    ['@vigie/codes needs itself in a circle', '@vigie/lists needs itself in a circle'],
  );
});

test('refuses a package that does not tell what it is', () => {
  assert.deepEqual(roomIsWhole(WHOLE), []);
  assert.deepEqual(roomIsWhole({ path: 'engines/names', readme: undefined, manifest: {} }), [
    'engines/names has no README.md that says what it is',
    'engines/names has no description',
    'engines/names is not licensed Apache-2.0',
    'engines/names is not named after its folder',
  ]);
});

test('refuses a package that lists what it may not import', () => {
  assert.deepEqual(roomIsWhole(listing('engines/names', '@vigie/codes', 'saxes')), []);
  assert.deepEqual(roomIsWhole(listing('unit/store', '@vigie/guard', '@vigie/work')), [
    'unit/store lists @vigie/work; imports point down only',
  ]);
  assert.equal(roomIsWhole(listing('engines/names', '@vigie/words')).length, 1);
  assert.equal(roomIsWhole(listing('unit/words', 'a', 'b', 'c')).length, 1);
  assert.deepEqual(roomIsWhole(listing('unit/web', 'a', 'b', 'c')), []);
});
