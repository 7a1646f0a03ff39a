// Laws of screening that hold for every list and every traveller.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { INVENTED_LIST, inventedEntry, inventedTraveller } from './invented-list.table.ts';
import { buildNameIndex, compareNames, type ScreeningQuery, screen } from './names.ts';

const index = buildNameIndex(INVENTED_LIST);
const listWord = fc.constantFrom(
  ...'Temurkan Zorbalak Qasim bin Harith al Zubaydawi Abd Rahman Volodymyr Zhuravchuk Maria Quistepeque Kwon Elisabeth V'.split(
    ' ',
  ),
);
const listName = fc.array(listWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), listName);
const anyQuery: fc.Arbitrary<ScreeningQuery> = fc.record({
  names: fc.array(fc.oneof(fc.record({ full: anyText }), fc.record({ surname: anyText, given: anyText })), {
    maxLength: 3,
  }),
  birthDates: fc.array(fc.oneof(anyText, fc.constantFrom('1971-04-23', '1971', '1971-04', '1968-11-02', '9999-99-99'))),
  nationalities: fc.array(fc.oneof(anyText, fc.constantFrom('UTO', 'USA', ''))),
  sex: fc.constantFrom('M', 'F', 'X', 'U'),
  documents: fc.array(
    fc.record({
      type: anyText,
      number: fc.oneof(anyText, fc.constant('UT4471093')),
      issuer: fc.constantFrom('UTO', 'USA', ''),
    }),
    { maxLength: 2 },
  ),
  truncated: fc.boolean(),
});

test('never throws and always sums its reasons to its nats, whatever the traveller', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      for (const candidate of screen(index, query)) {
        const sum = candidate.reasons.reduce((total, reason) => total + reason.nats, 0);
        assert.ok(Math.abs(sum - candidate.nats) < 1e-6);
        assert.ok(candidate.posterior >= 0 && candidate.posterior <= 1);
        assert.ok(candidate.reasons.every((reason) => !reason.text.includes('{')));
      }
    }),
    { numRuns: 400 },
  );
});

test('giving only the possible ones leaves out nothing that amounts to something, and adds nothing', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const all = screen(index, query, { top: INVENTED_LIST.length }).filter((one) => one.outcome !== 'NONE');
      assert.deepEqual(screen(index, query, { onlyPossible: true }), all);
    }),
    { numRuns: 600 },
  );
});

test('never throws on any list entry and stays searchable', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), anyQuery, (names, query) => {
      const odd = inventedEntry('odd', '', { names: names.map((text) => ({ text, quality: 'good' as const })) });
      const list = buildNameIndex([odd, ...INVENTED_LIST]);
      assert.equal(list.size, INVENTED_LIST.length + 1);
      screen(list, query);
    }),
    { numRuns: 60 },
  );
});

test('gives the same answer whatever the order of the list', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...INVENTED_LIST], { minLength: INVENTED_LIST.length }),
      anyQuery,
      (shuffled, query) => {
        assert.deepEqual(screen(buildNameIndex(shuffled), query), screen(index, query));
      },
    ),
    { numRuns: 60 },
  );
});

test('gives the same answer when asked again after other questions', () => {
  fc.assert(
    fc.property(anyQuery, anyQuery, (query, other) => {
      const first = screen(index, query);
      screen(index, other);
      assert.deepEqual(screen(index, query), first);
    }),
    { numRuns: 100 },
  );
});

test('never rises above NONE on birth date, nationality and sex without a name', () => {
  const nameless = fc.constantFrom('', '   ', '🛫', 'Jzzkwp', '12345', 'FNU LNU', 'MR');
  fc.assert(
    fc.property(nameless, fc.constantFrom(...INVENTED_LIST), (full, entry) => {
      const query = inventedTraveller(full, {
        birthDates: entry.birthDates.map((birth) => birth.lo),
        nationalities: entry.nationalities,
        sex: entry.sex,
      });
      assert.ok(screen(index, query).every((candidate) => candidate.outcome === 'NONE'));
    }),
  );
});

test('weighs two exchanged words of a two-word name alike from either side', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Temurkan', 'Kwon', 'Volodymyr'),
      fc.constantFrom('Zorbalak', 'Quistepeque'),
      (a, b) => {
        assert.equal(compareNames(`${a} ${b}`, `${b} ${a}`).nats, compareNames(`${b} ${a}`, `${a} ${b}`).nats);
      },
    ),
  );
});

test('does work that grows no faster than the length of a hostile name', () => {
  const hostile = [
    'A'.repeat(4000),
    'AB '.repeat(1400),
    'ا'.repeat(4000),
    'é\u0301'.repeat(2000),
    'X'.repeat(4000),
    '\u202e\u0000<'.repeat(1300),
    '👩‍👩‍👧 '.repeat(500),
  ];
  for (const full of hostile) {
    for (const candidate of screen(index, inventedTraveller(full))) assert.ok(candidate.reasons.length < 40);
    assert.doesNotThrow(() => compareNames(full, full));
  }
});
