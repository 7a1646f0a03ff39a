// Checks that the queue knows where its bytes stood in the input.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteQueue } from './byte-queue.ts';

test('gives back every byte and its offset after any appends and drops', () => {
  const step = fc.record({ gap: fc.nat(5), size: fc.nat(40), drop: fc.nat(60) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const queue = new ByteQueue();
      let expected: { byte: number; offset: number }[] = [];
      let offset = 0;
      for (const { gap, size, drop } of steps) {
        offset += gap;
        const added = Array.from({ length: size }, (_, index) => ({
          byte: (offset + index) & 0xff,
          offset: offset + index,
        }));
        queue.append(
          Uint8Array.from(added, ({ byte }) => byte),
          offset,
        );
        offset += size;
        expected = [...expected, ...added];
        const count = Math.min(drop, expected.length);
        queue.drop(count);
        expected = expected.slice(count);
        assert.equal(queue.length, expected.length);
        expected.forEach((entry, at) => {
          assert.deepEqual({ byte: queue.bytes[at], offset: queue.offsetOf(at) }, entry);
        });
      }
    }),
  );
});
