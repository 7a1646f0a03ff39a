// Checks that receipts are read back as written and that none makes the reader throw (PNRGOV guide, ACKRES).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readInterchange, type Segment, writeInterchange } from '../syntax/syntax.ts';
import { type Ackres, type OutgoingAckres, readAckres, writeAckres } from './ackres.ts';

function readBack(receipt: OutgoingAckres): Ackres {
  const message = {
    ref: '1',
    type: ['ACKRES', '13', '1', 'IA'],
    commonAccessRef: 'KEY',
    segments: writeAckres(receipt),
  };
  const text = writeInterchange({
    sender: 'UTOPIU',
    recipient: 'ZZ',
    prepared: '260115:0925',
    controlRef: '1',
    messages: [message],
  });
  return readAckres(readInterchange(new TextEncoder().encode(text)).messages[0]?.segments ?? []);
}

const FLIGHT = {
  flight: { carrier: 'ZZ', number: '901', suffix: '' },
  from: 'CDG',
  to: 'UTP',
  departs: '2026-01-17T10:05',
  arrives: '',
  border: true,
};

test('acknowledges a push that was processed', () => {
  assert.deepEqual(readBack({ errors: [], flight: FLIGHT }), {
    head: { version: '13:1', messageRef: '1', commonAccessRef: 'KEY' },
    ok: true,
    response: '3',
    errors: [],
    flight: FLIGHT,
    findings: [],
  });
});

test('refuses a push with its error codes', () => {
  const receipt = readBack({ errors: ['103', '118'] });
  assert.equal(receipt.ok, false);
  assert.equal(receipt.response, '7');
  assert.deepEqual(receipt.errors, ['103', '118']);
});

test('does not take a refusal without a code, or another message, for a receipt', () => {
  const read = (text: string): Ackres =>
    readAckres(
      readInterchange(new TextEncoder().encode(`UNB+IATA:1+A+B+260115:0925+1'${text}UNT+2+1'`)).messages[0]?.segments ??
        [],
    );
  assert.equal(read("UNH+1+ACKRES:13:1:IA'MSG+:23+7'").ok, false);
  assert.equal(read("UNH+1+ACKRES:13:1:IA'MSG+:23'").ok, true);
  assert.equal(read("UNH+1+ACKRES:13:1:IA'MSG+:23+3'ERC+118'").ok, false);
  const other = read("UNH+1+PNRGOV:13:1:IA'MSG+:22'FOO+1'");
  assert.equal(other.ok, false);
  assert.deepEqual(
    other.findings.map(({ code }) => code),
    ['NOT_ACKRES', 'UNEXPECTED_SEGMENT', 'NOT_A_RECEIPT'],
  );
});

test('reads back what was written', () => {
  const two = (max: number, min = 0) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
  const time = fc
    .tuple(two(12, 1), two(28, 1), two(23), two(59))
    .map(([month, day, hour, minute]) => `2026-${month}-${day}T${hour}:${minute}`);
  const flight = fc.record(
    {
      flight: fc.record(
        {
          carrier: fc.constantFrom('ZZ', 'QQ', 'U2'),
          number: fc.integer({ min: 1, max: 9999 }).map(String),
          suffix: fc.constantFrom('', 'A'),
        },
        { noNullPrototype: true },
      ),
      from: fc.constantFrom('', 'CDG'),
      to: fc.constantFrom('', 'UTP'),
      departs: time,
      arrives: time,
      border: fc.constant(true),
    },
    { noNullPrototype: true },
  );
  const receipt = fc.record(
    {
      response: fc.constantFrom('', '3', '7'),
      errors: fc.array(fc.constantFrom('103', '114', '118'), { maxLength: 4 }),
      flight,
    },
    { noNullPrototype: true, requiredKeys: ['response', 'errors'] },
  );
  fc.assert(
    fc.property(receipt, (written) => {
      const { head: _head, findings, ok, ...read } = readBack(written);
      assert.deepEqual(read, written);
      assert.deepEqual(findings, []);
      assert.equal(ok, written.errors.length === 0 && written.response !== '7');
    }),
  );
});

test('never throws, whatever the segments', () => {
  const segment: fc.Arbitrary<Segment> = fc.record({
    tag: fc.oneof(fc.constantFrom('UNH', 'MSG', 'ERC', 'TVL', 'UNT'), fc.string()),
    elements: fc.array(fc.array(fc.string())),
    offset: fc.nat(),
    ordinal: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      const { ok, errors } = readAckres(segments);
      assert.ok(!ok || errors.length === 0);
    }),
  );
});
