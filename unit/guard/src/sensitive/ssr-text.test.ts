// SSR texts are reduced to their grammar (IATA AIRIMP).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY } from './default-policy.fixture.ts';
import type { DropClass } from './drop-class.ts';
import type { SsrText } from './policy.ts';
import { createSsrReducer } from './ssr-text.ts';

const reducer = createSsrReducer(DEFAULT_POLICY.forms);

function reduce(kind: SsrText, text: string): string {
  return reducer(kind, text, []);
}

/** Texts in their grammar, which pass without a cut. */
const LAWFUL: readonly (readonly [SsrText, string])[] = [
  ['docs', '/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA/MARIA'],
  ['docs', 'P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA/MARIA/H'],
  ['docs', '//P/P00266142/UTO/01JUL78/M/12NOV22/MUSTER/JAN'],
  ['docs', '//////14AUG88///SPECIMEN/ANNA'],
  ['docs', '/P/UTO/509229987/UTO/20SEP12/FI/25OCT17/BELT/SOP HY OLIVIA/'],
  ['docs', '/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA//H-1SPECIMEN/ANNA'],
  ['doco', 'UTOPIA CITY/V/V7700123/UTP/01JAN25/UTO'],
  ['doco', '/R/1234567890123///UTO'],
  ['doca', 'D/UTO/1 HARBOUR ROAD/UTOPIA CITY/UP/10001'],
  ['contact', '/ANNA..S//MAIL.EXAMPLE'],
  ['infant', 'SMALL/BABY 03MAR25'],
  ['infant', 'SMALL/BABY MISS/03MAR2025'],
  ['birth-date', '03MAR18'],
  ['minor', 'UM10'],
  ['minor', '9'],
  ['ticket', '9990012345678C2'],
  ['ticket', 'INF9990012345678C1'],
  ['member', 'ZZ99887766'],
  ['identity', 'PPC01X0006H'],
];

test('leaves texts in their grammar as they came', () => {
  for (const [kind, text] of LAWFUL) {
    const cuts: DropClass[] = [];
    assert.equal(reducer(kind, text, cuts), text);
    assert.deepEqual(cuts, [], text);
  }
});

test('cuts a remark behind each of them, and a text without the grammar wholly', () => {
  for (const [kind, text] of LAWFUL) {
    const cuts: DropClass[] = [];
    assert.equal(reducer(kind, `${text}/ / /././ /./PAX PREFERS AISLE`, cuts).includes('AISLE'), false, text);
    assert.ok(cuts.length > 0);
  }
  for (const kind of ['none', 'contact', 'infant', 'birth-date', 'minor', 'ticket', 'member', 'identity'] as const) {
    assert.equal(reduce(kind, 'PAX PREFERS AISLE'), '', kind);
  }
});

test('keeps of an unaccompanied minor the age and nothing else', () => {
  assert.equal(reduce('minor', 'UM10/DELIVERED BY MRS SPECIMEN TEL 33600000000 SPEAKS KURDISH'), 'UM10');
  assert.equal(reduce('minor', '/AGE 7 MISS ANNA'), 'AGE 7');
  assert.equal(reduce('minor', 'GUARDIAN MRS SPECIMEN ROOM 12'), '');
});

test('takes religious titles off the names in DOCS and INFT', () => {
  const docs = '/P/UTO/C01X0006H/UTO/14AUG88/M/11AUG30/SPECIMEN/JAN REV/PIET';
  assert.equal(reduce('docs', docs), docs.replace(' REV', ''));
  assert.equal(reduce('infant', 'SMALL/BABY IMAM 03MAR25'), 'SMALL/BABY 03MAR25');
});

test('cuts lines with a listed word out of addresses and birthplaces', () => {
  assert.equal(reduce('doca', 'D/UTO/ISLAMIC CENTRE/UTOPIA CITY/UP/10001'), 'D/UTO//UTOPIA CITY/UP/10001');
  assert.equal(reduce('doco', 'JEWISH QUARTER/V/V7700123/UTP/01JAN25/UTO'), '/V/V7700123/UTP/01JAN25/UTO');
});

test('cuts a card that serves as identification to six and four digits', () => {
  assert.equal(reduce('identity', 'CC4111111111111111'), 'CC411111XXXXXX1111');
});

test('looks at no more than the grammar can hold', () => {
  assert.equal(reduce('docs', `${'/'.repeat(1_000_000)}DIABETIC`).length, 299 + 1);
  assert.equal(reduce('contact', 'A'.repeat(1_000_000)), '');
});
