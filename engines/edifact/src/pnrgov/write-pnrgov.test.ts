// Checks that reading is the inverse of writing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeSegments } from '../syntax/syntax.ts';
import { arbitraryPnr, PUSH } from './arbitrary-pnr.fixture.ts';
import { type OutgoingPnr, type Pnr, writePnrgov } from './pnrgov.ts';
import { readWritten } from './read-text.fixture.ts';

/** Without the ordinals, which say where a fact stood. */
function withoutOrdinals(pnrs: readonly Pnr[]): unknown {
  return pnrs.map(({ ordinal: _ordinal, travellers, ...rest }) => ({
    ...rest,
    travellers: travellers.map(({ ordinal: _own, ...facts }) => facts),
  }));
}

test('reads back what was written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(arbitraryPnr, { maxLength: 3, selector: ({ locators }) => locators[0]?.locator }),
      fc.constantFrom('22', '141'),
      (pnrs, mode) => {
        const push = readWritten(
          writePnrgov({ head: { flight: PUSH, function: mode, sender: '1A' }, pnrs: pnrs as OutgoingPnr[] }),
        );
        assert.deepEqual(withoutOrdinals(push.pnrs), pnrs);
        assert.deepEqual(push.head.flight, PUSH);
        assert.equal(push.head.function, mode);
        assert.equal(push.head.sender, '1A');
        assert.equal(push.head.stated, pnrs.length);
        assert.deepEqual(push.trailer.findings, []);
      },
    ),
    { numRuns: 300 },
  );
});

test('writes a PNR of which little is known, and the segments that the caller adds', () => {
  const extra = [
    {
      tag: 'SSR',
      elements: [
        ['AVML', 'HK', '1', 'ZZ'],
        ['', '', '1'],
      ],
    },
  ];
  const travellers = [{ ref: '1', name: { raw: 'SPECIMEN/ANNA', surname: 'SPECIMEN', given: 'ANNA' } }];
  const locators = [{ airline: 'ZZ', locator: 'ABC123', type: '', created: '' }];
  const text = writeSegments(
    writePnrgov({
      head: { flight: PUSH },
      pnrs: [
        { locators, travellers, extra },
        { locators, cancelled: true },
      ],
    }),
  );
  assert.equal(
    text,
    "MSG+:22'ORG+ZZ'TVL+170126:1005:170126:1820+CDG+UTP+ZZ+901'EQN+2'" +
      "SRC'RCI+ZZ:ABC123'SSR+AVML:HK:1:ZZ+::1'TIF+SPECIMEN+ANNA::1'SRC'RCI+ZZ:ABC123'ORG'",
  );
});
