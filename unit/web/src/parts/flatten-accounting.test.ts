// Tests of showing counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { flattenAccounting, plainWords } from './flatten-accounting.ts';

test('nested counts become lines with the names of their groups', () => {
  assert.deepEqual(flattenAccounting({ lines: 4, byStatus: { lost: 2, stolen: 1 }, none: {}, absent: null }), [
    { path: ['lines'], value: '4' },
    { path: ['byStatus', 'lost'], value: '2' },
    { path: ['byStatus', 'stolen'], value: '1' },
  ]);
});

test('any report is shown in a bounded number of lines', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (counts) => {
      assert.ok(flattenAccounting(counts).length <= 200);
    }),
  );
  assert.equal(flattenAccounting({ refused: Array.from({ length: 999 }, (_, index) => index) }).length, 200);
});

test('a name that no catalogue knows is still readable', () => {
  assert.equal(plainWords('segmentsIn'), 'segments in');
  assert.equal(plainWords('out-of-scope'), 'out of scope');
});
