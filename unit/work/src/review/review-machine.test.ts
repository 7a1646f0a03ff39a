// The life of a hit: no way leads to a measure without two named officers, and nothing is dropped in silence (HUM-01, HUM-02).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DECISIONS, isAdverse, MEASURES } from '@vigie/words';
import fc from 'fast-check';
import { NEW, type ReviewAct, review, type Standing } from './review-machine.ts';

const officers = fc.constantFrom('ann', 'ben', 'cem');
const acts: fc.Arbitrary<ReviewAct> = fc.oneof(
  fc.record({ kind: fc.constant('claim' as const), officer: officers }),
  fc.record({ kind: fc.constant('release' as const), officer: officers, supervisor: fc.boolean() }),
  fc.record({
    kind: fc.constant('decide' as const),
    officer: officers,
    decision: fc.constantFrom(...DECISIONS),
    measure: fc.constantFrom(...MEASURES),
  }),
  fc.record({ kind: fc.constant('second' as const), officer: officers, confirm: fc.boolean() }),
);

function play(steps: readonly ReviewAct[]): { standing: Standing; done: ReviewAct[] } {
  let standing = NEW;
  const done: ReviewAct[] = [];
  for (const act of steps) {
    const next = review(standing, act);
    if (!next.ok) continue;
    standing = next.value;
    done.push(act);
  }
  return { standing, done };
}

test('a hit is referred only after one officer decided and another one confirmed', () => {
  let referred = 0;
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
      const { standing, done } = play(steps);
      if (standing.state !== 'referred') return;
      referred++;
      const last = done.findLast((act) => act.kind === 'second');
      const decided = done.findLast((act) => act.kind === 'decide');
      assert.ok(last?.kind === 'second' && last.confirm && decided?.kind === 'decide');
      assert.notEqual(last.officer, decided.officer);
      assert.equal(decided.decision, 'same-person');
      assert.ok(isAdverse(decided.measure));
    }),
    { numRuns: 20_000 },
  );
  assert.ok(referred > 10, `the walk reached referral ${referred} times`);
});

test('a closed hit has a decision, and no adverse measure ever stands on a closed one', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
      const { standing } = play(steps);
      if (standing.state !== 'closed') return;
      assert.notEqual(standing.decision, null);
      assert.equal(standing.measure, 'none');
    }),
    { numRuns: 3_000 },
  );
});

test('whoever could not tell does not read the same hit a second time', () => {
  const { standing } = play([
    { kind: 'claim', officer: 'ann' },
    { kind: 'decide', officer: 'ann', decision: 'cannot-tell', measure: 'none' },
  ]);
  assert.equal(standing.state, 'second-reader');
  const again = review(standing, { kind: 'claim', officer: 'ann' });
  assert.ok(!again.ok && again.fault.code === 'SAME_OFFICER');
  assert.ok(review(standing, { kind: 'claim', officer: 'ben' }).ok);
});

test('two officers do not have one hit under review at once', () => {
  const { standing } = play([{ kind: 'claim', officer: 'ann' }]);
  const other = review(standing, { kind: 'claim', officer: 'ben' });
  assert.ok(!other.ok && other.fault.code === 'HIT_CLAIMED');
  const foreign = review(standing, { kind: 'decide', officer: 'ben', decision: 'not-the-same', measure: 'none' });
  assert.ok(!foreign.ok && foreign.fault.code === 'HIT_NOT_CLAIMED');
});

test('a measure without the decision that it is the same person is refused', () => {
  const { standing } = play([{ kind: 'claim', officer: 'ann' }]);
  const act = review(standing, {
    kind: 'decide',
    officer: 'ann',
    decision: 'not-the-same',
    measure: 'refer-to-authority',
  });
  assert.ok(!act.ok && act.fault.code === 'MEASURE_WITHOUT_GROUND');
});

test('a second officer who refuses opens the question again', () => {
  const { standing } = play([
    { kind: 'claim', officer: 'ann' },
    { kind: 'decide', officer: 'ann', decision: 'same-person', measure: 'refer-to-authority' },
    { kind: 'second', officer: 'ben', confirm: false },
  ]);
  assert.deepEqual(standing, NEW);
});
