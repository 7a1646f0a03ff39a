// Reads PNRGOV text for tests: a whole interchange, or the segments of one message.
import { type PlainSegment, readInterchange, type Segment, writeSegments } from '../syntax/syntax.ts';
import { createPnrgovReader, type Pnr, type PnrgovHead, type PnrgovTrailer } from './pnrgov.ts';

/** What a push says. */
export interface ReadPush {
  readonly head: PnrgovHead;
  readonly pnrs: readonly Pnr[];
  readonly trailer: PnrgovTrailer;
}

const HEAD = "MSG+:22'ORG+ZZ'TVL+170126:1005:170126:1820+CDG+UTP+ZZ+901'";

/** Feeds segments to a reader. */
export function readSegments(segments: Iterable<Segment>): ReadPush {
  const reader = createPnrgovReader({ reference: '2026-01-15' });
  const pnrs: Pnr[] = [];
  for (const segment of segments) {
    const pnr = reader.push(segment);
    if (pnr !== undefined) pnrs.push(pnr);
  }
  const { pnr, trailer } = reader.end();
  return { head: reader.head, pnrs: pnr === undefined ? pnrs : [...pnrs, pnr], trailer };
}

/** Splits the text of one message into segments, UNH included. */
export function segmentsOf(body: string): readonly Segment[] {
  const bytes = new TextEncoder().encode(`UNB+IATA:1+ZZ+UTOPIU+260115:0925+1'UNH+1+PNRGOV:13:1:IA+KEY'${body}UNT+0+1'`);
  return readInterchange(bytes).messages[0]?.segments ?? [];
}

/** Reads a message from what stands between UNH and UNT. */
export function readBody(body: string): ReadPush {
  return readSegments(segmentsOf(body));
}

/** Reads the PNRs of flight ZZ901 on 2026-01-17 from CDG to UTP, each text from RCI on. */
export function readPnrs(...texts: readonly string[]): ReadPush {
  return readBody(`${HEAD}EQN+${texts.length}'${texts.map((text) => `SRC'${text}`).join('')}`);
}

/** Reads one PNR of that flight. */
export function readPnr(text: string): Pnr {
  const [pnr] = readPnrs(`RCI+ZZ:ABC123::011225:1412'${text}`).pnrs;
  if (pnr === undefined) throw new Error('readPnr: expected a PNR, got none');
  return pnr;
}

/** The codes of the findings. */
export function codesOf(push: ReadPush): readonly string[] {
  return push.trailer.findings.map(({ code }) => code);
}

/** Reads back what a writer gave. */
export function readWritten(segments: readonly PlainSegment[]): ReadPush {
  return readBody(writeSegments(segments));
}
