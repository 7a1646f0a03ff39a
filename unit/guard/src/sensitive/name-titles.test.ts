// Religious titles go, names stay.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_POLICY } from './default-policy.fixture.ts';
import { stripGivenTitles, stripSurnameTitle } from './name-titles.ts';

const { titles } = DEFAULT_POLICY;

test('takes every listed title off the end of a given name', () => {
  for (const title of titles.sensitive.keys()) {
    assert.equal(stripGivenTitles(`ANNA MARIA ${title}`, titles), 'ANNA MARIA', title);
    assert.equal(stripGivenTitles(`anna ${title.toLowerCase()}.`, titles), 'anna', title);
  }
});

test('looks through civil titles and leaves them', () => {
  assert.equal(stripGivenTitles('JOHN REV MR', titles), 'JOHN MR');
  assert.equal(stripGivenTitles('JOHN MR', titles), 'JOHN MR');
  assert.equal(stripGivenTitles('JOHN REV DR', titles), 'JOHN DR');
});

test('takes titles off the start, alone and glued only where the list says so', () => {
  assert.equal(stripGivenTitles('RABBI DAVID', titles), 'DAVID');
  assert.equal(stripGivenTitles('REV', titles), '');
  assert.equal(stripGivenTitles('JOHNREV', titles), 'JOHN');
  assert.equal(stripGivenTitles('JOHNREV MR', titles), 'JOHN MR');
  assert.equal(stripSurnameTitle('SPECIMEN REV', titles), 'SPECIMEN');
});

test('leaves names that only look like titles', () => {
  for (const name of [
    'IMAM',
    'IMAM SURYA',
    'SHEIKH MOHAMMED',
    'TREV',
    'PASTOR',
    'HAJI',
    'SWAMI',
    'FRANCISCO',
    'SRINIVAS',
  ]) {
    assert.equal(stripGivenTitles(name, titles), name);
  }
  for (const name of ['BISHOP', 'GARCIA PASTOR', 'REV', 'RABBI', 'VAN DEN BERG']) {
    assert.equal(stripSurnameTitle(name, titles), name);
  }
});

test('only ever takes letters away, and all of them whole words or a glued title', () => {
  const word = fc.constantFrom('ANNA', 'REV', 'MR', 'IMAM', 'JOHNREV', 'RABBI', 'LI', 'JEAN-LUC', 'Zoë', '');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const given = words.join(' ');
      const stripped = stripGivenTitles(given, titles);
      assert.ok(stripped.length <= given.length);
      assert.ok(stripped === given || stripGivenTitles(stripped, titles).length <= stripped.length);
      if (words.some((part) => part === 'ANNA')) assert.ok(stripped.includes('ANNA'));
    }),
  );
});
