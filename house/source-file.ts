// A source file as the laws see it: its path, its lines, what it imports.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file that is tracked or would be. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile());
}

export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

export interface Import {
  readonly target: string;
  readonly line: number;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsOf(file: SourceFile): readonly Import[] {
  return [...file.text.matchAll(IMPORT)].map((match) => ({
    target: match[1] ?? match[2] ?? match[3] ?? '',
    line: file.text.slice(0, (match.index ?? 0) + match[0].length).split('\n').length,
  }));
}

/** The package folder a file lies in, e.g. `engines/names`, `unit/store`; '' outside the wings. */
export function packageOf(path: string): string {
  const [wing, room] = path.split('/');
  if (wing === 'house' || wing === 'bench') return wing;
  return (wing === 'engines' || wing === 'unit') && room !== undefined ? `${wing}/${room}` : '';
}
