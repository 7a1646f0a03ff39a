// Takes up a tree where its files left it (C2SP tlog-tiles: the partial tiles of a size are its right edge).
import { HASH_BYTES } from '../merkle/merkle-hash.ts';
import { type Result, success } from '../result.ts';
import { checkBundle } from './check-bundle.ts';
import { type ReadTile, readBundle, readEdgeTiles } from './read-tile.ts';
import { partialWidth, TILE_WIDTH } from './tile-path.ts';
import { createTree, type Tree } from './tree.ts';

/**
 * The tree of `size` entries, ready to append. The unfilled bundle is checked against its tile; whether the tiles are
 * those that were signed shows when the caller compares `root()` with its checkpoint.
 */
export async function resumeTree(size: number, readTile: ReadTile): Promise<Result<Tree>> {
  const tiles = await readEdgeTiles(readTile, size);
  if (!tiles.ok) return tiles;
  const width = partialWidth(size, 0);
  if (width === 0) return success(createTree({ size, tiles: tiles.value, bundle: new Uint8Array(0) }));
  const index = Math.floor(size / TILE_WIDTH);
  const bundle = await readBundle(readTile, index, width);
  if (!bundle.ok) return bundle;
  const hashes = tiles.value[0] ?? new Uint8Array(0);
  const checked = checkBundle({ ...bundle.value, index, hashes: hashes.subarray(0, width * HASH_BYTES) });
  if (!checked.ok) return checked;
  return success(createTree({ size, tiles: tiles.value, bundle: checked.value }));
}
