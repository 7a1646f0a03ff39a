// Verifies a whole log offline from its files and names the first bad entry or tile (RFC 6962, 2.1; C2SP tlog-tiles, tlog-checkpoint).
import { HASH_BYTES, sameBytes, subtreeRoot } from '../merkle/merkle-hash.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { type Result, success } from '../result.ts';
import { checkBundle, type LogFault, logFault, shortHash } from '../tiles/check-bundle.ts';
import { type ReadTile, readBundle, readEdgeTiles, readHashes } from '../tiles/read-tile.ts';
import { CHECKPOINT_PATH, firstEntryOf, fullTiles, levelsOf, TILE_WIDTH, tilePath } from '../tiles/tile-path.ts';
import { edgeOf, rootOfEdge } from '../tiles/tree.ts';
import { findEdgeFault } from './find-edge-fault.ts';

export interface LogToVerify {
  readonly read: ReadTile;
  /** The key whose signature the checkpoint must carry. */
  readonly vkey: string;
  /** The origin the checkpoint must have; any where it is left out. */
  readonly origin?: string;
  /** Called after each bundle with the number of entries that were found good so far. */
  readonly onProgress?: (checked: number, size: number) => void;
}

export interface VerifiedLog {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Recomputes everything from the entry bundles and compares it with every tile and with the signed root. The first
 * fault in the order of the entries is given: an entry with its bundle, a tile with the first entry under it, or the
 * checkpoint, in which case `entry` is undefined. Memory stays at a few tiles whatever the size of the log.
 */
export async function verifyLog(log: LogToVerify): Promise<Result<VerifiedLog, LogFault>> {
  const note = await log.read(CHECKPOINT_PATH);
  if (note === undefined) {
    return logFault('CHECKPOINT_MISSING', CHECKPOINT_PATH, undefined, 'the checkpoint is missing');
  }
  const checkpoint = openCheckpoint(note, log.vkey, log.origin);
  if (!checkpoint.ok) {
    const { code, at, text } = checkpoint.fault;
    return logFault(code, CHECKPOINT_PATH, undefined, `${text} (${at})`);
  }
  const { size, root } = checkpoint.value;
  const edge = await readEdgeTiles(log.read, size);
  if (!edge.ok) return located(edge.fault, edgeEntryOf(edge.fault.at, size));
  const walk: Walk = { log, size };
  if (!sameBytes(rootOfEdge(edgeOf(size, edge.value)), root)) {
    return findEdgeFault({ read: log.read, size, root, edge: edge.value });
  }
  const fault = await walkEdge(walk, edge.value);
  return fault === undefined ? success({ size, root }) : { ok: false, fault };
}

interface Walk {
  readonly log: LogToVerify;
  readonly size: number;
}

// The higher an unfilled tile, the earlier the entries under it; each is trusted because together they gave the root.
async function walkEdge(walk: Walk, edge: readonly Uint8Array[]): Promise<LogFault | undefined> {
  for (let level = levelsOf(walk.size) - 1; level >= 0; level--) {
    const hashes = edge[level];
    if (hashes === undefined || hashes.length === 0) continue;
    const fault = await walkTile(walk, { level, index: fullTiles(walk.size, level), hashes });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

interface TrustedTile {
  readonly level: number;
  readonly index: number;
  /** The hashes are those the signed root stands for. */
  readonly hashes: Uint8Array;
}

async function walkTile(walk: Walk, { level, index, hashes }: TrustedTile): Promise<LogFault | undefined> {
  if (level === 0) return checkEntries(walk, index, hashes);
  for (let i = 0; i * HASH_BYTES < hashes.length; i++) {
    const below = { level: level - 1, index: index * TILE_WIDTH + i };
    const expected = hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
    const first = firstEntryOf(below.level, below.index);
    const tile = await readHashes(walk.log.read, { ...below, width: TILE_WIDTH });
    if (!tile.ok) return located(tile.fault, first).fault;
    const found = subtreeRoot(tile.value);
    if (!sameBytes(found, expected)) {
      const path = tilePath({ ...below, width: TILE_WIDTH });
      const parent = `the tile above says ${shortHash(expected)}`;
      const text = `${path}: its hashes give ${shortHash(found)}, ${parent}; its first entry is ${first}`;
      return logFault('TILE_DIFFERS', path, first, text).fault;
    }
    const fault = await walkTile(walk, { ...below, hashes: tile.value });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function checkEntries(walk: Walk, index: number, hashes: Uint8Array): Promise<LogFault | undefined> {
  const width = hashes.length / HASH_BYTES;
  const first = index * TILE_WIDTH;
  const bundle = await readBundle(walk.log.read, index, width);
  if (!bundle.ok) return located(bundle.fault, first).fault;
  const checked = checkBundle({ ...bundle.value, index, hashes });
  if (!checked.ok) return checked.fault;
  walk.log.onProgress?.(first + width, walk.size);
  return undefined;
}

function located(
  { code, at, text }: { readonly code: string; readonly at: string; readonly text: string },
  entry: number,
) {
  return logFault(code, at, entry, `${at}: ${text}`);
}

function edgeEntryOf(path: string, size: number): number {
  const level = Number(path.split('/')[1]);
  return firstEntryOf(level, fullTiles(size, level));
}
