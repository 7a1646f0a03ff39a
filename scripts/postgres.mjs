// A PostgreSQL of our own for the tests: found, or installed from Debian's packages where that is allowed; started on a free port, removed at the end.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** Folder of `initdb` and `postgres`, newest version first, or undefined. */
export function postgresBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
}

/** Starts a cluster; gives its address and a way to stop it. */
export async function startPostgres(binaries) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const root = process.getuid?.() === 0;
  if (root) {
    chmodSync(folder, 0o755);
    spawnSync('chown', ['postgres', folder]);
  }
  const as = (command, args) => (root ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);
  const [init, initArgs] = as(join(binaries, 'initdb'), [
    '-D',
    data,
    '-U',
    'vigie',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  const made = spawnSync(init, initArgs, { encoding: 'utf8', cwd: folder });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.split('\n')[0]}`);
  const [serve, serveArgs] = as(join(binaries, 'postgres'), [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    folder,
  ]);
  const server = spawn(serve, serveArgs, { stdio: 'ignore', cwd: folder, detached: true });
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    try {
      process.kill(-server.pid, 'SIGINT');
    } catch {}
    spawnSync('sleep', ['0.5']);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = spawnSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]);
    if (ready.status === 0) return { url: `postgres://vigie@127.0.0.1:${port}/postgres`, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error('PostgreSQL did not start within ten seconds');
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
