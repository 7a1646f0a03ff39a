// Tests that the pure rooms are pure, and that the law catches what would make them otherwise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sources } from './source-file.ts';
import { staysPure } from './stays-pure.ts';

const breaches = (line: string, path = 'engines/names/src/a.ts'): readonly string[] =>
  staysPure({ path, text: `// A file.\n${line}\n` });

test('engines, vocabulary and guard read no clock, no chance, no disk and no network', () => {
  assert.deepEqual(sources().flatMap(staysPure), []);
});

test('refuses every way to the clock, chance, the machine and the network', () => {
  for (const line of [
    'const t = Date.now();',
    'const t = [1].map(Date.now);',
    'const d = new Date();',
    'const d = new Date;',
    'const d = Date();',
    'const t = performance.now();',
    'const r = Math.random();',
    'const r = randomBytes(8);',
    "process['exit']();",
    'const e = process.env.HOME;',
    'setTimeout(f, 1);',
    'await fetch(url);',
    'const g = globalThis;',
    'const y = day.getFullYear();',
    'names.sort((a, b) => a.localeCompare(b));',
    "import { readFileSync } from 'node:fs';",
    "import process from 'node:process';",
  ]) {
    assert.match(breaches(line)[0] ?? '', /^engines\/names\/src\/a\.ts:2 .*; this room is pure$/, line);
    assert.equal(breaches(line, 'unit/guard/src/a.ts').length, 1, line);
  }
});

test('allows what a pure room may do, and everything in tests and upper floors', () => {
  for (const line of [
    "const d = new Date('2026-01-01');",
    'const y = day.getUTCFullYear();',
    "import { createHash } from 'node:crypto';",
    "const text = 'process.exit() at Date.now()'; // Math.random()",
    'this.process.start(); list.fetch(1);',
  ]) {
    assert.deepEqual(breaches(line), [], line);
  }
  assert.deepEqual(breaches('Date.now();', 'engines/names/src/a.test.ts'), []);
  assert.deepEqual(breaches('Date.now();', 'engines/names/evaluate/a.ts'), []);
  assert.deepEqual(breaches('Date.now();', 'unit/app/src/a.ts'), []);
});
