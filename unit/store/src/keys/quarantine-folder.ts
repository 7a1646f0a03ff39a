// Sealed bodies that could not be read, one file each, until their key is destroyed.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface QuarantineFolder {
  /** Writes sealed bytes and fsyncs them before it returns. */
  hold(id: string, sealed: Uint8Array): void;
  read(id: string): Uint8Array | undefined;
  remove(id: string): void;
}

export function openQuarantine(folder: string): QuarantineFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string): string => {
    if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new Error(`openQuarantine: expected an id, got ${JSON.stringify(id)}`);
    return join(folder, `${id}.sealed`);
  };
  return {
    hold: (id, sealed) => {
      const file = openSync(pathOf(id), 'w', 0o600);
      writeSync(file, sealed);
      fsyncSync(file);
      closeSync(file);
    },
    read: (id) => (existsSync(pathOf(id)) ? new Uint8Array(readFileSync(pathOf(id))) : undefined),
    remove: (id) => rmSync(pathOf(id), { force: true }),
  };
}
