// Tests of moving through the queue by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextInQueue, queueKeys } from './queue-keys.ts';

const IDS = ['a', 'b', 'c'];
const press = (key: string, typing = false) => ({ key, modified: false, typing });

test('j begins at the first hit and k at the last', () => {
  assert.equal(queueKeys({ ids: IDS, at: undefined }, press('j')).at, 'a');
  assert.equal(queueKeys({ ids: IDS, at: undefined }, press('k')).at, 'c');
});

test('the cursor stops at both ends', () => {
  assert.equal(queueKeys({ ids: IDS, at: 'c' }, press('j')).at, 'c');
  assert.equal(queueKeys({ ids: IDS, at: 'a' }, press('ArrowUp')).at, 'a');
});

test('Enter opens and c claims the hit under the cursor, and nothing without one', () => {
  assert.deepEqual(queueKeys({ ids: IDS, at: 'b' }, press('Enter')), { at: 'b', intent: 'open' });
  assert.deepEqual(queueKeys({ ids: IDS, at: 'b' }, press('c')), { at: 'b', intent: 'claim' });
  assert.equal(queueKeys({ ids: IDS, at: undefined }, press('Enter')).intent, 'none');
});

test('a hit that left the queue holds no cursor, so nothing else is opened in its place', () => {
  assert.deepEqual(queueKeys({ ids: IDS, at: 'gone' }, press('Enter')), { at: undefined, intent: 'none' });
});

test('letters typed into a field move nothing', () => {
  assert.deepEqual(queueKeys({ ids: IDS, at: 'a' }, press('j', true)), { at: 'a', intent: 'none' });
});

test('whatever is pressed, the cursor is on a hit of the queue or on none', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 })),
      fc.option(fc.string(), { nil: undefined }),
      fc.array(fc.constantFrom('j', 'k', 'Enter', 'c', 'ArrowDown', 'ArrowUp', 'x')),
      (ids, start, keys) => {
        let at = start;
        for (const key of keys) at = queueKeys({ ids, at }, press(key)).at;
        assert.ok(keys.length === 0 || at === undefined || ids.includes(at));
      },
    ),
  );
});

test('after a decision the next hit follows, at the end the one before', () => {
  assert.equal(nextInQueue(IDS, 'a'), 'b');
  assert.equal(nextInQueue(IDS, 'c'), 'b');
  assert.equal(nextInQueue(IDS, 'elsewhere'), 'a');
  assert.equal(nextInQueue(['a'], 'a'), undefined);
});
