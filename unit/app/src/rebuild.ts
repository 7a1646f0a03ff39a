// Rebuilds the database from the journal: the journal holds every change, sealed, so nothing but the journal is needed.
import {
  type AnyEntry,
  cursorOf,
  type Database,
  migrate,
  moveCursor,
  openDatabase,
  project,
  readSegments,
  type Written,
} from '@vigie/store';

export interface RebuildPlan {
  readonly journal: string;
  /** An empty database. */
  readonly database: Database;
  readonly schema?: string | undefined;
  readonly onProgress?: (entries: number) => void;
}

const GROUP = 500;

/** Applies every entry in order; gives how many, and how many the database refused as it had refused them before. */
export async function rebuild(plan: RebuildPlan): Promise<{ readonly entries: number; readonly refused: number }> {
  await migrate(plan.database, plan.schema);
  const { db } = plan.database;
  if ((await cursorOf(db)).seq > 0)
    throw new Error('rebuild: expected an empty database, got one that already follows a journal');
  let group: Written<AnyEntry>[] = [];
  let entries = 0;
  let refused = 0;
  const flush = async (): Promise<void> => {
    refused += await applyGroup(db, group);
    entries += group.length;
    plan.onProgress?.(entries);
    group = [];
  };
  for await (const written of readSegments(plan.journal)) {
    group.push(written as Written<AnyEntry>);
    if (group.length >= GROUP && written.ends) await flush();
  }
  if (group.length > 0) await flush();
  return { entries, refused };
}

type Db = Parameters<typeof project>[0];

async function applyGroup(db: unknown, group: readonly Written<AnyEntry>[]): Promise<number> {
  const last = group.at(-1);
  if (last === undefined) return 0;
  try {
    await (db as Db).transaction().execute(async (trx) => {
      for (const one of group) await project(trx, one);
      await moveCursor(trx, last.seq, last.hash);
    });
    return 0;
  } catch (error) {
    if (group.length === 1) {
      await moveCursor(db as Db, last.seq, last.hash);
      return 1;
    }
    if (!(error instanceof Error)) throw error;
    let refused = 0;
    for (const one of group) refused += await applyGroup(db, [one]);
    return refused;
  }
}

export { openDatabase };
