#!/usr/bin/env node
// Entry of the command-line program: runs on the Node at hand and hands over to Node 24.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const { node24 } = await import(pathToFileURL(join(here, '../../../scripts/node24.mjs')).href);
const child = spawn(node24(), [join(here, '../src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
