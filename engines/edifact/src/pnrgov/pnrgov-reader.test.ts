// Checks that no message makes the reader throw, lose a named traveller, or repeat personal data in a finding.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PersonName } from '../passenger.ts';
import { type Segment, writeSegments } from '../syntax/syntax.ts';
import { arbitraryPnr, PUSH } from './arbitrary-pnr.fixture.ts';
import { isAlike, nameKey } from './name-likeness.ts';
import { type OutgoingPnr, writePnrgov } from './pnrgov.ts';
import { codesOf, readSegments, segmentsOf } from './read-text.fixture.ts';
import { readTraveller } from './read-traveller.ts';

const TAGS =
  'UNH MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD ABI SAC LTS UNT'.split(
    ' ',
  );
const CODES = 'DOCS DOCO DOCA INFT SEAT UMNR FQTV TKNE CTCE CTCM OTHS'.split(' ');
const scrap = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    '1',
    '2',
    'ZZ',
    '170126',
    '1005',
    '14AUG88',
    'constructor',
    '__proto__',
    '//P/UTO',
    'HP',
    'MP',
    '4',
    '28',
    '43',
    '700',
    'IN',
    'G',
    'SPECIMEN',
    'ANNA',
  ),
  fc
    .array(fc.constantFrom('P', 'UTO', '14AUG88', 'FI', 'SPECIMEN', 'ANNA', '', '-1', 'I'), { maxLength: 12 })
    .map((parts) => parts.join('/')),
);
const arbitrarySegment: fc.Arbitrary<Segment> = fc
  .record({
    tag: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TAGS) }, { weight: 1, arbitrary: fc.string() }),
    code: fc.constantFrom(...CODES),
    elements: fc.array(fc.array(scrap, { maxLength: 10 }), { maxLength: 6 }),
    offset: fc.nat(),
    ordinal: fc.nat(),
  })
  .map(({ code, elements, tag, ...rest }) => {
    const [[, ...first] = [], ...others] = elements;
    return { ...rest, tag, elements: tag === 'SSR' ? [[code, ...first], ...others] : elements };
  });

test('never throws, gives one PNR for each SRC and loses no named TIF, whatever the segments', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySegment, { maxLength: 60 }), (segments) => {
      const { pnrs, trailer } = readSegments(segments);
      const opened = segments.filter(({ tag }) => tag === 'SRC').length;
      assert.ok(pnrs.length === opened || pnrs.length === opened + 1);
      assert.equal(trailer.pnrs, pnrs.length);
      const named = pnrs.flatMap(({ travellers, history }) => [...travellers, ...history].map(({ name }) => name));
      for (const segment of segments) {
        if (segment.tag === 'TIF' && /[A-Z]/.test(segment.elements[0]?.[0] ?? '')) assert.ok(isNamed(segment, named));
      }
    }),
    { numRuns: 500 },
  );
});

/** A check-in may spell a traveller in another way; it is then one whom the PNR names. */
function isNamed(tif: Segment, named: readonly (PersonName | undefined)[]): boolean {
  const { name } = readTraveller(tif);
  const key = nameKey(name);
  return named.some((one) => one !== undefined && (one.raw === name.raw || isAlike(nameKey(one), key)));
}

test('never throws on a message with bytes changed', () => {
  const text = writeSegments(
    writePnrgov({ head: { flight: PUSH }, pnrs: fc.sample(arbitraryPnr, { numRuns: 3, seed: 1 }) as OutgoingPnr[] }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom("'", '+', ':', '?', '/', 'A', '9', ''))),
      (changes) => {
        let changed = text;
        for (const [at, character] of changes) changed = changed.slice(0, at) + character + changed.slice(at + 1);
        const segments = segmentsOf(changed);
        assert.ok(readSegments(segments).pnrs.length <= segments.filter(({ tag }) => tag === 'SRC').length + 1);
      },
    ),
    { numRuns: 300 },
  );
});

test('says nothing of a person in its findings', () => {
  const text =
    "TIF+SECRETA+SECRETB:A:1'SSR+DOCS:HK:1:ZZ:::::/P/SECRETC/SECRETD/SECRETE/99XXX99/SECRETF/00/SECRETG/SECRETH+::1'TKT+SECRETI'";
  const push = readSegments(segmentsOf(`SRC'${text}DAT+700:SECRETJ'TVL+SECRET:K+A+B+C+D'DAT'TRI++1:::9'FOO+SECRETL'`));
  assert.ok(codesOf(push).length >= 6);
  assert.equal(JSON.stringify(push.trailer.findings).includes('SECRET'), false);
});
