// Checks that what is written is read back: reading is the inverse of writing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  createScanner,
  DEFAULT_SEPARATORS,
  type PlainSegment,
  readInterchange,
  type Separators,
  writeInterchange,
  writeSegments,
} from './syntax.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Components and elements as a reader gives them: without empty ones at the end, an empty element as one empty component. */
function normal(elements: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const trimmed = elements.map((components) => {
    const end = components.findLastIndex((value) => value !== '') + 1;
    return end === 0 ? [''] : components.slice(0, end);
  });
  return trimmed.slice(0, trimmed.findLastIndex((components) => components.join('') !== '') + 1);
}

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("'", '+', ':', '?', '*', ' ', 'A', '\r', '\n', '\u2019'), maxLength: 8 }),
);
const segment: fc.Arbitrary<PlainSegment> = fc.record({
  tag: fc.constantFrom('NAD', 'FTX', 'LOC', 'D1M'),
  elements: fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 5 }),
});

const separators: fc.Arbitrary<Separators> = fc
  .uniqueArray(fc.constantFrom(...':+?\'"*%-!$|~^;,/\\\u00e9\u2018\u2019\u{1f6eb}\u001c\u001d'), {
    minLength: 5,
    maxLength: 5,
  })
  .map(([component = '', element = '', release = '', repetition = '', terminator = '']) => ({
    ...{ component, element, release, repetition, terminator },
    decimal: '.',
    announced: true,
  }));

test('reads back any segments under any announced separators', () => {
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), separators, (segments, marks) => {
      const text = writeInterchange(
        {
          ...{ sender: 'ZZ', recipient: 'UTOPIU', prepared: '260115:0925', controlRef: 'REF1' },
          messages: [{ ref: '1', type: ['PAXLST', 'D', '05B', 'UN'], segments }],
        },
        marks,
      );
      const { messages, findings } = readInterchange(encode(text));
      assert.deepEqual(findings, []);
      assert.deepEqual(
        messages[0]?.segments.slice(1).map(({ tag, elements }) => ({ tag, elements: normal(elements) })),
        segments.map(({ tag, elements }) => ({ tag, elements: normal(elements) })),
      );
    }),
    { numRuns: 300 },
  );
});

test('leaves out what is empty at the end and keeps what is empty in between', () => {
  const text = writeSegments([{ tag: 'NAD', elements: [['FL'], [], ['', ''], ['A', '', 'B', ''], [''], []] }]);
  assert.equal(text, "NAD+FL+++A::B'");
  assert.equal(writeSegments([{ tag: 'DAT', elements: [['']] }]), "DAT'");
});

test('writes a blank for a separator that cannot be released', () => {
  const control = { ...DEFAULT_SEPARATORS, component: '\u001f', element: '\u001d', terminator: '\u001c', release: '' };
  assert.equal(writeSegments([{ tag: 'FTX', elements: [['A\u001dB']] }], control), 'FTX\u001dA B\u001c');
});

test('writes a whole interchange with the counts that a reader expects', () => {
  const text = writeInterchange({
    sender: 'ZZ',
    senderQualifier: '14',
    recipient: 'UTOPIU',
    prepared: '260115:0925',
    controlRef: 'REF1',
    applicationRef: 'APIS',
    test: true,
    ackRequested: true,
    group: { type: 'PAXLST', ref: 'G1', agency: 'UN', version: ['D', '05B'] },
    messages: [
      {
        ref: '1',
        type: ['PAXLST', 'D', '05B', 'UN', 'IATA'],
        part: { number: 1, last: false },
        segments: [{ tag: 'BGM', elements: [['745']] }],
      },
      {
        ref: '2',
        type: ['PAXLST', 'D', '05B', 'UN', 'IATA'],
        commonAccessRef: 'KEY',
        part: { number: 2, last: true },
        segments: [],
      },
    ],
  });
  assert.equal(
    text,
    "UNB+UNOA:4+ZZ:14+UTOPIU+260115:0925+REF1++APIS++1++1'UNG+PAXLST+ZZ+UTOPIU+260115:0925+G1+UN+D:05B'" +
      "UNH+1+PAXLST:D:05B:UN:IATA++01:C'BGM+745'UNT+3+1'UNH+2+PAXLST:D:05B:UN:IATA+KEY+02:F'UNT+2+2'UNE+2+G1'UNZ+1+REF1'",
  );
  const { heads, messages, findings } = readInterchange(encode(text));
  assert.deepEqual(findings, []);
  assert.deepEqual([heads[0]?.test, heads[0]?.ackRequested, heads[0]?.applicationRef], [true, true, 'APIS']);
  assert.deepEqual(
    messages.map(({ head }) => head.part),
    [
      { number: 1, last: false },
      { number: 2, last: true },
    ],
  );
});

test('announces separators that a scanner then takes over', () => {
  const scanner = createScanner();
  const marks = { ...DEFAULT_SEPARATORS, terminator: '~', repetition: '*', announced: true };
  const text = writeInterchange(
    { sender: 'ZZ', recipient: 'UTOPIU', prepared: '260115:0925', controlRef: '1', messages: [] },
    marks,
  );
  assert.equal(text.slice(0, 9), 'UNA:+.?*~');
  scanner.push(encode(text));
  scanner.end();
  assert.deepEqual(scanner.separators, marks);
});
