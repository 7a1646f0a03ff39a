// What every file owes its reader: an opening sentence, a name that says what it is, few lines, and no loose end.
import { readCode } from './source-code.ts';
import { type Breach, isProof, lineAt, type SourceFile } from './source-file.ts';

const LONGEST = 400;
const FULLEST = 20;
// The last word of a name says what the thing is; these say nothing.
const EMPTY_WORD = /(^|[-.])(utils?|helpers?|common|misc|manager|processor|handler|service|data|info|types|v\d+)$/;

/** A file opens with a sentence, is short unless it is a table, is named for what it is, and leaves nothing open. */
export function readsWell(file: SourceFile): readonly Breach[] {
  const lines = file.text.split('\n').length - 1;
  const long = lines > LONGEST && !file.path.includes('.table.');
  return [
    ...(opensWithSentence(file) ? [] : [`${file.path}:1 opens without a sentence that says what it is`]),
    ...(long ? [`${file.path} has ${lines} lines; ${LONGEST} at most`] : []),
    ...namesNothing(file.path).map((name) => `${file.path} has a name that says nothing: ${name}`),
    ...looseEnds(file),
  ];
}

function opensWithSentence({ path, text }: SourceFile): boolean {
  const opening = path.endsWith('.css')
    ? /^\/\*([\s\S]*?)\*\//.exec(text)?.[1]
    : /^(?:#!.*\n)?((?:\/\/.*\n)+)/.exec(text)?.[1];
  const said = (opening ?? '').replace(/^\/\/ ?/gm, '').trim();
  return /^["'`\p{L}\d][\s\S]{10,}[.?]\)?$/u.test(said.split(/(?<=[.?]\)?)\n/)[0] ?? '');
}

function namesNothing(path: string): readonly string[] {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const base = name.replace(/\.[^.]+$/, '').replace(/\.(test|table|bench|fixture|module|config)$/, '');
  // A test may be named after the thing it reads, such as development-data; never just `data`.
  const nothing = base === 'index' || (isProof(path) ? EMPTY_WORD.exec(base)?.[0] === base : EMPTY_WORD.test(base));
  return [...folders.filter((folder) => EMPTY_WORD.test(folder)), ...(nothing ? [name] : [])];
}

const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/\bexport default\b|\bas default\b/g, 'exports a default; exports have names'],
  [/\bdebugger\b/g, 'stops in a debugger'],
];

function looseEnds({ path, text }: SourceFile): readonly Breach[] {
  if (path.endsWith('.css')) return [];
  const { code, quoted } = readCode(text);
  const inCode = LOOSE.filter(([, what]) => !(what.includes('default') && path.endsWith('.config.ts'))).flatMap(
    ([pattern, what]) => [...code.matchAll(pattern)].map((match) => `${path}:${lineAt(code, match.index)} ${what}`),
  );
  const postponed = [...text.matchAll(/\b(TODO|FIXME)\b/g)]
    .filter((match) => quoted[match.index] === ' ')
    .map((match) => `${path}:${lineAt(text, match.index)} postpones work; do it, or take it up with the project`);
  return [...inCode, ...postponed];
}

/** Folders with more files of code than one can oversee, tests apart; those known to be too full may only shrink. */
export function folderIsOverseen(
  paths: readonly string[],
  tooFull: Readonly<Record<string, number>>,
): readonly Breach[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    if (/\.(test|fixture)\.tsx?$/.test(path)) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > (tooFull[folder] ?? FULLEST))
    .map(([folder, count]) => `${folder} holds ${count} files of code; ${tooFull[folder] ?? FULLEST} at most`);
}
