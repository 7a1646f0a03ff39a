// npm start: installs, builds the desk, and starts the unit on Node 24; arguments after -- go to `vigie start`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { follow } from './follow.mjs';
import { node24, ROOT } from './node24.mjs';
import { ensureDesk, ensureInstalled } from './ready.mjs';

const args = process.argv.slice(2);
ensureInstalled();
if (!args.includes('--help') && !args.includes('-h')) ensureDesk();
const open = process.stdout.isTTY && !process.env.CI && !args.includes('--production') ? ['--open'] : [];
const main = join(ROOT, 'unit/app/src/main.ts');
process.exit(await follow(spawn(node24(), [main, 'start', ...open, ...args], { stdio: 'inherit' })));
