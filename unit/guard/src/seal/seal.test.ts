// What is sealed opens with its key and in its place only (DEP-01).
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { fingerprint, recordKey, seal, subKey, unseal } from './seal.ts';

const day = randomBytes(32);

test('opens to the same bytes with the key of its record and its own context', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.uuid(), (plain, id) => {
      const key = recordKey(day, 'record', id);
      const sealed = seal(key, randomBytes(12), `record/${id}`, plain);
      assert.deepEqual(new Uint8Array(unseal(key, `record/${id}`, sealed) ?? []), plain);
    }),
  );
});

test('does not open with another record, another day, another place or one flipped bit', () => {
  const key = recordKey(day, 'record', 'a');
  const sealed = seal(key, randomBytes(12), 'record/a', Buffer.from('SPECIMEN/ANNA'));
  assert.equal(unseal(recordKey(day, 'record', 'b'), 'record/a', sealed), undefined);
  assert.equal(unseal(recordKey(randomBytes(32), 'record', 'a'), 'record/a', sealed), undefined);
  assert.equal(unseal(key, 'record/b', sealed), undefined);
  for (let bit = 0; bit < sealed.length * 8; bit += 7) {
    const flipped = Buffer.from(sealed);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.equal(unseal(key, 'record/a', flipped), undefined, `bit ${bit}`);
  }
  for (let length = 0; length < sealed.length; length++)
    assert.equal(unseal(key, 'record/a', sealed.subarray(0, length)), undefined);
});

test('gives different keys and fingerprints for different uses of one root', () => {
  const root = randomBytes(32);
  assert.notDeepEqual(subKey(root, 'original'), subKey(root, 'suppression'));
  assert.notEqual(fingerprint(root, 'a', 'x'), fingerprint(root, 'b', 'x'));
  assert.notDeepEqual(recordKey(root, 'record', 'x'), recordKey(root, 'booking', 'x'));
});

test('throws on a key or nonce of the wrong length, naming what it got', () => {
  assert.throws(() => seal(randomBytes(31), randomBytes(12), 'c', randomBytes(1)), /32 bytes, got 31/);
  assert.throws(() => seal(day, randomBytes(11), 'c', randomBytes(1)), /12 bytes, got 11/);
});
