// Opens a sealed body for a named operator while its key lives, and destroys keys when their hours are over.

import type { Permit } from '@vigie/guard/permit';
import { recordKey, seal, unseal } from '@vigie/guard/seal';
import { failure, type Result, success } from '@vigie/words';
import { sealedReference, tracedGround } from '../reading/traced-ground.ts';
import { dayOf, type Unit } from '../unit.ts';
import { base64 } from './message-rows.ts';

/** The opening is in the ledger, with the operator's reason, before the body is given. */
export async function openQuarantined(
  unit: Unit,
  permit: Permit<'quarantine.open'>,
  request: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly id: string; readonly text: string }>> {
  const { id } = request;
  const row = await unit.database.db
    .selectFrom('quarantine')
    .select(['id', 'expires_at', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return failure('QUARANTINE_UNKNOWN', 'quarantine', 'There is no such body in quarantine.');
  const at = unit.now();
  const key = row.expires_at <= at ? undefined : unit.keys.quarantine(id);
  const sealed = unit.quarantine.read(id);
  const plain = key === undefined || sealed === undefined ? undefined : unseal(key, `quarantine/${id}`, sealed);
  if (plain === undefined)
    return failure('QUARANTINE_EXPIRED', 'quarantine', 'The key of this body is gone; ask the carrier to send again.');
  const day = unit.keys.makeDay(dayOf(at));
  const reason =
    day === undefined
      ? ''
      : base64(seal(recordKey(day, 'message', id), unit.random(12), `reason/${id}`, Buffer.from(request.reason)));
  const trace = { actor: permit.actor, action: 'quarantine.opened', objects: [id], ...tracedGround(permit) };
  await unit.recorder.commit([
    { kind: 'quarantine.opened', at, trace, body: { id, reason, reference: sealedReference(unit, permit, at) } },
  ]);
  return success({ id, text: Buffer.from(plain).toString('utf8') });
}

/** Destroys the keys and bodies whose time is over; gives how many. */
export async function expireQuarantine(unit: Unit): Promise<number> {
  const at = unit.now();
  const rows = await unit.database.db
    .selectFrom('quarantine')
    .select('id')
    .where('expires_at', '<=', at)
    .where('state', '!=', 'expired')
    .execute();
  for (const { id } of rows) {
    unit.keys.destroyQuarantine(id);
    unit.quarantine.remove(id);
    const trace = {
      actor: { kind: 'unit', id: 'unit', roles: [] } as const,
      action: 'quarantine.expired',
      objects: [id],
    };
    await unit.recorder.commit([{ kind: 'quarantine.expired', at, trace, body: { id } }]);
  }
  return rows.length;
}
