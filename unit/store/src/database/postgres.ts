// The production engine: PostgreSQL 15 or newer over a pool.
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;
// Class 08 connection exceptions, 57P0x shutdown and recovery, 53300 too many connections (PostgreSQL, appendix A).
const GONE = /^(08...|57P0.|53300)$/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

export function openPostgres(
  url: string,
  schema: string | undefined,
): {
  dialect: Dialect;
  kind: 'postgres';
  isGone(error: unknown): boolean;
  close(): Promise<void>;
} {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, (text) => Number(text));
  const path = schema === undefined ? '' : ` -c search_path=${schema}`;
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5_000,
    // The journal is fsynced before the database is written, and is replayed from the cursor after a crash,
    // so the database may acknowledge before its own log is on disk: 1 fsync per group instead of 2.
    options: `-c synchronous_commit=off${path}`,
    types,
  });
  // A connection that breaks reports to its query, which answers for it; without these an idle or borrowed one would end the program.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return { dialect: new PostgresDialect({ pool }), kind: 'postgres', isGone, close: async () => {} };
}

function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (GONE.test(code) || SOCKET.has(code))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}
