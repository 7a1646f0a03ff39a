// The whole house keeps its laws, and each law is shown to catch who breaks it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Breach, importsPointDown, isReadable, speaksOfItself, staysPure, testsSpeak } from './laws.ts';
import { packageOf, projectFiles, ROOT, readSource, type SourceFile } from './source-file.ts';

const files = projectFiles();
const sources = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts')).map(readSource);
const inWings = sources.filter((file) => packageOf(file.path) !== '' && !file.path.endsWith('.mjs'));

function holds(law: (file: SourceFile) => readonly Breach[], over: readonly SourceFile[]): void {
  assert.ok(over.length > 0);
  assert.deepEqual(over.flatMap(law), []);
}
const breaks = (law: (file: SourceFile) => readonly Breach[], path: string, text: string): number =>
  law({ path, text }).length;

test('imports point down and go through front doors', () => {
  holds(importsPointDown, inWings);
  assert.equal(breaks(importsPointDown, 'engines/names/src/a.ts', "import { x } from '@vigie/words';"), 1);
  assert.equal(breaks(importsPointDown, 'unit/guard/src/a.ts', "import { x } from '@vigie/store';"), 1);
  assert.equal(breaks(importsPointDown, 'unit/work/src/a.ts', "import {\n  x,\n} from '@vigie/doors/http';"), 1);
  assert.equal(breaks(importsPointDown, 'unit/web/src/a.tsx', "import { x } from '@vigie/guard/permit';"), 1);
  assert.equal(breaks(importsPointDown, 'unit/work/src/a.ts', "import { x } from '../../store/src/store.ts';"), 1);
  assert.equal(breaks(importsPointDown, 'unit/work/src/a.ts', "import { x } from '@vigie/names/src/names.ts';"), 1);
  assert.equal(
    breaks(importsPointDown, 'unit/work/src/a.ts', "import { x } from '@vigie/store';\nimport { y } from './b.ts';"),
    0,
  );
});

test('engines, vocabulary and guard read no clock, no chance, no disk and no network', () => {
  holds(staysPure, inWings);
  for (const line of [
    'const t = Date.now();',
    'const d = new Date();',
    'Math.random();',
    "import { readFileSync } from 'node:fs';",
    'process.exit();',
    'setTimeout(f, 1);',
  ]) {
    assert.equal(breaks(staysPure, 'engines/names/src/a.ts', line), 1, line);
  }
  assert.equal(
    breaks(
      staysPure,
      'engines/names/src/a.ts',
      "const d = new Date('2026-01-01');\nimport { hash } from 'node:crypto';",
    ),
    0,
  );
  assert.equal(breaks(staysPure, 'unit/app/src/a.ts', 'Date.now();'), 0);
});

test('every file opens with a sentence, is short, and is named for what it is', () => {
  holds(isReadable, sources);
  assert.equal(breaks(isReadable, 'engines/a/src/date-utils.ts', '// Says something about dates here.\n'), 1);
  assert.equal(breaks(isReadable, 'engines/a/src/dates.ts', 'export const x = 1;\n'), 1);
  assert.equal(
    breaks(isReadable, 'engines/a/src/dates.ts', `// Says something about dates here.\n${'x\n'.repeat(400)}`),
    1,
  );
  assert.equal(
    breaks(isReadable, 'engines/a/src/dates.table.ts', `// Says something about dates here.\n${'x\n'.repeat(400)}`),
    0,
  );
});

test('tests are titled as sentences and none is left out in silence', () => {
  holds(
    testsSpeak,
    sources.filter((file) => file.path.endsWith('.test.ts') && !file.path.startsWith('house/')),
  );
  assert.equal(breaks(testsSpeak, 'a.test.ts', "test('works', () => {});"), 1);
  assert.equal(breaks(testsSpeak, 'a.test.ts', "test.only('keeps every statement of it', () => {});"), 1);
});

test('the project speaks of itself alone', () => {
  holds(
    speaksOfItself,
    files.filter((path) => /\.(ts|tsx|mjs|json|md|yml|css|html)$/.test(path) || path === '.ci/run').map(readSource),
  );
  assert.equal(breaks(speaksOfItself, 'package-lock.json', `"resolved": "${'https'}://registry.example/x.tgz"`), 1);
});

test('every room has a README, a description, a licence and few public names to learn', () => {
  const rooms = [...new Set(files.map(packageOf))].filter((room) => room !== '');
  assert.ok(rooms.length > 10);
  for (const room of rooms) {
    assert.ok(existsSync(join(ROOT, room, 'README.md')), `${room} has no README.md`);
    const manifest = JSON.parse(readFileSync(join(ROOT, room, 'package.json'), 'utf8')) as {
      description?: string;
      license?: string;
    };
    assert.ok((manifest.description ?? '').length > 15, `${room} has no description`);
    assert.equal(manifest.license, 'Apache-2.0', room);
  }
});

test('no folder of sources holds more than forty files', () => {
  const count = new Map<string, number>();
  for (const { path } of inWings) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!path.endsWith('.test.ts')) count.set(folder, (count.get(folder) ?? 0) + 1);
  }
  assert.deepEqual(
    [...count].filter(([, files]) => files > 40),
    [],
  );
});

const FITTING =
  /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|PostgreSQL|Unlicense|MIT-0|Zlib|CC-BY-4\.0|MPL-2\.0|W3C-20150513)$/;

test('every package that the project installs has a licence that fits its own', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { link?: boolean; optional?: boolean }>;
  };
  const misfits: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    const manifest = join(ROOT, path, 'package.json');
    if (!path.startsWith('node_modules/') || entry.link === true || !existsSync(manifest)) continue;
    const { license, licenses } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      license?: string | { type: string };
      licenses?: { type: string }[];
    };
    const named = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? 'none');
    const choices = named.replace(/[()]/g, '').split(/ OR | AND |\//);
    if (!choices.some((one) => FITTING.test(one.trim()))) misfits.push(`${path}: ${named}`);
  }
  assert.deepEqual(misfits, []);
});

test('both languages of the desk have the same texts', {
  skip: existsSync(join(ROOT, 'locales/fr.json')) ? false : 'the locales are not written yet',
}, () => {
  const [en, fr] = ['en', 'fr'].map(
    (language) => JSON.parse(readFileSync(join(ROOT, 'locales', `${language}.json`), 'utf8')) as Record<string, string>,
  );
  assert.deepEqual(Object.keys(fr ?? {}).sort(), Object.keys(en ?? {}).sort());
});
