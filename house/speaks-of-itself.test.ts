// Tests that the project speaks of itself alone, and that the law catches what does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFiles } from './source-file.ts';
import { speaksOfItself } from './speaks-of-itself.ts';

const breaches = (text: string, path = 'docs/a.md'): readonly string[] => speaksOfItself({ path, text });

test('every text of the project speaks of the project alone', () => {
  assert.deepEqual(projectFiles().flatMap(speaksOfItself), []);
});

test('refuses paths of one machine, registry hosts and names of tools', () => {
  for (const parts of [
    ['"resolved": "htt', 'ps://packages.example/x.tgz"'],
    ['regis', 'try=https://packages.example/'],
    ['see /ho', 'me/ana/vigie/README.md'],
    ['see /wo', 'rk/main/README.md'],
    ['see /ro', 'ot/.npmrc'],
    ['written with Co', 'pilot'],
    ['an L', 'LM wrote this'],
  ]) {
    assert.match(breaches(`A line.\n${parts.join('')}\n`)[0] ?? '', /^docs\/a\.md:2 /, parts.join(''));
  }
});

test('leaves relative paths, workspace links and tables of names alone', () => {
  for (const line of ['"resolved": "engines/names",', 'see ../shared/data', 'GET /v1/home/flights', 'unit/work/src']) {
    assert.deepEqual(breaches(line), [], line);
  }
  assert.deepEqual(breaches(['CLAU', 'DE CLAUDIO'].join(''), 'engines/names/src/nickname.table.ts'), []);
});
