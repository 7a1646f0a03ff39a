// Turns journal values into statement parameters that both engines take alike.
import { type RawBuilder, sql } from 'kysely';

/** A value as one jsonb parameter. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

/** Base64 of the journal as bytes. */
export function bytes(base64: string): Uint8Array {
  return Buffer.from(base64, 'base64');
}
