#!/usr/bin/env node
// Entry of the command-line program: runs on the Node at hand and hands over to Node 24.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// npm links this file into node_modules/.bin; the rest of the program lies where the link points.
const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const script = (name) => import(pathToFileURL(join(here, '../../../scripts', name)).href);
const [{ follow }, { node24 }] = await Promise.all([script('follow.mjs'), script('node24.mjs')]);
const main = join(here, '../src/main.ts');
process.exit(await follow(spawn(node24(), [main, ...process.argv.slice(2)], { stdio: 'inherit' })));
