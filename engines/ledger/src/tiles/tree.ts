// The growing tree: takes entries and gives root and files to write, keeping only its right edge (RFC 6962, 2.1; C2SP tlog-tiles).
import { emptyRoot, HASH_BYTES, leafHash, nodeHash, subtreeRoot } from '../merkle/merkle-hash.ts';
import { BundleBuffer, MAX_ENTRY_BYTES } from './entry-bundle.ts';
import { bundlePath, fullTiles, levelsOf, partialWidth, TILE_WIDTH, tilePath } from './tile-path.ts';

/** What a tree needs to go on: its size, the unfilled tile of each level from 0 up, and the unfilled bundle. */
export interface TreeState {
  readonly size: number;
  readonly tiles: readonly Uint8Array[];
  readonly bundle: Uint8Array;
}

/** A file of the log; full tiles and bundles never change, partial ones are superseded by wider ones. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Appended {
  readonly size: number;
  readonly root: Uint8Array;
  /** What a log of this size has and one of the size before had not. */
  readonly writes: readonly LogFile[];
}

/** An append-only tree that remembers at most one tile a level and one bundle. */
export interface Tree {
  readonly size: number;
  /** MTH of all entries. */
  root(): Uint8Array;
  /** Adds entries of at most 65,535 bytes each; throws, adding nothing, where one is longer. */
  append(entries: readonly Uint8Array[]): Appended;
  state(): TreeState;
}

/** A tree that goes on from a state, by default from nothing. */
export function createTree(state?: TreeState): Tree {
  return new EdgeTree(state ?? { size: 0, tiles: [], bundle: new Uint8Array(0) });
}

/** Roots of the perfect subtrees of the right edge, by height, from the unfilled tile of each level; throws where a width is wrong. */
export function edgeOf(size: number, tiles: readonly Uint8Array[]): (Uint8Array | undefined)[] {
  const edge: (Uint8Array | undefined)[] = [];
  for (let level = 0; level < levelsOf(size); level++) {
    const tile = tiles[level] ?? new Uint8Array(0);
    const width = partialWidth(size, level);
    if (tile.length !== width * HASH_BYTES) {
      throw new Error(`edgeOf: expected ${width} hashes at level ${level} of ${size} leaves, got ${tile.length} bytes`);
    }
    let start = 0;
    for (let bit = 7; bit >= 0; bit--) {
      const count = 1 << bit;
      if ((width & count) === 0) continue;
      const end = start + count * HASH_BYTES;
      edge[level * 8 + bit] = subtreeRoot(tile.subarray(start, end));
      start = end;
    }
  }
  return edge;
}

/** MTH of a tree from its right edge. */
export function rootOfEdge(edge: readonly (Uint8Array | undefined)[]): Uint8Array {
  let root: Uint8Array | undefined;
  for (const left of edge) {
    if (left !== undefined) root = root === undefined ? left : nodeHash(left, root);
  }
  return root ?? emptyRoot();
}

class EdgeTree implements Tree {
  #size: number;
  #edge: (Uint8Array | undefined)[];
  #tiles: TileBuffer[];
  #bundle: BundleBuffer;
  #writes: LogFile[] = [];

  constructor(state: TreeState) {
    this.#size = state.size;
    this.#edge = edgeOf(state.size, state.tiles);
    this.#tiles = state.tiles.map((tile, level) => new TileBuffer(fullTiles(state.size, level), tile));
    this.#bundle = new BundleBuffer(state.bundle);
  }

  get size(): number {
    return this.#size;
  }

  root(): Uint8Array {
    return rootOfEdge(this.#edge);
  }

  append(entries: readonly Uint8Array[]): Appended {
    const tooLong = entries.find((entry) => entry.length > MAX_ENTRY_BYTES);
    if (tooLong !== undefined) {
      throw new Error(`Tree.append: expected entries of at most ${MAX_ENTRY_BYTES} bytes, got ${tooLong.length}`);
    }
    for (const entry of entries) {
      this.#bundle.push(entry);
      this.#climb(leafHash(entry));
      this.#size++;
      if (this.#size % TILE_WIDTH === 0) this.#fillBundle();
    }
    if (entries.length > 0) this.#writePartial();
    const writes = this.#writes;
    this.#writes = [];
    return { size: this.#size, root: this.root(), writes };
  }

  state(): TreeState {
    return { size: this.#size, tiles: this.#tiles.map((tile) => tile.bytes()), bundle: this.#bundle.bytes() };
  }

  // Like counting in binary: two equal subtrees make one of the next height; every eighth height is a row of tiles.
  #climb(leaf: Uint8Array): void {
    let hash = leaf;
    for (let height = 0; ; height++) {
      if (height % 8 === 0) this.#addToTile(height / 8, hash);
      const left = this.#edge[height];
      if (left === undefined) {
        this.#edge[height] = hash;
        return;
      }
      this.#edge[height] = undefined;
      hash = nodeHash(left, hash);
    }
  }

  #addToTile(level: number, hash: Uint8Array): void {
    const tile = this.#tiles[level] ?? new TileBuffer(0, new Uint8Array(0));
    this.#tiles[level] = tile;
    tile.push(hash);
    if (tile.width < TILE_WIDTH) return;
    this.#writes.push({ path: tilePath({ level, index: tile.index, width: TILE_WIDTH }), bytes: tile.bytes() });
    this.#tiles[level] = new TileBuffer(tile.index + 1, new Uint8Array(0));
  }

  #fillBundle(): void {
    this.#writes.push({ path: bundlePath(this.#size / TILE_WIDTH - 1), bytes: this.#bundle.bytes() });
    this.#bundle.clear();
  }

  #writePartial(): void {
    const width = this.#size % TILE_WIDTH;
    if (width > 0) {
      this.#writes.push({ path: bundlePath(fullTiles(this.#size, 0), width), bytes: this.#bundle.bytes() });
    }
    this.#tiles.forEach((tile, level) => {
      if (!tile.isChanged || tile.width === 0) return;
      tile.isChanged = false;
      this.#writes.push({ path: tilePath({ level, index: tile.index, width: tile.width }), bytes: tile.bytes() });
    });
  }
}

class TileBuffer {
  readonly index: number;
  width: number;
  /** True when hashes were added since the tile was last written. */
  isChanged = false;
  #hashes = new Uint8Array(TILE_WIDTH * HASH_BYTES);

  constructor(index: number, hashes: Uint8Array) {
    this.index = index;
    this.width = hashes.length / HASH_BYTES;
    this.#hashes.set(hashes);
  }

  push(hash: Uint8Array): void {
    this.#hashes.set(hash, this.width * HASH_BYTES);
    this.width++;
    this.isChanged = true;
  }

  bytes(): Uint8Array {
    return this.#hashes.slice(0, this.width * HASH_BYTES);
  }
}
