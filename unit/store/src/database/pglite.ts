// The embedded engine: PGlite (PostgreSQL in WebAssembly), one session, for demonstration, tests and small posts.
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PGliteDialect } from 'kysely';

// int8 arrives as a string or bigint by default on one engine and not the other; the unit counts below 2^53.
const INT8 = 20;

/** Opens the folder (created when absent), or memory. PGlite never fsyncs: the journal in front is what makes a receipt durable. */
export async function openPglite(folder: string | undefined): Promise<{
  dialect: Dialect;
  kind: 'pglite';
  isGone(error: unknown): boolean;
  close(): Promise<void>;
}> {
  const parsers = { [INT8]: (text: string) => Number(text) };
  const client = folder === undefined ? await PGlite.create({ parsers }) : await PGlite.create(folder, { parsers });
  return {
    dialect: new PGliteDialect({ pglite: client }),
    kind: 'pglite',
    isGone: () => client.closed,
    close: async () => {
      if (!client.closed) await client.close();
    },
  };
}
