// Tests that imports point down through front doors, and that the law catches those that do not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importsPointDown } from './imports-point-down.ts';
import { ROOT, sources } from './source-file.ts';

const known = new Map<string, ReadonlySet<string>>();

function listedBy(room: string): ReadonlySet<string> {
  const there = known.get(room);
  if (there !== undefined) return there;
  const manifest = JSON.parse(readFileSync(join(ROOT, room, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const names = new Set(Object.keys(manifest.dependencies ?? {}));
  known.set(room, names);
  return names;
}

const all = new Set([
  '@vigie/words',
  '@vigie/store',
  '@vigie/doors',
  '@vigie/guard',
  '@vigie/names',
  '@vigie/web',
  'zod',
]);
const breaches = (path: string, text: string): readonly string[] => importsPointDown({ path, text }, () => all);

test('imports of the whole house point down through front doors', () => {
  assert.deepEqual(
    sources().flatMap((file) => importsPointDown(file, listedBy)),
    [],
  );
});

test('refuses an import that points up or to the side', () => {
  for (const [path, target] of [
    ['engines/names/src/a.ts', '@vigie/words'],
    ['engines/names/src/a.ts', '@vigie/web'],
    ['unit/guard/src/a.ts', '@vigie/store'],
    ['unit/work/src/a.ts', '@vigie/doors/http'],
    ['unit/web/src/a.tsx', '@vigie/guard/permit'],
    ['unit/web/src/a.tsx', '@vigie/names'],
    ['unit/app/src/a.ts', '@vigie/web'],
  ] as const) {
    assert.deepEqual(breaches(path, `// A file.\nimport {\n  x,\n} from '${target}';`), [
      `${path}:4 imports ${target}; imports point down only`,
    ]);
  }
  assert.equal(
    breaches('unit/work/src/a.ts', "import { x } from '@vigie/store';\nimport { y } from './b.ts';").length,
    0,
  );
  assert.equal(breaches('unit/work/src/a.test.ts', "import { x } from '@vigie/doors/http';").length, 0);
});

test('refuses a way around a front door', () => {
  for (const line of [
    "import { x } from '../../store/src/store.ts';",
    "export * from '@vigie/names/src/names.ts';",
    "const x = await import('../../../engines/names/src/names.ts');",
    "import '../../guard/src/permit/permit.ts';",
    "import type { X } from '@vigie/store/testing';",
  ]) {
    assert.equal(breaches('unit/work/src/a.ts', line).length, 1, line);
  }
  assert.equal(breaches('unit/work/src/a.test.ts', "import { x } from '@vigie/names/src/names.ts';").length, 1);
  assert.equal(breaches('unit/work/src/a.ts', "// import { x } from '../../store/src/store.ts';").length, 0);
});

test('refuses a package that the room does not list', () => {
  assert.deepEqual(breaches('unit/store/src/a.ts', "import { x } from 'left-out/part';"), [
    'unit/store/src/a.ts:1 imports left-out/part, which its package.json does not list',
  ]);
  assert.equal(breaches('unit/store/src/a.ts', "import { z } from 'zod/v4';").length, 0);
  assert.equal(breaches('unit/work/src/a.ts', "import { id } from '@vigie/work/id';").length, 0);
});

test('refuses a module of Node in the desk', () => {
  assert.equal(breaches('unit/web/src/a.tsx', "import { join } from 'node:path';").length, 1);
  assert.equal(breaches('unit/web/src/a.test.ts', "import { join } from 'node:path';").length, 0);
});
