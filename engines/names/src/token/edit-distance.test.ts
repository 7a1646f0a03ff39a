// Edit distance against the textbook table, on every kind of input.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, isConfusion, soundDistance } from './edit-distance.ts';

/** The textbook table of optimal string alignment, to check the bit-parallel form against. */
function textbook(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : swap;
      (d[i] ?? [])[j] = Math.min(swap, turned, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  return at(a.length, b.length);
}

const word = fc.array(fc.constantFrom(...'ABCDEZ'), { minLength: 1, maxLength: 31 }).map((letters) => letters.join(''));

test('counts the same edits as the textbook table', () => {
  fc.assert(
    fc.property(word, word, (a, b) => assert.equal(editDistance(a, b), textbook(a, b))),
    { numRuns: 2000 },
  );
});

test('weighs a vowel less than a consonant and a word against itself nothing', () => {
  assert.equal(soundDistance('KARIM', 'KARIM', false), 0);
  assert.ok(soundDistance('KARIM', 'KAREM', false) < soundDistance('KARIM', 'KALIM', false) + 0.01);
  assert.ok(soundDistance('HSYN', 'HUSAYN', true) < soundDistance('HSYN', 'HASAN', true));
});

test('weighs the same both ways', () => {
  fc.assert(
    fc.property(word, word, fc.boolean(), (a, b, abjad) => {
      assert.ok(Math.abs(soundDistance(a, b, abjad) - soundDistance(b, a, abjad)) < 1e-9);
    }),
  );
});

test('knows the letters that are misread for one another', () => {
  assert.ok(isConfusion('GASTON', 'GASTQN'));
  assert.ok(!isConfusion('GASTON', 'GASTKN'));
  assert.ok(!isConfusion('GASTON', 'GASTON'));
});
