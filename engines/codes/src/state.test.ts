// State codes and names as messages and lists write them (ISO 3166-1; Doc 9303-3, 5).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { stateByName, toAlpha3 } from './codes.ts';
import { STATES } from './state.table.ts';

test('knows 249 States and territories, each once, by either code', () => {
  assert.equal(STATES.length, 249);
  assert.equal(new Set(STATES.map((row) => row.slice(0, 3))).size, 249);
  assert.equal(new Set(STATES.map((row) => row.slice(4, 6))).size, 249);
  for (const row of STATES) assert.equal(toAlpha3(row.slice(4, 6)), row.slice(0, 3));
});

test('reads the one-letter code of Germany, filled codes, special and withdrawn ones', () => {
  const cases = {
    D: 'DEU',
    'D<<': 'DEU',
    de: 'DEU',
    GBD: 'GBD',
    XXA: 'XXA',
    UNO: 'UNO',
    RKS: 'RKS',
    ROM: 'ROU',
    SUN: 'SUN',
    ZAR: 'COD',
    UTO: 'UTO',
    EUE: 'EUE',
  };
  for (const [code, expected] of Object.entries(cases)) assert.equal(toAlpha3(code), expected, code);
  assert.equal(toAlpha3('QQQ'), undefined);
});

test('reads names in English, French and Spanish and as the lists write them', () => {
  const cases: Readonly<Record<string, string>> = {
    "Democratic People's Republic of Korea": 'PRK',
    'Iran (Islamic Republic of)': 'IRN',
    'SYRIAN ARAB REPUBLIC': 'SYR',
    Türkiye: 'TUR',
    "Côte d'Ivoire": 'CIV',
    Allemagne: 'DEU',
    Alemania: 'DEU',
    'United Kingdom of Great Britain and Northern Ireland': 'GBR',
    Kosovo: 'RKS',
  };
  for (const [name, expected] of Object.entries(cases)) assert.equal(stateByName(name), expected, name);
});

test('never throws and never guesses, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = toAlpha3(text);
      assert.ok(code === undefined || /^[A-Z]{3}$/.test(code));
      stateByName(text);
    }),
  );
});

const LIST = join(import.meta.dirname, '../../../../shared/data/screening/lists/UN_consolidated_2026-02-27.xml');
test('resolves every nationality of the UN consolidated list, or says which it cannot', {
  skip: existsSync(LIST) ? false : 'the development list is not beside this checkout',
}, () => {
  const xml = readFileSync(LIST, 'utf8');
  const values = [...xml.matchAll(/<NATIONALITY>\s*(?:<VALUE>([^<]*)<\/VALUE>\s*)+<\/NATIONALITY>/g)].flatMap((block) =>
    [...block[0].matchAll(/<VALUE>([^<]*)</g)].map((one) => one[1] ?? ''),
  );
  const unknown = [
    ...new Set(
      values.filter((value) => stateByName(value.replaceAll('&apos;', "'").replaceAll('&amp;', '&')) === undefined),
    ),
  ];
  assert.ok(values.length > 600);
  assert.deepEqual(unknown, ['na'], 'the list itself says nothing here');
});
