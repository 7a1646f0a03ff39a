// The engines that store tests run on: PGlite always, PostgreSQL where the test command started one.
import { randomBytes } from 'node:crypto';
import { type Database, migrate, openDatabase } from '../database/database.ts';

export interface TestEngine {
  readonly name: string;
  /** Undefined to run; otherwise why not. */
  readonly skip: string | undefined;
  /** A fresh, migrated database of its own. */
  open(): Promise<{
    readonly database: Database;
    readonly url: string | undefined;
    readonly schema: string | undefined;
    drop(): Promise<void>;
  }>;
}

const SERVER = process.env.VIGIE_TEST_POSTGRES;

export const TEST_ENGINES: readonly TestEngine[] = [
  {
    name: 'PGlite',
    skip: undefined,
    open: async () => {
      const database = await openDatabase({});
      await migrate(database);
      return { database, url: undefined, schema: undefined, drop: () => database.close() };
    },
  },
  {
    name: 'PostgreSQL',
    skip: SERVER === undefined ? 'VIGIE_TEST_POSTGRES names no server; npm test starts one' : undefined,
    open: async () => {
      const schema = `t${randomBytes(6).toString('hex')}`;
      const admin = await openDatabase({ url: SERVER });
      const { sql } = await import('kysely');
      await sql.raw(`create schema ${schema}`).execute(admin.db);
      const database = await openDatabase({ url: SERVER, schema });
      await migrate(database, schema);
      const drop = async (): Promise<void> => {
        await database.close();
        await sql.raw(`drop schema ${schema} cascade`).execute(admin.db);
        await admin.close();
      };
      return { database, url: SERVER, schema, drop };
    },
  },
];
