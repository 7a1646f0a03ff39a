// Writes the public files of the log: every tile is durable before the checkpoint that needs it (C2SP tlog-tiles, Partial Tiles).
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHECKPOINT_PATH, type Tree } from '@vigie/ledger';
import { exchangeFile, syncFolder, writeFileDurably } from './durable-file.ts';

export interface PublisherOptions {
  readonly folder: string;
  readonly fsync: boolean;
  /** The tree of the checkpoint that is published, with all its files durable. */
  readonly tree: Tree;
  /** The signed checkpoint of a size and root. */
  readonly sign: (size: number, root: Uint8Array) => string;
}

/** Entries hashed at a stretch, about 2 ms: appends that wait for the processor go in between. */
const STRETCH = 1024;
// Node has four threads for files by default: these two leave the others to the write-ahead file and to readers.
const LANES = 2;

export class Publisher {
  #options: PublisherOptions;
  #size: number;
  /** What is still to be written, by tile; a partial tile is replaced here by its wider form. */
  #pending = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  #known = new Set<string>();
  /** By level, the folder of the one tile that was partial in the published log and is full now. */
  #superseded = new Map<string, string>();

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#size = options.tree.size;
  }

  /** Size of the published checkpoint. */
  get size(): number {
    return this.#size;
  }

  /** Adds entries and publishes the new checkpoint; where it rejects, the next call writes what this one could not. */
  async publish(entries: readonly Uint8Array[]): Promise<void> {
    const { tree, folder, fsync, sign } = this.#options;
    for (let start = 0; start < entries.length; start += STRETCH) {
      for (const file of tree.append(entries.slice(start, start + STRETCH)).writes) this.#plan(file);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await this.#writeTiles();
    await exchangeFile(folder, CHECKPOINT_PATH, Buffer.from(sign(tree.size, tree.root())), fsync);
    this.#size = tree.size;
    await this.#removeSuperseded();
  }

  #plan(file: { readonly path: string; readonly bytes: Uint8Array }): void {
    const [tile = file.path, width] = file.path.split('.p/');
    this.#pending.set(tile, file);
    const level = tile.split('/')[1] ?? '';
    if (width === undefined && !this.#superseded.has(level)) this.#superseded.set(level, `${tile}.p`);
  }

  async #writeTiles(): Promise<void> {
    const { folder, fsync } = this.#options;
    const changed = new Set<string>();
    await inLanes([...this.#pending.values()], async ({ path, bytes }) => {
      const place = join(folder, dirname(path));
      if (!this.#known.has(place)) {
        await mkdir(place, { recursive: true, mode: 0o755 });
        // Also where the folder was there: the process that made it may have died before its name was durable.
        for (let at = place; at !== folder; at = dirname(at)) changed.add(dirname(at));
        this.#known.add(place);
      }
      await writeFileDurably(join(folder, path), bytes, fsync);
      changed.add(place);
    });
    if (fsync) await inLanes([...changed], syncFolder);
    this.#pending.clear();
  }

  async #removeSuperseded(): Promise<void> {
    for (const old of this.#superseded.values()) {
      const place = join(this.#options.folder, old);
      await rm(place, { recursive: true, force: true });
      this.#known.delete(place);
    }
    this.#superseded.clear();
  }
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  // All lanes end before an error is told: a second attempt must not meet the first one still writing.
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
