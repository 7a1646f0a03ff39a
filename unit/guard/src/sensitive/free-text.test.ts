// Remarks survive nowhere but in the listed places (Directive (EU) 2016/681, 13(4); SEN-03).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_POLICY, defaultJson, segment, write } from './default-policy.fixture.ts';
import { createSegmentFilter } from './segment-filter.ts';

/** Lawful segments of every kind that the catalogue keeps, one for each qualifier and SSR code. */
const LAWFUL: Readonly<Record<string, readonly string[]>> = { PNRGOV: pnrgovSegments(), PAXLST: paxlstSegments() };
const REMARK = 'PREFERS AISLE';
const SENSITIVE = 'PATIENT DIABETIC';
const ELEMENTS = 10;
const COMPONENTS = 12;

function pnrgovSegments(): readonly string[] {
  const texts: string[] = [];
  for (const [tag, rule] of DEFAULT_POLICY.messages.get('PNRGOV') ?? []) {
    if (tag === 'SSR')
      for (const [code, ssr] of DEFAULT_POLICY.ssr) ssr.keeps && texts.push(`SSR+${code}:HK:1:ZZ:::CDG:UTP`);
    else if (tag === 'IFT') for (const type of rule.shapes.keys()) texts.push(`IFT+4:${type}+CTCP 33600000000`);
    else texts.push(tag);
  }
  return texts;
}

function paxlstSegments(): readonly string[] {
  const texts: string[] = [];
  for (const [tag, rule] of DEFAULT_POLICY.messages.get('PAXLST') ?? []) {
    for (const qualifier of rule.shapes.keys()) texts.push(qualifier === '' ? tag : `${tag}+${qualifier}`);
  }
  return texts;
}

/** The segment with one component set, and the name of that place: element and component from 1, `n` for 3 and more. */
function withValue(text: string, value: string, at: { readonly e: number; readonly c: number }) {
  const base = segment(text);
  const elements = Array.from({ length: Math.max(base.elements.length, at.e + 1) }, (_, e) => [
    ...(base.elements[e] ?? ['']),
  ]);
  const element = elements[at.e] ?? [];
  while (element.length <= at.c) element.push('');
  element[at.c] = value;
  const head =
    base.tag === 'SSR' || base.tag === 'IFT'
      ? `${base.tag} ${base.elements[0]?.[base.tag === 'SSR' ? 0 : 1]}`
      : base.tag;
  return { changed: { ...base, elements }, place: `${head} ${at.e >= 2 ? 'n' : at.e + 1}.${at.c + 1}` };
}

/** Every place of every kept kind in which the value survives. */
function survivors(value: string): readonly string[] {
  const found = new Set<string>();
  for (const [type, texts] of Object.entries(LAWFUL)) {
    for (const text of texts) {
      for (let e = 0; e < ELEMENTS; e += 1) {
        for (let c = 0; c < COMPONENTS; c += 1) {
          const { changed, place } = withValue(text, value, { e, c });
          const { kept } = createSegmentFilter(DEFAULT_POLICY, type).admit(changed);
          if (write(kept).includes(value)) found.add(`${type} ${place}`);
        }
      }
    }
  }
  return [...found].sort();
}

/** The places of names: any word may be a name, so no list is held against them. */
const NAMES = [
  'PAXLST NAD n.1',
  'PAXLST NAD n.2',
  'PAXLST NAD n.3',
  'PNRGOV TIF 1.1',
  'PNRGOV TIF 2.1',
  'PNRGOV TIF n.1',
];

test('a sensitive remark put in any component of any kept segment survives only where a name stands', () => {
  assert.deepEqual(survivors(SENSITIVE), NAMES);
});

test('any other remark survives only where Annex I keeps a line of text: name, address, payer, birthplace', () => {
  const lines = [
    ...NAMES,
    ...['PAXLST LOC 2.4', 'PAXLST LOC n.4'],
    ...[1, 2, 3, 4].map((c) => `PAXLST NAD n.${c}`),
    ...[2, 3, 5, 9].flatMap((c) => [`PNRGOV ADD 2.${c}`, `PNRGOV ADD n.${c}`]),
    ...['PNRGOV IFT 43 2.1', 'PNRGOV IFT 43 n.1'],
    ...[9, 10, 11, 12].map((c) => `PNRGOV SSR DOCO 1.${c}`),
  ];
  assert.deepEqual(survivors(REMARK), [...new Set(lines)].sort());
});

test('no word of the list survives in any place but names and locators', () => {
  const terms: Record<string, readonly string[]> = defaultJson('sensitive-codes.json').lexicon.terms;
  const locators = ['PAXLST RFF 1.2', 'PNRGOV RCI 1.2', 'PNRGOV RCI 2.2', 'PNRGOV RCI n.2'];
  // One long term of each class in every place: three to five letters may be an airport, and the lexicon has its own test.
  for (const list of Object.values(terms)) {
    const term = (list.find((candidate) => candidate.length >= 6) ?? '').replace('*', 'S');
    assert.ok(term.length >= 6);
    const found = survivors(term).filter((place) => !NAMES.includes(place) && !locators.includes(place));
    assert.deepEqual(found, [], term);
  }
});

/** Every free-text position of a PNRGOV, with something lawful before the remark where the grammar allows it. */
const POSITIONS: readonly ((remark: string) => string)[] = [
  (r) => `SSR+OTHS:HK::ZZ:::::${r}`,
  (r) => `SSR+OSI:HK::ZZ:::::${r}`,
  (r) => `SSR+CKIN:HK::ZZ:::::${r}`,
  (r) => `SSR+QQQQ:HK::ZZ:::::${r}`,
  (r) => `SSR+UMNR:HK:1:ZZ:::::UM10/${r}`,
  (r) => `SSR+UMNR:HK:1:ZZ:::::${r}+::1`,
  (r) => `SSR+CTCM:HK:1:ZZ:::::33600000000/${r}`,
  (r) => `SSR+CTCE:HK:1:ZZ:::::/ANNA//MAIL.EXAMPLE ${r}`,
  (r) => `SSR+CTCR:HK:1:ZZ:::::${r}`,
  (r) => `SSR+INFT:HK:1:ZZ:::::SMALL/BABY 03MAR25 ${r}`,
  (r) => `SSR+CHLD:HK:1:ZZ:::::03MAR18 ${r}`,
  (r) => `SSR+SEAT:HK:1:ZZ:::::${r}+012A::1:N`,
  (r) => `SSR+SEAT:HK:1:ZZ+012A::1:${r}`,
  (r) => `SSR+WEAP:HK:1:ZZ:::::${r}`,
  (r) => `SSR+XBAG:HK:1:ZZ:::::${r}`,
  (r) => `SSR+EXST:HK:1:ZZ:::::${r}`,
  (r) => `SSR+GRPS:HK:1:ZZ:::::${r}`,
  (r) => `SSR+EPAY:HK:1:ZZ:::::${r}`,
  (r) => `SSR+FQTV:HK:1:ZZ:::::ZZ99887766 ${r}`,
  (r) => `SSR+TKNE:HK:1:ZZ:::::9990012345678C1 ${r}`,
  (r) => `SSR+FOID:HK:1:ZZ:::::PPC01X0006H ${r}`,
  (r) => `SSR+DOCS:HK:1:ZZ:::::/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/SPECIMEN/ANNA/MARIA/H/${r}`,
  (r) => `SSR+DOCO:HK:1:ZZ:::::UTOPIA CITY/V/V7700123/UTP/01JAN25/UTO//${r}`,
  (r) => `SSR+DOCA:HK:1:ZZ:::::D/UTO/1 HARBOUR ROAD/UTOPIA CITY/UP/10001//${r}`,
  (r) => `IFT+4:28::ZZ+${r}`,
  (r) => `IFT+4:28::ZZ+CTCP 33600000000 ${r}`,
  (r) => `IFT+4:28::ZZ+${r} CTCP 33600000000`,
  (r) => `IFT+4:28::ZZ+CTCE ANNA//MAIL.EXAMPLE+${r}`,
  (r) => `IFT+4:15+${r}`,
  (r) => `IFT+4:19+${r}`,
  (r) => `IFT+4:43+ANNA SPECIMEN+12 RUE EXEMPLE+33600000000 ${r}`,
  (r) => `IFT+4:43+ANNA SPECIMEN+12 RUE EXEMPLE+33600000000+${r}`,
  (r) => `IFT+4:63::ZZ+${r}`,
  (r) => `IFT+${r}`,
  (r) => `IFT+CTCE ANNA//MAIL.EXAMPLE ${r}`,
  (r) => `LTS+${r}`,
  (r) => `ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001:${r}`,
  (r) => `ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001:33600000000 ${r}`,
  (r) => `ADD++700:12 RUE EXEMPLE:PARIS:::FR:75001:::${r}`,
  (r) => `ADD++${r}:12 RUE EXEMPLE:PARIS`,
  (r) => `RCI+ZZ:ZX9KQ1::011225:1412:${r}`,
  (r) => `RCI+ZZ:${r}`,
  (r) => `RCI+ZZ:ZX9KQ1:${r}`,
  (r) => `DAT+3:L FT WW D014357 12AUG121423Z ${r}`,
  (r) => `DAT+700:140126:0830:${r}`,
  (r) => `TIF+${r}:G+${r}`,
  (r) => `TIF+SPECIMEN+ANNA(${r}):A:1`,
  (r) => `TIF+SPECIMEN+ANNA:${r}:1`,
  (r) => `FTI+ZZ:99887766:1:::::${r}`,
  (r) => `FOP+MS::0.00::${r}`,
  (r) => `FOP+CC::1.00:VI:411111XXXXXX1111:1228:${r}`,
  (r) => `TKT+9990012345678:T:1:${r}`,
  (r) => `TVL+170126:1005::1820+CDG+UTP+ZZ+901:Y+${r}`,
  (r) => `TBD++1:14:700++HP+ZZ:0999100001:1:UTP:::::::${r}`,
  (r) => `SSD+012A++++Y:${r}`,
  (r) => `SSD+012A+${r}`,
  (r) => `ORG+ZZ:CDG++++A+UT:UTD:${r}`,
  (r) => `ORG+ZZ:CDG++++A+++++${r}`,
  (r) => `ABI+4+05FD28:GS+PAR++ZZ+${r}`,
  (r) => `SAC+++A+${r}`,
  (r) => `REF+:4928506894:${r}`,
  (r) => `MSG+8:${r}`,
  (r) => `SRC+${r}`,
  (r) => `APD+333:${r}`,
  (r) => `XYZ+${r}`,
];

const word = fc
  .stringMatching(/^[A-Z]{5,9}$/)
  .filter((candidate) => !/SPECIMEN|PARIS|BABY|SMALL|RUE|EXEMP|HARBO|UTOPI|MARIA/.test(candidate));
const remark = fc
  .tuple(word, fc.constantFrom('MUSLIM', 'KOSHER', 'DIABETIC', 'KURDISH', 'UNION', 'PREGNANT', 'WITH'), word)
  .map((words) => words.join(' '));

test('no remark, sensitive or not, survives in any of 60 and more free-text positions', () => {
  assert.ok(POSITIONS.length >= 60);
  fc.assert(
    fc.property(remark, (text) => {
      for (const position of POSITIONS) {
        const filter = createSegmentFilter(DEFAULT_POLICY, 'PNRGOV');
        const verdict = JSON.stringify(filter.admit(segment(position(text))));
        for (const part of text.split(' ')) {
          assert.equal(verdict.includes(part), position('').includes(part), `${position('…')} kept ${part}`);
        }
        assert.ok(filter.accounting.redacted === 1 || filter.accounting.kept === 0, position('…'));
      }
    }),
    { numRuns: 100 },
  );
});

test('no card number survives in any of these positions', () => {
  for (const card of ['4111111111111111', '4111 1111 1111 1111', '5555-5555-5555-4444', '378282246310005']) {
    for (const position of POSITIONS) {
      const verdict = write(createSegmentFilter(DEFAULT_POLICY, 'PNRGOV').admit(segment(position(card))).kept);
      assert.equal(verdict.replace(/[ -]/g, '').includes(card.replace(/[ -]/g, '')), false, position(card));
    }
  }
});
