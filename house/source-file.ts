// The files of the project as the laws see them: path, text, what they import, and the room they lie in.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCode } from './source-code.ts';

export const ROOT = join(import.meta.dirname, '..');

/** A broken law in one line: file, line, what and why. */
export type Breach = string;

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

let files: readonly SourceFile[] | undefined;

/** Every text file that is tracked or would be, read once. */
export function projectFiles(): readonly SourceFile[] {
  files ??= projectPaths()
    .map((path) => ({ path, bytes: readFileSync(join(ROOT, path)) }))
    .filter(({ bytes }) => !bytes.subarray(0, 8000).includes(0))
    .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));
  return files;
}

/** The files of code among them. */
export function sources(): readonly SourceFile[] {
  return projectFiles().filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path) && !/\.d\.ts$|\.gen\.ts$/.test(path));
}

function projectPaths(): readonly string[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  // Outside a clone, in an unpacked archive say, every file is the project's but what its commands make.
  const paths = listed.status === 0 ? listed.stdout.split('\0').filter((path) => path !== '') : walk('');
  return paths.filter((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile());
}

const MADE = new Set(['node_modules', 'dist', '.git', '.vigie', 'test-output']);

function walk(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}

export interface Import {
  readonly target: string;
  readonly line: number;
}

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, by name and line. */
export function importsOf(file: SourceFile): readonly Import[] {
  const { code, quoted } = readCode(file.text);
  return [...quoted.matchAll(IMPORT)].flatMap((match) => {
    const word = match.index + match[0].search(/import|export|require/);
    // A text may speak of an import; only code makes one.
    if (code[word] === ' ') return [];
    const target = match.slice(1).find((one) => one !== undefined) ?? '';
    return [{ target, line: lineAt(quoted, match.index + match[0].length) }];
  });
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The package folder a file lies in, e.g. `engines/names`, `unit/store`, `bench`; '' outside the wings. */
export function packageOf(path: string): string {
  const [wing = '', room, rest] = path.split('/');
  if (wing === 'house' || wing === 'bench') return wing;
  return (wing === 'engines' || wing === 'unit') && rest !== undefined ? `${wing}/${room}` : '';
}

/** Tests, their helpers, measurements and stories: what a package is proved with, not what it is. */
export function isProof(path: string): boolean {
  return /\.test\.tsx?$|\.fixture\.ts$|\/(evaluate|testing|story|bench)\/|^(bench|house)\//.test(path);
}
