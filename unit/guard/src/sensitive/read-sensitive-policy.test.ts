// The policy files are read whole or refused with a place (SEN-02).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_POLICY, defaultJson } from './default-policy.fixture.ts';
import { ruleOfSsr } from './policy.ts';
import { readSensitivePolicy } from './read-sensitive-policy.ts';

/** The fault of the default policy after a change to one of its files. */
function faultAfter(
  change: (files: { codes: ReturnType<typeof defaultJson>; annex: ReturnType<typeof defaultJson> }) => void,
) {
  const files = { codes: defaultJson('sensitive-codes.json'), annex: defaultJson('annex-one.json') };
  change(files);
  const read = readSensitivePolicy(files.codes, files.annex);
  return read.ok ? undefined : `${read.fault.code} ${read.fault.at}`;
}

test('reads the default policy', () => {
  assert.equal(
    faultAfter(() => undefined),
    undefined,
  );
  assert.equal(DEFAULT_POLICY.version, '2026-11');
  assert.ok(DEFAULT_POLICY.ssr.size >= 100);
});

test('refuses a list whose review is missing or more than a year apart', () => {
  assert.equal(
    faultAfter(({ codes }) => delete codes.reviewed),
    'POLICY_INVALID codes.reviewed',
  );
  assert.equal(
    faultAfter(({ codes }) => (codes.reviewDue = '2028-01-01')),
    'POLICY_INVALID codes.reviewDue',
  );
  assert.equal(
    faultAfter(({ codes }) => (codes.reviewDue = codes.reviewed)),
    'POLICY_INVALID codes.reviewDue',
  );
});

test('refuses a code listed twice, an unknown class, an unknown sub-format and a wrong pattern', () => {
  assert.equal(
    faultAfter(({ codes }) => (codes.groups[1].codes.MOML = 'Meal')),
    'POLICY_INVALID codes.groups[1].codes.MOML',
  );
  assert.equal(
    faultAfter(({ codes }) => (codes.groups[0].class = 'harmless')),
    'POLICY_INVALID codes.groups[0].class',
  );
  assert.equal(
    faultAfter(({ codes }) => (codes.patterns[0].pattern = '.*')),
    'POLICY_INVALID codes.patterns[0].pattern',
  );
  const kept = defaultJson('sensitive-codes.json').groups.findIndex(
    (group: { treatment: string }) => group.treatment === 'keep',
  );
  assert.equal(
    faultAfter(({ codes }) => (codes.groups[kept].codes.UMNR.text = 'everything')),
    `POLICY_INVALID codes.groups[${kept}].codes.UMNR.text`,
  );
});

test('refuses a catalogue entry without an Annex I number, with an unknown form or an impossible place', () => {
  const at = 'annex.messages.PNRGOV';
  assert.equal(
    faultAfter(({ annex }) => delete annex.messages.PNRGOV.RCI.annexOne),
    `POLICY_INVALID ${at}.RCI.annexOne`,
  );
  assert.equal(
    faultAfter(({ annex }) => (annex.messages.PNRGOV.RCI.annexOne = [20])),
    `POLICY_INVALID ${at}.RCI.annexOne`,
  );
  assert.equal(
    faultAfter(({ annex }) => (annex.messages.PNRGOV.RCI.repeat = ['any'])),
    `POLICY_INVALID ${at}.RCI.repeat`,
  );
  assert.equal(
    faultAfter(({ annex }) => (annex.messages.PNRGOV.IFT.qualifierAt = [0, 1])),
    `POLICY_INVALID ${at}.IFT.qualifierAt`,
  );
  assert.equal(
    faultAfter(({ annex }) => delete annex.elements['12']),
    'POLICY_INVALID annex.elements',
  );
});

test('refuses stems too short to be told from names', () => {
  assert.equal(
    faultAfter(({ codes }) => codes.lexicon.terms.health.push('AB*')),
    'POLICY_INVALID codes.lexicon.terms.health',
  );
});

test('gives a fault and never throws on any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (codes, annex) => {
      assert.equal(readSensitivePolicy(codes, annex).ok, false);
    }),
  );
});

test('gives a fault and never throws where any one value of the files is replaced', () => {
  const paths = [...pathsOf(defaultJson('sensitive-codes.json'))];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom(null, 7, [], {}, ''), (path, value) => {
      const codes = defaultJson('sensitive-codes.json');
      const last = path[path.length - 1] ?? '';
      const parent = path.slice(0, -1).reduce((node, key) => node[key], codes);
      parent[last] = value;
      const read = readSensitivePolicy(codes, defaultJson('annex-one.json'));
      if (!read.ok) assert.match(read.fault.at, /^codes/);
    }),
    { numRuns: 300 },
  );
});

function* pathsOf(node: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    yield [...path, key];
    yield* pathsOf(value, [...path, key]);
  }
}

test('falls back to pattern and then to unclassified for codes that are not listed', () => {
  assert.deepEqual(ruleOfSsr(DEFAULT_POLICY, 'XXML'), { keeps: false, dropClass: 'diet-ambiguous', treatment: 'drop' });
  assert.deepEqual(ruleOfSsr(DEFAULT_POLICY, 'WCZZ'), { keeps: false, dropClass: 'health', treatment: 'drop' });
  for (const code of ['QQQQ', '', 'ML', 'XXMLX', 'docs', 'DOC', 'constructor', '__proto__']) {
    assert.equal(ruleOfSsr(DEFAULT_POLICY, code).keeps, false, code);
  }
});

test('still drops unclassified codes when a policy has no patterns at all', () => {
  assert.equal(ruleOfSsr({ ssr: DEFAULT_POLICY.ssr, patterns: [] }, 'XXML').keeps, false);
});
