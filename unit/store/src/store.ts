// Front door of the store: journal, database, keys, outbox, ledger files.
export { type Database, type DatabasePlace, type EngineKind, migrate, openDatabase } from './database/database.ts';
export type { Tables } from './database/tables.ts';
export { DataLockedError, lockData } from './journal/data-lock.ts';
export type * from './journal/entries.ts';
export {
  Journal,
  JournalBrokenError,
  JournalFullError,
  type JournalOptions,
  readSegments,
  type Written,
} from './journal/journal.ts';
export { type KeyPlace, livingDays, openKeyFolder } from './keys/key-folder.ts';
export { openQuarantine, type QuarantineFolder } from './keys/quarantine-folder.ts';
export {
  type Ledger,
  LedgerBrokenError,
  LedgerFullError,
  type LedgerOptions,
  LedgerStoppedError,
  openLedger,
} from './ledger-files/ledger-files.ts';
export { type Claim, claimTasks, countTasks, failTask, freeTasks, type Task } from './outbox/outbox.ts';
export { cursorOf, moveCursor, project } from './projection/project.ts';
export { KeyedLock } from './recorder/keyed-lock.ts';
export {
  DatabaseDownError,
  type LedgerFeed,
  ProjectionError,
  Recorder,
  type RecorderOptions,
} from './recorder/recorder.ts';
