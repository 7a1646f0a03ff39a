// Tests of what the rail shows to whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { landingOf, RAIL, railFor } from './rail-items.ts';

const names = (actions: readonly string[]): readonly string[] =>
  railFor(actions).flatMap((group) => group.items.map((item) => item.name));

test('what a role may not do is not shown', () => {
  assert.deepEqual(names(['flights.list', 'hits.list', 'lists.list']), ['flights', 'hits', 'lists', 'settings']);
  assert.deepEqual(names([]), ['settings']);
});

test('an analyst starts at the queue and others at the first page they have', () => {
  assert.equal(landingOf(['flights.list', 'hits.list', 'hit.decide']), '/hits');
  assert.equal(landingOf(['lists.list', 'list.import']), '/lists');
  assert.equal(landingOf([]), '/settings');
});

test('every item has a key of its own', () => {
  const keys = RAIL.flatMap((group) => group.items.map((item) => item.key));
  assert.equal(new Set(keys).size, keys.length);
});
