// Opens the database, embedded or PostgreSQL, behind one query layer and one migration set.
import { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { MIGRATIONS } from './schema.ts';
import type { Tables } from './tables.ts';

export type EngineKind = 'pglite' | 'postgres';

export interface Database {
  readonly db: Kysely<Tables>;
  readonly kind: EngineKind;
  /** True for errors that say the engine cannot be reached, not that a statement is wrong. */
  isGone(error: unknown): boolean;
  close(): Promise<void>;
}

/** `url` opens PostgreSQL; otherwise PGlite in `folder`, or in memory where that is undefined. */
export interface DatabasePlace {
  readonly url?: string | undefined;
  /** PostgreSQL schema to work in, for tests that share one server. */
  readonly schema?: string | undefined;
  readonly folder?: string | undefined;
}

export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const engine = place.url === undefined ? await openPglite(place.folder) : openPostgres(place.url, place.schema);
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  return {
    db,
    kind: engine.kind,
    isGone: engine.isGone,
    close: async () => {
      await db.destroy();
      await engine.close();
    },
  };
}

/** Brings the schema up to date; throws with the migration's name when one fails. */
export async function migrate(database: Database, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => MIGRATIONS as unknown as Record<string, Migration> },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((one) => one.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(`migrate: migration ${failed} failed`, { cause: error });
}
