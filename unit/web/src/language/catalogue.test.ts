// Tests that every text of the desk stands in every language, takes the same arguments, and that none is written elsewhere.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createIntl } from 'react-intl';
import { LANGUAGES } from './language-store.ts';

const SOURCE = join(import.meta.dirname, '..');
const LOCALES = join(SOURCE, '../../../locales');
type Catalogue = Readonly<Record<string, string>>;
const catalogues = LANGUAGES.map((language) => ({
  language,
  texts: JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as Catalogue,
}));
const english = catalogues[0]?.texts ?? {};
const sources = globSync('**/*.{ts,tsx}', { cwd: SOURCE })
  .filter((name) => !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));

/** Names of the arguments of an ICU pattern: what follows a brace at an even depth. */
function argumentsOf(pattern: string): readonly string[] {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '}') depth--;
    if (pattern[at] !== '{') continue;
    if (depth % 2 === 0) names.add(/^\s*(\w+)/.exec(pattern.slice(at + 1))?.[1] ?? '');
    depth++;
  }
  return [...names].sort();
}

/** A value that fits any argument: dates and numbers are formatted, words are selected. */
function valuesFor(pattern: string): Record<string, number | string> {
  return Object.fromEntries(argumentsOf(pattern).map((name) => [name, name === 'side' ? 'away' : 3]));
}

test('every language has the same texts', () => {
  for (const { texts } of catalogues) assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
});

test('every text takes the same arguments in every language', () => {
  for (const { language, texts } of catalogues) {
    for (const [key, text] of Object.entries(texts)) {
      assert.deepEqual(argumentsOf(text), argumentsOf(english[key] ?? ''), `${language} ${key}`);
    }
  }
});

test('every text can be said', () => {
  for (const { language, texts } of catalogues) {
    const intl = createIntl({
      locale: language,
      messages: { ...texts },
      onError: (error) => {
        throw error;
      },
    });
    for (const [id, text] of Object.entries(texts)) {
      const said = intl.formatMessage({ id }, valuesFor(text));
      assert.notEqual(said.trim(), '', `${language} ${id}`);
      assert.doesNotMatch(said, /[{}]/, `${language} ${id}`);
    }
  }
});

test('every text has the plural forms of its language', () => {
  for (const { language, texts } of catalogues) {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
    for (const [key, text] of Object.entries(texts)) {
      if (!text.includes(', plural,')) continue;
      for (const form of wanted) assert.match(text, new RegExp(`\\b${form} \\{`), `${language} ${key} ${form}`);
    }
  }
});

test('no text is left that nothing says', () => {
  const code = sources.map((one) => one.text).join('\n');
  const groups = [...code.matchAll(/say\.code\('([\w.-]+)'/g)].map((found) => `${found[1]}.`);
  const starts = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((found) => found[1] ?? '');
  for (const key of Object.keys(english)) {
    const said = code.includes(`'${key}'`) || [...groups, ...starts].some((start) => key.startsWith(start));
    assert.ok(said, key);
  }
});

test('no text of the desk stands outside the catalogue', () => {
  for (const { name, text } of sources.filter((one) => one.name.endsWith('.tsx'))) {
    const plain = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    // Words between a tag's end and the next tag, or as the value of an attribute that is read out.
    const between = [...plain.matchAll(/>\s*([A-Za-z][^<>{}=();]*?)\s*<\//g)].map((found) => found[1]);
    const read = [...plain.matchAll(/\b(?:label|title|placeholder|aria-label|description|alt)="([^"]+)"/g)];
    assert.deepEqual([...between, ...read.map((found) => found[1])], [], name);
  }
});
