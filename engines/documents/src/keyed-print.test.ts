// The keyed fingerprint is HMAC-SHA-256 (RFC 2104, FIPS 180-4; test cases of RFC 4231).
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { KeyedPrint } from './keyed-print.ts';

const hex = (words: Uint32Array): string => [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
const byPlatform = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex');

test('gives the digests of RFC 4231 whose keys fit, padded as HMAC pads them', () => {
  const key = (bytes: readonly number[]): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => bytes[at] ?? 0);
  const one = new KeyedPrint(key(new Array(20).fill(0x0b)));
  assert.equal(hex(one.of('Hi There')), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7');
  const two = new KeyedPrint(key([...'Jefe'].map((letter) => letter.charCodeAt(0))));
  assert.equal(
    hex(two.of('what do ya want for nothing?')),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('agrees with the platform for every key and every length around the ends of blocks', () => {
  const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
  const print = new KeyedPrint(key);
  for (let length = 0; length < 400; length++)
    assert.equal(hex(print.of('x'.repeat(length))), byPlatform(key, 'x'.repeat(length)));
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ unit: 'binary' }), (any, text) => {
      const plain = text.toWellFormed();
      assert.equal(hex(new KeyedPrint(any).of(plain)), byPlatform(any, plain));
    }),
  );
});

test('wants a key of 32 bytes', () => {
  assert.throws(() => new KeyedPrint(new Uint8Array(31)), /expected a key of 32 bytes, got 31/);
});
