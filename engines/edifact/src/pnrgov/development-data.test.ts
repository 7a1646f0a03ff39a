// Reads the development messages: the synthetic PNRGOV against their expected facts, and every TIF and SRC of the sample files.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAckres } from '../ackres/ackres.ts';
import { readInterchange, type Segment, type WholeInterchange } from '../syntax/syntax.ts';
import { type ReadPush, readSegments } from './read-text.fixture.ts';

const ROOT = join(import.meta.dirname, '../../../../../shared/data/passenger-data');
const SYNTHETIC = join(ROOT, 'synthetic');
const SAMPLES = join(ROOT, 'samples/staedi');

/** The reason that a test prints where the folder is not there; `false` runs it. */
const absent = (folder: string): string | false =>
  existsSync(folder) ? false : `development data not present: ${folder}`;

interface Expected {
  readonly pnrs?: number;
  readonly travellers?: number;
  readonly locators?: readonly string[];
  readonly nonAir?: number;
  readonly cancelled?: readonly string[];
  readonly sensitive?: readonly string[];
  readonly warnings?: readonly string[];
  readonly ok?: boolean;
}

const expectations = (): Readonly<Record<string, Expected>> =>
  JSON.parse(readFileSync(join(SYNTHETIC, 'expected.json'), 'utf8'));

function interchange(path: string): { readonly whole: WholeInterchange; readonly segments: readonly Segment[] } {
  const whole = readInterchange(readFileSync(path));
  assert.equal(whole.messages.length, 1, path);
  return { whole, segments: whole.messages[0]?.segments ?? [] };
}

const read = (path: string): ReadPush => readSegments(interchange(path).segments);

/** What a synthetic file says, in the words of expected.json. */
function factsOf(path: string): Required<Omit<Expected, 'ok' | 'sensitive'>> & { readonly text: string } {
  const { whole, segments } = interchange(path);
  const push = readSegments(segments);
  const locator = ({ locators }: ReadPush['pnrs'][number]): string => locators[0]?.locator ?? '';
  return {
    pnrs: push.pnrs.length,
    travellers: push.pnrs.flatMap(({ travellers }) => travellers.filter(({ ref }) => ref !== '')).length,
    locators: push.pnrs.map(locator),
    nonAir: push.pnrs.reduce((sum, { nonAir }) => sum + nonAir, 0),
    cancelled: push.pnrs.filter(({ cancelled }) => cancelled).map(locator),
    warnings: [...whole.findings, ...push.trailer.findings].map(({ code }) => code),
    text: JSON.stringify(push),
  };
}

test('reads every synthetic PNRGOV as its expected facts say', { skip: absent(SYNTHETIC) }, () => {
  const files = Object.entries(expectations()).filter(([file]) => file.startsWith('pnrgov-'));
  assert.equal(files.length, 7);
  for (const [file, expected] of files) {
    const facts = factsOf(join(SYNTHETIC, file));
    for (const key of ['pnrs', 'travellers', 'nonAir', 'locators', 'cancelled'] as const) {
      if (expected[key] !== undefined) assert.deepEqual({ file, [key]: facts[key] }, { file, [key]: expected[key] });
    }
    assert.deepEqual(
      { file, found: [...facts.warnings].sort() },
      { file, found: [...(expected.warnings ?? [])].sort() },
    );
    for (const code of expected.sensitive ?? []) assert.equal(facts.text.includes(code), false, `${file} ${code}`);
  }
});

test('reads the same PNR from all five encodings of it', { skip: absent(SYNTHETIC) }, () => {
  const files = ['full-13.1-doublequote-no-una.edi', 'exotic-una.edi', 'smartquote.edi', 'typeb-wrapped.txt'];
  const facts = ({ pnrs }: ReadPush) =>
    pnrs.map(({ travellers, flights, ...rest }) => [
      rest.locators,
      flights,
      travellers.map(({ name, minorRemark, infantOf }) => [name, minorRemark, infantOf]),
    ]);
  const plain = facts(read(join(SYNTHETIC, 'pnrgov-full-13.1.edi'))).slice(1);
  assert.equal(plain.length, 1);
  for (const file of files) assert.deepEqual(facts(read(join(SYNTHETIC, `pnrgov-${file}`))), plain, file);
});

test('reads an infant of the full synthetic push as a traveller of its own', { skip: absent(SYNTHETIC) }, () => {
  const [, second] = read(join(SYNTHETIC, 'pnrgov-full-13.1.edi')).pnrs;
  assert.deepEqual(
    second?.travellers.map(({ name, type, infantOf }) => [name.raw, type, infantOf]),
    [
      ['OO/MOANMISS', 'A', ''],
      ['SMALL/BABY', 'IN', '1'],
    ],
  );
});

test('reads every synthetic ACKRES as its expected facts say', { skip: absent(SYNTHETIC) }, () => {
  const files = Object.entries(expectations()).filter(([file]) => file.startsWith('ackres-'));
  assert.equal(files.length, 2);
  for (const [file, { ok }] of files) {
    const receipt = readAckres(interchange(join(SYNTHETIC, file)).segments);
    assert.equal(receipt.ok, ok, file);
    assert.deepEqual(receipt.errors, ok ? [] : ['118'], file);
    assert.equal(receipt.flight?.departs, '2026-01-17T10:05', file);
    assert.deepEqual(receipt.findings, [], file);
  }
});

test('accounts for every SRC and every TIF of the sample files', { skip: absent(SAMPLES) }, () => {
  const files = readdirSync(SAMPLES).filter((file) => file.endsWith('.edi'));
  assert.equal(files.length, 4);
  for (const file of files) {
    const { segments } = interchange(join(SAMPLES, file));
    const { pnrs } = readSegments(segments);
    assert.equal(pnrs.length, segments.filter(({ tag }) => tag === 'SRC').length, file);
    const named = pnrs.flatMap(({ travellers, history }) => [...travellers, ...history].map((one) => one.name?.raw));
    for (const { elements } of segments.filter(({ tag }) => tag === 'TIF')) {
      const [[surname = ''] = [], [given = ''] = []] = elements;
      assert.ok(named.includes(`${surname}/${given}`), `${file}: a TIF is lost`);
    }
  }
});

test('keeps adult and infant of the sample push apart', { skip: absent(SAMPLES) }, () => {
  const [pnr] = read(join(SAMPLES, 'pnrgov.edi')).pnrs;
  const [adult, infant, ...others] = pnr?.travellers ?? [];
  assert.deepEqual(others, []);
  assert.deepEqual(
    [adult, infant].map((one) => [one?.ref, one?.documents.length, one?.birthDate?.value, one?.sex, one?.infantOf]),
    [
      ['2', 1, '1978-07-01', 'F', ''],
      ['3', 1, '2012-09-20', 'F', '2'],
    ],
  );
  assert.deepEqual(adult?.bags.count, 3);
});
