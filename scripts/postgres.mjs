// A PostgreSQL of our own for tests and benchmarks: found, started on a free port, and removed when its starter ends in whatever way.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

/** Folder of `initdb` and `postgres`, newest Debian version first, or undefined. */
export function postgresBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '',
    ...(process.env.PATH ?? '').split(':'),
  ];
  return places.find((place) => place !== '' && existsSync(join(place, 'initdb')) && versionIn(place) >= OLDEST);
}

function versionIn(place) {
  const said = spawnSync(join(place, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/\d+/.exec(said)?.[0] ?? 0);
}

// The shell waits on its input, which closes when the starter ends, killed or not; then nothing of the server stays.
const KEEPER = `
"$1/postgres" -D "$2/data" -p "$3" -h 127.0.0.1 -k "$2" >"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
cd / && rm -rf "$2"`;

/** Starts a cluster with fsync on; gives its address and a way to stop it. */
export async function startPostgres(binaries) {
  // PostgreSQL refuses to run as root, and another user may not see root's own temporary folder.
  const user = process.getuid?.() === 0 ? unprivileged() : undefined;
  const folder = mkdtempSync(join(user === undefined ? tmpdir() : '/tmp', 'vigie-postgres-'));
  if (user !== undefined) spawnSync('chown', [`${user.uid}:${user.gid}`, folder]);
  const initdb = ['-D', join(folder, 'data'), '-U', 'vigie', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(join(binaries, 'initdb'), initdb, { encoding: 'utf8', cwd: folder, ...user });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
  }
  const port = await freePort();
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', binaries, folder, String(port)], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
    // Ctrl-C is for the tests; the server ends after them.
    detached: true,
    ...user,
  });
  const ended = new Promise((resolve) => keeper.on('exit', resolve));
  const stop = () => {
    keeper.stdin.end();
    return ended;
  };
  for (let attempt = 0; attempt < 300; attempt++) {
    if (isReady(folder)) return { url: `postgres://vigie@127.0.0.1:${port}/postgres`, stop };
    await wait(100);
  }
  const log = readFileSync(join(folder, 'log'), 'utf8').trim();
  await stop();
  throw new Error(`PostgreSQL did not start within thirty seconds:\n${log}`);
}

// The last line of postmaster.pid is the server's state.
function isReady(folder) {
  try {
    return readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').trimEnd().endsWith('ready');
  } catch {
    return false;
  }
}

function unprivileged() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL cannot run as root: a user postgres or nobody is needed');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
