// Checks that the scanner gives the same segments however the bytes arrive, never throws and stays small (T30 to T32).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createScanner, type Finding, type Segment } from '/work/main/engines/edifact/src/syntax/syntax.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Scan {
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
  readonly charset: string;
  readonly frame: unknown;
}

function scanChunks(chunks: readonly Uint8Array[], maxSegmentBytes = 1 << 20): Scan {
  const scanner = createScanner({ maxSegmentBytes });
  const segments = chunks.flatMap((chunk) => [...scanner.push(chunk)]);
  segments.push(...scanner.end());
  return { segments, findings: scanner.findings, charset: scanner.charset, frame: scanner.frame };
}

function split(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
}

const MESSAGE = `UNB+UNOA:4+ZZ+UTOPIU+260115:0925+REF1'UNG+PAXLST+ZZ'UNH+1+PAXLST:D:05B:UN:IATA+ZZ0901'BGM+745'
NAD+FL+++SPÉCIMEN:ANNA?'MARIA'ATT+2++F'DTM+329:880814'UNT+5+1'UNE+1'UNZ+1+REF1'`;

const SEEDS: readonly string[] = [
  MESSAGE,
  `UNA:+.?*'${MESSAGE}`,
  `UNA:+.?*\u2019${MESSAGE.replaceAll("'", '\u2019')}`,
  MESSAGE.replaceAll('+', '\u2013').replaceAll(':', '\u00b7'),
  `\u0001QU UTOPIXH\r\n.CDGKPZZ 150925\r\n\u0002PDM\r\n${MESSAGE}\r\n\u0003`,
  `${MESSAGE}\r\n${MESSAGE}`,
  `V.\\VDLG.WA/E1\r\n${MESSAGE.replaceAll("'", '"')}`,
];

/** A seed with some bytes changed, removed or put in. */
const mutated: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(2000), fc.constantFrom('set', 'cut', 'add'), fc.integer({ min: 0, max: 255 })), {
      maxLength: 6,
    }),
  )
  .map(([seed, edits]) => {
    const bytes = [...encode(seed)];
    for (const [at, kind, byte] of edits) {
      bytes.splice(at % (bytes.length + 1), kind === 'add' ? 0 : 1, ...(kind === 'cut' ? [] : [byte]));
    }
    return Uint8Array.from(bytes);
  });

test('gives the same segments and findings at any chunk boundaries', () => {
  fc.assert(
    fc.property(mutated, fc.array(fc.nat(), { maxLength: 12 }), (bytes, cuts) => {
      assert.deepEqual(scanChunks(split(bytes, cuts)), scanChunks([bytes]));
    }),
    { numRuns: 8000 },
  );
});

test('gives the same segments byte by byte', () => {
  for (const seed of SEEDS) {
    const bytes = encode(seed);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    assert.deepEqual(scanChunks(single), scanChunks([bytes]));
  }
});

test('never throws on arbitrary bytes, with and without a start that looks right', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'UNA', 'UNB\u2013UNOA\u00b74', "UNA:+.? '", 'UNB', 'UNB+UNOA:4', 'QU UTOPIXH\n'),
      fc.uint8Array({ maxLength: 400 }),
      (start, bytes) => {
        const { segments } = scanChunks([encode(start), bytes], 256);
        for (const { tag } of segments) assert.match(tag, /^[A-Z][A-Z0-9]{2}$/);
      },
    ),
    { numRuns: 8000 },
  );
});

test('reports input without any interchange as no EDIFACT', () => {
  assert.deepEqual(
    scanChunks([encode('{"not":"edifact"}')]).findings.map(({ code }) => code),
    ['NOT_EDIFACT'],
  );
  assert.deepEqual(scanChunks([]).findings, []);
});

test('stops looking for an interchange after 64 KiB of something else', () => {
  const scanner = createScanner();
  for (let sent = 0; sent < 20; sent += 1) scanner.push(new Uint8Array(8192).fill(0x41));
  assert.deepEqual(scanner.push(encode(MESSAGE)), []);
  assert.deepEqual(
    scanner.findings.map(({ code }) => code),
    ['NOT_EDIFACT'],
  );
});

test('T30 stops with a finding at a segment longer than the limit, whatever the chunks', () => {
  const bytes = encode(`${MESSAGE.slice(0, 60)}UNH+1+PAXLST:D'FTX+${'A'.repeat(5000)}'UNT+3+1'`);
  const whole = scanChunks([bytes], 1000);
  assert.deepEqual(
    whole.findings.map(({ code }) => code),
    ['SEGMENT_TOO_LONG'],
  );
  assert.equal(whole.segments.at(-1)?.tag, 'UNH');
  assert.deepEqual(scanChunks(split(bytes, [10, 100, 1070, 1071, 3000]), 1000), whole);
});

test('T30 takes a segment of exactly the limit', () => {
  const segment = `FTX+${'A'.repeat(996)}`;
  const { segments, findings } = scanChunks([encode(`UNB+UNOA:4+ZZ'UNH+1+PAXLST:D'${segment}'UNT+3+1'UNZ+1'`)], 1000);
  assert.equal(segments.length, 5);
  assert.deepEqual(findings, []);
});

test('T30 reads forty megabytes in one interchange and keeps none of them', () => {
  const scanner = createScanner();
  scanner.push(encode("UNB+UNOA:4+ZZ+UTOPIU+260115:0925+REF1'UNH+1+PAXLST:D'"));
  const chunk = encode("NAD+FL+++SPECIMEN:ANNA'DTM+329:880814'".repeat(25_000));
  let count = 0;
  const before = process.memoryUsage().arrayBuffers;
  for (let sent = 0; sent < 43; sent += 1) count += scanner.push(chunk).length;
  assert.equal(count, 43 * 50_000);
  assert.ok(process.memoryUsage().arrayBuffers - before < 4_000_000);
});

test('T31 decodes UTF-8 under UNOA, and ISO 8859-1 where the bytes are not UTF-8', () => {
  const text = "UNB+UNOA:4+ZZ+UTOPIU'UNH+1+PAXLST:D'NAD+FL+++MÜLLER?+:ZOË'UNT+3+1'UNZ+1'";
  const utf8 = scanChunks([encode(text)]);
  assert.deepEqual(utf8.segments[2]?.elements[3], ['MÜLLER+', 'ZOË']);
  assert.equal(utf8.charset, 'utf-8');
  const latin = scanChunks([Uint8Array.from(text, (character) => character.charCodeAt(0))]);
  assert.deepEqual(latin.segments[2]?.elements[3], ['MÜLLER+', 'ZOË']);
  assert.equal(latin.charset, 'iso-8859-1');
});

test('T32 keeps control characters, escape sequences and markup in data as they came', () => {
  const name = 'A\u0000B\u001b[31mC<b>D';
  const { segments } = scanChunks([encode(`UNB+UNOA:4+ZZ+UTOPIU'UNH+1+PAXLST:D'NAD+FL+++${name}'UNT+3+1'UNZ+1'`)]);
  assert.deepEqual(segments[2]?.elements[3], [name]);
});

test('closes the list of findings where hostile input would make it grow', () => {
  const { findings } = scanChunks([
    encode(`UNB+UNOA:4+ZZ+UTOPIU'UNH+1+PAXLST:D'${"?!'".repeat(5000)}${"!x'".repeat(5000)}`),
  ]);
  assert.equal(findings.length, 1001);
  assert.equal(findings.at(-1)?.code, 'FINDINGS_CUT');
});

test('counts segments from one and bytes as received', () => {
  const scanner = createScanner();
  const segments = [...scanner.push(encode(MESSAGE)), ...scanner.end()];
  assert.deepEqual(
    segments.map(({ ordinal }) => ordinal),
    segments.map((_, index) => index + 1),
  );
  assert.equal(scanner.bytes, encode(MESSAGE).length);
});
