// What every package owes who finds it alone: a README, a description, the licence, and dependencies that point down without a circle.
import { FLOORS, mayImport } from './imports-point-down.ts';
import type { Breach } from './source-file.ts';

export interface Room {
  /** Folder from the root, e.g. `engines/names`. */
  readonly path: string;
  readonly readme: string | undefined;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly name?: string;
  readonly description?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const LICENCE = 'Apache-2.0';
const MOST_THIRD_PARTIES = 2;
const SHORTEST_README = 200;

/** A package tells what it is, is licensed, and lists only what it may import. */
export function roomIsWhole({ path, readme, manifest }: Room): readonly Breach[] {
  const names = Object.keys(manifest.dependencies ?? {});
  const own = names.filter((name) => name.startsWith('@vigie/')).map((name) => name.slice('@vigie/'.length));
  const third = names.length - own.length;
  const bounded = path.startsWith('engines/') || FLOORS.slice(0, 2).includes(path.slice('unit/'.length));
  const inWing = path.startsWith('engines/') || path.startsWith('unit/');
  return [
    ...((readme ?? '').length < SHORTEST_README ? [`${path} has no README.md that says what it is`] : []),
    ...((manifest.description ?? '').split(' ').length < 2 ? [`${path} has no description`] : []),
    ...(manifest.license === LICENCE ? [] : [`${path} is not licensed ${LICENCE}`]),
    ...(manifest.name === `@vigie/${path.split('/').at(-1)}` ? [] : [`${path} is not named after its folder`]),
    ...own
      .filter((name) => inWing && !mayImport(path, name))
      .map((name) => `${path} lists @vigie/${name}; imports point down only`),
    ...(bounded && third > MOST_THIRD_PARTIES
      ? [`${path} lists ${third} packages of third parties; ${MOST_THIRD_PARTIES} at most`]
      : []),
  ];
}

/** Packages that need one another in a circle, each named once. */
export function needsNoCircle(rooms: readonly Room[]): readonly Breach[] {
  const needs = new Map(rooms.map(({ manifest }) => [manifest.name ?? '', Object.keys(manifest.dependencies ?? {})]));
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (needs.get(from) ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      return reaches(next, goal, seen.add(next));
    });
  return [...needs.keys()].filter((name) => reaches(name, name)).map((name) => `${name} needs itself in a circle`);
}
