// Signed logs in memory for tests, with a key that everybody knows.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { signCheckpoint } from '../note/checkpoint.ts';
import { printVkey, verifierKey } from '../note/verifier-key.ts';
import type { ReadTile } from '../tiles/read-tile.ts';
import { createTree, type Tree } from '../tiles/tree.ts';

export const ORIGIN = 'ledger.example/unit';

/** Ed25519 key of 32 equal bytes (RFC 8410, 7). */
export function sampleKey(byte = 7): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([head, Buffer.alloc(32, byte)]), format: 'der', type: 'pkcs8' });
}

export const KEY = sampleKey();
export const VKEY = printVkey(verifierKey(ORIGIN, KEY));

/** Entry `i` of every sample log. */
export function sampleEntry(i: number): Uint8Array {
  return Buffer.from(`entry ${i} ${'.'.repeat(i % 11)}`);
}

export function sampleEntries(from: number, to: number): Uint8Array[] {
  return Array.from({ length: to - from }, (_, k) => sampleEntry(from + k));
}

/** The files of a log; what is published replaces what it supersedes, as on a disk that keeps everything. */
export class SampleLog {
  readonly files = new Map<string, Uint8Array>();
  readonly tree: Tree = createTree();
  reads = 0;

  constructor(size: number, batch: number = Math.max(1, size)) {
    for (let at = 0; at < size; at += batch) this.append(sampleEntries(at, Math.min(size, at + batch)));
    this.sign();
  }

  append(entries: readonly Uint8Array[]): void {
    for (const { path, bytes } of this.tree.append(entries).writes) this.files.set(path, bytes);
  }

  sign(): void {
    const note = signCheckpoint({
      origin: ORIGIN,
      size: this.tree.size,
      root: this.tree.root(),
      privateKey: KEY,
      keyName: ORIGIN,
    });
    this.files.set('checkpoint', Buffer.from(note));
  }

  readonly read: ReadTile = async (path) => {
    this.reads++;
    return this.files.get(path);
  };
}
