// Reads tiles and entry bundles of a log, the full one where the partial one was superseded (C2SP tlog-tiles, Partial Tiles).
import { HASH_BYTES } from '../merkle/merkle-hash.ts';
import { failure, type Result, success } from '../result.ts';
import { bundlePath, firstEntryOf, levelsOf, partialWidth, TILE_WIDTH, type TilePlace, tilePath } from './tile-path.ts';

/** Gives a file of the log by its path, undefined where there is none; a failing disk or network rejects. */
export type ReadTile = (path: string) => Promise<Uint8Array | undefined>;

/** The hashes of a tile; faults name the tile and the first entry under it. */
export async function readHashes(read: ReadTile, place: TilePlace): Promise<Result<Uint8Array>> {
  const path = tilePath(place);
  const first = firstEntryOf(place.level, place.index);
  let bytes = await read(path);
  let width = place.width;
  if (bytes === undefined && width < TILE_WIDTH) {
    width = TILE_WIDTH;
    bytes = await read(tilePath({ ...place, width }));
  }
  if (bytes === undefined) return failure('TILE_MISSING', path, `the tile is missing; its first entry is ${first}`);
  if (bytes.length !== width * HASH_BYTES) {
    const text = `the tile has ${bytes.length} bytes instead of ${width * HASH_BYTES}; its first entry is ${first}`;
    return failure('TILE_LENGTH', path, text);
  }
  return success(bytes.subarray(0, place.width * HASH_BYTES));
}

/** A bundle with at least `width` entries as it lies there, with the path it was found at. */
export async function readBundle(
  read: ReadTile,
  index: number,
  width: number,
): Promise<Result<{ readonly path: string; readonly bytes: Uint8Array; readonly width: number }>> {
  const path = bundlePath(index, width);
  const bytes = await read(path);
  if (bytes !== undefined) return success({ path, bytes, width });
  const full = bundlePath(index);
  const wider = width < TILE_WIDTH ? await read(full) : undefined;
  if (wider !== undefined) return success({ path: full, bytes: wider, width: TILE_WIDTH });
  return failure('BUNDLE_MISSING', path, `the bundle is missing; its first entry is ${index * TILE_WIDTH}`);
}

/** The unfilled tile of every level of a tree, level 0 first; empty where a level is filled exactly. */
export async function readEdgeTiles(read: ReadTile, size: number): Promise<Result<Uint8Array[]>> {
  const tiles: Uint8Array[] = [];
  for (let level = 0; level < levelsOf(size); level++) {
    const width = partialWidth(size, level);
    if (width === 0) {
      tiles.push(new Uint8Array(0));
      continue;
    }
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const tile = await readHashes(read, { level, index, width });
    if (!tile.ok) return tile;
    tiles.push(tile.value);
  }
  return success(tiles);
}
