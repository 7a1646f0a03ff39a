// Engines, vocabulary and guard are pure: time, chance and ids come in as arguments, so that a hit can be replayed in court.
import { readCode } from './source-code.ts';
import { type Breach, importsOf, isProof, lineAt, packageOf, type SourceFile } from './source-file.ts';

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/g, 'reads the clock'],
  [/\bDate\(\s*\)|\bnew Date\b(?!\s*\()/g, 'reads the clock'],
  [/(?<![.\w])performance\s*[.[]/g, 'reads the clock'],
  [/\bMath\.random\b/g, 'uses chance'],
  [/\b(randomBytes|randomUUID|randomInt|randomFill(Sync)?|getRandomValues)\b/g, 'uses chance'],
  [/(?<![.\w])process\s*[.[]/g, 'touches the process'],
  [/(?<![.\w])set(Timeout|Interval|Immediate)\s*\(/g, 'waits'],
  [/(?<![.\w])fetch\s*\(/g, 'uses the network'],
  [/\bglobalThis\b/g, 'touches what all share'],
  [/\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds)\s*\(|\.getTimezoneOffset\b/g, 'depends on a time zone'],
  [/\.(localeCompare|toLocale\w+)\s*\(/g, 'depends on the language of a machine'],
];

/** A pure room reads no clock, no chance, no disk, no network and no setting of the machine; its tests may. */
export function staysPure(file: SourceFile): readonly Breach[] {
  if (!isPureRoom(packageOf(file.path)) || isProof(file.path)) return [];
  const imported = importsOf(file)
    .filter(({ target }) => target.startsWith('node:') && target !== 'node:crypto')
    .map(({ target, line }) => `${file.path}:${line} imports ${target}; this room is pure`);
  const { code } = readCode(file.text);
  const done = IMPURE.flatMap(([pattern, what]) =>
    [...code.matchAll(pattern)].map(
      (match) => `${file.path}:${lineAt(code, match.index)} ${what} (${match[0].trim()}); this room is pure`,
    ),
  );
  return [...imported, ...done];
}

function isPureRoom(room: string): boolean {
  return room.startsWith('engines/') || room === 'unit/words' || room === 'unit/guard';
}
