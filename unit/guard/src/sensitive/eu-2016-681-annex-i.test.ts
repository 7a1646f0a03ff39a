// Directive (EU) 2016/681: only the 19 elements of Annex I are kept (6(1)), and nothing that 13(4) forbids.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { createScanner } from '@vigie/edifact/syntax';
import { DEFAULT_POLICY, defaultJson, segment, write } from './default-policy.fixture.ts';
import { createSegmentFilter } from './segment-filter.ts';

const SYNTHETIC = resolve(import.meta.dirname, '../../../../../shared/data/passenger-data/synthetic');

test('Annex I has 19 elements, each named', () => {
  const elements: Record<string, string> = defaultJson('annex-one.json').elements;
  assert.deepEqual(
    Object.keys(elements).map(Number),
    Array.from({ length: 19 }, (_, i) => i + 1),
  );
});

test('every kept PNRGOV segment, qualifier and SSR code belongs to one of the 19, but for two that say nothing of a traveller', () => {
  const controls: string[] = [];
  for (const [tag, rule] of DEFAULT_POLICY.messages.get('PNRGOV') ?? []) {
    for (const shape of rule.shapes.values()) {
      if (shape.control !== '') controls.push(tag);
      else if (tag !== 'SSR')
        assert.ok(shape.annexOne.length > 0 && shape.annexOne.every((n) => n >= 1 && n <= 19), tag);
    }
  }
  assert.deepEqual(controls, ['MSG', 'SRC']);
  for (const [code, rule] of DEFAULT_POLICY.ssr) if (rule.keeps) assert.ok(rule.annexOne.length > 0, code);
});

test('every one of the 19 elements is kept somewhere', () => {
  const segments = [...(DEFAULT_POLICY.messages.get('PNRGOV')?.values() ?? [])].flatMap((rule) => [
    ...rule.shapes.values(),
  ]);
  const codes = [...DEFAULT_POLICY.ssr.values()].flatMap((rule) => (rule.keeps ? [rule] : []));
  const numbers = new Set([...segments, ...codes].flatMap(({ annexOne }) => annexOne));
  assert.deepEqual(
    [...numbers].sort((a, b) => a - b),
    Array.from({ length: 19 }, (_, i) => i + 1),
  );
});

test('point 12 keeps unaccompanied minors only, as C-817/19 reads it', () => {
  const remarks = [...DEFAULT_POLICY.ssr]
    .filter(([, rule]) => rule.keeps && rule.annexOne.includes(12))
    .map(([code]) => code);
  assert.deepEqual(remarks, ['UMNR']);
  const segments = [...(DEFAULT_POLICY.messages.get('PNRGOV') ?? [])].filter(([, rule]) =>
    [...rule.shapes.values()].some((shape) => shape.annexOne.includes(12)),
  );
  assert.deepEqual(segments, []);
});

/** Invented remarks of the kinds that agents write. */
const REMARKS = [
  'PAX IS MUSLIM PLS NO PORK',
  'ORTHODOX JEWISH FAMILY TRAVELLING',
  'HINDU WEDDING GROUP',
  'CATHOLIC PILGRIMS TO SHRINE',
  'RETURNING FROM HAJJ',
  'SIKH WITH CEREMONIAL KIRPAN',
  'CONVERTED LAST YEAR',
  'PRAYS DURING FLIGHT',
  'FASTING FOR RAMADAN',
  'BISHOP AND PARTY',
  'DIABETIC NEEDS INSULIN COLD',
  'PREGNANT 30 WEEKS FIT TO FLY',
  'HIV POSITIVE MEDICATION',
  'EPILEPTIC TRAVELS WITH NURSE',
  'BROKEN LEG AISLE SEAT',
  'CANCER PATIENT CHEMO',
  'AUTISTIC CHILD NEEDS QUIET',
  'DEAF AND MUTE',
  'OXYGEN 2L PER MIN',
  'RECENT HEART SURGERY',
  'PSYCHIATRIC ESCORT',
  'PEANUT ALLERGY SEVERE',
  'DIALYSIS ON ARRIVAL',
  'WHEELCHAIR TO GATE',
  'SMALL AND UNSTEADY',
  'SPEAKS KURDISH ONLY',
  'SPEAKS NO FRENCH NEEDS ARABIC',
  'OF ROMA ORIGIN',
  'TRIBAL DRESS',
  'LOOKS NORTH AFRICAN',
  'UNION DELEGATES CONGRESS',
  'COMMUNIST PARTY DELEGATION',
  'OPPOSITION LEADER VIP',
  'STRIKE COMMITTEE TRAVEL',
  'ASYLUM SEEKER TRANSFER',
  'SAME SEX COUPLE HONEYMOON',
  'GAY PRIDE TOUR',
  'TRANSGENDER PASSENGER',
  'TWIN BEDS REFUSED',
  'TRAVELS WITH PARTNER JOHN',
  'DIVORCED WIFE ON SAME FLIGHT',
  'CALL SISTER MARY ON ARRIVAL',
  'EMERGENCY CONTACT MRS EXAMPLE',
  'RUDE TO AGENT',
  'FREQUENT COMPLAINER',
  'DEPORTED IN 2019',
  'ESCORTED BY TWO OFFICERS',
  'FEAR OF FLYING',
  'DRUNK AT CHECK IN',
  'CARRIES ASHES OF FATHER',
  'NEWS REPORTER ON DUTY',
  'LAWYER OF THE ACCUSED',
];

test('none of 50 invented remarks survives in any free-text element', () => {
  assert.ok(REMARKS.length >= 50);
  const elements = [
    'SSR+OTHS:HK::ZZ:::::',
    'SSR+UMNR:HK:1:ZZ:::::UM10 ',
    'IFT+4:28::ZZ+',
    'IFT+4:28::ZZ+CTCP 33600000000 ',
    'IFT+4:19+',
    'IFT+',
    'LTS+',
    'OSI+',
    'DAT+3:',
    'SSR+CKIN:HK::ZZ:::::',
  ];
  for (const remark of REMARKS) {
    const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
    const kept = elements.map((element) => write(filter.admit(segment(`${element}${remark}`)).kept)).join("'");
    for (const word of remark.split(' '))
      if (word.length > 2) assert.equal(kept.includes(word), false, `${word} in ${kept}`);
    assert.ok(filter.accounting.sums());
  }
});

test('hotel and car groups, unknown segments and aircraft types are outside Annex I', () => {
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  const texts = ['SRC', 'MSG+8', 'TVL+170126::240126+UTP++XH', 'ABI+4', 'APD+333', 'CON+X', 'ITM+1'];
  assert.deepEqual(
    texts.map((text) => write(filter.admit(segment(text)).kept)),
    ['SRC', '', '', 'ABI+4', '', '', ''],
  );
  assert.equal(filter.accounting.dropped['out-of-scope'], 5);
});

test('the synthetic 13.1 push loses its meal, wheelchair, hotel and remarks and nothing else', (t) => {
  const file = resolve(SYNTHETIC, 'pnrgov-full-13.1.edi');
  if (!existsSync(file)) return t.skip(`no ${file.split('/').slice(-4).join('/')}`);
  const scanner = createScanner();
  const segments = [...scanner.push(readFileSync(file)), ...scanner.end()];
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  const changed: string[] = [];
  const kept = segments.map((each) => {
    const verdict = filter.admit(each);
    if (verdict.dropped.length > 0)
      changed.push(`${each.tag} ${verdict.kept === undefined ? 'dropped' : 'cut'} ${verdict.dropped}`);
    return write(verdict.kept);
  });
  assert.deepEqual(changed, [
    'SSR dropped religion-belief',
    'SSR dropped health',
    'SSR dropped free-text',
    'IFT cut free-text',
    'ORG cut language',
    'APD dropped out-of-scope',
    'MSG dropped out-of-scope',
    'TVL dropped out-of-scope',
    'LTS dropped free-text',
  ]);
  assert.equal(/AVML|WCHR|DELIVERED|XH|1107Z/.test(kept.join("'")), false);
  assert.ok(kept.includes('SSR+UMNR:HK:1:ZZ:::::UM10'));
  assert.ok(kept.includes('SSR+DOCS:HK:1:ZZ:::::/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA/MARIA+::1'));
  assert.equal(filter.accounting.nonAir, 1);
  assert.ok(filter.accounting.sums());
});
