// The one way to change the unit's state: journal first, then database, then ledger, each in the journal's order (laws 6 and 7).
import type { Database } from '../database/database.ts';
import type { AnyEntry } from '../journal/entries.ts';
import { Journal, JournalFullError, type JournalOptions } from '../journal/journal.ts';
import type { Written } from '../journal/line.ts';
import { cursorOf, moveCursor, project } from '../projection/project.ts';

/** The database cannot be reached: what was journaled takes effect when it is back, but nobody is told yes before. */
export class DatabaseDownError extends Error {
  override name = 'DatabaseDownError';
}

/** An entry was journaled but the database refuses its content: a fault of ours, kept in `journal_failed` and alarmed. */
export class ProjectionError extends Error {
  override name = 'ProjectionError';
}

/** Where journaled entries become ledger leaves. */
export interface LedgerFeed {
  /** Sequence number of the last entry that is a leaf. */
  readonly lastSeq: number;
  feed(written: readonly Written<AnyEntry>[]): Promise<void>;
}

export interface RecorderOptions {
  readonly database: Database;
  readonly journal: JournalOptions;
  readonly ledger: LedgerFeed;
  /** Sees every entry after it took effect. */
  readonly onApplied: (written: readonly Written<AnyEntry>[]) => void;
  readonly onTrouble: (what: string, error: unknown) => void;
  readonly now: () => string;
}

interface Waiting {
  readonly entries: readonly AnyEntry[];
  readonly resolve: (written: readonly Written<AnyEntry>[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Unit {
  readonly written: readonly Written<AnyEntry>[];
  waiting: Waiting | undefined;
}

/** A group grows while the one before is on its way to disk; this many batches at most share one fdatasync. */
const GROUP = 512;
const RETRY_MS = 250;

export class Recorder {
  #options: RecorderOptions;
  #journal: Journal;
  #queue: Waiting[] = [];
  #units: Unit[] = [];
  #writing = false;
  #applying = false;
  #down = false;
  #full = false;
  #closed = false;
  #ledgerBehind: Written<AnyEntry>[] = [];
  #feeding: Promise<void> | undefined;
  #ledgerStuck = false;
  #retry: NodeJS.Timeout | undefined;
  /** Grows each time the database goes; what was read before may miss entries that wait to be applied. */
  epoch = 0;

  private constructor(options: RecorderOptions, journal: Journal) {
    this.#options = options;
    this.#journal = journal;
  }

  /** Opens the journal and brings database and ledger up to its end. */
  static async open(options: RecorderOptions): Promise<Recorder> {
    const cursor = await cursorOf(options.database.db);
    const from = Math.min(cursor.seq, options.ledger.lastSeq) + 1;
    const missing = { database: [] as Written<AnyEntry>[], ledger: [] as Written<AnyEntry>[] };
    const flush = async (): Promise<void> => {
      await applyAll(options, missing.database.splice(0));
      await options.ledger.feed(missing.ledger.splice(0));
    };
    const journal = await Journal.open(options.journal, from, async (written) => {
      const entry = written as Written<AnyEntry>;
      if (entry.seq > cursor.seq) missing.database.push(entry);
      if (entry.seq > options.ledger.lastSeq) missing.ledger.push(entry);
      if (missing.database.length >= GROUP || missing.ledger.length >= GROUP) await flush();
    });
    await flush();
    if (cursor.seq > journal.last) {
      throw new Error(
        `Recorder.open: the database follows entry ${cursor.seq}, but the journal ends at ${journal.last}; restore the journal folder`,
      );
    }
    return new Recorder(options, journal);
  }

  get state(): 'up' | 'database-down' | 'journal-full' {
    if (this.#down) return 'database-down';
    return this.#full ? 'journal-full' : 'up';
  }

  /** True once it takes nothing more. */
  get closed(): boolean {
    return this.#closed;
  }

  /** True while the ledger cannot take what the journal holds. */
  get ledgerStuck(): boolean {
    return this.#ledgerStuck;
  }

  get last(): number {
    return this.#journal.last;
  }

  /**
   * Journals the entries as one atomic batch and resolves when they have taken effect.
   * Rejects with JournalFullError (nothing happened), DatabaseDownError (it will take effect, but ask again), ProjectionError.
   * `epoch` refuses work that was prepared from a state older than the last loss of the database.
   */
  commit(entries: readonly AnyEntry[], epoch = this.epoch): Promise<readonly Written<AnyEntry>[]> {
    if (this.#closed) return Promise.reject(new Error('Recorder.commit: the recorder is closed'));
    if (this.#down || epoch !== this.epoch) return Promise.reject(new DatabaseDownError('the database is away'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ entries, resolve, reject });
      if (!this.#writing) void this.#write();
    });
  }

  /** Resolves when everything committed so far stands in the ledger too, or the ledger cannot take it. */
  async settled(): Promise<void> {
    while (this.#writing || this.#applying) await new Promise((resolve) => setImmediate(resolve));
    while (this.#ledgerBehind.length > 0 && !this.#ledgerStuck) await this.#feeding;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    if (!this.#down) await this.settled();
    await this.#journal.close();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    // One turn of the loop lets requests that arrived together share a group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0) {
      const group = this.#queue.splice(0, GROUP);
      try {
        const batches = await this.#journal.append(group.map((one) => one.entries));
        this.#full = false;
        group.forEach((waiting, index) => {
          this.#units.push({ written: (batches[index] ?? []) as readonly Written<AnyEntry>[], waiting });
        });
      } catch (error) {
        this.#full = error instanceof JournalFullError;
        this.#options.onTrouble('journal', error);
        for (const waiting of group) waiting.reject(error);
      }
      if (!this.#applying) void this.#apply();
    }
    this.#writing = false;
  }

  async #apply(): Promise<void> {
    this.#applying = true;
    while (this.#units.length > 0) {
      const units = this.#units.slice(0, GROUP);
      try {
        await applyAll(
          this.#options,
          units.flatMap((unit) => unit.written),
        );
        this.#units.splice(0, units.length);
        this.#recovered();
        for (const unit of units) this.#tell(unit);
      } catch (error) {
        if (this.#options.database.isGone(error)) {
          this.#lost(error);
          break;
        }
        await this.#applySingly(units);
      }
    }
    this.#applying = false;
  }

  // One batch whose content the database refuses must not hold up the others: each is tried alone, the bad one is kept aside.
  async #applySingly(units: readonly Unit[]): Promise<void> {
    for (const unit of units) {
      let refused: unknown;
      try {
        await applyAll(this.#options, unit.written);
      } catch (error) {
        if (this.#options.database.isGone(error)) {
          this.#lost(error);
          return;
        }
        refused = error;
        this.#options.onTrouble('projection', error);
        try {
          await setAside(this.#options, unit.written, error);
        } catch (second) {
          this.#lost(second);
          return;
        }
      }
      this.#units.shift();
      if (refused === undefined) this.#tell(unit);
      else
        unit.waiting?.reject(
          new ProjectionError('the change was journaled but could not take effect', { cause: refused }),
        );
    }
  }

  #tell(unit: Unit): void {
    this.#ledgerBehind.push(...unit.written);
    this.#feed();
    this.#options.onApplied(unit.written);
    unit.waiting?.resolve(unit.written);
  }

  #lost(error: unknown): void {
    if (!this.#down) this.#options.onTrouble('database', error);
    this.#down = true;
    this.epoch++;
    for (const unit of this.#units) {
      unit.waiting?.reject(new DatabaseDownError('the database went away', { cause: error }));
      unit.waiting = undefined;
    }
    if (this.#closed) return;
    this.#retry = setTimeout(() => {
      if (!this.#applying) void (this.#units.length > 0 ? this.#apply() : this.#probe());
    }, RETRY_MS);
  }

  async #probe(): Promise<void> {
    try {
      await cursorOf(this.#options.database.db);
      this.#recovered();
    } catch (error) {
      this.#lost(error);
    }
  }

  #recovered(): void {
    this.#down = false;
  }

  #feed(): void {
    if (this.#feeding !== undefined || this.#ledgerBehind.length === 0) return;
    const batch = this.#ledgerBehind.slice(0, 4 * GROUP);
    this.#feeding = this.#options.ledger
      .feed(batch)
      .then(
        () => {
          this.#ledgerBehind.splice(0, batch.length);
          this.#ledgerStuck = false;
        },
        (error) => {
          this.#ledgerStuck = true;
          this.#options.onTrouble('ledger', error);
          // The journal still holds what the ledger lacks; trying again loses nothing.
          return new Promise<void>((resolve) => setTimeout(resolve, 4 * RETRY_MS));
        },
      )
      .then(() => {
        this.#feeding = undefined;
        if (!(this.#closed && this.#ledgerStuck)) this.#feed();
      });
  }
}

async function applyAll(options: RecorderOptions, written: readonly Written<AnyEntry>[]): Promise<void> {
  const last = written.at(-1);
  if (last === undefined) return;
  await options.database.db.transaction().execute(async (trx) => {
    for (const one of written) await project(trx, one);
    await moveCursor(trx, last.seq, last.hash);
  });
}

async function setAside(
  options: RecorderOptions,
  written: readonly Written<AnyEntry>[],
  error: unknown,
): Promise<void> {
  const last = written.at(-1);
  if (last === undefined) return;
  await options.database.db.transaction().execute(async (trx) => {
    for (const one of written) {
      await trx
        .insertInto('journal_failed')
        // The message of a database error can quote values; the code and the constraint are enough to find the cause.
        .values({ seq: one.seq, kind: one.entry.kind, error: describe(error), at: options.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await moveCursor(trx, last.seq, last.hash);
  });
}

function describe(error: unknown): string {
  const { code, constraint, name } = error as { code?: string; constraint?: string; name?: string };
  return [name, code, constraint].filter((part) => part !== undefined).join(' ');
}
