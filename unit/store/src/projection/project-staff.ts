// Projects people and carriers: accounts, invitations, passkeys, credentials (only their hashes).
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Bodies } from '../journal/entries.ts';
import { bytes, json } from './parameters.ts';

type Db = Kysely<Tables>;

export async function projectCarrier(db: Db, body: Bodies['carrier.registered']): Promise<void> {
  const row = { name: body.name, senders: json(body.senders), credential_hash: body.credentialHash, state: 'active' };
  await db
    .insertInto('carrier')
    .values({ id: body.id, created_at: body.at, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function projectCarrierDisabled(db: Db, id: string): Promise<void> {
  await db.updateTable('carrier').set({ state: 'disabled' }).where('id', '=', id).execute();
}

export async function projectInvitation(db: Db, body: Bodies['officer.invited']): Promise<void> {
  await db
    .insertInto('officer')
    .values({ id: body.id, name: body.name, roles: json(body.roles), state: 'invited', created_at: body.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('invitation')
    .values({ token_hash: body.tokenHash, officer_id: body.id, expires_at: body.expiresAt, used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function projectEnrolment(db: Db, body: Bodies['officer.enrolled']): Promise<void> {
  await db.updateTable('invitation').set({ used_at: body.at }).where('token_hash', '=', body.tokenHash).execute();
  await db
    .updateTable('officer')
    .set({ state: 'active' })
    .where('id', '=', body.officerId)
    .where('state', '=', 'invited')
    .execute();
  if (body.passkey === null) return;
  await db
    .insertInto('passkey')
    .values({
      credential_id: body.passkey.credentialId,
      officer_id: body.officerId,
      public_key: bytes(body.passkey.publicKey),
      counter: body.passkey.counter,
      transports: json(body.passkey.transports),
      created_at: body.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A disabled officer is signed out everywhere in the same transaction. */
export async function projectOfficerDisabled(db: Db, id: string): Promise<void> {
  await db.updateTable('officer').set({ state: 'disabled' }).where('id', '=', id).execute();
  await db.deleteFrom('session').where('officer_id', '=', id).execute();
}
