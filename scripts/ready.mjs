// Brings a clone to where it can run: packages installed as the lock file says, the desk built from its sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, ROOT } from './node24.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules/.vigie-lock');
const NOT_SOURCE = /^(dist|node_modules|README\.md)$|\.test\.ts$/;
const DIST = join(ROOT, 'unit/web/dist');

/** Installs when what is installed is not what the lock file says. */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  if (!isAsLocked()) {
    process.stdout.write('Installing packages …\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (done.error !== undefined) fail(`npm could not be started: ${done.error.message}.`);
    if (done.status !== 0) fail('npm ci failed; its message stands above. Try again, or run npm ci by hand.');
  }
  writeFileSync(INSTALLED, wanted);
}

// An npm ci by hand leaves no mark of ours; npm's own record of what it installed then spares a second install.
// Optional packages are those of other platforms.
function isAsLocked() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: there } = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true;
    if (there[path] === undefined) return wanted.optional === true;
    return there[path].version === wanted.version && existsSync(join(ROOT, path));
  });
}

/** Builds the desk when a source of it changed since the last build. */
export function ensureDesk() {
  const mark = join(DIST, '.built-from');
  const wanted = hashOf(['unit/web', 'unit/words', 'locales', 'tsconfig.base.json', 'package-lock.json']);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  process.stdout.write('Building the desk …\n');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const done = spawnSync(node24(), [vite, 'build', '--logLevel', 'error'], {
    cwd: join(ROOT, 'unit/web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (done.status !== 0) fail('The desk could not be built; see above.');
  mkdirSync(DIST, { recursive: true });
  writeFileSync(mark, wanted);
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesIn(join(ROOT, place))) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (NOT_SOURCE.test(name) ? [] : filesIn(join(path, name))));
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
