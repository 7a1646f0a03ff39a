// Sessions of signed-in officers: a random token kept as a hash, short-lived, gone at once when the account is stopped.
import type { Permit } from '@vigie/guard/permit';
import type { Actor } from '@vigie/words';
import type { Officer } from '@vigie/words/api';
import { later, type Unit } from '../unit.ts';
import { officerOf } from './officers.ts';
import { hashSecret, newSecret } from './secret.ts';

const DESK_MS = 12 * 3_600_000;
const COMMAND_LINE_MS = 8 * 3_600_000;

export interface Session {
  readonly officer: Officer;
  readonly actor: Actor;
  readonly expiresAt: string;
}

/** Opens a session after a passkey (or an invitation) was proved; the sign-in stands in the ledger. */
export async function openSession(
  unit: Unit,
  officerId: string,
  kind: 'desk' | 'command-line',
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const at = unit.now();
  const token = newSecret(unit.random);
  const expiresAt = later(at, kind === 'desk' ? DESK_MS : COMMAND_LINE_MS);
  await unit.database.db.deleteFrom('session').where('expires_at', '<', at).execute();
  await unit.database.db
    .insertInto('session')
    .values({ token_hash: hashSecret(token), officer_id: officerId, kind, expires_at: expiresAt })
    .execute();
  const actor: Actor = { kind: 'officer', id: officerId, roles: [] };
  const action = kind === 'desk' ? 'officer.signed-in' : 'officer.issued-token';
  await unit.recorder.commit([
    { kind: 'officer.signed-in', at, trace: { actor, action, objects: [officerId] }, body: { id: officerId } },
  ]);
  return { token, expiresAt };
}

/** A token of the officer's own for the command line. */
export function issueToken(
  unit: Unit,
  permit: Permit<'session.token'>,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  return openSession(unit, permit.actor.id, 'command-line');
}

export async function sessionOf(unit: Unit, token: string): Promise<Session | undefined> {
  const row = await unit.database.db
    .selectFrom('session')
    .innerJoin('officer', 'officer.id', 'session.officer_id')
    .select(['officer.id', 'officer.name', 'officer.roles', 'officer.state', 'session.expires_at'])
    .where('token_hash', '=', hashSecret(token))
    .executeTakeFirst();
  if (row === undefined || row.state !== 'active' || row.expires_at <= unit.now()) return undefined;
  const officer = officerOf(row);
  return { officer, actor: { kind: 'officer', id: officer.id, roles: officer.roles }, expiresAt: row.expires_at };
}

export async function closeSession(unit: Unit, token: string): Promise<void> {
  await unit.database.db.deleteFrom('session').where('token_hash', '=', hashSecret(token)).execute();
}
