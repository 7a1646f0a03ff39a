// Checks the envelope reader on segments in any order: events nest, counts are right, nothing throws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createInterchangeReader, type InterchangeEvent, type Segment } from './syntax.ts';

const segment = (tag: string, ...elements: readonly string[]): Segment => ({
  tag,
  elements: elements.map((element) => element.split(':')),
  offset: 0,
  ordinal: 1,
});

test('gives one event a segment, UNH with the opening and UNT as the closing', () => {
  const reader = createInterchangeReader();
  const events = [
    segment('UNB', 'UNOA:4', 'ZZ', 'UTOPIU', '260115:0925', 'R'),
    segment('UNH', '1', 'PAXLST:D:05B:UN'),
    segment('BGM', '745'),
    segment('UNT', '3', '1'),
    segment('UNZ', '1', 'R'),
  ].flatMap((one) => reader.push(one));
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['interchange', 'message-open', 'segment', 'message-close', 'interchange-close'],
  );
  assert.deepEqual(events[3], { kind: 'message-close', segments: 3, ref: '1' });
  assert.deepEqual(reader.end(), []);
  assert.deepEqual(reader.findings, []);
});

test('counts every segment, so that a caller may leave some out further on', () => {
  const reader = createInterchangeReader();
  reader.push(segment('UNH', '1', 'PAXLST:D:05B:UN'));
  for (let count = 0; count < 8; count += 1) reader.push(segment('FTX', 'AAA'));
  assert.deepEqual(reader.push(segment('UNT', '10', '1')), [{ kind: 'message-close', segments: 10, ref: '1' }]);
  assert.deepEqual(
    reader.findings.map(({ code }) => code),
    ['MISSING_UNB'],
  );
});

test('closes what is open at the end, innermost first', () => {
  const reader = createInterchangeReader();
  reader.push(segment('UNB', 'UNOA:4'));
  reader.push(segment('UNH', '1', 'PAXLST'));
  assert.deepEqual(
    reader.end().map(({ kind }) => kind),
    ['message-close', 'interchange-close'],
  );
  assert.deepEqual(
    reader.findings.map(({ code }) => code),
    ['TRUNCATED', 'MISSING_UNZ'],
  );
  assert.deepEqual(reader.end(), []);
});

test('does not read segments outside of a message, and says so', () => {
  const reader = createInterchangeReader();
  assert.deepEqual(reader.push(segment('BGM', '745')), []);
  assert.deepEqual(reader.push(segment('UNT', '1')), []);
  assert.deepEqual(reader.push(segment('UNE', '1')), []);
  assert.deepEqual(
    reader.findings.map(({ code }) => code),
    ['STRAY_SEGMENT', 'STRAY_SEGMENT', 'STRAY_SEGMENT'],
  );
});

/** Follows the events and fails where they do not nest. */
function assertNested(events: readonly InterchangeEvent[]): void {
  let depth = 0;
  for (const { kind } of events) {
    const expected = { interchange: 0, 'message-open': 1, segment: 2, 'message-close': 2, 'interchange-close': 1 }[
      kind
    ];
    assert.equal(depth, expected, kind);
    depth += { interchange: 1, 'message-open': 1, segment: 0, 'message-close': -1, 'interchange-close': -1 }[kind];
  }
  assert.equal(depth, 0);
}

test('nests its events whatever segments come in whatever order', () => {
  const tag = fc.constantFrom('UNB', 'UNG', 'UNH', 'UNT', 'UNE', 'UNZ', 'BGM', 'NAD', 'UNS');
  const elements = fc.array(fc.constantFrom('', '1', '2', 'PAXLST:D:05B:UN', '01:C'), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, elements), { maxLength: 30 }), (sent) => {
      const reader = createInterchangeReader();
      const events = sent.flatMap(([name, values]) => [...reader.push(segment(name, ...values))]);
      assertNested([...events, ...reader.end()]);
    }),
    { numRuns: 300 },
  );
});
