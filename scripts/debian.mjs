// Finds the browser of the tests, and fetches what they need from Debian's packages where that is allowed: as root, with apt-get.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let updated = false;

/** Installs packages; false where it may not or could not. */
export function installDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write(`Installing ${packages.join(' ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  if (!updated) updated = apt(['update', '-qq']);
  return apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of Chromium, or undefined. */
export function findChromium() {
  return [process.env.CHROMIUM, ...BROWSERS].find((path) => path !== undefined && existsSync(path));
}

/** Whether names in Arabic script can be shown; true where fontconfig is not there to be asked. */
export function hasArabicFont() {
  const asked = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  return asked.status !== 0 || asked.stdout.trim() !== '';
}
