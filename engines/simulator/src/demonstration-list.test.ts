// The demonstration lists are read whole by the readers of the unit, and hold people of whom travellers can be made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLostDocumentsCsv } from '@vigie/documents';
import { createCsvReader, detectList } from '@vigie/lists';
import { demonstrationList, demonstrationLostDocuments } from './demonstration-list.ts';
import { isPlantable } from './plant.ts';

const TODAY = '2026-01-15';

test('the list of invented people is read with every entry, and the same seed gives the same list', () => {
  for (const seed of [0, 7, 2 ** 31]) {
    const text = demonstrationList(seed, 400, TODAY);
    assert.equal(text, demonstrationList(seed, 400, TODAY));
    assert.equal(detectList(text), 'vigie-csv');
    const reader = createCsvReader({ key: 'demo', title: 'Demonstration' });
    reader.push(text);
    const read = reader.end();
    assert.ok(read.ok, read.ok ? '' : `${read.fault.code} at ${read.fault.at}`);
    const { list, subjects, accounting } = read.value;
    assert.equal(list.key, 'demo');
    assert.deepEqual(accounting.subjects, { persons: 400, entities: 0 });
    assert.deepEqual([...accounting.refusals, ...accounting.remarks], []);
    assert.ok(subjects.every((one) => one.names.length >= 2 && one.nationalities.length === 1 && one.sex !== 'U'));
    for (const { names } of subjects) {
      const given = names[0]?.given?.split(' ') ?? [];
      assert.equal(new Set(given).size, 2, 'two given names that differ');
    }
    assert.ok(subjects.filter(isPlantable).length > 250, 'most have an exact birth date');
    assert.ok(
      subjects.some((one) => one.birthDates[0]?.lo !== one.birthDates[0]?.hi),
      'some have a year only',
    );
    assert.ok(
      subjects.some((one) => one.documents.length > 0),
      'some have a document',
    );
  }
});

test('the list of lost documents is read with every row, and the same seed gives the same list', () => {
  for (const seed of [0, 7, 2 ** 31]) {
    const text = demonstrationLostDocuments(seed, 2_000, TODAY);
    assert.equal(text, demonstrationLostDocuments(seed, 2_000, TODAY));
    const read = readLostDocumentsCsv(text);
    assert.ok(read.ok, read.ok ? '' : `${read.fault.code} at ${read.fault.at}`);
    assert.equal(read.value.rows.length, 2_000);
    assert.equal(new Set(read.value.rows.map((row) => row.reference)).size, 2_000);
    assert.ok(read.value.rows.every((row) => row.reportedOn < TODAY));
  }
});
