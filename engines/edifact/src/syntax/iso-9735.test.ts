// Checks the interchange syntax against ISO 9735 as airlines use it, defect by defect (T01 to T13).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScanner, readInterchange, type Segment } from './syntax.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function scan(input: string | Uint8Array): {
  readonly scanner: ReturnType<typeof createScanner>;
  readonly segments: readonly Segment[];
} {
  const scanner = createScanner();
  const bytes = typeof input === 'string' ? encode(input) : input;
  return { scanner, segments: [...scanner.push(bytes), ...scanner.end()] };
}

const tags = (input: string | Uint8Array): string =>
  scan(input)
    .segments.map(({ tag }) => tag)
    .join(' ');
const codes = (input: string): readonly string[] => readInterchange(encode(input)).findings.map(({ code }) => code);

const UNB = 'UNB+UNOA:4+ZZ+UTOPIU+260115:0925+REF1';
const small = (terminator: string): string =>
  [UNB, 'UNH+1+PAXLST:D:05B:UN:IATA', 'BGM+745', 'UNT+3+1', 'UNZ+1+REF1', ''].join(terminator);

test('T01 infers the terminator from what stands before UNH where no UNA announces one', () => {
  for (const terminator of ["'", '"', '$', '*', '~', '\u2019', '\n', '\r\n']) {
    const { scanner, segments } = scan(small(terminator));
    assert.equal(scanner.separators.terminator, terminator.slice(-1));
    assert.equal(scanner.separators.announced, false);
    assert.equal(segments.map(({ tag }) => tag).join(' '), 'UNB UNH BGM UNT UNZ');
    assert.deepEqual(scanner.findings, []);
  }
});

test('T01 infers the terminator before UNG although a sender is called SUNGARD or UNH', () => {
  for (const sender of ['SUNGARD', 'UNH', 'UNG']) {
    const { scanner, segments } = scan(`UNB+UNOA:4+${sender}+UTOPIU+260115:0925+1"UNG+PAXLST+ZZ"UNH+1+PAXLST"UNT+2+1"`);
    assert.equal(scanner.separators.terminator, '"');
    assert.deepEqual(segments[0]?.elements[1], [sender]);
  }
});

test('infers element and component separators from UNB', () => {
  const { scanner, segments } = scan('UNB|UNOA;4|ZZ|UTOPIU|260115;0925|1~UNH|1|PAXLST;D;05B;UN~UNT|2|1~UNZ|1|1~');
  assert.equal(scanner.separators.element, '|');
  assert.equal(scanner.separators.component, ';');
  assert.deepEqual(segments[1]?.elements, [['1'], ['PAXLST', 'D', '05B', 'UN']]);
});

test('reads the control characters IS4, IS3 and IS1 of level B', () => {
  const text = small('\u001c').replaceAll('+', '\u001d').replaceAll(':', '\u001f');
  const { scanner, segments } = scan(text);
  assert.equal(scanner.separators.release, '');
  assert.deepEqual(segments[1]?.elements[1], ['PAXLST', 'D', '05B', 'UN', 'IATA']);
  assert.equal(segments.length, 5);
});

test('T02 reads a UNA of five characters as one without repetition separator', () => {
  const { scanner, segments } = scan(`UNA:+.?'\r\n${small("'")}`);
  assert.deepEqual(scanner.separators, {
    component: ':',
    element: '+',
    decimal: '.',
    release: '?',
    repetition: '',
    terminator: "'",
    announced: true,
  });
  assert.equal(segments.length, 5);
});

test('T02 tolerates a byte order mark, blanks and line ends around UNA', () => {
  const expected = 'UNB UNH BGM UNT UNZ';
  assert.equal(tags(`\ufeffUNA:+.? '${small("'")}`), expected);
  assert.equal(tags(`UNA:+.? '  \r\n ${small("'")}`), expected);
  assert.equal(tags(` \r\nUNA:+.? ' ${small("'")}`), expected);
  assert.equal(tags(`\ufeff${small("'")}`), expected);
});

test('T03 takes exotic separators from UNA literally', () => {
  const { segments } = scan("UNA%-.?*!UNB-UNOA%4-Z+Z-UTO:PIU-260115%0925-1!UNH-1-PAXLST%D!FTX-IT'S+!UNT-3-1!UNZ-1-1!");
  assert.deepEqual(segments[0]?.elements[1], ['Z+Z']);
  assert.deepEqual(segments[0]?.elements[2], ['UTO:PIU']);
  assert.deepEqual(segments[2]?.elements, [["IT'S+"]]);
});

test('T03 takes a terminator of several bytes by its code point', () => {
  const { scanner, segments } = scan(
    `UNA:+.?*\u2019${UNB}\u2019UNH+1+PAXLST:D\u2019FTX+\u2018A?\u2019B\u2019UNT+3+1\u2019UNZ+1+REF1\u2019`,
  );
  assert.equal(scanner.separators.terminator, '\u2019');
  assert.deepEqual(segments[2]?.elements, [['\u2018A\u2019B']]);
  assert.equal(segments.length, 5);
});

test('T03 takes a terminator that is one byte beyond ASCII', () => {
  const bytes = Uint8Array.from(small('#').replace(/^/, 'UNA:+.? #').replaceAll('#', '\u0092'), (character) =>
    character.charCodeAt(0),
  );
  assert.equal(tags(bytes), 'UNB UNH BGM UNT UNZ');
});

test('T04 takes the release character from UNA', () => {
  const { segments } = scan(`UNA:+.\\ '${UNB}'UNH+1+PAXLST:D'FTX+A\\+B?\\'C\\\\'UNT+3+1'UNZ+1+REF1'`);
  assert.deepEqual(segments[2]?.elements, [["A+B?'C\\"]]);
});

test('releases any character, the release character itself among them', () => {
  const { segments } = scan(`${UNB}'UNH+1+PAXLST:D'FTX+A?+B?:C??D?'E?F'UNT+3+1'UNZ+1+REF1'`);
  assert.deepEqual(segments[2]?.elements, [["A+B:C?D'EF"]]);
});

test('T07 keeps an asterisk in a sender id, also where UNA announces it as repetition separator', () => {
  assert.deepEqual(scan(small("'").replace('+ZZ+', '+APIS*C3K+')).segments[0]?.elements[1], ['APIS*C3K']);
  const announced = scan(`UNA:+.?*'${small("'").replace('+ZZ+', '+APIS*C3K+')}`);
  assert.deepEqual(announced.segments[0]?.elements[1], ['APIS*C3K']);
  assert.equal(announced.scanner.separators.repetition, '*');
});

test('T08 warns of wrong counts and references and reads everything all the same', () => {
  const text = `${UNB}'UNG+PAXLST+ZZ+UTOPIU+260115:0925+G1+UN+D:05B'UNH+1+PAXLST:D:05B:UN'BGM+745'UNT+9+2'UNE+4+G2'UNZ+3+REF2'`;
  const { messages, findings } = readInterchange(encode(text));
  assert.deepEqual(
    messages.map(({ segments }) => segments.length),
    [2],
  );
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['UNT_COUNT', 'UNT_REF', 'UNE_COUNT', 'UNE_REF', 'UNZ_COUNT', 'UNZ_REF'],
  );
});

test('T09 reads messages without UNG, and takes version and agency from UNG where UNH leaves them out', () => {
  assert.equal(readInterchange(encode(small("'"))).messages[0]?.head.version, 'D:05B');
  const text = `${UNB}'UNG+PAXLST+ZZ+UTOPIU+260115:0925+G1+UN+D:02B'UNH+1+PAXLST'BGM+745'UNT+3+1'UNE+1+G1'UNZ+1+REF1'`;
  const { messages, findings } = readInterchange(encode(text));
  assert.equal(messages[0]?.head.version, 'D:02B');
  assert.equal(messages[0]?.head.agency, 'UN');
  assert.deepEqual(findings, []);
});

test('reads messages that lost their UNB, with a warning', () => {
  const { messages, findings } = readInterchange(encode("UNH+1+PAXLST:D:05B:UN'BGM+745'UNT+3+1'"));
  assert.deepEqual(
    messages.map(({ segments }) => segments.map(({ tag }) => tag)),
    [['UNH', 'BGM']],
  );
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['MISSING_UNB', 'MISSING_UNZ'],
  );
});

test('T10 accepts blanks before and after tags, and lower-case tags', () => {
  const text =
    "UNB +UNOA:4+ZZ+UTOPIU+260115:0925+REF1'\r\n  UNG +PAXLST+ZZ'  unh+1+PAXLST:D'bgm +745'UNT+3+1'une+1+'UNZ+1+REF1'";
  const { segments, scanner } = scan(text);
  assert.equal(segments.map(({ tag }) => tag).join(' '), 'UNB UNG UNH BGM UNT UNE UNZ');
  assert.deepEqual(segments[3]?.elements, [['745']]);
  assert.deepEqual(scanner.findings, []);
  assert.equal(tags(small("'").toLowerCase()), 'UNB UNH BGM UNT UNZ');
});

test('T11 loops over groups, messages and interchanges', () => {
  const group = (ref: string): string =>
    `UNG+PAXLST+ZZ+UTOPIU+260115:0925+${ref}+UN+D:05B'UNH+1+PAXLST:D:05B:UN'UNT+2+1'UNH+2+PAXLST:D:05B:UN'UNT+2+2'UNE+2+${ref}'`;
  const interchange = `${UNB}'${group('G1')}${group('G2')}UNZ+2+REF1'`;
  const { heads, messages, findings } = readInterchange(encode(`${interchange}\r\n${interchange}`));
  assert.equal(heads.length, 2);
  assert.deepEqual(
    messages.map(({ head }) => `${head.group?.ref}/${head.ref}`),
    [...['G1/1', 'G1/2', 'G2/1', 'G2/2'], ...['G1/1', 'G1/2', 'G2/1', 'G2/2']],
  );
  assert.deepEqual(findings, []);
});

test('T11 reads a second interchange with separators of its own', () => {
  const { messages, findings } = readInterchange(
    encode(`${small("'")}UNA;|.? ~${small('~').replaceAll('+', '|').replaceAll(':', ';')}`),
  );
  assert.deepEqual(
    messages.map(({ head }) => head.version),
    ['D:05B', 'D:05B'],
  );
  assert.deepEqual(findings, []);
});

test('T12 gives the complete segments of a truncated message and says where it broke off', () => {
  const text = `${UNB}'UNH+1+PAXLST:D:05B:UN'BGM+745'NAD+FL+++SPEC`;
  const { segments, scanner } = scan(text);
  assert.equal(segments.map(({ tag }) => tag).join(' '), 'UNB UNH BGM');
  assert.deepEqual(
    scanner.findings.map(({ code, offset }) => [code, offset]),
    [['TRUNCATED', text.indexOf('NAD')]],
  );
  assert.deepEqual(codes(text), ['TRUNCATED', 'TRUNCATED', 'MISSING_UNZ']);
});

test('T12 closes with a UNZ that lost only its terminator, and drops a dangling release character', () => {
  const { segments, scanner } = scan(`${small("'").slice(0, -1)}?`);
  assert.deepEqual(segments.at(-1)?.elements, [['1'], ['REF1']]);
  assert.deepEqual(
    scanner.findings.map(({ code }) => code),
    ['TRUNCATED', 'DANGLING_RELEASE'],
  );
});

test('T12 closes an interchange that the next UNB cuts short', () => {
  const text = `${UNB}'UNH+1+PAXLST:D:05B:UN'BGM+745'${small("'")}`;
  assert.equal(readInterchange(encode(text)).messages.length, 2);
  assert.deepEqual(codes(text), ['MISSING_UNT', 'MISSING_UNZ']);
});

test('T13 drops what an unreleased terminator leaves behind, and says so', () => {
  const { segments, scanner } = scan(`${UNB}'UNH+1+PAXLST:D'FTX+AAP+++DON'T BOARD'UNT+3+1'UNZ+1+REF1'`);
  assert.equal(segments.map(({ tag }) => tag).join(' '), 'UNB UNH FTX UNT UNZ');
  assert.deepEqual(
    scanner.findings.map(({ code }) => code),
    ['BAD_TAG'],
  );
});

test('T28 and T29 give type, version and test indicator for the caller to route by', () => {
  const { heads, messages } = readInterchange(encode(`${UNB}++APIS++1++1'UNH+1+TKCRES:96:2:IA'UNT+2+1'UNZ+1+REF1'`));
  assert.equal(heads[0]?.test, true);
  assert.equal(heads[0]?.ackRequested, true);
  assert.equal(heads[0]?.date, '2026-01-15T09:25');
  assert.equal(messages[0]?.head.type, 'TKCRES');
  assert.equal(messages[0]?.head.version, '96:2');
});

test('reads parts, references and eight-digit dates of the service segments', () => {
  const text = `UNB+UNOA:4+ZZ:14+UTOPIU:ZZ+20260115:0925+REF1'UNG+PAXLST+ZZ+UTOPIU+260115:0925+G1+UN+D:05B'UNH+1+PAXLST:D:05B:UN:IATA+ZZ0901/260117/1005+02'UNT+2+1'UNE+1+G1'UNZ+1+REF1'`;
  const { heads, messages } = readInterchange(encode(text));
  assert.deepEqual(heads[0], {
    syntaxId: 'UNOA',
    syntaxVersion: '4',
    sender: 'ZZ',
    senderQualifier: '14',
    recipient: 'UTOPIU',
    recipientQualifier: 'ZZ',
    date: '2026-01-15T09:25',
    controlRef: 'REF1',
    applicationRef: '',
    test: false,
    ackRequested: false,
    group: { type: 'PAXLST', sender: 'ZZ', recipient: 'UTOPIU', ref: 'G1', version: 'D:05B', agency: 'UN' },
  });
  assert.deepEqual(messages[0]?.head.part, { number: 2, last: false });
  assert.equal(messages[0]?.head.commonAccessRef, 'ZZ0901/260117/1005');
  assert.equal(messages[0]?.head.association, 'IATA');
});
