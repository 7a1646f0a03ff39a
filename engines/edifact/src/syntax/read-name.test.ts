// Checks the name reader: titles, placeholders, fillers, doubled letters (T19).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rawComponents, readName } from './syntax.ts';

test('T19 splits titles off, as words of their own and glued', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['ANNA MARIA MRS', 'ANNA MARIA', 'MRS'],
    ['MOANMISS', 'MOAN', 'MISS'],
    ['JOHNMR', 'JOHN', 'MR'],
    ['TOMMR', 'TOM', 'MR'],
    ['MARIOMR', 'MARIO', 'MR'],
    ['JACKMSTR', 'JACK', 'MSTR'],
    ['ANNA MARIAMRS', 'ANNA MARIA', 'MRS'],
    ['DR ANNA', 'ANNA', 'DR'],
    ['ANNA DR', 'ANNA', 'DR'],
    ['MRS', '', 'MRS'],
    ['anna mrs', 'anna', 'MRS'],
  ];
  for (const [sent, given, title] of cases) {
    const name = readName({ surname: 'SPECIMEN', given: sent });
    assert.deepEqual([name.given, name.title], [given, title], sent);
    assert.equal(name.raw, `SPECIMEN/${sent}`);
  }
});

test('T19 leaves names alone that only end like a title', () => {
  const names = [
    'OMR',
    'SAMR',
    'TEMR',
    'AMR',
    'KHAMR',
    'MUAMR',
    'WILLIAMS',
    'ADAMS',
    'BADR',
    'ALEXANDR',
    'LADY JOHANNA',
  ];
  for (const given of names) {
    assert.deepEqual(readName({ surname: 'SPECIMEN', given }), {
      raw: `SPECIMEN/${given}`,
      surname: 'SPECIMEN',
      given,
    });
  }
});

test('T19 takes FNU, LNU and dashes for no name at all', () => {
  for (const given of ['FNU', 'fnu', '-', '.', 'NFN', '']) {
    assert.equal(readName({ surname: 'THIRD', given }).given, '');
  }
  assert.equal(readName({ surname: 'LNU', given: 'ANNA' }).surname, '');
  assert.equal(readName({ surname: 'THIRD', given: 'FNU', second: 'ANNA' }).given, 'ANNA');
});

test('T19 reads a doubled letter as the single letter it stands for, except in names from documents', () => {
  assert.deepEqual(readName({ surname: 'OO', given: 'MOANMISS' }), {
    raw: 'OO/MOANMISS',
    surname: 'O',
    given: 'MOAN',
    title: 'MISS',
  });
  assert.equal(readName({ surname: 'OO', given: 'MOAN', fromDocument: true }).surname, 'OO');
  assert.equal(readName({ surname: 'AB', given: 'MOAN' }).surname, 'AB');
});

test('T19 reads given names out of the surname slot where fillers or a slash mark them', () => {
  for (const surname of ['SPECIMEN<<ANNA<MARIA<<<<', 'SPECIMEN/ANNA MARIA']) {
    const name = readName({ surname });
    assert.deepEqual([name.surname, name.given, name.raw], ['SPECIMEN', 'ANNA MARIA', surname]);
  }
  assert.equal(readName({ surname: 'VAN<DER<MUSTER', given: 'JAN' }).surname, 'VAN DER MUSTER');
});

test('takes a title from a surname only where nothing else names the person', () => {
  assert.deepEqual(readName({ surname: 'SPECIMEN MR' }), {
    raw: 'SPECIMEN MR',
    surname: 'SPECIMEN',
    given: '',
    title: 'MR',
  });
  assert.equal(readName({ surname: 'DR SOUZA', given: 'ANNA' }).surname, 'DR SOUZA');
  assert.equal(readName({ surname: 'OMR' }).surname, 'OMR');
});

test('joins second given names and tidies blanks and control characters, never in what was received', () => {
  const name = readName({ surname: ' SPECIMEN ', given: 'ANNA\u0000', second: 'MARIA  EVA' });
  assert.deepEqual(name, { raw: ' SPECIMEN /ANNA\u0000/MARIA  EVA', surname: 'SPECIMEN', given: 'ANNA MARIA EVA' });
});

test('never throws, keeps what was received, and leaves no filler in what it parsed', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'AMRSI <-/'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(part, part, part, (surname, given, second) => {
      const sent = [surname, given, second];
      const name = readName({ surname, given, second });
      assert.equal(name.raw, sent.slice(0, sent.findLastIndex((one) => one !== '') + 1).join('/'));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the assertion is that none is left.
      assert.match(name.surname + name.given, /^[^<\u0000-\u001f]*$/);
      assert.equal(name.given, name.given.trim());
    }),
  );
});

test('gives the components back that a name was joined from', () => {
  assert.deepEqual(rawComponents(readName({ surname: 'SPECIMEN', given: 'ANNA', second: 'MARIA' })), [
    'SPECIMEN',
    'ANNA',
    'MARIA',
  ]);
  assert.deepEqual(rawComponents({ raw: '', surname: 'SPECIMEN', given: 'ANNA' }), ['SPECIMEN', 'ANNA']);
});
