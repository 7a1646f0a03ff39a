// Unseals the identity of one record, by its day or by a key that a hit kept for it.
import { recordKey, unseal } from '@vigie/guard/seal';
import type { Identity } from '@vigie/words';
import type { Unit } from '../unit.ts';

/** Undefined when neither the day nor the kept key (base64) opens it: the identity is gone. */
export async function openIdentity(unit: Unit, recordId: string, keptKey?: string): Promise<Identity | undefined> {
  const row = await unit.database.db
    .selectFrom('traveller_record')
    .select(['id', 'day', 'sealed'])
    .where('id', '=', recordId)
    .executeTakeFirst();
  return row === undefined ? undefined : unsealIdentity(unit, row, keptKey);
}

export function unsealIdentity(
  unit: Unit,
  row: { readonly id: string; readonly day: string; readonly sealed: Uint8Array },
  keptKey?: string,
): Identity | undefined {
  const day = unit.keys.day(row.day);
  const key =
    day === undefined
      ? keptKey === undefined
        ? undefined
        : Buffer.from(keptKey, 'base64')
      : recordKey(day, 'record', row.id);
  const plain = key === undefined ? undefined : unseal(key, `record/${row.id}`, row.sealed);
  return plain === undefined ? undefined : (JSON.parse(Buffer.from(plain).toString('utf8')) as Identity);
}
