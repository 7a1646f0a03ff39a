// Listed words are found as words, not inside others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DropClass } from './drop-class.ts';
import { createLexicon } from './lexicon.ts';

const lexicon = createLexicon(
  new Map<string, DropClass>([
    ['ISLAM', 'religion-belief'],
    ['DIABET*', 'health'],
    ['GAY', 'sex-life'],
  ]),
);

test('finds whole words and the words of a stem, in any case and between any marks', () => {
  assert.equal(lexicon.find('PAX IS DIABETIC'), 'health');
  assert.equal(lexicon.find('diabète, diabétique!'), 'health');
  assert.equal(lexicon.find('C/O ISLAM-CENTRE 4'), 'religion-belief');
  assert.equal(lexicon.findWord('Diabetics'), 'health');
});

test('does not find words inside others', () => {
  for (const text of ['ISLAMABAD', 'PREDIABETIC', 'GAYA', 'IS LAM', '', '12 RUE EXEMPLE']) {
    assert.equal(lexicon.find(text), undefined, text);
  }
});
