// The key service's default keeping place: key files with owner-only permissions, apart from the data they open (DEP-01, "sealed day").
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Keys of 32 bytes by kind and name. A destroyed key leaves nothing that could open what it sealed. */
export interface KeyPlace {
  /** The key of a day `YYYY-MM-DD`, made at first use; undefined once it was destroyed. */
  day(day: string): Uint8Array | undefined;
  /** Makes sure the key of a day exists and is on disk before anything is sealed under it. */
  makeDay(day: string): Uint8Array | undefined;
  destroyDay(day: string): void;
  /** The key that keeps one hit's copy of a record key; made at first use. */
  makeHold(hitId: string): Uint8Array;
  hold(hitId: string): Uint8Array | undefined;
  destroyHold(hitId: string): void;
  makeQuarantine(id: string): Uint8Array;
  quarantine(id: string): Uint8Array | undefined;
  destroyQuarantine(id: string): void;
  /** Long-lived keys of the unit: `archive`, `suppression`, `documents`, `ledger`. */
  root(name: RootName): Uint8Array;
}

export type RootName = 'archive' | 'suppression' | 'documents' | 'ledger';

type Kind = 'day' | 'hold' | 'quarantine' | 'root';
const KINDS: readonly Kind[] = ['day', 'hold', 'quarantine', 'root'];
const NAME = /^[A-Za-z0-9-]{1,64}$/;

/** Opens (and creates) the folder. `random` gives cryptographically random bytes. */
export function openKeyFolder(folder: string, random: (bytes: number) => Uint8Array): KeyPlace {
  for (const kind of KINDS) mkdirSync(join(folder, kind), { recursive: true, mode: 0o700 });
  mustBePrivate(folder);
  const cache = new Map<string, Uint8Array>();

  const pathOf = (kind: Kind, name: string): string => {
    if (!NAME.test(name))
      throw new Error(`openKeyFolder: expected a name of letters, digits and hyphens, got ${JSON.stringify(name)}`);
    return join(folder, kind, `${name}.key`);
  };
  const read = (kind: Kind, name: string): Uint8Array | undefined => {
    const path = pathOf(kind, name);
    const cached = cache.get(path);
    if (cached !== undefined) return cached;
    if (!existsSync(path)) return undefined;
    const key = new Uint8Array(readFileSync(path));
    if (key.length !== 32)
      throw new Error(`openKeyFolder: the key file of ${kind} ${name} holds ${key.length} bytes instead of 32`);
    if (kind === 'day' || kind === 'root') cache.set(path, key);
    return key;
  };
  const make = (kind: Kind, name: string): Uint8Array => {
    const existing = read(kind, name);
    if (existing !== undefined) return existing;
    write(pathOf(kind, name), random(32));
    return read(kind, name) ?? fail(kind, name);
  };
  const destroy = (kind: Kind, name: string): void => {
    const path = pathOf(kind, name);
    cache.get(path)?.fill(0);
    cache.delete(path);
    if (existsSync(path)) overwrite(path);
  };
  return {
    day: (day) => read('day', day),
    // A mark stays where a day's key was, so that a late message cannot bring a destroyed day back to life.
    makeDay: (day) => (existsSync(`${pathOf('day', day)}.destroyed`) ? undefined : make('day', day)),
    destroyDay: (day) => {
      write(`${pathOf('day', day)}.destroyed`, new Uint8Array(0));
      destroy('day', day);
    },
    makeHold: (id) => read('hold', id) ?? putHold(pathOf('hold', id), random(32)),
    hold: (id) => read('hold', id),
    destroyHold: (id) => destroy('hold', id),
    makeQuarantine: (id) => make('quarantine', id),
    quarantine: (id) => read('quarantine', id),
    destroyQuarantine: (id) => destroy('quarantine', id),
    root: (name) => make('root', name),
  };
}

/** The days that still have a key, oldest first. */
export function livingDays(folder: string): readonly string[] {
  return readdirSync(join(folder, 'day'))
    .filter((name) => name.endsWith('.key'))
    .map((name) => name.slice(0, -4))
    .sort();
}

// A hold is the second way to a hit's key, needed only when the day is gone, months later: it is not fsynced one by one
// (two fsyncs a hit were a third of the time of screening), and until then the day's key opens the hit.
function putHold(path: string, key: Uint8Array): Uint8Array {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, key);
  closeSync(file);
  return key;
}

function write(path: string, bytes: Uint8Array): void {
  const draft = `${path}.draft`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
  syncFolder(path);
}

function overwrite(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(statSync(path).size), 0, undefined, 0);
  fsyncSync(file);
  closeSync(file);
  rmSync(path);
  syncFolder(path);
}

function syncFolder(path: string): void {
  const folder = openSync(join(path, '..'), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function mustBePrivate(folder: string): void {
  const mode = statSync(folder).mode & 0o077;
  if (mode !== 0)
    throw new Error(
      `openKeyFolder: ${folder} is open to others (mode ${mode.toString(8)}); take their rights away: chmod 700`,
    );
}

function fail(kind: string, name: string): never {
  throw new Error(`openKeyFolder: the key of ${kind} ${name} could not be read back`);
}
