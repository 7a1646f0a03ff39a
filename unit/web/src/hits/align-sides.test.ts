// Tests of laying both sides of a hit side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SubjectView, TravellerView } from '@vigie/words/api';
import { alignSides, COMPARED } from './align-sides.ts';

const fact = (field: string, ...values: string[]) => ({ field, values: values.map((value) => ({ value, from: [0] })) });

const TRAVELLER = {
  facts: [
    fact('name.raw', 'AL-TAMIMI/SALIM'),
    fact('name.surname', 'AL-TAMIMI'),
    fact('name.given', 'SALIM'),
    fact('birthDate', '1971-05-09'),
    fact('sex', 'M'),
    fact('document', 'P · X1234567 · UTO'),
  ],
} as unknown as TravellerView;

const SUBJECT = {
  names: [
    { text: 'Salim Tamimi', quality: 'primary', note: '' },
    { text: 'سالم التميمي', quality: 'original-script', note: '' },
  ],
  birthDates: [{ text: '1971', note: 'approximately' }],
  birthPlaces: ['Nowhere, UTO'],
  nationalities: ['UTO'],
  sex: 'U',
  documents: [],
} as unknown as SubjectView;

const reasons = [
  { code: 'NAME-FOLD', nats: 6, text: '', params: {} },
  { code: 'ALIAS-LOW', nats: -1, text: '', params: {} },
  { code: 'LIST-SIZE', nats: -7, text: '', params: {} },
];

test('every field has its row in the same order, whatever a side lacks', () => {
  const rows = alignSides({ traveller: TRAVELLER, subject: SUBJECT, lostDocument: null, reasons });
  assert.deepEqual(
    rows.map((row) => row.field),
    [...COMPARED],
  );
});

test('the name stands as received with its parsed parts, beside every name of the entry', () => {
  const [name] = alignSides({ traveller: TRAVELLER, subject: SUBJECT, lostDocument: null, reasons });
  assert.deepEqual(name?.traveller, [{ text: 'AL-TAMIMI/SALIM', notes: ['AL-TAMIMI', 'SALIM'], isName: true }]);
  assert.equal(name?.list.length, 2);
  assert.equal(name?.verdict, 'toward');
});

test('what a side does not state is unknown, and what no reason weighed is silent', () => {
  const rows = alignSides({ traveller: TRAVELLER, subject: SUBJECT, lostDocument: null, reasons });
  const verdict = (field: string): string | undefined => rows.find((row) => row.field === field)?.verdict;
  assert.equal(verdict('sex'), 'unknown');
  assert.equal(verdict('nationality'), 'unknown');
  assert.equal(verdict('birth-date'), 'silent');
});

test('a report of a lost document is compared with the document alone', () => {
  const rows = alignSides({
    traveller: TRAVELLER,
    subject: null,
    lostDocument: {
      type: 'P',
      issuer: 'UTO',
      status: 'stolen',
      reportedOn: '2025-11-02',
      source: 'National file',
      reference: '77',
    },
    reasons: [{ code: 'DOC_NUMBER_EXACT', nats: 14, text: '', params: {} }],
  });
  assert.equal(rows.find((row) => row.field === 'document')?.verdict, 'toward');
  assert.equal(rows.filter((row) => row.list.length > 0).length, 1);
});
