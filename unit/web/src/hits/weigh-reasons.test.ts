// Tests of how reasons are put to an officer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { barLength, chanceOf, strengthOf, weighReasons } from './weigh-reasons.ts';

const reason = (code: string, nats: number) => ({ code, nats, text: code, params: {} });

test('what exonerates stands apart and the strongest first on each side', () => {
  const weighed = weighReasons([
    reason('NAME-EXACT', 6),
    reason('LIST-SIZE', -8),
    reason('SEX-OTHER', -4),
    reason('BIRTH-DIFFERENT', -5),
    reason('NAME-FOLD', 7),
    reason('DOC_STATUS', 0),
  ]);
  const codes = (list: readonly { readonly code: string }[]): readonly string[] => list.map((one) => one.code);
  assert.deepEqual(codes(weighed.away), ['BIRTH-DIFFERENT', 'SEX-OTHER']);
  assert.deepEqual(codes(weighed.toward), ['NAME-FOLD', 'NAME-EXACT']);
  assert.deepEqual(codes(weighed.silent), ['DOC_STATUS']);
  assert.deepEqual(codes(weighed.start), ['LIST-SIZE']);
});

test('no reason is lost or told twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ code: fc.constantFrom('NAME-EXACT', 'LIST-SIZE', 'SEX-OTHER'), nats: fc.integer() })),
      (some) => {
        const { away, toward, silent, start } = weighReasons(some.map((one) => reason(one.code, one.nats)));
        assert.equal(away.length + toward.length + silent.length + start.length, some.length);
      },
    ),
  );
});

test('a chance is said in numbers a person can picture', () => {
  assert.deepEqual(chanceOf(0.0004), { kind: 'one-in', count: 2500 });
  assert.deepEqual(chanceOf(0.2), { kind: 'one-in', count: 5 });
  assert.deepEqual(chanceOf(0.62), { kind: 'in-ten', count: 6 });
  assert.deepEqual(chanceOf(0.999), { kind: 'nearly', count: 20 });
  assert.deepEqual(chanceOf(0), { kind: 'one-in', count: 1_000_000_000 });
});

test('a bar never leaves its place and the word follows the weight', () => {
  assert.equal(barLength(-40), 1);
  assert.equal(barLength(4.5), 0.5);
  assert.equal(strengthOf(-0.4), 'slight');
  assert.equal(strengthOf(2), 'fair');
  assert.equal(strengthOf(4), 'strong');
  assert.equal(strengthOf(-9), 'very-strong');
});
