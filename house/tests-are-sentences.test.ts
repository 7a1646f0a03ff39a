// Tests that tests say what holds, and that the law catches those that do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sources } from './source-file.ts';
import { testsAreSentences } from './tests-are-sentences.ts';

const breaches = (text: string): readonly string[] => testsAreSentences({ path: 'a.test.ts', text });

test('every test of the house is titled as a sentence and none is left out in silence', () => {
  assert.deepEqual(
    sources()
      .filter(({ path }) => path.endsWith('.test.ts'))
      .flatMap(testsAreSentences),
    [],
  );
});

test('refuses a title that says nothing', () => {
  for (const title of ['works', 'reads dates', 'the reader of dates works', '1 2 3 4', '- reads a date here']) {
    assert.deepEqual(breaches(`\ntest('${title}', () => {});`), [`a.test.ts:2 the title '${title}' is no sentence`]);
  }
  assert.equal(breaches("describe('dates', () => {\n  it('reads', async () => {});\n});").length, 1);
  assert.equal(breaches("await t.test('reads', () => {});").length, 1);
});

test('takes a sentence, and leaves other calls alone', () => {
  for (const line of [
    "test('refuses a passport number with a wrong check digit', () => {});",
    'test(`reads ${one.name}`, () => {});',
    'test(\'"not the same" binds one traveller\', () => {});',
    "/a/.test('b');",
    "const subject = only('x');",
    "// test('works')",
  ]) {
    assert.deepEqual(breaches(line), [], line);
  }
});

test('refuses a test that is singled out or left out in silence', () => {
  const title = "'keeps every statement of it'";
  for (const line of [
    `test.only(${title}, () => {});`,
    `test.skip(${title}, () => {});`,
    `describe.skip(${title}, () => {});`,
    `test.todo(${title});`,
    `test(${title}, { skip: true }, () => {});`,
    `test(${title}, { todo: 'later' }, () => {});`,
    `test(${title}, (t) => t.skip());`,
  ]) {
    assert.equal(breaches(line).length, 1, line);
  }
  for (const line of [
    `test(${title}, { skip: there ? false : 'no sample files' }, () => {});`,
    `test(${title}, (t) => t.skip('no sample files'));`,
  ]) {
    assert.deepEqual(breaches(line), [], line);
  }
});
