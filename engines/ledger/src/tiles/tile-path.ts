// Paths of the files of a tiled log and the widths of its rightmost tiles (C2SP tlog-tiles: Merkle Tree, Partial Tiles, Log entries).

/** Hashes in a full tile, and entries in a full bundle. */
export const TILE_WIDTH = 256;

/** Where a log keeps its signed tree head. */
export const CHECKPOINT_PATH = 'checkpoint';

/** A tile: level (0 holds leaf hashes), index within the level, number of hashes. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** `tile/<L>/<N>[.p/<W>]`; 1234067 becomes `x001/x234/067`. */
export function tilePath({ level, index, width }: TilePlace): string {
  if (!Number.isInteger(level) || level < 0 || level > 63) {
    throw new Error(`tilePath: expected a level from 0 to 63, got ${level}`);
  }
  return `tile/${level}/${numbered(index, width)}`;
}

/** `tile/entries/<N>[.p/<W>]`. */
export function bundlePath(index: number, width: number = TILE_WIDTH): string {
  return `tile/entries/${numbered(index, width)}`;
}

const WIDTH = '(?:[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])';
const LOG_PATH = new RegExp(`^tile/(?:entries|\\d|[1-5]\\d|6[0-3])/(?:x\\d{3}/){0,5}\\d{3}(?:\\.p/${WIDTH})?$`);

/** True for the paths a log may serve, so that nothing else of a folder can be asked for. */
export function isLogPath(path: string): boolean {
  return path === CHECKPOINT_PATH || LOG_PATH.test(path);
}

/** Number of tiles of a level that a tree of `size` leaves has filled. */
export function fullTiles(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** (level + 1));
}

/** Hashes in the rightmost, unfilled tile of a level: floor(size / 256^level) mod 256. */
export function partialWidth(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level) % TILE_WIDTH;
}

/** Number of levels that have any hash for a tree of `size` leaves. */
export function levelsOf(size: number): number {
  let levels = 0;
  for (let rest = size; rest >= 1; rest = Math.floor(rest / TILE_WIDTH)) levels++;
  return levels;
}

/** The first entry under a tile. */
export function firstEntryOf(level: number, index: number): number {
  return index * TILE_WIDTH ** (level + 1);
}

function numbered(index: number, width: number): string {
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new Error(`tilePath: expected an index of 0 or more, got ${index}`);
  }
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) {
    throw new Error(`tilePath: expected a width from 1 to ${TILE_WIDTH}, got ${width}`);
  }
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const path = padded.replace(/\d{3}(?=\d)/g, 'x$&/');
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}
