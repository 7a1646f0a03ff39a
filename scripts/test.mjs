// npm test: format, lint, types, then every test in one run, on PGlite and on a PostgreSQL and Chromium of Debian's packages.
// npm test -- PATTERN runs only the test files whose path contains it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { check } from './check.mjs';
import { findChromium, hasArabicFont, installDebian } from './debian.mjs';
import { follow } from './follow.mjs';
import { node24, ROOT } from './node24.mjs';
import { postgresBinaries, startPostgres } from './postgres.mjs';
import { ensureDesk, ensureInstalled } from './ready.mjs';

const WINGS = ['engines', 'unit', 'house', 'bench'];
// Far above the slowest test; a test that hangs ends the run with its name, not the patience of who waits.
const LIMIT_MS = 600_000;

const patterns = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const files = WINGS.flatMap((wing) => testsIn(join(ROOT, wing)))
  .map((path) => relative(ROOT, path))
  .filter((path) => patterns.length === 0 || patterns.some((pattern) => path.includes(pattern)));
if (files.length === 0) end(`No test file has ${patterns.join(' or ')} in its path.`);
ensureInstalled();
ensureDesk();
if (patterns.length === 0 && !(await check())) process.exit(1);
const chromium = browser();
const server = await database();
// One folder for all that tests write, so that nothing of a failed or interrupted test stays on the disk.
const scratch = mkdtempSync(join(tmpdir(), 'vigie-tests-'));
const env = {
  ...process.env,
  VIGIE_TEST_POSTGRES: server.url,
  VIGIE_TEST_CHROMIUM: chromium,
  TMPDIR: scratch,
  NODE_OPTIONS: '',
};
const runner = ['--test', '--test-isolation=none', '--test-reporter=spec', `--test-timeout=${LIMIT_MS}`];
const status = await follow(spawn(node24(), [...runner, ...files], { cwd: ROOT, stdio: 'inherit', env }));
await server.stop();
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
process.exit(status);

function testsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    if (entry.isDirectory()) return testsIn(join(folder, entry.name));
    return entry.name.endsWith('.test.ts') ? [join(folder, entry.name)] : [];
  });
}

function browser() {
  const wanted = [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(findChromium() === undefined || !hasArabicFont() ? ['fonts-noto-core'] : []),
  ];
  if (wanted.length > 0) installDebian(...wanted);
  return (
    findChromium() ?? end('The tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM.')
  );
}

async function database() {
  const given = process.env.DATABASE_URL_TEST;
  if (given !== undefined) return { url: given, stop: () => undefined };
  if (postgresBinaries() === undefined) installDebian('postgresql');
  const binaries = postgresBinaries();
  if (binaries !== undefined) return startPostgres(binaries);
  return end('The tests need PostgreSQL 15: install it (Debian: apt-get install postgresql) or set DATABASE_URL_TEST.');
}

function end(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
