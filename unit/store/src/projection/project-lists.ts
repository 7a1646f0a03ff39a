// Projects lists: imported versions with their entries, and which version is in force.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Bodies } from '../journal/entries.ts';
import { json } from './parameters.ts';

type Db = Kysely<Tables>;

export async function projectListVersion(db: Db, { version }: Bodies['list.imported']): Promise<void> {
  await db
    .insertInto('list_version')
    .values({
      id: version.id,
      key: version.key,
      kind: version.kind,
      title: version.title,
      generated_at: version.generatedAt,
      imported_at: version.importedAt,
      imported_by: version.importedBy,
      state: 'imported',
      sha256: version.sha256,
      persons: version.persons,
      entities: version.entities,
      documents: version.documents,
      accounting: json(version.accounting),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function projectSubjects(db: Db, body: Bodies['list.subjects']): Promise<void> {
  await sql`insert into list_subject (version_id, ordinal, subject_id, subject_version, content)
    select ${body.versionId}, ${body.first}::int + s.position::int - 1, s.one->>'id', s.one->>'version', s.one
    from jsonb_array_elements(${json(body.subjects)}) with ordinality s(one, position)
    on conflict do nothing`.execute(db);
}

export async function projectDocuments(db: Db, body: Bodies['list.documents']): Promise<void> {
  await sql`insert into lost_document (version_id, ordinal, content)
    select ${body.versionId}, ${body.first}::int + s.position::int - 1, s.one
    from jsonb_array_elements(${json(body.documents)}) with ordinality s(one, position)
    on conflict do nothing`.execute(db);
}

/** One version of a list is in force at a time; travellers already recorded are screened again against it. */
export async function projectActivation(db: Db, body: Bodies['list.activated']): Promise<void> {
  await db
    .updateTable('list_version')
    .set({ state: 'replaced' })
    .where('key', '=', body.key)
    .where('state', '=', 'active')
    .execute();
  await db.updateTable('list_version').set({ state: 'active' }).where('id', '=', body.id).execute();
  if (!body.rescreen) return;
  await db
    .insertInto('outbox')
    .values({ topic: 'rescreen', key: body.id, body: json({ versionId: body.id }), run_at: body.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
