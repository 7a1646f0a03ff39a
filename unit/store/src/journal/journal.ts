// The hash-chained journal in front of the database: appended and fdatasynced before anything takes effect (law of the receipt).
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '@vigie/words';
import { GENESIS, type Written, writeLine } from './line.ts';
import { cutTail, type JournalEnd, readSegments, segmentHeader, segmentName } from './segments.ts';

export type { Written } from './line.ts';
export { JournalBrokenError, readSegments } from './segments.ts';

/** The disk refused the append; nothing of the batch counts, and nothing was acknowledged. */
export class JournalFullError extends Error {
  override name = 'JournalFullError';
}

export interface JournalOptions {
  readonly folder: string;
  /** 16 random bytes for each entry, base64url. */
  readonly salt: () => string;
  /** A new file is begun beyond this many bytes. */
  readonly segmentBytes?: number;
  /** Called with every byte string before it is written; tests make disks fail here. */
  readonly beforeWrite?: (bytes: number) => void;
}

export class Journal {
  #options: JournalOptions;
  #next: number;
  #hash: string;
  #length: number;
  #file: FileHandle | undefined;
  #path: string | undefined;

  private constructor(options: JournalOptions, end: JournalEnd, file: FileHandle | undefined) {
    this.#options = options;
    this.#next = end.next;
    this.#hash = end.hash;
    this.#length = end.length;
    this.#file = file;
    this.#path = end.file;
  }

  /** Opens behind the last complete batch; `onEntry` sees the entries from `from` on, so that a start reads the files once. */
  static async open(
    options: JournalOptions,
    from = 1,
    onEntry?: (written: Written) => Promise<void>,
  ): Promise<Journal> {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    let end: JournalEnd = { next: 1, hash: GENESIS, file: undefined, length: 0 };
    const keep = (found: JournalEnd): void => {
      end = found;
    };
    for await (const written of readSegments(options.folder, from, keep)) await onEntry?.(written);
    await cutTail(end);
    const file = end.file === undefined || end.length === 0 ? undefined : await open(end.file, 'r+');
    return new Journal(options, end, file);
  }

  /** Sequence number of the last entry, 0 when empty. */
  get last(): number {
    return this.#next - 1;
  }

  /** Appends batches, each atomic, with one fdatasync for all; throws JournalFullError when the disk refuses, leaving the journal as it was. */
  async append(batches: readonly (readonly Entry[])[]): Promise<readonly (readonly Written[])[]> {
    const texts: string[] = [];
    let seq = this.#next;
    let hash = this.#hash;
    const written = batches.map((batch) =>
      batch.map((entry, index) => {
        const payload = { entry, salt: this.#options.salt(), ends: index === batch.length - 1 };
        const line = writeLine(seq, hash, payload);
        texts.push(line.text);
        hash = line.hash;
        return { seq: seq++, hash, ...payload };
      }),
    );
    const length = await this.#write(texts);
    this.#next = seq;
    this.#hash = hash;
    this.#length += length;
    return written;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  async #write(texts: readonly string[]): Promise<number> {
    let length = 0;
    try {
      const file = await this.#current();
      for (const text of texts) {
        const bytes = Buffer.from(text, 'utf8');
        this.#options.beforeWrite?.(bytes.length);
        await writeAll(file, bytes, this.#length + length);
        length += bytes.length;
      }
      await file.datasync();
      return length;
    } catch (error) {
      // What was half written must not stand in front of the next batch.
      await this.#file?.truncate(this.#length).catch(() => {});
      throw new JournalFullError('the journal could not be written', { cause: error });
    }
  }

  async #current(): Promise<FileHandle> {
    const limit = this.#options.segmentBytes ?? 64 << 20;
    if (this.#file !== undefined && this.#length < limit) return this.#file;
    const path = join(this.#options.folder, segmentName(this.#next));
    const file = await open(path, 'w', 0o600);
    const head = Buffer.from(`${segmentHeader(this.#next, this.#hash)}\n`);
    await writeAll(file, head, 0);
    // The new name must survive a power cut as well as its content.
    const folder = await open(this.#options.folder, 'r');
    await folder.sync();
    await folder.close();
    await this.#file?.close();
    this.#file = file;
    this.#path = path;
    this.#length = head.length;
    return file;
  }

  /** The file that is appended to, for operators. */
  get path(): string | undefined {
    return this.#path;
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
