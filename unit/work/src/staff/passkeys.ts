// Finds and keeps the passkeys of officers (W3C Web Authentication Level 3).
import type { Unit } from '../unit.ts';
import type { NewPasskey } from './officers.ts';

export async function passkeyOf(
  unit: Unit,
  credentialId: string,
): Promise<(NewPasskey & { readonly officerId: string }) | undefined> {
  const row = await unit.database.db
    .selectFrom('passkey')
    .innerJoin('officer', 'officer.id', 'passkey.officer_id')
    .selectAll('passkey')
    .select('officer.state')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  if (row === undefined || row.state !== 'active') return undefined;
  return {
    officerId: row.officer_id,
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: row.transports as string[],
  };
}

/** The counter of an authenticator only ever grows; a copy of it shows by a counter that does not. */
export async function passkeyUsed(unit: Unit, credentialId: string, counter: number): Promise<void> {
  await unit.database.db.updateTable('passkey').set({ counter }).where('credential_id', '=', credentialId).execute();
}
