// Checks that the routing of a PAXLST becomes legs, and that the border leg is told (UN/EDIFACT PAXLST GR2, GR3).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Leg } from '../passenger.ts';
import { readInterchange } from '../syntax/syntax.ts';
import { createPaxlstReader, type PaxlstReaderOptions } from './paxlst.ts';

const tdt = (flight: string, ...stops: readonly string[]): string =>
  `TDT+20+${flight}'${stops.map((stop) => `${stop}'`).join('')}`;
function read(
  body: string,
  options: PaxlstReaderOptions = {},
): { readonly legs: readonly Leg[]; readonly codes: readonly string[] } {
  const text = `UNB+UNOA:4+ZZ'UNH+1+PAXLST:D:05B:UN'BGM+745'${body}UNT+1+1'UNZ+1'`;
  const reader = createPaxlstReader(options);
  for (const segment of readInterchange(new TextEncoder().encode(text)).messages[0]?.segments ?? [])
    reader.push(segment);
  const { trailer } = reader.end();
  return { legs: reader.head.legs, codes: trailer.findings.map(({ code }) => code) };
}

/** Legs as `FROM=>TO` over the border and `FROM->TO` elsewhere, with their times. */
const routes = (body: string, options: PaxlstReaderOptions = {}): readonly string[] =>
  read(body, options).legs.map(
    (leg) => `${leg.from}${leg.border ? '=>' : '->'}${leg.to} ${leg.departs.slice(8)} ${leg.arrives.slice(8)}`,
  );

test('builds legs over several TDT and marks the one from 125 to 87', () => {
  const first = tdt('ZZ877', 'LOC+92+BCN', 'DTM+189:2601171100:201', 'LOC+92+IAD', 'DTM+232:2601171700:201');
  const second = tdt('ZZ877', 'LOC+125+IAD', 'DTM+189:2601171930:201', 'LOC+87+UTP', 'DTM+232: 2601180330:201');
  assert.deepEqual(routes(first + second), ['BCN->IAD 17T11:00 17T17:00', 'IAD=>UTP 17T19:30 18T03:30']);
});

test('builds legs within one TDT, with the stop in between named once or twice', () => {
  const once = tdt(
    'ZZ1',
    'LOC+125+AAA',
    'DTM+189:2601170100:201',
    'LOC+87+BBB',
    'DTM+232:2601170200:201',
    'DTM+189:2601170300:201',
    'LOC+92+CCC',
    'DTM+232:2601170400:201',
  );
  const twice = tdt(
    'ZZ1',
    'LOC+125+AAA',
    'DTM+189:2601170100:201',
    'LOC+87+BBB',
    'DTM+232:2601170200:201',
    'LOC+92+BBB',
    'DTM+189:2601170300:201',
    'LOC+92+CCC',
    'DTM+232:2601170400:201',
  );
  const expected = ['AAA=>BBB 17T01:00 17T02:00', 'BBB->CCC 17T03:00 17T04:00'];
  assert.deepEqual(routes(once), expected);
  assert.deepEqual(routes(twice), expected);
});

test('builds a leg from places without times, and none between two legs that do not meet', () => {
  assert.deepEqual(routes(tdt('ZZ1', 'LOC+125+AAA', 'LOC+87+BBB')), ['AAA=>BBB  ']);
  const apart = tdt(
    'ZZ1',
    'LOC+92+AAA',
    'DTM+189:2601170100:201',
    'LOC+92+BBB',
    'DTM+232:2601170200:201',
    'LOC+92+CCC',
    'DTM+189:2601170300:201',
    'LOC+92+DDD',
    'DTM+232:2601170400:201',
  );
  assert.deepEqual(routes(apart), ['AAA->BBB 17T01:00 17T02:00', 'CCC->DDD 17T03:00 17T04:00']);
});

const progressive =
  tdt('ZZ1', 'LOC+92+AAA', 'DTM+189:2601170100:201', 'LOC+92+BBB', 'DTM+232:2601170200:201') +
  tdt('ZZ1', 'LOC+92+BBB', 'DTM+189:2601170300:201', 'LOC+92+CCC', 'DTM+232:2601170400:201');

test('tells the border leg by the States of its airports, or by the clearance airport of a traveller', () => {
  const stateOf = (airport: string): string | undefined => ({ AAA: 'UTO', BBB: 'UTO', CCC: 'FRA' })[airport];
  assert.deepEqual(
    routes(progressive, { stateOf }).map((leg) => leg.slice(0, 8)),
    ['AAA->BBB', 'BBB=>CCC'],
  );
  const cleared = (airport: string): readonly string[] =>
    routes(`${progressive}NAD+FL+++A:B'LOC+22+${airport}'`).map((leg) => leg.slice(0, 8));
  assert.deepEqual(cleared('BBB'), ['AAA=>BBB', 'BBB->CCC']);
  assert.deepEqual(cleared('CCC'), ['AAA->BBB', 'BBB=>CCC']);
  assert.deepEqual(read(progressive).codes, ['BORDER_LEG']);
});
