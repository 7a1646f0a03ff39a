// Tests that every file owes its reader nothing, and that the law catches those that do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderIsOverseen, readsWell } from './reads-well.ts';
import { projectFiles, sources } from './source-file.ts';

const OPENING = '// Says something about dates here.\n';
const breaches = (path: string, text: string): readonly string[] => readsWell({ path, text });

/** Folders that grew too full before the law; a number here may only become smaller. */
const TOO_FULL = {
  'engines/edifact/src/pnrgov': 30,
  'engines/edifact/src/syntax': 26,
  'unit/guard/src/sensitive': 22,
  'unit/web/src/hits': 21,
  'unit/web/src/parts': 24,
};

test('every file opens with a sentence, is short, is named for what it is and leaves nothing open', () => {
  const styles = projectFiles().filter(({ path }) => path.endsWith('.css'));
  assert.deepEqual([...sources(), ...styles].flatMap(readsWell), []);
});

test('no folder holds more files than one can oversee', () => {
  assert.deepEqual(
    folderIsOverseen(
      sources().map(({ path }) => path),
      TOO_FULL,
    ),
    [],
  );
});

test('refuses a file that opens without a sentence', () => {
  for (const text of ['export const x = 1;\n', '//\n', '// dates\n', '// Says something\nexport const x = 1;\n']) {
    assert.deepEqual(breaches('engines/a/src/dates.ts', text), [
      'engines/a/src/dates.ts:1 opens without a sentence that says what it is',
    ]);
  }
  assert.equal(breaches('unit/web/src/a/desk.css', '.a {\n}\n').length, 1);
  for (const text of [
    OPENING,
    `#!/usr/bin/env node\n${OPENING}`,
    '// A sentence that goes on\n// to its end (law 7).\n',
  ]) {
    assert.deepEqual(breaches('engines/a/src/dates.ts', text), []);
  }
  assert.deepEqual(breaches('unit/web/src/a/desk.css', '/* The colours of the desk. */\n.a {\n}\n'), []);
});

test('refuses a long file unless it is a table', () => {
  const long = OPENING + 'x;\n'.repeat(400);
  assert.deepEqual(breaches('engines/a/src/dates.ts', long), ['engines/a/src/dates.ts has 401 lines; 400 at most']);
  assert.deepEqual(breaches('engines/a/src/dates.table.ts', long), []);
});

test('refuses a name that says nothing', () => {
  for (const name of [
    'utils.ts',
    'date-utils.ts',
    'types.ts',
    'index.ts',
    'reader-v2.ts',
    'hit-service.ts',
    'data.test.ts',
  ]) {
    assert.equal(breaches(`engines/a/src/${name}`, OPENING).length, 1, name);
  }
  assert.equal(breaches('engines/a/src/helpers/date.ts', OPENING).length, 1);
  for (const name of ['date.ts', 'development-data.test.ts', 'data-page.ts', 'service-draft.ts']) {
    assert.deepEqual(breaches(`engines/a/src/${name}`, OPENING), [], name);
  }
});

test('refuses default exports, postponed work and halts', () => {
  assert.deepEqual(breaches('engines/a/src/dates.ts', `${OPENING}export default 1;\n`), [
    'engines/a/src/dates.ts:2 exports a default; exports have names',
  ]);
  assert.deepEqual(breaches('unit/web/vite.config.ts', `${OPENING}export default 1;\n`), []);
  assert.equal(breaches('engines/a/src/dates.ts', `${OPENING}// ${'TO'}${'DO'} later\n`).length, 1);
  assert.equal(breaches('engines/a/src/dates.ts', `${OPENING}debugger;\n`).length, 1);
});

test('refuses a folder that is too full, and lets a known one only shrink', () => {
  const paths = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `engines/a/src/x${n}.ts`);
  assert.deepEqual(folderIsOverseen([...paths(20), 'engines/a/src/x1.test.ts'], {}), []);
  assert.deepEqual(folderIsOverseen(paths(21), {}), ['engines/a/src holds 21 files of code; 20 at most']);
  assert.deepEqual(folderIsOverseen(paths(30), { 'engines/a/src': 30 }), []);
  assert.equal(folderIsOverseen(paths(31), { 'engines/a/src': 30 }).length, 1);
});
