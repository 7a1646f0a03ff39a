// PNRGOV segments are kept, cut or dropped as Annex I and the code list say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_POLICY, segment, write } from './default-policy.fixture.ts';
import type { SensitivePolicy } from './policy.ts';
import { createSegmentFilter } from './segment-filter.ts';

/** What remains of each segment text, `''` where it was dropped, with its classes. */
function filtered(texts: readonly string[], policy: SensitivePolicy = DEFAULT_POLICY): readonly string[] {
  const filter = createSegmentFilter(policy, 'PNRGOV');
  return texts.map((text, i) => {
    const { kept, dropped } = filter.admit(segment(text, i + 1));
    return dropped.length === 0 ? write(kept) : `${write(kept)} [${dropped.join(' ')}]`.trim();
  });
}

function one(text: string): string {
  return filtered([text])[0] ?? '';
}

test('drops or keeps every listed SSR code as it is classified', () => {
  for (const [code, rule] of DEFAULT_POLICY.ssr) {
    const expected = rule.keeps ? `SSR+${code}:HK:1:ZZ+::1` : `[${rule.dropClass}]`;
    assert.equal(one(`SSR+${code}:HK:1:ZZ+::1`), expected);
    if (!rule.keeps) assert.equal(one(`SSR+ ${code.toLowerCase()} :HK:1:ZZ:::::DOCS`), `[${rule.dropClass}]`);
  }
});

test('counts custody codes as custody: no role may read them yet', () => {
  for (const code of ['DEPA', 'DEPU', 'PICA', 'PICU', 'INAD', 'TWOV']) {
    assert.equal(DEFAULT_POLICY.ssr.get(code)?.treatment, 'restrict');
    assert.equal(one(`SSR+${code}:HK:1:ZZ`), '[custody]');
  }
});

test('fails closed on codes that no list knows', () => {
  assert.equal(one('SSR+XXML:HK:1:ZZ'), '[diet-ambiguous]');
  assert.equal(one('SSR+WCZZ:HK:1:ZZ'), '[health]');
  assert.equal(one('SSR+QQQQ:HK:1:ZZ:::::/P/UTO'), '[unclassified-code]');
  assert.equal(one('SSR'), '[unclassified-code]');
});

test('joins the text of an SSR that holds unescaped separators before reducing it', () => {
  assert.equal(
    one('SSR+UMNR:HK:1:ZZ:::::UM10:MRS SPECIMEN:33600000000+::1'),
    'SSR+UMNR:HK:1:ZZ:::::UM10+::1 [free-text]',
  );
});

test('keeps seats and cuts seat characteristics that tell of a disability', () => {
  assert.equal(
    one('SSR+SEAT:HK:2:ZZ:::CDG:UTP+012A::1:N+012B::2:H'),
    'SSR+SEAT:HK:2:ZZ:::CDG:UTP+012A::1:N+012B::2: [health]',
  );
  assert.equal(one('SSR+SEAT:HK:1:ZZ+012A::1:ZZ'), 'SSR+SEAT:HK:1:ZZ+012A::1: [unclassified-code]');
});

test('keeps of IFT only contacts, payer and the bare boarding status', () => {
  assert.equal(
    one('IFT+4:28::ZZ+CTCP CDG 33 1 55501234-H+VIP'),
    'IFT+4:28::ZZ+CTCP 33 1 55501234+ [free-text free-text]',
  );
  assert.equal(one('IFT+4:28::ZZ+THIS PASSENGER IS A VIP'), '[free-text]');
  assert.equal(
    one('IFT+4:43+ANNA SPECIMEN+12 RUE EXEMPLE PARIS+33155501234'),
    'IFT+4:43+ANNA SPECIMEN+12 RUE EXEMPLE PARIS+33155501234',
  );
  assert.equal(
    one('IFT+4:43+ANNA SPECIMEN REV+MISSIONARY HOUSE+CALL LATE'),
    'IFT+4:43+ANNA SPECIMEN++ [title religion-belief free-text]',
  );
  assert.equal(one('IFT+4:63::ZZ'), 'IFT+4:63::ZZ');
  assert.equal(one('IFT+4:63::ZZ+ON WHEELCHAIR'), 'IFT+4:63::ZZ+ [out-of-scope]');
  for (const type of ['15:0', '19', '5', '10', '39', '', '280']) {
    assert.equal(one(`IFT+4:${type}+DEN UA LAX 01.82`), '[free-text]', type);
  }
});

test('keeps a contact that came without the coded first element', () => {
  assert.equal(one('IFT+CTCE SOME.ONE//MAIL.EXAMPLE'), 'IFT+CTCE SOME.ONE//MAIL.EXAMPLE');
  assert.equal(
    one('IFT+CTCE SOME.ONE//MAIL.EXAMPLE VEGAN:AND MORE'),
    'IFT+CTCE SOME.ONE//MAIL.EXAMPLE [free-text free-text]',
  );
  assert.equal(one('IFT+NEEDS A WHEELCHAIR'), '[free-text]');
});

test('drops unstructured history and other free text segments whole, counted apart from unknown ones', () => {
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  for (const text of ['LTS+0/O/NM/SPECIMEN/ANNA', 'OSI+VIP', 'FOO+BAR']) filter.admit(segment(text));
  assert.equal(filter.accounting.dropped['free-text'], 2);
  assert.equal(filter.accounting.dropped['out-of-scope'], 1);
  assert.equal(filter.accounting.unknown, 1);
});

test('drops hotel and car groups with all that belongs to them and counts them', () => {
  const texts = [
    'UNH+1',
    'MSG+:22',
    'ORG+ZZ',
    'SRC',
    'RCI+ZZ:ZX9KQ1',
    'MSG+8',
    'TVL+170126::240126+UTP++XH',
    'RPI+1+HK',
    'IFT+4:28+CTCP 33600000000',
    'MSG+8',
    'TVL+180126',
    'ABI+4+05FD28:GS',
    'SAC+++A',
    'TVL+170126:1005+CDG+UTP',
    'SRC',
    'TVL+170126:1005+CDG+UTP',
    'UNT+9+1',
    'UNH+2',
    'MSG+:22',
  ];
  const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
  const kept = texts.map((text, i) => filter.admit(segment(text, i)).kept !== undefined);
  assert.deepEqual(
    texts.filter((_, i) => !kept[i]),
    ['MSG+8', 'TVL+170126::240126+UTP++XH', 'RPI+1+HK', 'IFT+4:28+CTCP 33600000000', 'MSG+8', 'TVL+180126'],
  );
  assert.equal(filter.accounting.nonAir, 2);
  assert.ok(filter.accounting.sums());
});

test('reads a traveller, a split and a new record after a hotel group', () => {
  for (const tag of ['TIF+SPECIMEN+ANNA', 'EQN+1', 'SRC', 'ABI+4']) {
    const results = filtered(['SRC', 'MSG+8', 'TVL+170126', tag, 'RCI+ZZ:ZX9KQ1']);
    assert.deepEqual(results.slice(3), [tag, 'RCI+ZZ:ZX9KQ1']);
  }
});

test('cuts card numbers in payments to six and four digits, with what may follow them', () => {
  assert.equal(one('FOP+CC::412.50:VI:4111111111111111:1228'), 'FOP+CC::412.50:VI:411111XXXXXX1111:1228 [card-digits]');
  assert.equal(
    one('FOP+CC::412.50:VI:4111 1111 1111 1111:1228:APPROVAL:CVV 123'),
    'FOP+CC::412.50:VI:4111 11XX XXXX 1111:1228:: [card-digits out-of-scope out-of-scope]',
  );
  assert.equal(one('FOP+MS::1.00::5678901234567890'), 'FOP+MS::1.00::567890XXXXXX7890 [card-digits]');
  assert.equal(one('FOP+CC::412.50:VI:411111XXXXXX1111:1228'), 'FOP+CC::412.50:VI:411111XXXXXX1111:1228');
  assert.equal(one('FOP+GR::0.00::GTR0001'), 'FOP+GR::0.00::GTR0001');
  assert.equal(one('FOP+MS::0.00::PAID BY THE MOSQUE'), 'FOP+MS::0.00:: [free-text]');
});

test('cuts group and corporate names to their marker', () => {
  assert.equal(one('TIF+PILGRIMS OF UTOPIA:G+TOUR:A:1'), 'TIF+:G [membership membership membership membership]');
  assert.equal(one('TIF+WORKERS UNION:C'), 'TIF+:C [membership]');
  assert.equal(one('TIF+:G'), 'TIF+:G');
  assert.equal(one('TIF+SPECIMEN:I+ANNA MARIA MRS:A:1:1'), 'TIF+SPECIMEN:I+ANNA MARIA MRS:A:1:1');
});

test('cuts religious titles and passenger types of clergy from names and keeps the name', () => {
  assert.equal(one('TIF+SPECIMEN+JAN REV MR:A:1'), 'TIF+SPECIMEN+JAN MR:A:1 [title]');
  assert.equal(one('TIF+SPECIMEN+JAN:CLG:1'), 'TIF+SPECIMEN+JAN::1 [membership]');
  assert.equal(one('TIF+SPECIMEN+ANNA MRS(ADT)(INF/SOPHY/20SEP12):A:1'), 'TIF+SPECIMEN+ANNA MRS:A:1 [free-text]');
  assert.equal(one('FAR+CLG+++++YLOW/CLG'), 'FAR++++++YLOW [membership membership]');
});

test('drops addresses of unlisted purposes and reduces their text to a number', () => {
  assert.equal(
    one('ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001:33155501234'),
    'ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001:33155501234',
  );
  assert.equal(
    one('ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001:PREFERS AISLE'),
    'ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001: [free-text]',
  );
  assert.equal(one('ADD++E:::::::ANNA//MAIL.EXAMPLE'), 'ADD++E:::::::ANNA//MAIL.EXAMPLE');
  assert.equal(one('ADD++999:12 RUE EXEMPLE'), '[out-of-scope]');
  assert.equal(one('ADD++700:C/O ISLAMIC CENTRE:PARIS'), 'ADD++700::PARIS [religion-belief]');
});

test('reduces the free text of a check-in time to the time', () => {
  assert.equal(one('DAT+3:L FT WW D014357 12AUG121423Z 1D5723'), 'DAT+3:12AUG121423Z [free-text]');
  assert.equal(one('DAT+3:NEEDS HELP'), 'DAT+3: [free-text]');
  assert.equal(one('DAT+700:140126:0830+710:021225:0915'), 'DAT+700:140126:0830+710:021225:0915');
  assert.equal(one('DAT'), 'DAT');
});

test('drops the frequent-flyer programme of a listed association, in FTI and in SSR', () => {
  const policy = { ...DEFAULT_POLICY, programmes: [{ carrier: 'QQ', memberPrefix: '77' }] };
  assert.deepEqual(
    filtered(
      [
        'FTI+QQ:7712345:1',
        'FTI+QQ:7712345:1+ZZ:99887766:1',
        'FTI+QQ:1234567:1',
        'SSR+FQTV:HK:1:QQ:::::7712345',
        'SSR+FQTV:HK:1:YY:::::QQ7712345',
        'SSR+FQTV:HK:1:QQ:::::QQ99887766',
      ],
      policy,
    ),
    [
      '[membership]',
      'FTI+ZZ:99887766:1 [membership]',
      'FTI+QQ:1234567:1',
      '[membership]',
      '[membership]',
      'SSR+FQTV:HK:1:QQ:::::QQ99887766',
    ],
  );
});

test('keeps of the agency all but its language', () => {
  assert.equal(
    one('ORG+1A:CDG+12345678:111111+PAR+1A:MUC+T+UT:UTD:EN+0001AASU'),
    'ORG+1A:CDG+12345678:111111+PAR+1A:MUC+T+UT:UTD:+0001AASU [language]',
  );
});

test('keeps locators with the date in the place of the type, and cancelled records', () => {
  for (const text of [
    'RCI+1A:QE66TI:130220:1119',
    'RCI+1A:JP9PVU::120418:1621+1S:MASGXD:O',
    'ORG',
    'SRC',
    'TVL+++++OPEN',
    'TVL+++++972:M',
    'TVL+300819:1220:1505+CDG+UTP+ZZ+901',
    'TBD++++MP:9990012345678',
    'TBD++3:33:700++HP:SIN- 168+618:0123456789:2:ICN',
    'TRI++SIN-168:::2',
    'TKT+:1',
    'SSD+011D++++J',
    'PTK+NR++021225:2359+ZZ+999+PAR',
    'TXD++52.50:FR::YQ',
  ]) {
    assert.equal(one(text), text);
  }
});
