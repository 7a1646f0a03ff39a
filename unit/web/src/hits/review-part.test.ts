// Tests of what an officer can do with a hit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HitSummary } from '@vigie/words/api';
import { reviewPart } from './review-part.ts';

const ANA = { id: 'ana', mayDecide: true, maySecond: true };
const hit = (state: HitSummary['state'], claimedBy: string | null = null, mayDecide = true) => ({
  state,
  claimedBy: claimedBy === null ? null : { id: claimedBy, name: claimedBy },
  mayDecide,
});

test('a hit is claimed first and decided by who claimed it', () => {
  assert.equal(reviewPart(hit('new'), ANA), 'claim');
  assert.equal(reviewPart(hit('claimed', 'ana'), ANA), 'decide');
  assert.equal(reviewPart(hit('claimed', 'ben'), ANA), 'with-another');
});

test('nobody confirms the own decision', () => {
  assert.equal(reviewPart(hit('awaiting-second', null, false), ANA), 'own-decision');
  assert.equal(reviewPart(hit('second-reader', null, false), ANA), 'own-decision');
  assert.equal(reviewPart(hit('awaiting-second'), ANA), 'second');
});

test('oversight reads and decides nothing', () => {
  const reader = { id: 'dpo', mayDecide: false, maySecond: false };
  assert.equal(reviewPart(hit('new'), reader), 'read-only');
  assert.equal(reviewPart(hit('closed'), reader), 'done');
});
