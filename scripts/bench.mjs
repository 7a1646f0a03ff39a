// npm run bench -- NAME [--json]: runs one benchmark; without a name lists them.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24, ROOT } from './node24.mjs';
import { postgresBinaries, startPostgres } from './postgres.mjs';
import { ensureInstalled } from './ready.mjs';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -9));
const file = join(ROOT, 'bench', `${name}.bench.ts`);
if (name === undefined || !existsSync(file)) {
  process.stderr.write(`npm run bench -- NAME [--json]; there are: ${names.join(', ')}\n`);
  process.exit(name === undefined ? 0 : 2);
}
ensureInstalled();
const binaries = postgresBinaries();
const server = name === 'road' && binaries !== undefined ? await startPostgres(binaries) : undefined;
process.on('exit', () => server?.stop());
const child = spawn(node24(), ['--expose-gc', file, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, VIGIE_TEST_POSTGRES: server?.url ?? '' },
});
process.on('SIGINT', () => child.kill('SIGINT'));
child.on('exit', (code) => process.exit(code ?? 1));
