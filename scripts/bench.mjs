// npm run bench -- NAME [--json]: runs one benchmark on Node 24; without a name lists them.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { follow } from './follow.mjs';
import { node24, ROOT } from './node24.mjs';
import { postgresBinaries, startPostgres } from './postgres.mjs';
import { ensureInstalled } from './ready.mjs';

const ENDING = '.bench.ts';
// Benchmarks that measure both engines get a PostgreSQL of their own where there is one.
const ON_POSTGRES = ['road'];

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));
if (name === undefined || !names.includes(name)) {
  const text = `npm run bench -- NAME [--json]; there are: ${names.join(', ')}\n`;
  (name === undefined ? process.stdout : process.stderr).write(text);
  process.exit(name === undefined ? 0 : 2);
}
ensureInstalled();
const binaries = ON_POSTGRES.includes(name) ? postgresBinaries() : undefined;
const server = binaries === undefined ? undefined : await startPostgres(binaries);
const env = { ...process.env, VIGIE_TEST_POSTGRES: server?.url ?? '' };
const file = join(ROOT, 'bench', `${name}${ENDING}`);
const status = await follow(spawn(node24(), ['--expose-gc', file, ...rest], { stdio: 'inherit', env }));
await server?.stop();
process.exit(status);
