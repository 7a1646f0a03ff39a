// Projects the plan to screen known travellers again: the plan leaves the outbox, its portions enter it.
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Bodies } from '../journal/entries.ts';
import type { Written } from '../journal/line.ts';
import { json } from './parameters.ts';
import { removeFromOutbox } from './project-hits.ts';

export async function projectRescreen(
  db: Kysely<Tables>,
  written: Written,
  body: Bodies['rescreen.planned'],
): Promise<void> {
  for (const [index, records] of body.portions.entries()) {
    await db
      .insertInto('outbox')
      .values({ topic: 'screen', key: `${written.seq}/${index}`, body: json({ records }), run_at: written.entry.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await removeFromOutbox(db, [body.outboxId]);
}
