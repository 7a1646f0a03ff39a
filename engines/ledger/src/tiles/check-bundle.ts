// Compares the entries of a bundle with the leaf hashes of its level 0 tile and names the first that differs (C2SP tlog-tiles, Log entries).
import { HASH_BYTES, leafHash, sameBytes } from '../merkle/merkle-hash.ts';
import { type Fault, type Result, success } from '../result.ts';
import { entryAt } from './entry-bundle.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** What is wrong with a log, with the first entry it touches and the file to look at. */
export interface LogFault extends Fault {
  /** Index of the first bad entry, or of the first entry under a bad tile; undefined where the checkpoint itself is bad. */
  readonly entry: number | undefined;
  readonly path: string;
}

export interface BundleToCheck {
  readonly index: number;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Number of entries the file should hold; more than there are hashes where the bundle has grown since. */
  readonly width: number;
  readonly hashes: Uint8Array;
}

/** The bytes of exactly the entries that have a hash, or the first entry that differs. */
export function checkBundle(bundle: BundleToCheck): Result<Uint8Array, LogFault> {
  const count = bundle.hashes.length / HASH_BYTES;
  let offset = 0;
  for (let i = 0; i < count; i++) {
    const entry = entryAt(bundle.bytes, offset);
    if (entry === undefined) return entryFault(bundle, i, 'ENTRY_CUT_OFF', 'the bundle ends within it');
    const found = leafHash(entry);
    const expected = bundle.hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
    if (!sameBytes(found, expected)) {
      const text = `its leaf hash is ${shortHash(found)}, the level 0 tile says ${shortHash(expected)}`;
      return entryFault(bundle, i, 'ENTRY_DIFFERS', text);
    }
    offset += 2 + entry.length;
  }
  const isExact = count < bundle.width || offset === bundle.bytes.length;
  if (!isExact) return entryFault(bundle, count - 1, 'BUNDLE_LONGER', 'more bytes follow this last entry');
  return success(bundle.bytes.subarray(0, offset));
}

/** A fault about one file and one entry. */
export function logFault(code: string, path: string, entry: number | undefined, text: string) {
  return { ok: false, fault: { code, at: path, path, entry, text } } as const;
}

/** The first eight hexadecimal digits, enough to tell two hashes apart in a sentence. */
export function shortHash(hash: Uint8Array): string {
  return Buffer.from(hash.subarray(0, 4)).toString('hex');
}

function entryFault(bundle: BundleToCheck, place: number, code: string, text: string) {
  const entry = bundle.index * TILE_WIDTH + place;
  return logFault(code, bundle.path, entry, `entry ${entry} in ${bundle.path}: ${text}`);
}
