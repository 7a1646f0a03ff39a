// The numbered state of all lists in force, in memory: what a traveller is screened against, and what a hit can be replayed with.
import { createHash } from 'node:crypto';
import { buildDocumentIndex, type DocumentIndex, type LostDocument } from '@vigie/documents';
import { buildNameIndex, type NameIndex, type ScreeningSubject } from '@vigie/names';
import type { Unit } from '../unit.ts';

export interface ListInForce {
  readonly versionId: string;
  readonly key: string;
  readonly title: string;
}

export interface Snapshot {
  /** Short hash over the versions of all lists in force. */
  readonly version: string;
  readonly names: NameIndex | undefined;
  readonly documents: DocumentIndex | undefined;
  readonly lists: readonly ListInForce[];
  /** Key of the list a subject stands on. */
  readonly listOf: ReadonlyMap<string, string>;
}

/** Sources without an active list: a traveller is then not screened, and never shown as without a hit (law 4). */
export function missingSources(snapshot: Snapshot): readonly ('names' | 'documents')[] {
  const missing: ('names' | 'documents')[] = [];
  if (snapshot.names === undefined) missing.push('names');
  if (snapshot.documents === undefined) missing.push('documents');
  return missing;
}

/** Builds the indexes from the versions in force. */
export async function loadSnapshot(unit: Unit): Promise<Snapshot> {
  const db = unit.database.db;
  const active = await db
    .selectFrom('list_version')
    .select(['id', 'key', 'kind', 'title', 'sha256'])
    .where('state', '=', 'active')
    .orderBy('key')
    .execute();
  const subjects: ScreeningSubject[] = [];
  const rows: LostDocument[] = [];
  const listOf = new Map<string, string>();
  for (const list of active) {
    if (list.kind === 'subjects') {
      const found = await db
        .selectFrom('list_subject')
        .select('content')
        .where('version_id', '=', list.id)
        .orderBy('ordinal')
        .execute();
      for (const { content } of found) {
        const subject = content as ScreeningSubject;
        subjects.push(subject);
        listOf.set(subject.id, list.key);
      }
    } else {
      const found = await db
        .selectFrom('lost_document')
        .select('content')
        .where('version_id', '=', list.id)
        .orderBy('ordinal')
        .execute();
      for (const { content } of found) rows.push(content as LostDocument);
    }
  }
  const has = (kind: string): boolean => active.some((list) => list.kind === kind);
  const hash = createHash('sha256');
  for (const list of active) hash.update(`${list.key} ${list.sha256}\n`);
  return {
    version: hash.digest('hex').slice(0, 16),
    names: has('subjects') ? buildNameIndex(subjects) : undefined,
    documents: has('documents') ? buildDocumentIndex({ key: unit.keys.root('documents'), rows }) : undefined,
    lists: active.map(({ id, key, title }) => ({ versionId: id, key, title })),
    listOf,
  };
}
