// A new list in force concerns travellers already recorded: plans to screen them again, in portions.
import type { AnyEntry, Task } from '@vigie/store';
import { trace } from '../intake/message-rows.ts';
import { dayOf, later, type Unit } from '../unit.ts';

const PORTION = 500;
const DAY = 86_400_000;

/** Everyone whose flight left yesterday or later; older travel is searched on a ground of its own, not as a matter of course. */
export async function planRescreening(unit: Unit, task: Task): Promise<readonly AnyEntry[]> {
  const at = unit.now();
  const rows = await unit.database.db
    .selectFrom('traveller_record')
    .innerJoin('flight_leg', 'flight_leg.id', 'traveller_record.leg_id')
    .select('traveller_record.id')
    .where('flight_leg.day', '>=', dayOf(later(at, -DAY)))
    .orderBy('traveller_record.id')
    .execute();
  const ids = rows.map((row) => row.id);
  const portions: string[][] = [];
  for (let index = 0; index < ids.length; index += PORTION) portions.push(ids.slice(index, index + PORTION));
  const { versionId } = task.body as { versionId: string };
  return [
    {
      kind: 'rescreen.planned',
      at,
      trace: trace('rescreen.planned', [versionId]),
      body: { outboxId: task.id, portions },
    },
  ];
}
