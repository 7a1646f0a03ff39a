// Reads tiles and entry bundles of a log, the full one where the partial one was superseded (C2SP tlog-tiles, Partial Tiles).
import { HASH_BYTES } from '../merkle/merkle-hash.ts';
import { failure, type Result, success } from '../result.ts';
import { splitBundle } from './entry-bundle.ts';
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

/** Entries `from` (from 0) up to and without `to` of a log of `size` entries, as they lie there; nothing is verified. */
export async function readEntries(
  read: ReadTile,
  { from, to, size }: { readonly from: number; readonly to: number; readonly size: number },
): Promise<Result<Uint8Array[]>> {
  if (!(from >= 0 && from <= to && to <= size)) {
    return failure('ENTRY_RANGE', 'from', `expected 0 <= from <= to <= ${size}, got ${from} and ${to}`);
  }
  const entries: Uint8Array[] = [];
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < to; index++) {
    const start = index * TILE_WIDTH;
    const bundle = await readBundle(read, index, Math.min(TILE_WIDTH, size - start));
    if (!bundle.ok) return bundle;
    const split = splitBundle(bundle.value.bytes);
    if (!split.ok) return failure(split.fault.code, bundle.value.path, split.fault.text);
    entries.push(...split.value.slice(Math.max(0, from - start), to - start));
  }
  return entries.length === to - from
    ? success(entries)
    : failure(
        'BUNDLE_CUT_OFF',
        bundlePath(Math.floor(from / TILE_WIDTH)),
        'a bundle holds fewer entries than it should',
      );
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
