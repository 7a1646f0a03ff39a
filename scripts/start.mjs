// npm start: installs, builds the desk, and starts the unit on Node 24; arguments after -- go to `vigie start`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, ROOT } from './node24.mjs';
import { ensureDesk, ensureInstalled } from './ready.mjs';

const args = process.argv.slice(2);
ensureInstalled();
if (!args.includes('--help') && !args.includes('-h')) ensureDesk();
const open = process.stdout.isTTY && !process.env.CI && !args.includes('--production') ? ['--open'] : [];
const child = spawn(node24(), [join(ROOT, 'unit/app/src/main.ts'), 'start', ...open, ...args], { stdio: 'inherit' });
// The terminal sends Ctrl-C to both; the unit stops in order, and this program follows it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
