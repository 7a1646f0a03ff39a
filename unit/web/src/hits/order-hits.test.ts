// Tests of the order of the queue.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HIT_STATES } from '@vigie/words';
import { isOpen, orderHits } from './order-hits.ts';

test('the hit with the least time comes first, and of two with the same time the weightier', () => {
  const hits = [
    { id: 'late', decideBy: '2026-03-02T10:00:00Z', nats: 20 },
    { id: 'light', decideBy: '2026-03-01T10:00:00Z', nats: 1 },
    { id: 'heavy', decideBy: '2026-03-01T10:00:00Z', nats: 9 },
    { id: 'untimed', decideBy: '', nats: 30 },
  ];
  assert.deepEqual(
    orderHits(hits).map((hit) => hit.id),
    ['heavy', 'light', 'late', 'untimed'],
  );
});

test('only a closed and a referred hit ask nothing more', () => {
  assert.deepEqual(
    HIT_STATES.filter((state) => !isOpen(state)),
    ['referred', 'closed'],
  );
});
