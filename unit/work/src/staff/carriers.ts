// Admits carriers: who may send, under which sender identifications, with which credential (Directive (EU) 2016/681, 8).
import type { Permit } from '@vigie/guard/permit';
import { type Actor, failure, type Result, success, UNIT } from '@vigie/words';
import type { CarrierView, NewCarrier } from '@vigie/words/api';
import { sql } from 'kysely';
import type { Unit } from '../unit.ts';
import { hashSecret, newSecret, sameHash } from './secret.ts';

/** Registers a carrier, or gives an existing one a new credential; the credential is given once and kept only as a hash. */
export async function registerCarrier(
  unit: Unit,
  permit: Permit<'carrier.register'> | 'operator',
  carrier: NewCarrier,
): Promise<{ readonly carrier: CarrierView; readonly credential: string }> {
  const secret = newSecret(unit.random);
  const at = unit.now();
  const actor: Actor = permit === 'operator' ? UNIT : permit.actor;
  await unit.recorder.commit([
    {
      kind: 'carrier.registered',
      at,
      trace: { actor, action: 'carrier.registered', objects: [carrier.id] },
      body: { id: carrier.id, name: carrier.name, senders: carrier.senders, credentialHash: hashSecret(secret), at },
    },
  ]);
  const view = (await allCarriers(unit)).find((one) => one.id === carrier.id);
  if (view === undefined) throw new Error(`registerCarrier: expected carrier ${carrier.id} to stand in the database`);
  return { carrier: view, credential: `${carrier.id}.${secret}` };
}

export async function disableCarrier(
  unit: Unit,
  permit: Permit<'carrier.disable'>,
  id: string,
): Promise<Result<string>> {
  const known = await unit.database.db.selectFrom('carrier').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return failure('CARRIER_UNKNOWN', 'carrier', 'There is no such carrier.');
  const trace = { actor: permit.actor, action: 'carrier.disabled', objects: [id] };
  await unit.recorder.commit([{ kind: 'carrier.disabled', at: unit.now(), trace, body: { id } }]);
  return success(id);
}

export function listCarriers(unit: Unit, _permit: Permit<'carriers.list'>): Promise<readonly CarrierView[]> {
  return allCarriers(unit);
}

async function allCarriers(unit: Unit): Promise<readonly CarrierView[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    senders: string[];
    state: string;
    created_at: string;
    messages: number;
    rejected: number;
    last: string;
  }>`
    select c.id, c.name, c.senders, c.state, c.created_at, count(i.id) filter (where i.status = 'accepted')::int as messages,
      count(i.id) filter (where i.status = 'rejected')::int as rejected, coalesce(max(i.received_at), '') as last
    from carrier c left join interchange i on i.carrier = c.id
    group by c.id, c.name, c.senders, c.state, c.created_at order by c.id`.execute(unit.database.db);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    senders: row.senders,
    state: row.state === 'active' ? 'active' : 'disabled',
    createdAt: row.created_at,
    messages: row.messages,
    rejected: row.rejected,
    lastMessageAt: row.last,
  }));
}

/** The carrier a credential `ID.secret` belongs to; the same nothing for unknown, disabled and wrong. */
export async function carrierOf(
  unit: Unit,
  credential: string,
): Promise<{ readonly id: string; readonly senders: readonly string[] } | undefined> {
  const cut = credential.indexOf('.');
  if (cut < 1) return undefined;
  const row = await unit.database.db
    .selectFrom('carrier')
    .select(['id', 'senders', 'credential_hash', 'state'])
    .where('id', '=', credential.slice(0, cut))
    .executeTakeFirst();
  if (row === undefined || row.state !== 'active') return undefined;
  return sameHash(hashSecret(credential.slice(cut + 1)), row.credential_hash)
    ? { id: row.id, senders: row.senders as string[] }
    : undefined;
}
