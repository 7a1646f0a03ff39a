// npm test: format, lint, types, then every test in one run, on PGlite and on a PostgreSQL and Chromium of Debian's packages.
// npm test -- PATTERN runs the test files whose path contains it.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from './check.mjs';
import { findChromium, installDebian } from './debian.mjs';
import { node24, ROOT } from './node24.mjs';
import { postgresBinaries, startPostgres } from './postgres.mjs';
import { ensureDesk, ensureInstalled } from './ready.mjs';

const patterns = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
ensureInstalled();
ensureDesk();
if (patterns.length === 0 && !check()) process.exit(1);

if (findChromium() === undefined) installDebian('chromium', 'fonts-noto-core');
if (postgresBinaries() === undefined) installDebian('postgresql');
const chromium = findChromium();
const binaries = postgresBinaries();
if (chromium === undefined) missing('Chromium (Debian: apt-get install chromium, or set CHROMIUM)');
if (binaries === undefined && process.env.DATABASE_URL_TEST === undefined)
  missing('PostgreSQL 15 or newer (Debian: apt-get install postgresql, or set DATABASE_URL_TEST)');

const files = ['engines', 'unit', 'house']
  .flatMap((place) => testsIn(join(ROOT, place)))
  .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)));
if (files.length === 0) {
  process.stderr.write(`No test file matches ${patterns.join(' ')}.\n`);
  process.exit(2);
}
const server =
  process.env.DATABASE_URL_TEST === undefined
    ? await startPostgres(binaries)
    : { url: process.env.DATABASE_URL_TEST, stop: () => {} };
process.on('exit', () => server.stop());
const env = { ...process.env, VIGIE_TEST_POSTGRES: server.url, VIGIE_TEST_CHROMIUM: chromium, NODE_OPTIONS: '' };
const child = spawn(
  node24(),
  ['--test', '--test-isolation=none', '--test-reporter=spec', ...files.map((file) => relative(ROOT, file))],
  { cwd: ROOT, stdio: 'inherit', env },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    child.kill(signal);
    server.stop();
    process.exit(130);
  });
}
child.on('exit', (code) => process.exit(code ?? 1));

function testsIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (name === 'node_modules' || name === 'dist') return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return testsIn(path);
    return /\.test\.ts$/.test(name) ? [path] : [];
  });
}

function missing(what) {
  process.stderr.write(`The tests need ${what}.\n`);
  process.exit(2);
}
