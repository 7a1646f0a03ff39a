// The laws of the house as functions: each takes a file and gives what it breaks, so that every law can be shown to fail.
import { dirname, normalize } from 'node:path';
import { importsOf, packageOf, type SourceFile } from './source-file.ts';

/** A broken law in one line: file, line, what and why. */
export type Breach = string;

/** Floors of the unit, from the ground up; a room imports from lower floors and from engines. */
export const FLOORS = ['words', 'guard', 'store', 'work', 'doors', 'app'] as const;

export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\.fixture\.ts$|\/evaluate\/|\/testing\/|\/story\/|^bench\//.test(path);
}

/** Imports point down: engines know engines only, the unit's floors know those below, the desk knows the vocabulary. */
export function importsPointDown(file: SourceFile): readonly Breach[] {
  return importsOf(file).flatMap(({ target, line }) => {
    const what = target.startsWith('.') ? leavesPackage(file.path, target) : breaksFloor(file.path, target);
    return what === undefined ? [] : [`${file.path}:${line} ${what}`];
  });
}

// Texts and national data are nobody's package.
const COMMON_GROUND = /\/(locales|countries)\/[^/]+(\/[^/]+)?\.json$/;

function leavesPackage(path: string, target: string): string | undefined {
  const away = packageOf(normalize(`${dirname(path)}/${target}`)) !== packageOf(path) && !COMMON_GROUND.test(target);
  return away ? `reaches into another package by ${target}; import its front door` : undefined;
}

function breaksFloor(path: string, target: string): string | undefined {
  const room = /^@vigie\/([a-z]+)(\/src)?/.exec(target);
  if (room === null) return undefined;
  if (room[2] !== undefined) return `imports the inside of ${target}; import its front door`;
  return isTest(path) || mayImport(packageOf(path), room[1] ?? '')
    ? undefined
    : `imports ${target}; imports point down only`;
}

function mayImport(own: string, target: string): boolean {
  const floor = FLOORS.indexOf(target as (typeof FLOORS)[number]);
  if (own.startsWith('engines/')) return floor < 0 && target !== 'web';
  if (own === 'unit/web') return target === 'words';
  const mine = FLOORS.indexOf(own.slice(5) as (typeof FLOORS)[number]);
  return floor < 0 || floor <= mine;
}

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'reads the clock'],
  [/\bnew Date\(\s*\)/, 'reads the clock'],
  [/\bMath\.random\s*\(/, 'uses chance'],
  [/\bprocess\./, 'touches the process'],
  [/\bperformance\./, 'reads the clock'],
  [/\bset(Timeout|Interval|Immediate)\s*\(/, 'waits'],
  [/\bfetch\s*\(/, 'uses the network'],
];

/** Engines, vocabulary and guard are pure: time, chance and ids come in as arguments, so that a hit can be replayed in court. */
export function staysPure(file: SourceFile): readonly Breach[] {
  const own = packageOf(file.path);
  if (!(own.startsWith('engines/') || own === 'unit/words' || own === 'unit/guard') || isTest(file.path)) return [];
  const breaches = importsOf(file)
    .filter(({ target }) => target.startsWith('node:') && target !== 'node:crypto')
    .map(({ target, line }) => `${file.path}:${line} imports ${target}; this room is pure`);
  file.text.split('\n').forEach((text, index) => {
    const code = text.replace(/\/\/.*$/, '').replace(/^\s*\*.*$/, '');
    for (const [pattern, what] of IMPURE)
      if (pattern.test(code)) breaches.push(`${file.path}:${index + 1} ${what}; this room is pure`);
  });
  return breaches;
}

const LONGEST = 400;
// The last word of a name says what the file is; these say nothing.
const BANNED = /(^|[-.])(utils?|helpers?|common|misc|manager|processor|handler|service|data|info|types|v\d+)$/;

/** A file opens with a sentence, has at most 400 lines unless it is a table, and a name that says what it is. */
export function isReadable(file: SourceFile): readonly Breach[] {
  const breaches: Breach[] = [];
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const lines = file.text.split('\n');
  const first = lines[0]?.startsWith('#!') === true ? lines[1] : lines[0];
  if (!/^\/\/ \S.{12,}/.test(first ?? '') && !name.includes('.test.'))
    breaches.push(`${file.path}:1 opens without a sentence that says what it is`);
  const long = lines.length - 1 > LONGEST && !name.includes('.table.') && !name.includes('.gen.');
  if (long) breaches.push(`${file.path} has ${lines.length - 1} lines; ${LONGEST} at most`);
  if (!name.includes('.test.') && BANNED.test(name.replace(/\.(test|table|bench|fixture)?\.?(ts|tsx|mjs)$/, '')))
    breaches.push(`${file.path} has a name that says nothing: ${name}`);
  return breaches;
}

/** Tests are titled as sentences, run always, or skip with a printed reason. */
export function testsSpeak(file: SourceFile): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const match of file.text.matchAll(/(?:^|\n)\s*(?:test|it)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)) {
    const title = match[2] ?? '';
    if (title.split(/\s+/).length < 3 && !title.includes('${'))
      breaches.push(`${file.path}: the title '${title}' is no sentence`);
  }
  if (/\b(test|it|describe)\.(only|todo|skip)\(/.test(file.text))
    breaches.push(`${file.path}: only, todo and bare skip do not stay`);
  return breaches;
}

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/"resolved": "https?:/, 'names a registry host'],
  [/\/(?:work|home|root|Users)\/[a-z]+\/(?:main|shared|[a-z]+\/src)\//, 'carries a path of one machine'],
  [
    new RegExp(
      `\\b(?:${['clau' + 'de', 'chat' + 'gpt', 'co' + 'pilot', 'anthro' + 'pic', 'open' + 'ai'].join('|')})\\b`,
      'i',
    ),
    'speaks of tools',
  ],
];

/** The project speaks of itself alone. */
export function speaksOfItself(file: SourceFile): readonly Breach[] {
  const breaches: Breach[] = [];
  file.text.split('\n').forEach((text, index) => {
    // Tables of given names hold names that tools were given too.
    if (file.path.includes('.table.')) return;
    for (const [pattern, what] of SECRETS) if (pattern.test(text)) breaches.push(`${file.path}:${index + 1} ${what}`);
  });
  return breaches;
}
