// A kept piece of text lets go of the message it was cut from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DEFAULT_POLICY } from './default-policy.fixture.ts';
import { detached } from './detached.ts';
import { createSegmentFilter } from './segment-filter.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes still held after cutting 200 pieces from 200 texts of 128 KiB each, and letting go of the texts. */
function heldAfter(cut: (text: string) => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept: unknown[] = [];
  for (let i = 0; i < 200; i += 1) kept.push(cut(`${Buffer.alloc(1 << 17, 65 + (i % 26)).toString('latin1')}${i}`));
  collect();
  const held = process.memoryUsage().heapUsed - before;
  assert.equal(kept.length, 200);
  return held;
}

test('a detached piece holds nothing of the text it was cut from', () => {
  assert.ok(
    heldAfter((text) => text.slice(10, 40)) > 20_000_000,
    'the engine no longer shares storage: drop the trick',
  );
  assert.ok(heldAfter((text) => detached(text.slice(10, 40))) < 4_000_000);
});

test('an admitted name holds nothing of the message it was cut from', () => {
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  const held = heldAfter((text) =>
    filter.admit({ tag: 'TIF', elements: [[text.slice(10, 40)], [text.slice(50, 80), 'A']], offset: 0, ordinal: 1 }),
  );
  assert.ok(held < 4_000_000, `held ${held} bytes`);
});

test('a detached piece has the same characters', () => {
  for (const piece of ['', 'A', 'SPECIMEN/ANNA MARIA', 'Zoë Übermüller-Ångström']) assert.equal(detached(piece), piece);
});
