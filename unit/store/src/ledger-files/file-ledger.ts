// The open ledger: concurrent appends share one write-ahead record, and the public files follow a moment later.
import { CHECKPOINT_PATH, decodeEntry, isLogPath, MAX_ENTRY_BYTES } from '@vigie/ledger';
import type { Publisher } from './publisher.ts';
import { readPublic } from './read-public.ts';
import { MAX_PAYLOAD_BYTES } from './wal-record.ts';
import { LedgerFullError, type WriteAhead } from './write-ahead.ts';

/** A write failed half way, so that nobody can say what is on disk: the ledger takes nothing more until it is opened again. */
export class LedgerStoppedError extends Error {
  override name = 'LedgerStoppedError';
}

export interface LedgerParts {
  readonly folder: string;
  readonly vkey: string;
  readonly publishAfterMs: number;
  readonly onTrouble: (error: unknown) => void;
  readonly wal: WriteAhead;
  readonly publisher: Publisher;
  readonly last: Uint8Array | undefined;
  readonly release: () => void;
}

interface Waiting {
  readonly entries: readonly Uint8Array[];
  /** Entries of it that are already in a group. */
  taken: number;
  first: number;
  readonly resolve: (appended: { first: number; size: number }) => void;
  readonly reject: (error: unknown) => void;
}

export class FileLedger {
  #parts: LedgerParts;
  #size: number;
  #last: Uint8Array | undefined;
  #lastSeq: { readonly entry: Uint8Array | undefined; readonly seq: number } = { entry: undefined, seq: 0 };
  #queue: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #unpublished: Uint8Array[] = [];
  #publishing: Promise<void> | undefined;
  #nextPublishing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped: LedgerStoppedError | undefined;
  #closed = false;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#size = parts.publisher.size;
    this.#last = parts.last;
  }

  /** The public key outsiders verify the checkpoints with. */
  get vkey(): string {
    return this.#parts.vkey;
  }

  /** Number of durable entries. */
  get size(): number {
    return this.#size;
  }

  /** `seq` of the last durable entry, 0 in an empty log; throws where that entry is not one of the unit's own. */
  lastSeq(): number {
    if (this.#last === this.#lastSeq.entry) return this.#lastSeq.seq;
    const entry = this.#last;
    const decoded = decodeEntry(entry ?? new Uint8Array(0));
    if (!decoded.ok) throw new Error(`Ledger.lastSeq: expected an entry of the unit at ${this.#size - 1}`);
    this.#lastSeq = { entry, seq: decoded.value.seq };
    return decoded.value.seq;
  }

  /**
   * Resolves with the index of the first entry when all are durable; they stand side by side. The bytes must not change
   * before. Rejects with LedgerFullError (try again) or LedgerStoppedError (open again); of an append of more than 1 MiB
   * the beginning may then be durable, which `size` and `lastSeq` tell.
   */
  append(entries: readonly Uint8Array[]): Promise<{ first: number; size: number }> {
    const tooLong = entries.find((entry) => entry.length > MAX_ENTRY_BYTES);
    if (tooLong !== undefined) {
      const text = `Ledger.append: expected entries of at most ${MAX_ENTRY_BYTES} bytes, got ${tooLong.length}`;
      return Promise.reject(new Error(text));
    }
    if (this.#stopped !== undefined) return Promise.reject(this.#stopped);
    if (this.#closed) return Promise.reject(new LedgerStoppedError('the ledger is closed'));
    if (entries.length === 0) return Promise.resolve({ first: this.#size, size: this.#size });
    return new Promise((resolve, reject) => {
      this.#queue.push({ entries, taken: 0, first: 0, resolve, reject });
      this.#writing ??= this.#write();
    });
  }

  /** Resolves when the checkpoint covers every entry that was durable at the call. */
  publish(): Promise<void> {
    if (this.#parts.publisher.size === this.#size) return Promise.resolve();
    // Whoever asks while one is under way shares the next, which starts with all that is durable by then.
    this.#nextPublishing ??= (this.#publishing ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        this.#nextPublishing = undefined;
        this.#publishing = this.#publishOnce();
        return this.#publishing;
      });
    return this.#nextPublishing;
  }

  /** A public file by its path, undefined where the log has none; asking for the checkpoint brings it up to date. */
  async read(path: string): Promise<Uint8Array | undefined> {
    if (!isLogPath(path)) return undefined;
    if (path === CHECKPOINT_PATH) await this.publish().catch(this.#parts.onTrouble);
    return readPublic(this.#parts.folder, path);
  }

  /** Waits for what was appended, publishes it, and lets go of the folder. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writing;
    clearTimeout(this.#timer);
    try {
      await this.publish();
      // Its last step, removing superseded files, may still be under way.
      await this.#publishing;
    } finally {
      await this.#parts.wal.close();
      this.#parts.release();
    }
  }

  async #write(): Promise<void> {
    // One turn of the loop lets appends that were made together share a record.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#queue.length > 0 && this.#stopped === undefined) await this.#writeGroup();
    this.#writing = undefined;
  }

  async #writeGroup(): Promise<void> {
    const { entries, members } = this.#takeGroup();
    let kept: readonly Uint8Array[];
    try {
      kept = await this.#parts.wal.append(this.#size, entries);
    } catch (error) {
      this.#refuse(error, members);
      return;
    }
    for (const entry of kept) this.#unpublished.push(entry);
    this.#last = kept.at(-1);
    this.#size += kept.length;
    for (const one of members) {
      if (one.taken === one.entries.length) one.resolve({ first: one.first, size: this.#size });
    }
    this.#timer ??= this.#publishLater();
  }

  #takeGroup(): { readonly entries: Uint8Array[]; readonly members: Waiting[] } {
    const entries: Uint8Array[] = [];
    const members: Waiting[] = [];
    let bytes = 0;
    for (const one of this.#queue) {
      if (one.taken === 0) one.first = this.#size + entries.length;
      for (; one.taken < one.entries.length; one.taken++) {
        const entry = one.entries[one.taken] ?? new Uint8Array(0);
        bytes += 2 + entry.length;
        if (bytes > MAX_PAYLOAD_BYTES) break;
        entries.push(entry);
      }
      members.push(one);
      if (one.taken < one.entries.length) break;
    }
    const isWhole = members.at(-1)?.taken === members.at(-1)?.entries.length;
    this.#queue.splice(0, isWhole ? members.length : members.length - 1);
    return { entries, members };
  }

  #refuse(error: unknown, members: readonly Waiting[]): void {
    const isFull = error instanceof LedgerFullError;
    if (!isFull) {
      this.#stopped = new LedgerStoppedError('the write-ahead file could not be written', { cause: error });
    }
    this.#parts.onTrouble(error);
    // What waits behind is refused too when the ledger stops; when it is only full it gets its own try.
    const refused = new Set(isFull ? members : [...members, ...this.#queue]);
    this.#queue = this.#queue.filter((one) => !refused.has(one));
    for (const one of refused) one.reject(this.#stopped ?? error);
  }

  #publishLater(): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timer = undefined;
      this.publish().catch((error) => {
        this.#parts.onTrouble(error);
        if (!this.#closed) this.#timer ??= this.#publishLater();
      });
    }, this.#parts.publishAfterMs);
    // Nothing is lost when the process ends before: the entries are in the write-ahead file.
    return timer.unref();
  }

  async #publishOnce(): Promise<void> {
    const entries = this.#unpublished;
    this.#unpublished = [];
    await this.#parts.publisher.publish(entries);
    this.#parts.wal.release(this.#parts.publisher.size);
  }
}
