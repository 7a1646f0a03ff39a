// npm run check: format, lint, types and the laws of the house, without the other tests.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node24, ROOT } from './node24.mjs';
import { ensureInstalled } from './ready.mjs';

/** Runs the checks side by side, with the laws where asked; false when one fails, whose own output then says what. */
export async function check({ laws = false } = {}) {
  const bin = (name) => join(ROOT, 'node_modules/.bin', name);
  const steps = [
    ['format and lint', bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=50', '.']],
    ['types', bin('tsc'), ['-p', 'tsconfig.json']],
    ['types of the desk', bin('tsc'), ['-p', 'unit/web/tsconfig.json']],
    ...(laws ? [['laws of the house', node24(), ['--test', '--test-isolation=none', ...lawTests()]]] : []),
  ];
  const results = await Promise.all(steps.map(([name, command, args]) => run(name, command, args)));
  for (const { name, passed, output } of results) process.stdout.write(passed ? `✔ ${name}\n` : `✖ ${name}\n${output}`);
  return results.every(({ passed }) => passed);
}

const lawTests = () =>
  readdirSync(join(ROOT, 'house'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `house/${name}`);

function run(name, command, args) {
  const env = { ...process.env, PATH: `${dirname(node24())}${delimiter}${process.env.PATH}` };
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ name, passed: false, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ name, passed: code === 0, output }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  process.exit((await check({ laws: true })) ? 0 : 1);
}
