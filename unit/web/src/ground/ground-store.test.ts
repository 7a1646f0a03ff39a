// Tests of the ground under which personal data is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createGroundStore, groundHeaders, type KeyedText, parseGround } from './ground-store.ts';

function memory(): KeyedText & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const GROUND = { purpose: 'ASSESS', offence: 'FTF-TRAVEL', reference: 'ZZ100' };

test('a ground outlives a reload of the page and tells its listeners', () => {
  const storage = memory();
  const store = createGroundStore(storage);
  let told = 0;
  const stop = store.subscribe(() => told++);
  store.set({ ...GROUND, reference: '  ZZ100 ' });
  assert.deepEqual(createGroundStore(storage).get(), GROUND);
  stop();
  store.clear();
  assert.equal(told, 1);
  assert.equal(store.get(), undefined);
  assert.equal(storage.kept.size, 0);
});

test('a ground without purpose or offence counts as not chosen', () => {
  assert.equal(parseGround(null), undefined);
  assert.equal(parseGround('{"purpose":"ASSESS"}'), undefined);
  assert.equal(parseGround('{"purpose":"","offence":"UN-LISTED"}'), undefined);
  assert.equal(parseGround('[1'), undefined);
  assert.equal(parseGround('null'), undefined);
});

test('any reference travels in a header and comes back as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (reference) => {
      const header = groundHeaders({ ...GROUND, reference })['vigie-reference'] ?? '';
      assert.match(header, /^[\x21-\x7e]*$/);
      assert.equal(decodeURIComponent(header), reference.toWellFormed());
    }),
  );
});

test('no ground sends no header', () => {
  assert.deepEqual(groundHeaders(undefined), {});
});
