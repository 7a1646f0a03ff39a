// Checks that Type B envelopes come off and wrapped lines are joined (T05, T06, T25).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScanner, type Segment } from './syntax.ts';

const UNB = "UNB+UNOA:4+ZZ+UTOPIU+260115:0925+REF1'";
const MESSAGE = `${UNB}UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+FL+++SPECIMEN:ANNA MARIA'NAD+FL+++MU?'STER:JAN'UNT+5+1'UNZ+1+REF1'`;

const scan = (
  text: string,
): { readonly scanner: ReturnType<typeof createScanner>; readonly segments: readonly Segment[] } => {
  const scanner = createScanner();
  return { scanner, segments: [...scanner.push(new TextEncoder().encode(text)), ...scanner.end()] };
};

const contents = (segments: readonly Segment[]): readonly unknown[] =>
  segments.map(({ tag, elements }) => [tag, elements]);
const PLAIN = contents(scan(MESSAGE).segments);

const wrap = (text: string, width: number): string => text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\r\n');

test('T05 takes off SOH, addresses, origin, STX, ETX and what follows UNZ', () => {
  const { scanner, segments } = scan(
    `\u0001QU UTOPIXH UTOBOXH\r\n.CDGKPZZ 150925\r\n\u0002${MESSAGE}\r\n\u0003\r\nNNNN\r\n`,
  );
  assert.deepEqual(contents(segments), PLAIN);
  assert.deepEqual(scanner.frame.typeB, {
    addresses: ['UTOPIXH', 'UTOBOXH'],
    origin: 'CDGKPZZ',
    possibleDuplicate: false,
  });
  assert.deepEqual(scanner.findings, []);
});

test('T05 takes off a serial, a second address line and a UNA behind the envelope', () => {
  const { scanner, segments } = scan(
    `ZCZC ABC001\r\nQD UTOPIXH\r\nUTOBOXH UTOCOXH\r\n.CDGKPZZ 150925\r\nUNA:+.? '${MESSAGE}\r\nNNNN`,
  );
  assert.deepEqual(contents(segments), PLAIN);
  assert.deepEqual(scanner.frame.typeB?.addresses, ['UTOPIXH', 'UTOBOXH', 'UTOCOXH']);
});

test('T05 steps over a header that is no Type B envelope', () => {
  const { scanner, segments } = scan(`V.\\VDLG.WA/E1CDGKPZZ/I1UTOPIXH\r\n${MESSAGE}`);
  assert.deepEqual(contents(segments), PLAIN);
  assert.equal(scanner.frame.typeB, undefined);
  const oneLine = scan(`V.\\VDLG.WA/E1CDGKPZZ/I1UTOPIXH/ ${MESSAGE}`);
  assert.deepEqual(contents(oneLine.segments), PLAIN);
});

test('T05 gives no envelope for a bare interchange, and ignores blanks, NUL and ETX behind UNZ', () => {
  const { scanner, segments } = scan(`${MESSAGE}\r\n \u0000\u0000\u0003NNNN`);
  assert.deepEqual(contents(segments), PLAIN);
  assert.deepEqual(scanner.frame, {});
  assert.deepEqual(scanner.findings, []);
});

test('T06 joins lines wrapped at any column, inside tags, names and release sequences', () => {
  for (const width of [64, 69, 5, 3]) {
    const { segments, scanner } = scan(`QU UTOPIXH\r\n.CDGKPZZ 150925\r\n${wrap(MESSAGE, width)}\r\n`);
    assert.deepEqual(contents(segments), PLAIN, `width ${width}`);
    assert.deepEqual(scanner.findings, []);
  }
});

test('T06 joins wrapped lines also where no envelope announces them', () => {
  const { segments } = scan(wrap(MESSAGE.replace("?'", ''), 64));
  assert.deepEqual(segments[4]?.elements[3], ['MUSTER', 'JAN']);
});

test('T06 keeps a released line end as data outside of wrapped transports', () => {
  const { segments } = scan(`${UNB}UNH+1+PAXLST:D'FTX+A?\nB\nC'UNT+3+1'UNZ+1+REF1'`);
  assert.deepEqual(segments[2]?.elements, [['A\nBC']]);
});

test('joins the parts of a text that came as several Type B messages', () => {
  const [first, second] = [MESSAGE.slice(0, 100), MESSAGE.slice(100)];
  const envelope = 'QU UTOPIXH\r\n.CDGKPZZ 150925\r\n';
  const { segments } = scan(
    `\u0001${envelope}\u0002PART 1\r\n${wrap(first, 64)}\r\nENDPART1\r\n\u0003\u0001${envelope}\u0002PART 2\r\n${wrap(second, 64)}\r\nENDPART2\r\n\u0003`,
  );
  assert.deepEqual(contents(segments), PLAIN);
});

test('T25 reports a possible duplicate', () => {
  const { scanner, segments } = scan(`QU UTOPIXH\r\n.CDGKPZZ 150925\r\nPDM\r\n${MESSAGE}`);
  assert.equal(scanner.frame.typeB?.possibleDuplicate, true);
  assert.deepEqual(contents(segments), PLAIN);
});

test('gives the place of a segment in the input as received, envelope and line ends counted', () => {
  const text = `QU UTOPIXH\r\n.CDGKPZZ 150925\r\n${wrap(MESSAGE, 64)}`;
  const { segments } = scan(text);
  for (const { tag, offset } of segments) {
    assert.equal(text.slice(offset).replaceAll('\r\n', '').slice(0, 3), tag);
  }
});
