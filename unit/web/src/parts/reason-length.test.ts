// Tests of the length of a reason against what the unit accepts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideBody } from '@vigie/words/api';
import fc from 'fast-check';
import { lacksLetters } from './reason-length.ts';

test('a reason that lacks nothing here is accepted by the unit, and no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (reason) => {
      const accepted = decideBody.safeParse({ decision: 'cannot-tell', reason }).success;
      assert.equal(lacksLetters(reason) === 0, accepted);
    }),
  );
});

test('spaces make no reason', () => {
  assert.equal(lacksLetters(' '.repeat(40)), 12);
  assert.equal(lacksLetters('born in 1961'), 0);
});
