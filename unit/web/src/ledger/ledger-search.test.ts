// Tests of the pages of the ledger.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesAround, readLedgerSearch } from './ledger-search.ts';

test('the newest page has only older ones beside it', () => {
  assert.deepEqual(pagesAround({ first: 150, last: 199 }, 200), { older: 100, newer: undefined });
});

test('the first page begins at entry 0', () => {
  assert.deepEqual(pagesAround({ first: 30, last: 79 }, 200), { older: 0, newer: 80 });
  assert.deepEqual(pagesAround({ first: 0, last: 49 }, 200), { older: undefined, newer: 50 });
});

test('an address with no whole number shows the newest entries', () => {
  assert.deepEqual(readLedgerSearch({ from: '-3' }), {});
  assert.deepEqual(readLedgerSearch({ from: 'x' }), {});
  assert.deepEqual(readLedgerSearch({}), {});
  assert.deepEqual(readLedgerSearch({ from: 100 }), { from: 100 });
});
