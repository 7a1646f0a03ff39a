// Puts a version of a list in force, by a named act; travellers of current flights are screened again against it.
import type { Permit } from '@vigie/guard/permit';
import { type Actor, failure, type Result, success, UNIT } from '@vigie/words';
import type { Unit } from '../unit.ts';

/** The version that was in force is kept as replaced; activating it again is the way back. */
export async function activateList(
  unit: Unit,
  permit: Permit<'list.activate'> | 'operator',
  id: string,
): Promise<Result<string>> {
  const version = await unit.database.db
    .selectFrom('list_version')
    .select(['id', 'key', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (version === undefined) return failure('LIST_UNKNOWN', 'list', 'There is no such version of a list.');
  if (version.state === 'active') return success(version.id);
  const at = unit.now();
  const actor: Actor = permit === 'operator' ? UNIT : permit.actor;
  await unit.recorder.commit([
    {
      kind: 'list.activated',
      at,
      trace: { actor, action: 'list.activated', objects: [version.id, version.key] },
      body: { id: version.id, key: version.key, rescreen: true, at },
    },
  ]);
  return success(version.id);
}
