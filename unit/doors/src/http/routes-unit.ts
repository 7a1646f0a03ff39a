// Health, catalogue, ledger and live events.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { countTasks } from '@vigie/store';
import { success } from '@vigie/words';
import { type HealthView, ledgerCheck, ledgerView } from '@vigie/words/api';
import { streamSSE } from 'hono/streaming';
import type { HttpDeps } from './deps.ts';
import { officerSession, openDoor } from './door.ts';
import { replyFault } from './reply.ts';

const HEARTBEAT_MS = 20_000;

export function openUnit(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  app.get('/v1/health', async (c) => {
    const waiting = await countTasks(unit.database.db).catch(() => undefined);
    const up = waiting !== undefined && unit.recorder.state !== 'database-down';
    const view: HealthView = {
      status: up && unit.recorder.state === 'up' && !unit.recorder.ledgerStuck ? 'ready' : 'degraded',
      database: up ? 'up' : 'down',
      journal: unit.recorder.state === 'journal-full' ? 'full' : 'up',
      waiting: waiting?.waiting ?? -1,
      engine: unit.database.kind,
      demonstration: unit.demonstration,
    };
    return c.json(view, view.status === 'ready' ? 200 : 503);
  });
  app.get('/v1/catalogue', async (c) => {
    if ((await officerSession(c, deps)) === undefined)
      return replyFault(c, { code: 'SIGNED_OUT', at: 'session', text: 'Sign in first.' });
    const { version, purposes, offences } = unit.catalogue;
    return c.json({ version, purposes, offences });
  });
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/ledger',
      action: 'ledger.read',
      says: 'Size, checkpoint and entries of the ledger',
      response: ledgerView,
    },
    async ({ query }) => {
      const count = Math.min(Math.max(Number(query('count')) || 50, 1), 500);
      const from = query('from') === '' ? undefined : Math.max(0, Math.trunc(Number(query('from')) || 0));
      return success(await deps.ledger.view(from, count));
    },
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/ledger/verify',
      action: 'ledger.verify',
      says: 'Re-compute the ledger and name the first bad entry',
      response: ledgerCheck,
    },
    async () => success(await deps.ledger.verify()),
  );
  openEvents(app, deps);
}

function openEvents(app: OpenAPIHono, deps: HttpDeps): void {
  app.get('/v1/events', async (c) => {
    if ((await officerSession(c, deps)) === undefined)
      return replyFault(c, { code: 'SIGNED_OUT', at: 'session', text: 'Sign in first.' });
    return streamSSE(c, async (stream) => {
      const stop = deps.events.subscribe(
        (event) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => {}),
      );
      stream.onAbort(stop);
      await stream.writeSSE({ data: '', event: 'hello' });
      while (!stream.aborted) {
        await stream.sleep(HEARTBEAT_MS);
        await stream.writeSSE({ data: '', event: 'beat' }).catch(() => {});
      }
      stop();
    });
  });
}
