// HMAC-SHA-256 (RFC 2104) against the test cases of RFC 4231 and against the library's own.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hmacSha256 } from './hmac-sha256.ts';

describe('HMAC-SHA-256 (RFC 2104)', () => {
  it('gives the digests of RFC 4231, test cases 1, 2 and 6', () => {
    const cases = [
      [Buffer.alloc(20, 0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
      [
        Buffer.from('Jefe'),
        'what do ya want for nothing?',
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      ],
      [
        Buffer.alloc(131, 0xaa),
        'Test Using Larger Than Block-Size Key - Hash Key First',
        '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      ],
    ] as const;
    for (const [key, message, digest] of cases) {
      assert.equal(Buffer.from(hmacSha256(key, Buffer.from(message))).toString('hex'), digest);
    }
  });

  it('agrees with the library for any key and message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 500 }), (key, message) => {
        const expected = createHmac('sha256', key).update(message).digest('hex');
        assert.equal(Buffer.from(hmacSha256(key, message)).toString('hex'), expected);
      }),
    );
  });
});
