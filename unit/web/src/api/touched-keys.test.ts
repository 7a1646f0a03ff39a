// Tests of what a live event renews.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinKeys, parseEvent, touchedKeys } from './touched-keys.ts';

test('a changed hit renews the queue, the hit itself and the counts of the board', () => {
  assert.deepEqual(touchedKeys({ topic: 'hit', id: 'h1' }), [['hits'], ['hit', 'h1'], ['flights']]);
});

test('an entry of the ledger renews nothing, since every read makes one', () => {
  assert.deepEqual(touchedKeys({ topic: 'ledger', id: '7' }), []);
});

test('a burst of events renews each read once', () => {
  const keys = joinKeys([touchedKeys({ topic: 'hit', id: 'h1' }), touchedKeys({ topic: 'flight', id: 'f1' })]);
  assert.deepEqual(keys, [['hits'], ['hit', 'h1'], ['flights'], ['flight', 'f1']]);
});

test('a line that is no event of a known topic is passed over', () => {
  assert.equal(parseEvent(''), undefined);
  assert.equal(parseEvent('null'), undefined);
  assert.equal(parseEvent('{"topic":"weather","id":"1"}'), undefined);
  assert.equal(parseEvent('{"topic":"hit"}'), undefined);
  assert.deepEqual(parseEvent('{"topic":"hit","id":"h1","more":1}'), { topic: 'hit', id: 'h1' });
});
