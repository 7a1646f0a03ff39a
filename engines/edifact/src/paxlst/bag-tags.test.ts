// Checks that bag tag series fold and expand to the same tags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expandBagTags, foldBagTags } from './bag-tags.ts';

test('expands what it folded', () => {
  const tag = fc.oneof(
    fc.constantFrom('ZZ100001', 'ZZ100002', 'ZZ100003', 'ZZ999999', 'ZZ000000'),
    fc.string({ minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      assert.deepEqual(
        foldBagTags(tags).flatMap(([first, count]) => [...expandBagTags(first, String(count)).tags]),
        tags,
      );
    }),
  );
});

test('refuses counts that no traveller has', () => {
  for (const count of ['0', '-1', '100', '1.5', 'X', '722356']) {
    assert.deepEqual(expandBagTags('ZZ100001', count), { tags: ['ZZ100001'], possible: false });
  }
  assert.deepEqual(expandBagTags('NODIGITS', '2'), { tags: ['NODIGITS'], possible: false });
});
