// Tests of the order of the flights board.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlightSummary } from '@vigie/words/api';
import { boardDays, daysNow } from './board-days.ts';

function flight(designator: string, departs: string, more: Partial<FlightSummary> = {}): FlightSummary {
  return {
    id: designator,
    designator,
    from: 'AAA',
    to: 'BBB',
    departs,
    arrives: '',
    status: 'expected',
    counts: { travellers: 1, crew: 0, screened: 1, hitsOpen: 0, hitsDecided: 0 },
    screening: 'screened',
    messages: 1,
    lastMessageAt: '',
    ...more,
  };
}

test('flights stand under their local day in the order of departure', () => {
  const days = boardDays(
    [flight('ZZ3', '2026-03-02T06:00'), flight('ZZ2', '2026-03-01T22:10'), flight('ZZ1', '2026-03-01T08:00')],
    'all',
  );
  assert.deepEqual(
    days.map((one) => [one.day, one.flights.map((each) => each.designator)]),
    [
      ['2026-03-01', ['ZZ1', 'ZZ2']],
      ['2026-03-02', ['ZZ3']],
    ],
  );
});

test('a flight with a missing source is among those not screened, though its counts look whole', () => {
  const missing = flight('ZZ1', '2026-03-01T08:00', { screening: 'source-missing' });
  assert.equal(boardDays([missing], 'not-screened').length, 1);
  assert.equal(boardDays([flight('ZZ2', '2026-03-01T08:00')], 'not-screened').length, 0);
});

test('the first view holds every day that is today somewhere, and tomorrow', () => {
  assert.deepEqual(daysNow(Date.parse('2026-03-01T05:00:00Z')), { from: '2026-02-28', to: '2026-03-02' });
  assert.deepEqual(daysNow(Date.parse('2026-03-01T13:00:00Z')), { from: '2026-03-01', to: '2026-03-03' });
});
