// The outbox: work that committed data still needs, claimed with SKIP LOCKED; the effect removes the row in its own transaction.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

export interface Task {
  readonly id: number;
  readonly topic: string;
  readonly key: string;
  readonly body: unknown;
  readonly attempts: number;
}

export interface Claim {
  readonly topic: string;
  readonly limit: number;
  /** Now and the end of the lease, UTC instants. */
  readonly now: string;
  readonly until: string;
}

/** Claims due tasks for a while; whoever dies leaves them to the next claim after the lease. */
export async function claimTasks(db: Kysely<Tables>, claim: Claim): Promise<readonly Task[]> {
  const { rows } = await sql<Task>`update outbox set lease_until = ${claim.until}, attempts = attempts + 1
    where id in (select id from outbox where topic = ${claim.topic} and run_at <= ${claim.now} and lease_until <= ${claim.now}
      order by id limit ${claim.limit} for update skip locked)
    returning id, topic, key, body, attempts`.execute(db);
  return [...rows].sort((a, b) => a.id - b.id);
}

/** Frees what a process claimed that is gone: one process works on a data folder, and it has just started. */
export async function freeTasks(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('outbox').set({ lease_until: '' }).where('lease_until', '!=', '').execute();
}

/** Work that failed is tried again at `runAt`; after too many tries it is kept aside where a person sees it. */
export async function failTask(
  db: Kysely<Tables>,
  task: Task,
  failure: { readonly error: string; readonly runAt: string; readonly now: string; readonly limit: number },
): Promise<'retry' | 'set-aside'> {
  if (task.attempts < failure.limit) {
    await db
      .updateTable('outbox')
      .set({ run_at: failure.runAt, lease_until: '', last_error: failure.error })
      .where('id', '=', task.id)
      .execute();
    return 'retry';
  }
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('outbox').where('id', '=', task.id).execute();
    await sql`insert into outbox_failed (id, topic, key, body, attempts, last_error, failed_at)
      values (${task.id}, ${task.topic}, ${task.key}, ${JSON.stringify(task.body)}::jsonb, ${task.attempts}, ${failure.error}, ${failure.now})
      on conflict do nothing`.execute(trx);
  });
  return 'set-aside';
}

/** Tasks not yet done, the failed ones apart. */
export async function countTasks(db: Kysely<Tables>): Promise<{ readonly waiting: number; readonly failed: number }> {
  const { rows } = await sql<{ waiting: number; failed: number }>`select
    (select count(*) from outbox)::int as waiting, (select count(*) from outbox_failed)::int as failed`.execute(db);
  return rows[0] ?? { waiting: 0, failed: 0 };
}
