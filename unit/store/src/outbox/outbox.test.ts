// Work is claimed once, freed when its worker dies, and set aside in sight when it keeps failing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { TEST_ENGINES } from '../testing/test-databases.ts';
import { claimTasks, countTasks, failTask } from './outbox.ts';

const T0 = '2026-01-17T10:00:00.000Z';
const T1 = '2026-01-17T10:01:00.000Z';
const T2 = '2026-01-17T10:02:00.000Z';

for (const engine of TEST_ENGINES) {
  describe(`outbox on ${engine.name}`, { skip: engine.skip ?? false }, () => {
    test('two claims share the tasks without overlap, and a lapsed lease frees them', async () => {
      const { database, drop } = await engine.open();
      for (let n = 0; n < 6; n++) {
        await sql`insert into outbox (topic, key, body, run_at) values ('screen', ${String(n)}, '{}'::jsonb, ${T0})`.execute(
          database.db,
        );
      }
      const claim = { topic: 'screen', limit: 4, now: T0, until: T1 };
      const [one, two] = await Promise.all([claimTasks(database.db, claim), claimTasks(database.db, claim)]);
      const keys = [...(one ?? []), ...(two ?? [])].map((task) => task.key);
      assert.equal(keys.length, 6);
      assert.equal(new Set(keys).size, 6);
      assert.equal((await claimTasks(database.db, claim)).length, 0);
      assert.equal((await claimTasks(database.db, { ...claim, now: T1, until: T2 })).length, 4);
      await drop();
    });

    test('a failing task comes later and, after too many tries, is kept where a person sees it', async () => {
      const { database, drop } = await engine.open();
      await sql`insert into outbox (topic, key, body, run_at) values ('screen', 'k', '{"records":[]}'::jsonb, ${T0})`.execute(
        database.db,
      );
      const [task] = await claimTasks(database.db, { topic: 'screen', limit: 1, now: T0, until: T1 });
      assert.ok(task);
      assert.equal(await failTask(database.db, task, { error: 'RangeError', runAt: T1, now: T0, limit: 2 }), 'retry');
      assert.equal((await claimTasks(database.db, { topic: 'screen', limit: 1, now: T0, until: T1 })).length, 0);
      const [again] = await claimTasks(database.db, { topic: 'screen', limit: 1, now: T1, until: T2 });
      assert.ok(again);
      assert.equal(
        await failTask(database.db, again, { error: 'RangeError', runAt: T2, now: T1, limit: 2 }),
        'set-aside',
      );
      assert.deepEqual(await countTasks(database.db), { waiting: 0, failed: 1 });
      await drop();
    });
  });
}
