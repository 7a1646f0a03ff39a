// Journal, database and ledger follow each other in order, once, whatever fails in between (law 7).
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { AnyEntry } from '../journal/entries.ts';
import { cursorOf } from '../projection/project.ts';
import { TEST_ENGINES } from '../testing/test-databases.ts';
import { DatabaseDownError, Recorder, type RecorderOptions } from './recorder.ts';

const AT = '2026-01-17T10:00:00.000Z';

function carrier(id: string): AnyEntry {
  return {
    kind: 'carrier.registered',
    at: AT,
    trace: { actor: { kind: 'unit', id: 'unit', roles: [] }, action: 'carrier.registered', objects: [id] },
    body: { id, name: `Carrier ${id}`, senders: [id], credentialHash: 'h', at: AT },
  };
}

function options(
  database: RecorderOptions['database'],
  folder: string,
): RecorderOptions & { fed: number[]; ledgerAt: { lastSeq: number } } {
  const fed: number[] = [];
  const ledgerAt = { lastSeq: 0 };
  return {
    database,
    journal: { folder, salt: () => 'AAAAAAAAAAAAAAAAAAAAAA' },
    ledger: {
      get lastSeq() {
        return ledgerAt.lastSeq;
      },
      feed: async (written) => {
        for (const one of written) {
          fed.push(one.seq);
          ledgerAt.lastSeq = one.seq;
        }
      },
    },
    onApplied: () => {},
    onTrouble: () => {},
    now: () => AT,
    fed,
    ledgerAt,
  };
}

const folderOf = (): string => mkdtempSync(join(tmpdir(), 'vigie-recorder-'));

for (const engine of TEST_ENGINES) {
  describe(`recorder on ${engine.name}`, { skip: engine.skip ?? false }, () => {
    test('a commit resolves when the change stands in the database, and reaches the ledger in order', async () => {
      const { database, drop } = await engine.open();
      const how = options(database, folderOf());
      const recorder = await Recorder.open(how);
      await Promise.all(Array.from({ length: 40 }, (_, n) => recorder.commit([carrier(`A${n}`), carrier(`B${n}`)])));
      const rows = await database.db.selectFrom('carrier').select('id').execute();
      assert.equal(rows.length, 80);
      await recorder.settled();
      assert.deepEqual(
        how.fed,
        Array.from({ length: 80 }, (_, n) => n + 1),
      );
      await recorder.close();
      await drop();
    });

    test('what was journaled before a crash takes effect at the next start, once', async () => {
      const { database, drop } = await engine.open();
      const folder = folderOf();
      const how = options(database, folder);
      const recorder = await Recorder.open(how);
      await recorder.commit([carrier('AA')]);
      await recorder.close();
      // The database of the crash is one that never saw the entries: a fresh one.
      const fresh = await engine.open();
      const second = options(fresh.database, folder);
      const again = await Recorder.open(second);
      assert.equal((await cursorOf(fresh.database.db)).seq, 1);
      assert.equal((await fresh.database.db.selectFrom('carrier').select('id').execute()).length, 1);
      assert.deepEqual(second.fed, [1]);
      await again.close();
      await fresh.drop();
      await drop();
    });

    test('an entry the database refuses is set aside in sight and the others go on', async () => {
      const { database, drop } = await engine.open();
      const recorder = await Recorder.open(options(database, folderOf()));
      const bad = carrier('XX');
      const broken = { ...bad, body: { ...bad.body, name: null } } as unknown as AnyEntry;
      const results = await Promise.allSettled([
        recorder.commit([carrier('AA')]),
        recorder.commit([broken]),
        recorder.commit([carrier('BB')]),
      ]);
      assert.deepEqual(
        results.map((one) => one.status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      const failed = await database.db.selectFrom('journal_failed').selectAll().execute();
      assert.equal(failed.length, 1);
      assert.equal(failed[0]?.kind, 'carrier.registered');
      assert.doesNotMatch(failed[0]?.error ?? '', /Carrier/, 'the error repeats no content');
      await recorder.close();
      await drop();
    });

    test('nothing is acknowledged while the database is away, and all of it takes effect when it is back', async () => {
      const { database, drop } = await engine.open();
      let gone = false;
      const flaky = {
        ...database,
        db: new Proxy(database.db, {
          get(target, name, self) {
            if (gone && name === 'transaction') throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
            if (gone && name === 'selectFrom') throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
            const value: unknown = Reflect.get(target, name, self);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        }),
        isGone: (error: unknown) => (error as { code?: string }).code === 'ECONNREFUSED',
      };
      const recorder = await Recorder.open(options(flaky, folderOf()));
      await recorder.commit([carrier('AA')]);
      gone = true;
      await assert.rejects(() => recorder.commit([carrier('BB')]), DatabaseDownError);
      await assert.rejects(() => recorder.commit([carrier('CC')]), DatabaseDownError, 'refused before it is journaled');
      gone = false;
      while (recorder.state !== 'up') await new Promise((resolve) => setTimeout(resolve, 20));
      await recorder.commit([carrier('DD')]);
      const ids = (await database.db.selectFrom('carrier').select('id').orderBy('id').execute()).map((one) => one.id);
      assert.deepEqual(ids, ['AA', 'BB', 'DD']);
      await recorder.close();
      await drop();
    });
  });
}
