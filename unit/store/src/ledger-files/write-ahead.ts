// The write-ahead file of the ledger: entries are durable here with one fdatasync a batch, before any tile is written.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeAll } from './durable-file.ts';
import {
  FILE_HEAD_BYTES,
  MAX_PAYLOAD_BYTES,
  NONCE_BYTES,
  readRecords,
  type WalRecord,
  writeFileHead,
  writeRecord,
} from './wal-record.ts';

/** There is no room for more entries; nothing of the append counts, and it may be tried again. */
export class LedgerFullError extends Error {
  override name = 'LedgerFullError';
}

export interface WriteAheadOptions {
  readonly folder: string;
  readonly fsync: boolean;
  /** Size of each of the two files, at least 2 MiB. */
  readonly fileBytes: number;
  /** Called when both files hold entries that are not in published tiles yet; resolves when they are. */
  readonly makeRoom: () => Promise<void>;
}

/** What a file held when it was opened; undefined records where its head is damaged. */
export interface WalContent {
  readonly name: string;
  readonly records: readonly WalRecord[] | undefined;
}

interface Slot {
  readonly file: FileHandle;
  /** Bytes that were written at some time: writing over them changes no metadata, so fdatasync needs no journal commit. */
  allocated: number;
  /** Index behind the last entry the slot holds. */
  end: number;
}

const NAMES = ['0.wal', '1.wal'] as const;
const GROWTH = Buffer.alloc(2 * MAX_PAYLOAD_BYTES);

/** Two files that take turns: one is written while the entries of the other go into tiles. */
export class WriteAhead {
  #options: WriteAheadOptions;
  #slots: [Slot, Slot];
  #active = 0;
  #position = 0;
  #nonce: Uint8Array = new Uint8Array(0);
  #published = 0;

  private constructor(options: WriteAheadOptions, slots: [Slot, Slot]) {
    this.#options = options;
    this.#slots = slots;
    this.#turnTo(0);
  }

  /** Opens or creates both files and gives what they hold; the caller must publish it before the first append. */
  static async open(options: WriteAheadOptions): Promise<{ wal: WriteAhead; contents: WalContent[] }> {
    if (options.fileBytes < 2 * MAX_PAYLOAD_BYTES) {
      throw new Error(`WriteAhead.open: expected files of at least ${2 * MAX_PAYLOAD_BYTES} bytes`);
    }
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    const first = await openSlot(join(options.folder, NAMES[0]));
    const second = await openSlot(join(options.folder, NAMES[1]));
    const contents = [
      { name: NAMES[0], records: readRecords(first.content) },
      { name: NAMES[1], records: readRecords(second.content) },
    ];
    if (options.fsync) {
      await syncFolder(options.folder);
      await syncFolder(dirname(options.folder));
    }
    return { wal: new WriteAhead(options, [first.slot, second.slot]), contents };
  }

  /**
   * Writes one record of as many entries as fit and resolves with these, in memory of their own, when they are on disk.
   * Rejects with LedgerFullError where nothing was written; after any other error the file is in doubt.
   */
  async append(first: number, entries: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    let record = writeRecord(first, entries, this.#nonce);
    if (!this.#hasRoom(record.bytes.length)) {
      await this.#turn();
      // The checksum depends on the nonce, which is another one in the next file.
      record = writeRecord(first, entries, this.#nonce);
    }
    await this.#write(record.bytes);
    this.#slot.end = first + record.entries.length;
    return record.entries;
  }

  /** Entries below `size` are in durable tiles: files that hold no others may be used again. */
  release(size: number): void {
    this.#published = size;
  }

  async close(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.file.close()));
  }

  get #slot(): Slot {
    return this.#slots[this.#active === 0 ? 0 : 1];
  }

  #hasRoom(bytes: number): boolean {
    return Math.max(this.#position, FILE_HEAD_BYTES) + bytes <= this.#options.fileBytes;
  }

  async #turn(): Promise<void> {
    const next = this.#active === 0 ? 1 : 0;
    if (this.#slots[next].end > this.#published) await this.#makeRoom();
    if (this.#slots[next].end > this.#published) {
      throw new LedgerFullError('both write-ahead files are full and their entries could not be published');
    }
    this.#turnTo(next);
  }

  async #makeRoom(): Promise<void> {
    try {
      await this.#options.makeRoom();
    } catch (error) {
      throw new LedgerFullError('no room could be made in the write-ahead files', { cause: error });
    }
  }

  #turnTo(slot: number): void {
    this.#active = slot;
    this.#position = 0;
    this.#nonce = randomBytes(NONCE_BYTES);
  }

  async #write(record: Buffer): Promise<void> {
    const slot = this.#slot;
    const bytes = this.#position === 0 ? Buffer.concat([writeFileHead(this.#nonce), record]) : record;
    const end = this.#position + bytes.length;
    if (end > slot.allocated) {
      await grow(slot);
    }
    await writeAll(slot.file, bytes, this.#position);
    if (this.#options.fsync) await slot.file.datasync();
    this.#position = end;
  }
}

async function grow(slot: Slot): Promise<void> {
  try {
    await writeAll(slot.file, GROWTH, slot.allocated);
  } catch (error) {
    throw new LedgerFullError('the write-ahead file could not be made larger', { cause: error });
  }
  slot.allocated += GROWTH.length;
}

async function openSlot(path: string): Promise<{ slot: Slot; content: Buffer }> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const content = await file.readFile();
  return { slot: { file, allocated: content.length, end: 0 }, content };
}
