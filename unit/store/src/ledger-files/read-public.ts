// Reads a public file of the log; a partial tile that was never written is cut from a wider one, whose beginning it is.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitBundle } from '@vigie/ledger';

const PARTIAL = /^tile\/(.*)\.p\/(\d+)$/;
const HASH_BYTES = 32;

/** The file of a path that `isLogPath` accepts, undefined where the log has none. */
export async function readPublic(folder: string, path: string): Promise<Uint8Array | undefined> {
  const found = await readOrUndefined(join(folder, path));
  const [, tile = '', width = ''] = PARTIAL.exec(path) ?? [];
  return found === undefined && width !== ''
    ? cutFromWider(join(folder, 'tile', `${tile}.p`), tile, Number(width))
    : found;
}

async function cutFromWider(place: string, tile: string, width: number): Promise<Uint8Array | undefined> {
  const widths = (await readdir(place).catch(() => [])).map(Number).filter((one) => one > width);
  if (widths.length === 0) return undefined;
  const wider = await readOrUndefined(join(place, String(Math.min(...widths))));
  if (wider === undefined) return undefined;
  const end = tile.startsWith('entries/') ? bundleEnd(wider, width) : width * HASH_BYTES;
  return end === undefined || end > wider.length ? undefined : wider.subarray(0, end);
}

function bundleEnd(bundle: Uint8Array, width: number): number | undefined {
  const entries = splitBundle(bundle);
  if (!entries.ok || entries.value.length < width) return undefined;
  return entries.value.slice(0, width).reduce((sum, entry) => sum + 2 + entry.length, 0);
}

async function readOrUndefined(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
