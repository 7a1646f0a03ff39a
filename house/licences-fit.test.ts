// Tests that what the project installs is licensed to fit, that NOTICE names what it ships, and that the law catches the rest.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { licencesFit, type Package } from './licences-fit.ts';
import { ROOT } from './source-file.ts';

interface Locked {
  readonly packages: Readonly<
    Record<string, { license?: string; link?: boolean; dev?: boolean; devOptional?: boolean }>
  >;
}

function installed(): readonly Package[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Locked;
  return Object.entries(packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && entry.link !== true)
    .map(([path, entry]) => ({
      name: path.slice('node_modules/'.length),
      licence: entry.license ?? namedIn(join(ROOT, path, 'package.json')),
      shipped: entry.dev !== true && entry.devOptional !== true,
    }));
}

function namedIn(manifest: string): string | undefined {
  if (!existsSync(manifest)) return undefined;
  const { license } = JSON.parse(readFileSync(manifest, 'utf8')) as { license?: string | { type: string } };
  return typeof license === 'string' ? license : license?.type;
}

test('every package that the project installs has a licence that fits its own', () => {
  assert.ok(installed().length > 50 && installed().some((one) => one.shipped));
  assert.deepEqual(licencesFit(installed()), []);
});

test('NOTICE names what is shipped as the lock file has it', () => {
  const done = spawnSync(process.execPath, [join(ROOT, 'scripts/notice.mjs'), '--check'], { encoding: 'utf8' });
  assert.equal(done.stderr, '');
  assert.equal(done.status, 0);
});

test('the project carries the whole text of its licence', () => {
  const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  assert.match(text, /Apache License\s+Version 2\.0, January 2004/);
  assert.match(text, /9\. Accepting Warranty or Additional Liability\./);
});

test('refuses a licence that does not fit, by what the package is for', () => {
  const refused = (licence: string | undefined, shipped: boolean): boolean =>
    licencesFit([{ name: 'a', licence, shipped }]).length > 0;
  for (const licence of ['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', '(MIT OR GPL-2.0-only) AND BSD-3-Clause'])
    assert.equal(refused(licence, true), false, licence);
  for (const licence of [
    'GPL-3.0-only',
    'MIT AND GPL-2.0-only',
    '(GPL-2.0-only OR LGPL-3.0-only) AND MIT',
    'MPL-2.0',
    '',
  ])
    assert.equal(refused(licence, true), true, licence);
  assert.equal(refused('MPL-2.0', false), false);
  assert.equal(refused('GPL-3.0-only', false), true);
  assert.equal(refused(undefined, false), true);
});
