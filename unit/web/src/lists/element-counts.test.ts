// Tests of the count report of a list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCountReport } from './element-counts.ts';

test('elements are summed and those with refusals stand first', () => {
  const report = readCountReport({
    elements: { NAME: { read: 3, kept: 3, refused: 0 }, NOTE: { read: 2, kept: 1, refused: 1 } },
    refusals: [{ line: 7, path: 'NOTE', reason: 'empty' }],
    remarks: [],
    aliases: 4,
  });
  assert.deepEqual(
    report.elements.map((one) => one.path),
    ['NOTE', 'NAME'],
  );
  assert.deepEqual(report.total, { path: '', read: 5, kept: 4, refused: 1 });
  assert.equal(report.refusals[0]?.line, 7);
  assert.deepEqual(report.others, { aliases: 4 });
});

test('a report without elements keeps its other counts', () => {
  const report = readCountReport({ lines: 9, byStatus: { lost: 8 } });
  assert.equal(report.elements.length, 0);
  assert.deepEqual(report.others, { lines: 9, byStatus: { lost: 8 } });
});

test('a report of any form is read without failing', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('elements', 'refusals', 'remarks', 'x'), fc.jsonValue()),
      (accounting) => {
        const { total } = readCountReport(accounting);
        assert.ok(Number.isFinite(total.read));
      },
    ),
  );
});
