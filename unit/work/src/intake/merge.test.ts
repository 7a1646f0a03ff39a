// Merging overwrites nothing: every value keeps the messages that stated it, and a repetition is no news.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Contribution } from './contribution.ts';
import { mergeRecord, openRecord } from './merge.ts';
import { nameKey, sameName, sameness } from './same-traveller.ts';

const said = (rest: Partial<Contribution> = {}): Contribution => ({
  kind: 'PNR',
  role: 'passenger',
  status: 'booked',
  seat: '',
  boardingNumber: '',
  bags: undefined,
  verification: '',
  name: { raw: 'SPECIMEN/ANNA MARIA MRS', surname: 'SPECIMEN', given: 'ANNA MARIA' },
  birthDates: [],
  sex: 'U',
  nationalities: [],
  documents: [],
  birthPlaces: [],
  residences: [],
  addresses: [],
  contacts: [],
  frequentFlyers: [],
  redressNumbers: [],
  uniqueRefs: [],
  locators: ['ZX9KQ1'],
  bookings: ['b1'],
  ...rest,
});
const source = (messageId: string, kind: 'API' | 'PNR') => ({ messageId, kind, at: '2026-01-15T08:00:00.000Z' });
const api = said({
  kind: 'API',
  status: 'checked-in',
  name: { raw: 'SPECIMEN/ANNA', surname: 'SPECIMEN', given: 'ANNA' },
  birthDates: ['1988-08-14'],
  sex: 'F',
  documents: [{ type: 'P', number: 'C01X0006H', issuer: 'UTO', expiry: '2030-08-11' }],
  seat: '12A',
  bookings: [],
});

test('keeps both spellings of a name, each with the message that stated it', () => {
  const merged = mergeRecord(openRecord(said(), source('m1', 'PNR')), api, source('m2', 'API'));
  assert.ok(merged);
  assert.deepEqual(
    merged.identity.names.map((one) => [one.value.raw, one.from]),
    [
      ['SPECIMEN/ANNA MARIA MRS', [0]],
      ['SPECIMEN/ANNA', [1]],
    ],
  );
  assert.deepEqual(merged.identity.locators, [{ value: 'ZX9KQ1', from: [0, 1] }]);
  assert.deepEqual(merged.facts.status, { value: 'checked-in', from: [1] });
  assert.deepEqual(
    merged.facts.sources.map((one) => one.messageId),
    ['m1', 'm2'],
  );
});

test('says that a message which repeats what is known is no news', () => {
  const record = openRecord(api, source('m1', 'API'));
  assert.equal(mergeRecord(record, api, source('m2', 'API')), undefined);
  assert.ok(mergeRecord(record, { ...api, seat: '14C' }, source('m3', 'API')));
});

test('a booking that comes late does not undo a check-in, and a traveller who left can come back', () => {
  const checked = openRecord(api, source('m1', 'API'));
  const later = mergeRecord(checked, { ...said(), contacts: ['CTCE x'] }, source('m2', 'PNR'));
  assert.equal(later?.facts.status.value, 'checked-in');
  const dropped = { ...checked, facts: { ...checked.facts, status: { value: 'dropped' as const, from: [0] } } };
  assert.equal(mergeRecord(dropped, said(), source('m3', 'PNR'))?.facts.status.value, 'booked');
});

test('every value of a record names a source that exists, whatever is merged', () => {
  const part = fc.record({
    kind: fc.constantFrom('API' as const, 'PNR' as const),
    seat: fc.constantFrom('', '1A', '2B'),
    birthDates: fc.array(fc.constantFrom('1988-08-14', '1989-01-01'), { maxLength: 2 }),
    nationalities: fc.array(fc.constantFrom('UTO', 'FRA'), { maxLength: 2 }),
    status: fc.constantFrom('booked' as const, 'checked-in' as const, 'boarded' as const, 'cancelled' as const),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      let record = openRecord(said(parts[0]), source('m0', parts[0]?.kind ?? 'API'));
      for (const [index, one] of parts.slice(1).entries())
        record = mergeRecord(record, said(one), source(`m${index + 1}`, one.kind)) ?? record;
      const sourced = [...Object.values(record.identity).flat(), record.facts.status, record.facts.seat].filter(
        (one) => one !== undefined,
      );
      for (const { from } of sourced) {
        assert.ok(from.length > 0);
        for (const at of from) assert.ok(record.facts.sources[at]);
      }
    }),
  );
});

test('takes a cut given name for the same, and another birth date or surname for somebody else', () => {
  const { identity } = openRecord(api, source('m1', 'API'));
  assert.ok(sameness(identity, said()) > 0, 'the booking of the same person, name longer');
  assert.equal(sameness(identity, said({ birthDates: ['1961-03-02'] })), 0, 'mother and daughter of one name');
  assert.equal(sameness(identity, said({ name: { raw: 'SPECIMAN/ANNA', surname: 'SPECIMAN', given: 'ANNA' } })), 0);
  assert.ok(
    sameName({ raw: '', surname: 'DE LA CRUZ', given: 'JOSE' }, { raw: '', surname: 'DELACRUZ', given: 'JOSE LUIS' }),
  );
  assert.equal(nameKey('Müller-Lüdenscheidt'), 'MULLERLUDENSCHEIDT');
});
