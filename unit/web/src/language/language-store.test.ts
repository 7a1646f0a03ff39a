// Tests of choosing a language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './language-store.ts';

test('the stored choice goes before what the browser prefers', () => {
  assert.equal(chooseLanguage('en', ['fr-FR']), 'en');
});

test('the first preferred language that the desk speaks is taken, whatever its region', () => {
  assert.equal(chooseLanguage(null, ['de-DE', 'fr-CA', 'en']), 'fr');
  assert.equal(chooseLanguage('xx', ['de']), 'en');
  assert.equal(chooseLanguage(null, []), 'en');
});
