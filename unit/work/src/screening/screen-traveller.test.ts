// Who travels with whom, where they live or how they paid never enters screening, and nationality or sex alone raise nothing (law 5; CHI-01).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDocumentIndex } from '@vigie/documents';
import { buildNameIndex, type ScreeningSubject } from '@vigie/names';
import type { Identity, Sex } from '@vigie/words';
import fc from 'fast-check';
import { screenTraveller } from './screen-traveller.ts';
import type { Snapshot } from './snapshot.ts';

const subject: ScreeningSubject = {
  id: 'demo:D0001',
  version: 'v1',
  kind: 'person',
  names: [{ text: 'ANNA MARIA SPECIMEN', surname: 'SPECIMEN', given: 'ANNA MARIA', quality: 'primary' }],
  birthDates: [{ lo: '1988-08-14', hi: '1988-08-14', qualifier: 'exact' }],
  nationalities: ['UTO'],
  sex: 'F',
  documents: [],
};
const lost = {
  type: 'P',
  number: 'C01X0006H',
  issuer: 'UTO',
  status: 'stolen',
  reportedOn: '2026-01-05',
  source: 'demo',
  reference: 'L1',
} as const;
const snapshot: Snapshot = {
  version: 's',
  names: buildNameIndex([subject]),
  documents: buildDocumentIndex({ key: new Uint8Array(32).fill(1), rows: [lost] }),
  lists: [
    { versionId: '1', key: 'demo', title: 'Demo' },
    { versionId: '2', key: 'documents', title: 'Lost' },
  ],
  listOf: new Map([['demo:D0001', 'demo']]),
};

const by = <T>(...values: readonly T[]) => values.map((value) => ({ value, from: [0] }));
const person = (surname: string, given: string, rest: Partial<Identity> = {}): Identity => ({
  names: by({ raw: `${surname}/${given}`, surname, given }),
  birthDates: [],
  sexes: [],
  nationalities: [],
  documents: [],
  birthPlaces: [],
  residences: [],
  addresses: [],
  contacts: [],
  frequentFlyers: [],
  redressNumbers: [],
  uniqueRefs: [],
  locators: [],
  bookings: [],
  ...rest,
});

test('finds the listed person and the stolen document, each with reasons that sum to its weight', () => {
  const found = screenTraveller(
    snapshot,
    person('SPECIMEN', 'ANNA MARIA', {
      birthDates: by('1988-08-14'),
      nationalities: by('UTO'),
      sexes: by<Sex>('F'),
      documents: by({ type: 'P', number: 'C01X0006H', issuer: 'UTO', expiry: '' }),
    }),
  );
  assert.deepEqual(
    found.matches.map((match) => [match.source, match.ground.subjectId]),
    [
      ['names', 'demo:D0001'],
      ['documents', 'demo:L1'],
    ],
  );
  for (const { ground } of found.matches) {
    const sum = ground.reasons.reduce((total, reason) => total + reason.nats, 0);
    assert.ok(Math.abs(sum - ground.nats) < 1e-6, `${sum} is ${ground.nats}`);
  }
});

test('a booking shared with a listed person changes nothing for anybody', () => {
  const name = fc.stringMatching(/^[A-Z]{3,10}$/);
  fc.assert(
    fc.property(name, name, fc.array(fc.string()), fc.array(fc.string()), (surname, given, bookings, places) => {
      const alone = screenTraveller(snapshot, person(surname, given));
      const tied = screenTraveller(
        snapshot,
        person(surname, given, {
          bookings: by(...bookings, 'the booking of D0001'),
          locators: by('ZX9KQ1'),
          addresses: by(...places),
          residences: by(...places),
          birthPlaces: by(...places),
          contacts: by('SPECIMEN@MAIL.EXAMPLE'),
          frequentFlyers: by('ZZ 1'),
        }),
      );
      assert.deepEqual(tied, alone);
    }),
  );
});

test('nationality, sex and birth date of a listed person, without the name, raise nothing', () => {
  const name = fc.stringMatching(/^[BCDFGHJKLQVWXZ]{4,9}$/);
  fc.assert(
    fc.property(name, name, (surname, given) => {
      const found = screenTraveller(
        snapshot,
        person(surname, given, { birthDates: by('1988-08-14'), nationalities: by('UTO'), sexes: by<Sex>('F') }),
      );
      assert.deepEqual(found.matches, []);
    }),
  );
});

test('a missing list is told apart from no match by whoever asks', async () => {
  const { missingSources } = await import('./snapshot.ts');
  assert.deepEqual(missingSources({ ...snapshot, names: undefined }), ['names']);
  assert.deepEqual(missingSources({ ...snapshot, names: undefined, documents: undefined }), ['names', 'documents']);
  assert.deepEqual(missingSources(snapshot), []);
});
