// Tests of searching a manifest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ManifestRow } from '@vigie/words/api';
import { searchManifest } from './order-manifest.ts';

function row(recordId: string, raw: string, more: Partial<ManifestRow> = {}): ManifestRow {
  return {
    recordId,
    role: 'passenger',
    status: 'booked',
    name: { raw, surname: raw, given: '' },
    birthDate: '1980-04-02',
    sex: 'F',
    nationalities: ['UTO'],
    documents: [{ type: 'P', number: 'L898902C3', issuer: 'UTO', expiry: '' }],
    seat: '12A',
    sources: ['API'],
    locators: ['QX7J2K'],
    screening: 'screened',
    hits: [],
    ...more,
  };
}
const ids = (rows: readonly ManifestRow[]): readonly string[] => rows.map((one) => one.recordId);

test('a name with accents is found without them', () => {
  assert.deepEqual(ids(searchManifest([row('1', 'GARCÍA NÚÑEZ'), row('2', 'OTHER')], 'garcia nunez')), ['1']);
});

test('every word must be found, in any field', () => {
  const rows = [row('1', 'ERIKSSON'), row('2', 'ERIKSSON', { seat: '30C' })];
  assert.deepEqual(ids(searchManifest(rows, 'eriksson 30c')), ['2']);
  assert.deepEqual(ids(searchManifest(rows, 'qx7j2k')), ['1', '2']);
});

test('travellers with an open hit stand first and a decided hit moves nobody', () => {
  const rows = [
    row('1', 'A'),
    row('2', 'B', { hits: [{ id: 'h', state: 'closed' }] }),
    row('3', 'C', { hits: [{ id: 'i', state: 'new' }] }),
  ];
  assert.deepEqual(ids(searchManifest(rows, '')), ['3', '1', '2']);
});

test('a sealed identity is found by what is left of the record', () => {
  assert.deepEqual(ids(searchManifest([row('1', '', { name: null })], '12a')), ['1']);
});
