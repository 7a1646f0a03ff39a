// Tests of what a live event renews.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStale, parseEvent, touchedKeys } from './touched-keys.ts';

test('a changed hit renews the queue, the hit itself and the counts of the board', () => {
  assert.deepEqual(touchedKeys({ topic: 'hit', id: 'h1' }), [['hits'], ['hit', 'h1'], ['flights']]);
});

test('an entry of the ledger renews nothing, since every read makes one', () => {
  assert.deepEqual(touchedKeys({ topic: 'ledger', id: '7' }), []);
});

test('only a read that an event touched and that is older than it is renewed', () => {
  const touches = [{ keys: touchedKeys({ topic: 'hit', id: 'h1' }), heardMs: 500 }];
  assert.equal(isStale(['hit', 'h1', { purpose: 'ASSESS' }], 400, touches), true);
  assert.equal(isStale(['hits', 'open', undefined], 400, touches), true);
  assert.equal(isStale(['hit', 'h2'], 400, touches), false);
  assert.equal(isStale(['hit'], 400, touches), false);
  assert.equal(isStale(['hit', 'h1'], 500, touches), false);
});

test('a line that is no event of a known topic is passed over', () => {
  assert.equal(parseEvent(''), undefined);
  assert.equal(parseEvent('null'), undefined);
  assert.equal(parseEvent('{"topic":"weather","id":"1"}'), undefined);
  assert.equal(parseEvent('{"topic":"hit"}'), undefined);
  assert.deepEqual(parseEvent('{"topic":"hit","id":"h1","more":1}'), { topic: 'hit', id: 'h1' });
});
