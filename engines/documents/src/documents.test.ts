// The lost-document store answers what was reported, labels what is only near, and never invents a match (UNSCR 2396, 2 and 16).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { neighbours, withoutConfusion } from './confusion.ts';
import { buildDocumentIndex, type DocumentStatus, type LostDocument, lookup } from './documents.ts';

const key = new Uint8Array(32).fill(7);
const row = (number: string, issuer = 'UTO', rest: Partial<LostDocument> = {}): LostDocument => ({
  type: 'P',
  number,
  issuer,
  status: 'stolen',
  reportedOn: '2026-01-05',
  source: 'demo',
  reference: `R-${number}`,
  ...rest,
});
const numbers = fc.stringMatching(/^[A-Z0-9]{5,12}$/);
const rows = fc.uniqueArray(
  fc
    .tuple(numbers, fc.constantFrom('UTO', 'FRA', 'DEU', 'GBR'), fc.constantFrom('P', 'I', 'V'))
    .map(([number, issuer, type]) => row(number, issuer, { type, reference: `Réf ${issuer} ${number}` })),
  { minLength: 1, maxLength: 80, selector: ({ number, issuer }) => `${number}/${issuer}` },
);

test('finds every document reported, whatever blanks, hyphens and case the message uses', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const index = buildDocumentIndex({ key, rows: all });
      assert.equal(index.size, all.length);
      for (const one of all) {
        const number = `${one.number.slice(0, 2).toLowerCase()}-${one.number.slice(2)} `;
        const exact = lookup(index, { type: one.type, number, issuer: one.issuer }).filter((found) => found.exact);
        const { number: hidden, ...kept } = one;
        assert.deepEqual(
          exact.map((found) => found.row),
          [kept],
          hidden,
        );
      }
    }),
  );
});

test('the order of rows changes neither version nor answers, another row changes the version', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (all, turn) => {
      const one = buildDocumentIndex({ key, rows: all });
      const at = turn % all.length;
      const two = buildDocumentIndex({ key, rows: [...all.slice(at), ...all.slice(0, at)].reverse() });
      assert.deepEqual([two.version, two.asOf, two.size], [one.version, one.asOf, one.size]);
      for (const { type, number, issuer } of all)
        assert.deepEqual(lookup(two, { type, number, issuer }), lookup(one, { type, number, issuer }));
      const more = buildDocumentIndex({ key, rows: [...all, row('NEW1')] });
      assert.notEqual(more.version, one.version);
      assert.equal(buildDocumentIndex({ key: new Uint8Array(32), rows: all }).version, one.version);
    }),
  );
});

test('never answers for a document that is neither reported nor a known confusion of one', () => {
  const all = Array.from({ length: 500 }, (_, n) => `C${String(n * 7919).padStart(7, '0')}`);
  const index = buildDocumentIndex({ key, rows: all.map((number) => row(number)) });
  const known = new Set(all);
  let answered = 0;
  let state = 1;
  for (let probe = 0; probe < 200_000; probe++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const number = `C${String(state % 10_000_000).padStart(7, '0')}`;
    const expected = known.has(number) || neighbours(number).some((one) => known.has(one));
    const found = lookup(index, { type: 'P', number, issuer: 'UTO' });
    assert.equal(found.length > 0, expected, number);
    assert.deepEqual(lookup(index, { type: 'P', number, issuer: 'FRA' }), []);
    answered += found.length;
  }
  assert.ok(answered > 0, 'some probes are reported documents');
});

test('finds a number with any one character confused, and only one', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const index = buildDocumentIndex({ key, rows: [row(number)] });
      const near = neighbours(number);
      for (const one of near) {
        assert.equal(withoutConfusion(one), withoutConfusion(number));
        const found = lookup(index, { type: 'P', number: one, issuer: 'UTO' });
        assert.deepEqual(
          found.map((answer) => [answer.exact, answer.reasons[0]?.code]),
          [[false, 'DOC_NUMBER_CONFUSED']],
        );
      }
      const twice = near.flatMap(neighbours).filter((one) => one !== number && !near.includes(one));
      for (const one of twice) assert.deepEqual(lookup(index, { type: 'P', number: one, issuer: 'UTO' }), []);
    }),
  );
});

test('labels a confused character and weighs it less than the exact number, which alone is given where both are reported', () => {
  const index = buildDocumentIndex({ key, rows: [row('CO1234567')] });
  const [near] = lookup(index, { type: 'P', number: 'C01234567', issuer: 'UTO' });
  const [exact] = lookup(index, { type: 'P', number: 'CO1234567', issuer: 'UTO' });
  assert.ok(near && exact);
  assert.ok(near.nats < exact.nats);
  assert.ok(exact.posterior > 0.99);
  assert.equal(
    near.nats,
    near.reasons.reduce((sum, reason) => sum + reason.nats, 0),
  );
  const both = buildDocumentIndex({ key, rows: [row('CO1234567'), row('C01234567')] });
  assert.deepEqual(
    lookup(both, { type: 'P', number: 'C01234567', issuer: 'UTO' }).map((answer) => answer.row.reference),
    ['R-C01234567'],
  );
});

test('another State is no match, another kind counts against, and no State at all is said and weaker', () => {
  const index = buildDocumentIndex({ key, rows: [row('AB1234567'), row('AB1234567', 'DEU'), row('XO7654321')] });
  assert.deepEqual(lookup(index, { type: 'P', number: 'AB1234567', issuer: 'FRA' }), []);
  const [sure] = lookup(index, { type: 'P', number: 'AB1234567', issuer: 'UTO' });
  for (const issuer of ['', 'QQQ', '<<<']) {
    const unknown = lookup(index, { type: 'P', number: 'AB1234567', issuer });
    assert.deepEqual(
      unknown.map((answer) => [answer.row.issuer, answer.reasons[1]?.code]),
      [
        ['UTO', 'DOC_ISSUER_UNKNOWN'],
        ['DEU', 'DOC_ISSUER_UNKNOWN'],
      ],
    );
    assert.ok(unknown.every((answer) => answer.nats < (sure?.nats ?? 0)));
    assert.deepEqual(
      lookup(index, { type: 'P', number: 'X07654321', issuer }),
      [],
      'a confused number needs its State',
    );
  }
  const [visa] = lookup(index, { type: 'V', number: 'AB1234567', issuer: 'UTO' });
  assert.ok(visa?.reasons.some((reason) => reason.code === 'DOC_TYPE_DIFFERS' && reason.nats < 0));
  assert.ok(!lookup(index, { type: '', number: 'AB1234567', issuer: 'UTO' })[0]?.reasons.some(({ nats }) => nats < 0));
});

test('takes every code of one issuer as that issuer, and digits of Arabic and Persian print as digits', () => {
  const index = buildDocumentIndex({
    key,
    rows: [row('123456789', 'GBR'), row('LA1234567', 'DEU'), row('7654321', 'UNO')],
  });
  const found = (number: string, issuer: string): boolean =>
    lookup(index, { type: 'P', number, issuer })[0]?.exact === true;
  for (const issuer of ['GBR', 'GBD', 'GBN', 'UK', 'gb']) assert.ok(found('123456789', issuer), issuer);
  for (const issuer of ['D', 'D<<', 'DE']) assert.ok(found('LA1234567', issuer), issuer);
  assert.ok(found('7654321', 'UNA'));
  assert.ok(found('١٢٣٤٥٦٧٨٩', 'GBR') && found('۱۲۳۴۵۶۷۸۹', 'GBR') && found('１２３４５６７８９', 'GBR'));
});

test('answers nothing for numbers too short or too long to tell, in any text', () => {
  const index = buildDocumentIndex({ key, rows: [row('AB1'), row('A'.repeat(41)), row('')] });
  for (const number of ['', 'AB1', 'A'.repeat(41), '---', 'O'.repeat(1_000_000)])
    assert.deepEqual(lookup(index, { type: 'P', number, issuer: 'UTO' }), []);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (number, issuer, type) => {
      assert.deepEqual(lookup(index, { type, number, issuer }), []);
    }),
  );
});

test('gives every report of a document that several sources report', () => {
  const index = buildDocumentIndex({
    key,
    rows: Array.from({ length: 3 }, (_, n) => row('AB12345', 'UTO', { source: `s${n}` })),
  });
  assert.deepEqual(
    lookup(index, { type: 'P', number: 'AB12345', issuer: 'UTO' }).map((answer) => answer.row.source),
    ['s0', 's1', 's2'],
  );
});

test('repeats no number: neither the fields of the index nor its answers hold one', () => {
  const index = buildDocumentIndex({ key, rows: [row('AA1111111', 'UTO', { reference: 'x' })] });
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    Object.values(value).forEach(walk);
  };
  walk(index);
  walk(lookup(index, { type: 'P', number: 'AA1111111', issuer: 'UTO' }));
  assert.ok(texts.length > 5);
  assert.ok(texts.every((text) => !text.includes('AA11111')));
});

test('an empty list has a version and no day', () => {
  const index = buildDocumentIndex({ key, rows: [] });
  assert.deepEqual([index.size, index.asOf, index.version.length], [0, '', 16]);
  assert.deepEqual(lookup(index, { type: 'P', number: 'AB12345', issuer: 'UTO' }), []);
});

test('refuses what only a wrong program can give: a short key, a status that is none', () => {
  assert.throws(() => buildDocumentIndex({ key: new Uint8Array(31), rows: [] }), /32 bytes/);
  const status = 'gone' as DocumentStatus;
  assert.throws(
    () => buildDocumentIndex({ key, rows: [row('AB12345', 'UTO', { status })] }),
    /document status, got gone/,
  );
});
