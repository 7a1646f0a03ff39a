// Finds what is bad when the right edge of a log does not give the signed root: all is computed anew from the entries (RFC 6962, 2.1).
import { HASH_BYTES, sameBytes } from '../merkle/merkle-hash.ts';
import { type LogFault, logFault, shortHash } from '../tiles/check-bundle.ts';
import { splitBundle } from '../tiles/entry-bundle.ts';
import { type ReadTile, readBundle } from '../tiles/read-tile.ts';
import { bundlePath, firstEntryOf, fullTiles, partialWidth, TILE_WIDTH, tilePath } from '../tiles/tile-path.ts';
import { createTree, type LogFile, type Tree } from '../tiles/tree.ts';

export interface BrokenEdge {
  readonly read: ReadTile;
  readonly size: number;
  /** The signed root. */
  readonly root: Uint8Array;
  /** The unfilled tile of each level as it lies there. */
  readonly edge: readonly Uint8Array[];
}

interface Difference {
  readonly path: string;
  readonly level: number;
  readonly index: number;
  /** Place of the first hash that differs. */
  readonly place: number;
}

/**
 * Where the entries give the signed root, a tile is bad; where they do not, the first entry is bad whose leaf hash is
 * not in its tile. One of the two must differ, or the log was exchanged as a whole for another one.
 */
export async function findEdgeFault(log: BrokenEdge): Promise<{ readonly ok: false; readonly fault: LogFault }> {
  const tree = createTree();
  let difference: Difference | undefined;
  for (let index = 0; tree.size < log.size; index++) {
    const width = Math.min(TILE_WIDTH, log.size - tree.size);
    const bundle = await readBundle(log.read, index, width);
    if (!bundle.ok) return logFault(bundle.fault.code, bundle.fault.at, tree.size, bundle.fault.text);
    const entries = splitBundle(bundle.value.bytes);
    if (!entries.ok || entries.value.length !== bundle.value.width) {
      return brokenBundle(bundle.value.path, tree.size, entries.ok ? entries.value.length : Number(entries.fault.at));
    }
    const { writes } = tree.append(entries.value.slice(0, width));
    difference ??= await findDifference(log, writes);
  }
  difference ??= edgeDifference(log, tree);
  if (difference === undefined) {
    const text = 'entries and tiles agree with each other, but not with the signed root: the log was exchanged';
    return logFault('ROOT_DIFFERS', 'checkpoint', undefined, text);
  }
  const isTileBad = sameBytes(tree.root(), log.root);
  return isTileBad ? badTile(difference, log) : badEntry(difference, log, tree.root());
}

async function findDifference(log: BrokenEdge, writes: readonly LogFile[]): Promise<Difference | undefined> {
  for (const { path, bytes } of writes) {
    const place = /^tile\/(\d+)\/(.*\d)$/.exec(path);
    if (place === null || path.includes('.p/')) continue;
    const stored = await log.read(path);
    const first = firstDifference(bytes, stored ?? new Uint8Array(0));
    if (first === undefined) continue;
    const index = Number((place[2] ?? '').replaceAll(/[x/]/g, ''));
    return { path, level: Number(place[1]), index, place: first };
  }
  return undefined;
}

function edgeDifference(log: BrokenEdge, tree: Tree): Difference | undefined {
  const computed = tree.state().tiles;
  for (let level = 0; level < log.edge.length; level++) {
    const place = firstDifference(computed[level] ?? new Uint8Array(0), log.edge[level] ?? new Uint8Array(0));
    if (place === undefined) continue;
    const index = fullTiles(log.size, level);
    return { path: tilePath({ level, index, width: partialWidth(log.size, level) }), level, index, place };
  }
  return undefined;
}

function firstDifference(computed: Uint8Array, stored: Uint8Array): number | undefined {
  for (let at = 0; at < computed.length; at += HASH_BYTES) {
    if (!sameBytes(computed.subarray(at, at + HASH_BYTES), stored.subarray(at, at + HASH_BYTES)))
      return at / HASH_BYTES;
  }
  return undefined;
}

function badTile({ path, level, index, place }: Difference, log: BrokenEdge) {
  const first = firstEntryOf(level, index);
  const text = `${path}: its hash ${place} is not that of its entries, which give the signed root`;
  return logFault('TILE_DIFFERS', path, first, `${text} ${shortHash(log.root)}; its first entry is ${first}`);
}

function badEntry({ path, level, index, place }: Difference, log: BrokenEdge, root: Uint8Array) {
  const entry = firstEntryOf(level, index) + place * TILE_WIDTH ** level;
  const bundle = Math.floor(entry / TILE_WIDTH);
  const at = bundlePath(bundle, Math.min(TILE_WIDTH, log.size - bundle * TILE_WIDTH));
  const text = `entry ${entry} in ${at}: it does not agree with ${path}, and the entries give ${shortHash(root)}`;
  return logFault('ENTRY_DIFFERS', at, entry, `${text} instead of the signed root`);
}

function brokenBundle(path: string, start: number, place: number) {
  const entry = start + place;
  return logFault('ENTRY_CUT_OFF', path, entry, `entry ${entry} in ${path}: the bundle does not hold whole entries`);
}
