// One process at a time may open a data folder: PGlite takes no lock of its own and two writers corrupt it.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export class DataLockedError extends Error {
  override name = 'DataLockedError';
}

export interface DataLock {
  release(): void;
}

/** Takes `<folder>.lock` beside the data folder; a lock left by a process that is gone is taken over. */
export function lockData(folder: string): DataLock {
  const path = `${folder}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = holderOf(path);
    if (holder !== undefined && isAlive(holder)) {
      throw new DataLockedError(`the data folder ${folder} is in use by process ${holder.pid}; stop it first`);
    }
    rmSync(path, { force: true });
  }
  throw new DataLockedError(`the lock ${path} could not be taken`);
}

interface Holder {
  readonly pid: number;
  /** Start time in clock ticks (proc(5), field 22), so that a reused process number is not taken for the holder. */
  readonly started: string;
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.started === '' || startOf(holder.pid) === holder.started;
}

function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
