// Shows the versions of lists, what differs between them, and single entries.
import type { Permit } from '@vigie/guard/permit';
import { failure, type Result, success } from '@vigie/words';
import type { ListVersionView, SubjectView } from '@vigie/words/api';
import { sql } from 'kysely';
import { recordRead } from '../reading/record-read.ts';
import type { Unit } from '../unit.ts';

export async function listVersions(unit: Unit, _permit: Permit<'lists.list'>): Promise<readonly ListVersionView[]> {
  const rows = await unit.database.db
    .selectFrom('list_version')
    .selectAll()
    .orderBy('imported_at', 'desc')
    .limit(100)
    .execute();
  const views: ListVersionView[] = [];
  for (const row of rows) {
    const active = rows.find((one) => one.key === row.key && one.state === 'active');
    const compare = row.state === 'imported' && active !== undefined;
    views.push({
      id: row.id,
      key: row.key,
      title: row.title,
      kind: row.kind as ListVersionView['kind'],
      generatedAt: row.generated_at,
      importedAt: row.imported_at,
      importedBy: await nameOf(unit, row.imported_by),
      state: row.state as ListVersionView['state'],
      persons: row.persons,
      entities: row.entities,
      documents: row.documents,
      accounting: row.accounting as Record<string, unknown>,
      difference: compare ? await difference(unit, active.id, row.id) : { added: 0, changed: 0, removed: 0 },
    });
  }
  return views;
}

/** What activating `to` would change against `from`, by entry and entry version. */
async function difference(unit: Unit, from: string, to: string): Promise<ListVersionView['difference']> {
  const { rows } = await sql<{ added: number; changed: number; removed: number }>`
    select count(*) filter (where a.subject_id is null)::int as added,
      count(*) filter (where b.subject_id is null)::int as removed,
      count(*) filter (where a.subject_version <> b.subject_version)::int as changed
    from (select subject_id, subject_version from list_subject where version_id = ${from}) a
    full join (select subject_id, subject_version from list_subject where version_id = ${to}) b on a.subject_id = b.subject_id`.execute(
    unit.database.db,
  );
  return rows[0] ?? { added: 0, changed: 0, removed: 0 };
}

/** One entry as listed, of the version in force or the newest that has it; the read stands in the ledger. */
export async function readSubject(
  unit: Unit,
  permit: Permit<'subject.read'>,
  listKey: string,
  subjectId: string,
): Promise<Result<SubjectView>> {
  const view = await findSubject(unit, listKey, subjectId);
  if (view === undefined) return failure('SUBJECT_UNKNOWN', 'subject', 'There is no such entry.');
  await recordRead(unit, permit, 'subject', [subjectId]);
  return success(view);
}

interface Content {
  readonly id: string;
  readonly version: string;
  readonly kind: string;
  readonly reference: string;
  readonly programme: string;
  readonly names: readonly { readonly text: string; readonly quality: string; readonly note: string }[];
  readonly birthDates: readonly {
    readonly text: string;
    readonly note: string;
    readonly lo: string;
    readonly hi: string;
  }[];
  readonly birthPlaces: readonly {
    readonly city: string;
    readonly region: string;
    readonly country: string;
    readonly note: string;
  }[];
  readonly nationalities: readonly string[];
  readonly sex: string;
  readonly documents: readonly {
    readonly type: string;
    readonly number: string;
    readonly issuer: string;
    readonly note: string;
  }[];
  readonly listedOn: string;
  readonly comments: string;
}

/** The entry for a view that has been recorded by its caller. */
export async function findSubject(
  unit: Unit,
  listKey: string,
  subjectId: string,
  version?: string,
): Promise<SubjectView | undefined> {
  let query = unit.database.db
    .selectFrom('list_subject')
    .innerJoin('list_version', 'list_version.id', 'list_subject.version_id')
    .select(['list_subject.content', 'list_version.title', 'list_version.key'])
    .where('list_subject.subject_id', '=', subjectId)
    .where('list_version.key', '=', listKey);
  if (version !== undefined) query = query.where('list_subject.subject_version', '=', version);
  const row = await query
    .orderBy(sql`case when list_version.state = 'active' then 0 else 1 end`)
    .orderBy('list_version.imported_at', 'desc')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const content = row.content as Content;
  return {
    id: content.id,
    version: content.version,
    listKey: row.key,
    listTitle: row.title,
    reference: content.reference,
    programme: content.programme,
    kind: content.kind,
    names: content.names.map(({ text, quality, note }) => ({ text, quality, note })),
    birthDates: content.birthDates.map(({ text, note, lo, hi }) => ({
      text: text === '' ? (lo === hi ? lo : `${lo} – ${hi}`) : text,
      note,
    })),
    birthPlaces: content.birthPlaces.map((one) =>
      [one.city, one.region, one.country].filter((part) => part !== '').join(', '),
    ),
    nationalities: [...content.nationalities],
    sex: content.sex,
    documents: content.documents.map(({ type, number, issuer, note }) => ({ type, number, issuer, note })),
    listedOn: content.listedOn,
    comments: content.comments,
  };
}

async function nameOf(unit: Unit, officerId: string): Promise<string> {
  const row = await unit.database.db
    .selectFrom('officer')
    .select('name')
    .where('id', '=', officerId)
    .executeTakeFirst();
  return row?.name ?? officerId;
}
