// PAXLST, CUSRES and ACKRES keep their closed catalogue and nothing else (EUAPI-01).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY, defaultJson, segment, write } from './default-policy.fixture.ts';
import type { MessageOrigin } from './listed-filter.ts';
import { createSegmentFilter } from './segment-filter.ts';

function filtered(type: string, texts: readonly string[], origin?: MessageOrigin): readonly string[] {
  const filter = createSegmentFilter(DEFAULT_POLICY, type, origin);
  return texts.map((text, i) => {
    const { kept, dropped } = filter.admit(segment(text, i + 1));
    return dropped.length === 0 ? write(kept) : `${write(kept)} [${dropped.join(' ')}]`.trim();
  });
}

const PAXLST = [
  'UNH+1+PAXLST:D:05B:UN:IATA',
  'BGM+745',
  'RFF+TN:ZZ901260117:::1',
  'NAD+MS+++ZZ PAX DESK',
  'COM+0012025550123:TE+DESK.AT.ZZ.EXAMPLE:EM',
  'TDT+20+ZZ901+++ZZ',
  'LOC+125+GAY',
  'DTM+189:2601171005:201',
  'LOC+87+UTP',
  'DTM+232: 2601171820:201',
  'NAD+FL+++SPECIMEN:ANNA:MARIA+1 HARBOUR ROAD+UTOPIA CITY+UP+10001+UTO',
  'ATT+2++F',
  'DTM+329:880814',
  'MEA+CT++:1',
  'MEA+CT++9',
  'MEA+WT++KGM:12',
  'GEI+4+173',
  'FTX+BAG+++ZZ100001:1',
  'LOC+22+UTP',
  'LOC+174+UTO',
  'LOC+180+:::UTOPIA CITY',
  'NAT+2+UTO',
  'NAT+2+D',
  'RFF+AVF:ZX9KQ1',
  'RFF+ABO:ZZ901001',
  'RFF+SEA:012A',
  'RFF+AEA:12345678',
  'EMP+1+CR1:110:111',
  'DOC+P:110:111+C01X0006H',
  'DOC+P:1812019+C01X0006H',
  'DOC+:110:ZZZ+C01X0006H',
  'DTM+36:300811',
  'DTM+36:',
  'LOC+91+UTO',
  'LOC+91',
  'CNT+42:2',
  'UNT+48+1',
];

test('keeps the closed API catalogue of a PAXLST as it came', () => {
  assert.deepEqual(filtered('PAXLST', PAXLST), PAXLST);
});

test('drops everything else of a PAXLST', () => {
  assert.deepEqual(
    filtered('PAXLST', [
      'FTX+AAA+++DIABETIC',
      'ATT+1++MUSLIM',
      'DTM+999:880814',
      'LOC+999+UTO',
      'RFF+XYZ:1',
      'GEI+9+1',
      'PDT+1',
      'LTS+X',
    ]),
    [
      '[free-text]',
      '[out-of-scope]',
      '[out-of-scope]',
      '[out-of-scope]',
      '[out-of-scope]',
      '[out-of-scope]',
      '[out-of-scope]',
      '[free-text]',
    ],
  );
});

test('cuts values without the form of their place', () => {
  assert.deepEqual(
    filtered('PAXLST', [
      'ATT+2++MUSLIM',
      'NAD+FL+++SPECIMEN:JAN REV:+C/O ISLAMIC CENTRE',
      'FTX+BAG+++VEGAN MEAL:1',
      'COM+SPEAKS KURDISH:TE',
      'EMP+1+IMAM OF CREW',
    ]),
    [
      'ATT+2++ [free-text]',
      'NAD+FL+++SPECIMEN:JAN:+ [title religion-belief]',
      'FTX+BAG+++:1 [free-text]',
      'COM+:TE [free-text]',
      'EMP+1+ [free-text]',
    ],
  );
});

test('a person of an unlisted role goes with all that describes him, and the next one stays', () => {
  const texts = [
    'NAD+FL+++SPECIMEN:ANNA',
    'NAD+CN+++AGENT:JOHN',
    'ATT+2++M',
    'DTM+329:880814',
    'DOC+P+C01X0006H',
    'LOC+91+UTO',
    'NAD+FL+++MUSTER:JAN',
    'ATT+2++M',
    'CNT+42:2',
  ];
  assert.deepEqual(
    filtered('PAXLST', texts).map((text) => text.startsWith('[')),
    [false, true, true, true, true, true, false, false, false],
  );
});

test('a flight of an unlisted kind goes with its legs, a place of an unlisted kind with its times', () => {
  const texts = [
    'TDT+20+ZZ901',
    'LOC+999+UTP',
    'DTM+189:2601171005:201',
    'LOC+87+UTP',
    'DTM+232:2601171820:201',
    'TDT+10+TRUCK',
    'LOC+125+CDG',
    'DTM+189:2601171005:201',
    'NAD+FL+++SPECIMEN:ANNA',
    'LOC+999+UTP',
    'DTM+329:880814',
  ];
  assert.deepEqual(
    filtered('PAXLST', texts).map((text) => text.startsWith('[')),
    [false, true, true, false, false, true, true, true, false, true, false],
  );
});

test('of a list that is no API list nothing but its head remains, up to the next message', () => {
  const texts = ['UNH+1', 'BGM+10', 'NAD+FL+++SPECIMEN:ANNA', 'UNT+3+1', 'UNH+2', 'BGM+745', 'NAD+FL+++SPECIMEN:ANNA'];
  assert.deepEqual(
    filtered('PAXLST', texts).map((text) => text.startsWith('[')),
    [false, false, true, false, false, false, false],
  );
});

test('keeps the structure of responses, and text for agents only in those the unit writes', () => {
  const cusres = [
    'BGM+962',
    'RFF+TN:7000001',
    'RFF+AF:ZZ901',
    'DTM+189:2601171005:201',
    'LOC+125+CDG',
    'ERP+2',
    'RFF+AVF:ZX9KQ1',
    'ERC+1Z',
  ];
  const text = 'FTX+AAP+++DO NOT BOARD - CALL DESK, 0012025550123';
  assert.deepEqual(filtered('CUSRES', [...cusres, text]), [...cusres, '[free-text]']);
  assert.deepEqual(filtered('CUSRES', [...cusres, text], 'written'), [...cusres, text]);
  const ackres = ['MSG+:23+3', 'ERC+118', 'TVL+170126:1005+CDG+UTP+ZZ+901'];
  assert.deepEqual(filtered('ACKRES', ackres), ackres);
});

test('lets only the envelope of an unknown message type pass', () => {
  assert.deepEqual(filtered('TKCRES', ['UNB+UNOA:4', 'UNH+1', 'TIF+SPECIMEN', 'UNT+2+1', 'UNZ+1']), [
    'UNB+UNOA:4',
    'UNH+1',
    '[out-of-scope]',
    'UNT+2+1',
    'UNZ+1',
  ]);
});

test('names an API element for every kept PAXLST qualifier', () => {
  for (const [tag, rule] of DEFAULT_POLICY.messages.get('PAXLST') ?? []) {
    for (const shape of rule.shapes.values()) assert.notEqual(shape.api, '', tag);
  }
  assert.deepEqual(Object.keys(defaultJson('annex-one.json').messages), ['PNRGOV', 'PAXLST', 'CUSRES', 'ACKRES']);
});
