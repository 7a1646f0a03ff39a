// Every script that is read as Latin letters, with its alternatives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordsOf } from './to-latin.ts';

const read = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');

for (const [script, text, latin] of [
  ['Latin letters with marks', 'Ångström Łódź Þór Ægir', 'ANGSTROM LODZ THOR AEGIR'],
  ['Cyrillic', 'Щукин Юрий', 'SHCHUKIN IURII'],
  ['Greek', 'Γεώργιος Θεοδωράκης', 'GEORGIOS THEODORAKIS'],
  ['Georgian', 'გიორგი', 'GIORGI'],
  ['Armenian', 'Գրիգորյան', 'GRIGORYAN'],
  ['Hangul', '김 영철', 'GIM YEONG CHEOL'],
  ['Arabic', 'محمد عبد الله', 'MHMD EBD ALLH'],
  ['Persian', 'پرویز', 'PRWYZ'],
  ['Hebrew', 'משה כהן', 'MSHH KHN'],
  ['machine-readable filler', 'AL<ZORBALAK<<TEMUR<KAN<<<<', 'AL ZORBALAK TEMUR KAN'],
  ['apostrophes and hyphens', "O'Zorb Sa’d-Din", 'OZORB SAD DIN'],
] as const) {
  test(`reads ${script}`, () => {
    assert.equal(read(text), latin);
  });
}

test('keeps a script without a table as it is written', () => {
  assert.deepEqual(
    wordsOf('สมชาย').map((word) => word.script),
    ['opaque'],
  );
});

test('marks words without vowels', () => {
  assert.deepEqual(
    wordsOf('Ali علي').map((word) => word.script),
    ['latin', 'abjad'],
  );
});

test('never throws, never gives an empty word, never gives one longer than the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const word of wordsOf(text)) assert.ok(word.text.length > 0 && word.text.length <= 32);
    }),
  );
});
