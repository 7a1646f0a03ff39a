// Reads the development messages: the synthetic PAXLST and CUSRES against their expected facts, and every person of the sample files.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCusres } from '../cusres/cusres.ts';
import { readInterchange, type WholeMessage } from '../syntax/syntax.ts';
import { createPaxlstReader, type PaxlstHead, type PaxlstTrailer, type PaxlstTraveller } from './paxlst.ts';

const ROOT = join(import.meta.dirname, '../../../../../shared/data/passenger-data');
const SYNTHETIC = join(ROOT, 'synthetic');
const SAMPLES = join(ROOT, 'samples');

/** The reason that a test prints where the folder is not there; `false` runs it. */
const absent = (folder: string): string | false =>
  existsSync(folder) ? false : `development data not present: ${folder}`;

interface Expected {
  readonly bgm?: string;
  readonly bgm2?: string;
  readonly travellers?: number;
  readonly crew?: number;
  readonly flight?: string;
  readonly docs?: number;
  readonly cnt?: number;
  readonly legs?: number;
  readonly part?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly header?: string;
}

interface Read {
  readonly head: PaxlstHead;
  readonly travellers: readonly PaxlstTraveller[];
  readonly trailer: PaxlstTrailer;
}

function onlyMessage(path: string): WholeMessage {
  const { messages, findings } = readInterchange(readFileSync(path));
  assert.equal(messages.length, 1, path);
  assert.deepEqual(findings, [], path);
  return messages[0] as WholeMessage;
}

function read(message: WholeMessage): Read {
  const reader = createPaxlstReader();
  const travellers = message.segments.flatMap((segment) => reader.push(segment) ?? []);
  const { traveller, trailer } = reader.end();
  if (traveller !== undefined) travellers.push(traveller);
  return { head: reader.head, travellers, trailer };
}

/** What a synthetic file says, in the words of expected.json. */
function factsOf(path: string): Required<Omit<Expected, 'answers' | 'header'>> {
  const { head, travellers, trailer } = read(onlyMessage(path));
  const [first] = head.legs;
  const number = String(head.part.number).padStart(2, '0');
  const middle = head.part.number === 1 ? `${number}:C` : number;
  return {
    bgm: head.listType,
    bgm2: head.action,
    travellers: travellers.length,
    crew: travellers.filter(({ role }) => role === 'crew').length,
    flight: `${first?.flight.carrier}${first?.flight.number}`,
    docs: travellers.reduce((sum, { documents }) => sum + documents.length, 0),
    cnt: trailer.stated ?? 0,
    legs: head.legs.length,
    part: head.part.last ? `${number}:F` : middle,
  };
}

const expectations = (): Readonly<Record<string, Expected & { readonly kind?: string; readonly note?: string }>> =>
  JSON.parse(readFileSync(join(SYNTHETIC, 'expected.json'), 'utf8'));

test('reads every synthetic PAXLST as its expected facts say', { skip: absent(SYNTHETIC) }, () => {
  const files = Object.entries(expectations()).filter(([file]) => /^(paxlst|iapi)-/.test(file));
  assert.equal(files.length, 10);
  for (const [file, { kind: _kind, note: _note, ...facts }] of files) {
    assert.deepEqual(
      { file, ...factsOf(join(SYNTHETIC, file)), ...facts },
      { file, ...factsOf(join(SYNTHETIC, file)) },
    );
  }
});

test('reads the synthetic passenger list to its last field', { skip: absent(SYNTHETIC) }, () => {
  const { travellers } = read(onlyMessage(join(SYNTHETIC, 'paxlst-passenger-d05b.edi')));
  const [anna, jan] = travellers;
  assert.deepEqual(
    [anna?.name?.raw, anna?.birthDate?.value, anna?.sex, anna?.seat],
    ['SPECIMEN/ANNA/MARIA', '1988-08-14', 'F', '12A'],
  );
  assert.deepEqual(
    [anna?.verification, jan?.verification, anna?.bags.count, anna?.bags.weightKg],
    ['173', '174', 1, 12],
  );
  assert.deepEqual(
    jan?.documents.map(({ type, number }) => [type, number]),
    [
      ['P', 'C01X0099K'],
      ['V', 'V7700123'],
    ],
  );
  assert.deepEqual([jan?.birthDate?.value, jan?.uniqueRef, jan?.locator], ['2012-11-30', 'ZZ901002', 'ZX9KQ1']);
});

test('marks the 125 to 87 leg of the synthetic progressive flight and reads its blank-led time', {
  skip: absent(SYNTHETIC),
}, () => {
  const { head } = read(onlyMessage(join(SYNTHETIC, 'paxlst-progressive-leading-space-dtm.edi')));
  assert.deepEqual(
    head.legs.map(({ border }) => border),
    [false, true],
  );
  assert.equal(head.legs[1]?.arrives, '2026-01-18T03:30');
});

test('reads every synthetic CUSRES as its expected facts say', { skip: absent(SYNTHETIC) }, () => {
  const files = Object.entries(expectations()).filter(([file]) => file.startsWith('cusres-'));
  assert.equal(files.length, 6);
  for (const [file, facts] of files) {
    const { head, header, answers, findings } = readCusres(onlyMessage(join(SYNTHETIC, file)).segments);
    assert.deepEqual(findings, [], file);
    if (facts.bgm !== undefined) assert.equal(head.bgm, facts.bgm, file);
    if (facts.header !== undefined) assert.equal(header?.code, facts.header, file);
    if (facts.answers !== undefined) {
      assert.deepEqual(
        Object.fromEntries(answers.map(({ uniqueRef, code }) => [uniqueRef, code])),
        facts.answers,
        file,
      );
    }
  }
});

const samples = (kind: RegExp): readonly string[] =>
  ['astra', 'jetway'].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .filter((file) => kind.test(file))
      .map((file) => join(SAMPLES, folder, file)),
  );

/** How often a pattern stands in the file itself, counted without any of our readers. */
const countIn = (path: string, pattern: RegExp): number => readFileSync(path, 'latin1').match(pattern)?.length ?? 0;

test('accounts for every NAD of the sample PAXLST files, with name, birth date and documents', {
  skip: absent(SAMPLES),
}, () => {
  const files = samples(/paxlst/);
  assert.ok(files.length >= 20);
  for (const path of files) {
    const { head, travellers } = read(readInterchange(readFileSync(path)).messages[0] as WholeMessage);
    assert.equal(travellers.length, countIn(path, /^NAD\+(?!MS)/gm), path);
    assert.equal(travellers.filter(({ name }) => name?.surname !== '').length, travellers.length, path);
    assert.equal(
      travellers.filter(({ birthDate }) => birthDate?.value.length === 10).length,
      countIn(path, /^DTM\+329:/gm),
      path,
    );
    assert.equal(
      travellers.reduce((sum, { documents }) => sum + documents.length, 0),
      countIn(path, /^DOC\+/gm),
      path,
    );
    assert.equal(head.legs.length, countIn(path, /^TDT\+/gm), path);
    assert.equal(head.legs.filter(({ border }) => border).length, 1, path);
  }
});

test('accounts for every answer of the sample CUSRES files', { skip: absent(SAMPLES) }, () => {
  const files = samples(/cusres/);
  assert.ok(files.length >= 20);
  for (const path of files) {
    const { head, legs, answers, findings } = readCusres(onlyMessage(path).segments);
    assert.ok(path.includes(`cusres-${head.bgm}-`), path);
    assert.equal(answers.length, countIn(path, /^ERP\+2/gm), path);
    assert.equal(legs.length, countIn(path, /^RFF\+AF:/gm), path);
    assert.deepEqual(
      answers.filter(({ code, uniqueRef }) => code === '' || uniqueRef === ''),
      [],
      path,
    );
    assert.deepEqual(findings, [], path);
  }
});

test('reads the truncated sample dialogue and says that it is truncated', { skip: absent(SAMPLES) }, () => {
  const { findings, messages } = readInterchange(
    readFileSync(join(SAMPLES, 'astra/t16-01-paxlst-745-carrier-to-gov.edi')),
  );
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['TRUNCATED', 'MISSING_UNZ'],
  );
  assert.equal(read(messages[0] as WholeMessage).travellers.length, 1);
});
