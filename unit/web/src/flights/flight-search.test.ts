// Tests of the flights filter in the address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasFilter, readFlightSearch } from './flight-search.ts';

test('a filter is read from the address and nonsense is left out', () => {
  const read = readFlightSearch({ from: '2026-03-01', to: 'soon', q: 'ZZ1', need: 'open-hits', more: 1 });
  assert.deepEqual(read, { from: '2026-03-01', q: 'ZZ1', need: 'open-hits' });
});

test('a flight number alone stays a text', () => {
  assert.deepEqual(readFlightSearch({ q: 412 }), { q: '412' });
});

test('the default filter leaves the address bare', () => {
  assert.equal(hasFilter(readFlightSearch({ q: '', need: 'all' })), false);
});
