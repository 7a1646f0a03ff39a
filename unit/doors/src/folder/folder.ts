// The watched folder: files that carriers' systems drop, one sub-folder a carrier, taken when they are complete, answered with a receipt file.
import { createReadStream, mkdirSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseDownError, JournalFullError } from '@vigie/store';
import type { Intake } from '@vigie/work/intake';
import type { Unit } from '@vigie/work/unit';

export interface FolderOptions {
  readonly unit: Unit;
  readonly intake: Intake;
  readonly folder: string;
  readonly pollMs?: number;
}

/** Names of files still being written, by the customs of file transfer. */
const UNFINISHED = /^\.|\.(tmp|part|partial|filepart|crdownload|receipt\.json)$/i;

export interface FolderWatch {
  /** One look: takes what is complete; gives how many files were receipted. */
  look(): Promise<number>;
  stop(): Promise<void>;
}

/** Watches until stopped. A file is taken when its size and time stood still over two looks; the original is removed after the receipt. */
export function watchFolder(options: FolderOptions): FolderWatch {
  const seen = new Map<string, string>();
  let stopped = false;
  let looking: Promise<number> = Promise.resolve(0);
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const look = (): Promise<number> => {
    // A look that failed must not end the watch.
    looking = looking.catch(() => 0).then(() => (stopped ? 0 : lookOnce(options, seen)));
    return looking;
  };
  const timer = setInterval(
    () => void look().catch((error: unknown) => options.unit.log('folder.trouble', { error: (error as Error).name })),
    options.pollMs ?? 2_000,
  );
  return {
    look,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await looking.catch(() => 0);
    },
  };
}

async function lookOnce({ unit, intake, folder }: FolderOptions, seen: Map<string, string>): Promise<number> {
  let taken = 0;
  const carriers = await unit.database.db
    .selectFrom('carrier')
    .select(['id', 'senders'])
    .where('state', '=', 'active')
    .execute();
  for (const carrier of carriers) {
    const place = join(folder, carrier.id);
    const names = await readdir(place).catch(() => [] as string[]);
    for (const name of names.sort()) {
      const path = join(place, name);
      if (UNFINISHED.test(name) || !(await isComplete(path, seen))) continue;
      if (await takeFile(unit, intake, { id: carrier.id, senders: carrier.senders as string[] }, path)) taken++;
    }
  }
  return taken;
}

async function isComplete(path: string, seen: Map<string, string>): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined || !facts.isFile()) return false;
  const mark = `${facts.size}/${facts.mtimeMs}`;
  const still = seen.get(path) === mark;
  seen.set(path, mark);
  return still;
}

async function takeFile(
  unit: Unit,
  intake: Intake,
  carrier: { readonly id: string; readonly senders: readonly string[] },
  path: string,
): Promise<boolean> {
  try {
    const receipt = await intake.receive({ carrier, body: createReadStream(path) });
    const answer = receipt.ok ? receipt.value : { status: 'refused', fault: receipt.fault };
    await writeFile(`${path}.receipt.json.tmp`, `${JSON.stringify(answer, undefined, 1)}\n`);
    await rename(`${path}.receipt.json.tmp`, `${path}.receipt.json`);
    // The original holds what may not be kept; what may is recorded.
    await rm(path, { force: true });
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseDownError) && !(error instanceof JournalFullError))
      unit.log('folder.file-trouble', { carrier: carrier.id, error: (error as Error).name });
    // The file stays where it is and is taken at a later look.
    return false;
  }
}
