// Applies journal entries to the database: the database is a fold over the journal and can be rebuilt from it.
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { AnyEntry, Bodies, EntryKind } from '../journal/entries.ts';
import type { Written } from '../journal/line.ts';
import { projectHit, projectHitUpdate, projectReview, projectScreened, removeFromOutbox } from './project-hits.ts';
import {
  projectInterchange,
  projectMessage,
  projectQuarantine,
  projectQuarantineState,
  projectRecords,
} from './project-intake.ts';
import { projectActivation, projectDocuments, projectListVersion, projectSubjects } from './project-lists.ts';
import { projectRescreen } from './project-rescreen.ts';
import {
  projectCarrier,
  projectCarrierDisabled,
  projectEnrolment,
  projectInvitation,
  projectOfficerDisabled,
} from './project-staff.ts';

type Db = Kysely<Tables>;
type Projector<K extends EntryKind> = (db: Db, body: Bodies[K], written: Written<AnyEntry>) => Promise<void>;

const nothing = async (): Promise<void> => {};

/** One projector for every kind of entry: a kind without one does not compile. */
const PROJECTORS: { readonly [K in EntryKind]: Projector<K> } = {
  'interchange.received': projectInterchange,
  'message.read': projectMessage,
  'records.made': (db, body, written) => projectRecords(db, written.seq, body),
  'message.quarantined': projectQuarantine,
  'quarantine.opened': (db, body) => projectQuarantineState(db, body.id, 'opened'),
  'quarantine.expired': (db, body) => projectQuarantineState(db, body.id, 'expired'),
  'travellers.screened': projectScreened,
  'rescreen.planned': (db, body, written) => projectRescreen(db, written, body),
  'hit.raised': projectHit,
  'hit.updated': (db, body, written) => projectHitUpdate(db, written.entry.at, body),
  'hit.suppressed': nothing,
  'hit.reviewed': (db, body, written) => projectReview(db, written.entry.at, written.entry.trace.action, body),
  'hold.released': (db, body) => removeFromOutbox(db, [body.outboxId]),
  'list.imported': projectListVersion,
  'list.subjects': projectSubjects,
  'list.documents': projectDocuments,
  'list.activated': projectActivation,
  'carrier.registered': projectCarrier,
  'carrier.disabled': (db, body) => projectCarrierDisabled(db, body.id),
  'officer.invited': projectInvitation,
  'officer.enrolled': projectEnrolment,
  'officer.disabled': (db, body) => projectOfficerDisabled(db, body.id),
  'officer.signed-in': nothing,
  'data.read': nothing,
  'unit.started': nothing,
};

/** Applies one entry; doing it twice changes nothing. */
export async function project(db: Db, written: Written<AnyEntry>): Promise<void> {
  const projector = PROJECTORS[written.entry.kind] as Projector<EntryKind> | undefined;
  if (projector === undefined) throw new Error(`project: expected a known kind of entry, got ${written.entry.kind}`);
  await projector(db, written.entry.body as never, written);
}

const CURSOR = 'unit';

/** Sequence number and hash up to which the database follows the journal. */
export async function cursorOf(db: Db): Promise<{ readonly seq: number; readonly hash: string }> {
  const row = await db.selectFrom('journal_cursor').select(['seq', 'hash']).where('id', '=', CURSOR).executeTakeFirst();
  return row === undefined ? { seq: 0, hash: '' } : row;
}

export async function moveCursor(db: Db, seq: number, hash: string): Promise<void> {
  await db
    .insertInto('journal_cursor')
    .values({ id: CURSOR, seq, hash })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seq, hash }))
    .execute();
}
