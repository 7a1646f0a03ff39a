// Lists and their entries for watchlist managers and reviewers.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { permit } from '@vigie/guard/permit';
import type { Actor } from '@vigie/words';
import { failure, type Result, success } from '@vigie/words';
import { type ListVersionView, listVersionView, subjectView } from '@vigie/words/api';
import { activateList, importList, listVersions, readSubject } from '@vigie/work/watchlists';
import { z } from 'zod';
import type { HttpDeps } from './deps.ts';
import { openDoor } from './door.ts';

export function openLists(app: OpenAPIHono, deps: HttpDeps): void {
  const { unit } = deps;
  const show = async (actor: Actor, id: string): Promise<Result<ListVersionView>> => {
    const granted = permit({ actor, action: 'lists.list', ground: undefined, catalogue: unit.catalogue });
    if (!granted.ok) return granted;
    const view = (await listVersions(unit, granted.value)).find((one) => one.id === id);
    return view === undefined ? failure('LIST_UNKNOWN', 'list', 'There is no such version of a list.') : success(view);
  };
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/lists',
      action: 'lists.list',
      says: 'Versions of all lists',
      response: z.object({ lists: z.array(listVersionView) }),
    },
    async ({ permit: granted }) => success({ lists: [...(await listVersions(unit, granted))] }),
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/lists',
      action: 'list.import',
      says: 'Import a list file; it is counted and kept, not yet in force',
      response: listVersionView,
    },
    async ({ permit: granted, query, stream }) => {
      const kind = query('kind') === 'documents' ? 'documents' : 'subjects';
      const done = await importList(unit, granted, { kind, title: query('title').slice(0, 120), body: stream() });
      return done.ok ? show(granted.actor, done.value.id) : done;
    },
  );
  openDoor(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/lists/{id}/activate',
      action: 'list.activate',
      says: 'Put a version in force',
      response: listVersionView,
    },
    async ({ permit: granted, param }) => {
      const done = await activateList(unit, granted, param('id'));
      return done.ok ? show(granted.actor, done.value) : done;
    },
  );
  openDoor(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/subjects/{listKey}/{id}',
      action: 'subject.read',
      says: 'One entry of a list',
      response: subjectView,
    },
    ({ permit: granted, param }) => readSubject(unit, granted, param('listKey'), param('id')),
  );
}
