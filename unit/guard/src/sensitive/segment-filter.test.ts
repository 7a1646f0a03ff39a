// The accounting sums and the verdict tells the truth for any stream (SEN-01, SEN-04).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '@vigie/edifact/syntax';
import fc from 'fast-check';
import { DEFAULT_POLICY, segment, write } from './default-policy.fixture.ts';
import { DROP_CLASSES } from './drop-class.ts';
import { createSegmentFilter } from './segment-filter.ts';

const TYPES = ['PNRGOV', 'PAXLST', 'CUSRES', 'ACKRES', 'CONTRL', ''];
const TAGS = [...new Set([...DEFAULT_POLICY.messages.values()].flatMap((catalogue) => [...catalogue.keys()]))];
const component = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '4',
    '28',
    '43',
    '63',
    '700',
    'FL',
    'CN',
    '745',
    '125',
    '999',
    'DOCS',
    'AVML',
    'QQQQ',
    'G',
    'CC',
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const anySegment = fc.record({
  tag: fc.oneof(fc.constantFrom(...TAGS, 'UNH', 'UNT', 'LTS', 'APD'), fc.string({ maxLength: 4 })),
  elements: fc.array(fc.array(component, { maxLength: 13 }), { maxLength: 8 }),
  offset: fc.nat(),
  ordinal: fc.nat(),
});
const stream = fc.array(anySegment, { maxLength: 40 });

test('accounts for every segment of any stream: in is kept plus dropped, and the verdicts say the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), stream, (type, segments) => {
      const filter = createSegmentFilter(DEFAULT_POLICY, type);
      const verdicts = segments.map((each) => filter.admit(each));
      const { accounting } = filter;
      assert.ok(accounting.sums());
      assert.equal(accounting.segmentsIn, segments.length);
      assert.equal(accounting.kept, verdicts.filter((verdict) => verdict.kept !== undefined).length);
      assert.equal(
        accounting.redacted,
        verdicts.filter(({ kept, dropped }) => kept !== undefined && dropped.length > 0).length,
      );
      for (const dropClass of DROP_CLASSES) {
        const said = verdicts
          .flatMap(({ kept, dropped }) => (kept === undefined ? [] : dropped))
          .filter((cut) => cut === dropClass);
        assert.equal(accounting.redactions[dropClass], said.length);
      }
    }),
  );
});

test('keeps place and tag, only ever shortens, and says so exactly when it changed something', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), anySegment, (type, each) => {
      const before = JSON.stringify(each);
      const { kept, dropped } = createSegmentFilter(DEFAULT_POLICY, type).admit(each);
      assert.equal(JSON.stringify(each), before);
      if (kept === undefined) return assert.equal(dropped.length, 1);
      assert.deepEqual([kept.tag, kept.offset, kept.ordinal], [each.tag, each.offset, each.ordinal]);
      assert.equal(dropped.length > 0, write(kept) !== write(each));
      assert.ok(write(kept).length <= write(each).length);
    }),
  );
});

test('finds nothing more to cut in what it has admitted', () => {
  fc.assert(
    fc.property(fc.constantFrom('PNRGOV', 'PAXLST'), anySegment, (type, each) => {
      const { kept } = createSegmentFilter(DEFAULT_POLICY, type).admit(each);
      if (kept === undefined) return;
      const again = createSegmentFilter(DEFAULT_POLICY, type).admit(kept);
      assert.equal(write(again.kept), write(kept));
      assert.deepEqual(again.dropped, []);
    }),
  );
});

test('does not let a caller change the verdicts of others', () => {
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  const { dropped } = filter.admit(segment('LTS+X'));
  assert.throws(() => (dropped as string[]).push('title'), TypeError);
});

test('the sum notices a count that does not fit', () => {
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  filter.admit(segment('LTS+X'));
  assert.ok(filter.accounting.sums());
  Object.assign(filter.accounting, { kept: 1 });
  assert.equal(filter.accounting.sums(), false);
});

test('a component of a million characters is cut for its length in every place', () => {
  const long = 'A1'.repeat(500_000);
  for (const tag of TAGS) {
    for (let e = 0; e < 4; e += 1) {
      const elements = Array.from({ length: e + 1 }, (_, i) => (i === e ? [long, long] : ['4', '28']));
      const hostile: Segment = { tag, elements, offset: 0, ordinal: 1 };
      for (const type of ['PNRGOV', 'PAXLST']) {
        assert.ok(write(createSegmentFilter(DEFAULT_POLICY, type).admit(hostile).kept).length < 400, `${tag} ${e + 1}`);
      }
    }
  }
});
