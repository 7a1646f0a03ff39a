// Who may import whom: engines know engines, the floors of the unit know those below, the desk knows the vocabulary.
import { dirname, normalize } from 'node:path';
import { type Breach, type Import, importsOf, isProof, packageOf, type SourceFile } from './source-file.ts';

/** Floors of the unit, from the ground up; a room imports from lower floors and from engines. */
export const FLOORS: readonly string[] = ['words', 'guard', 'store', 'work', 'doors', 'app'];

/** What a package says that it needs. */
export type Needs = (room: string) => ReadonlySet<string>;

/** Imports point down, go through front doors, and name only what the package lists. */
export function importsPointDown(file: SourceFile, needs: Needs): readonly Breach[] {
  const room = packageOf(file.path);
  if (room === '') return [];
  return importsOf(file).flatMap((one) => {
    const wrong = wrongWith(file.path, room, one, needs);
    return wrong === undefined ? [] : [`${file.path}:${one.line} ${wrong}`];
  });
}

function wrongWith(path: string, room: string, { target }: Import, needs: Needs): string | undefined {
  if (target.startsWith('.')) return leavesRoom(path, room, target);
  if (target.startsWith('node:'))
    return room === 'unit/web' && !isProof(path) && !isSetting(path)
      ? `imports ${target}; the desk runs in a browser`
      : undefined;
  const own = /^@vigie\/([a-z]+)(\/src\b)?(.*)$/.exec(target);
  if (own?.[2] !== undefined) return `imports the inside of ${target}; import its front door`;
  if (isProof(path)) return undefined;
  if (own?.[3] === '/testing') return `imports ${target}, which is for tests`;
  if (own !== null && !mayImport(room, own[1] ?? '')) return `imports ${target}; imports point down only`;
  return isListed(room, target, needs) || isSetting(path)
    ? undefined
    : `imports ${target}, which its package.json does not list`;
}

const isSetting = (path: string): boolean => path.endsWith('.config.ts');

// Texts and national data are nobody's package.
const COMMON_GROUND = /\/(locales|countries)\/[^/]+(\/[^/]+)?\.json$/;

function leavesRoom(path: string, room: string, target: string): string | undefined {
  const away = packageOf(normalize(`${dirname(path)}/${target}`)) !== room && !COMMON_GROUND.test(target);
  return away ? `reaches into another package by ${target}; import its front door` : undefined;
}

/** Whether a package may import `@vigie/<target>`; its own front doors it may. */
export function mayImport(room: string, target: string): boolean {
  const floor = FLOORS.indexOf(target);
  if (room.startsWith('engines/')) return floor < 0 && target !== 'web';
  if (room === 'unit/web') return target === 'words';
  return target !== 'web' && (floor < 0 || floor <= FLOORS.indexOf(room.slice('unit/'.length)));
}

function isListed(room: string, target: string, needs: Needs): boolean {
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  return name === `@vigie/${room.split('/')[1]}` || needs(room).has(name);
}
