// npm run check: format, lint and types, without running tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node24, ROOT } from './node24.mjs';
import { ensureInstalled } from './ready.mjs';

/** False when a step fails; its own output says what. */
export function check() {
  const bin = (name) => join(ROOT, 'node_modules/.bin', name);
  const steps = [
    ['format and lint', bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=30', '.']],
    ['types', bin('tsc'), ['-p', 'tsconfig.json']],
    ...(existsSync(join(ROOT, 'unit/web/tsconfig.json'))
      ? [['types of the desk', bin('tsc'), ['-p', 'unit/web/tsconfig.json']]]
      : []),
  ];
  const env = { ...process.env, PATH: `${join(node24(), '..')}:${process.env.PATH}` };
  for (const [name, command, args] of steps) {
    const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env, maxBuffer: 1 << 26 });
    if (done.status === 0) process.stdout.write(`✔ ${name}\n`);
    else {
      process.stdout.write(`✖ ${name}\n${done.stdout}${done.stderr}`);
      return false;
    }
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  process.exit(check() ? 0 : 1);
}
