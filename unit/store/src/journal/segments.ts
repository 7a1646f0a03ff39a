// The journal's files on disk: numbered segments, read in order, the torn tail of an unacknowledged batch cut off.
import { createReadStream } from 'node:fs';
import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { GENESIS, readLine, type Written } from './line.ts';

const NAME = /^(\d{12})\.journal$/;

/** Where the journal stands: the next sequence number, the last hash, the file to append to and its good length. */
export interface JournalEnd {
  readonly next: number;
  readonly hash: string;
  readonly file: string | undefined;
  readonly length: number;
}

export class JournalBrokenError extends Error {
  override name = 'JournalBrokenError';
}

export function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(12, '0')}.journal`;
}

export async function listSegments(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => NAME.test(name)).sort();
}

interface RawLine {
  readonly text: string;
  /** Byte position after the line feed. */
  readonly end: number;
  readonly whole: boolean;
}

/** The lines of one file as bytes come in; a last line without its line feed is given as not whole. */
async function* linesOf(path: string): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let position = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, at));
      const line = Buffer.concat(parts);
      parts = [];
      position += line.length + 1;
      start = at + 1;
      yield { text: line.toString('utf8'), end: position, whole: true };
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) {
    const rest = Buffer.concat(parts);
    yield { text: rest.toString('utf8'), end: position + rest.length, whole: false };
  }
}

interface Batch {
  readonly entries: readonly Written[];
  readonly next: number;
  readonly hash: string;
  readonly length: number;
}

/** Follows the chain through one file: its head line first, then its entries. */
class Chain {
  next: number;
  hash: string;
  #headed = false;

  constructor(from: { readonly next: number; readonly hash: string }) {
    this.next = from.next;
    this.hash = from.hash;
  }

  /** The entry on the line, `head` for the head line, undefined when the line does not continue the chain. */
  accept(line: RawLine): Written | 'head' | undefined {
    if (!line.whole) return undefined;
    if (!this.#headed) {
      this.#headed = line.text === segmentHeader(this.next, this.hash);
      return this.#headed ? 'head' : undefined;
    }
    const written = readLine(line.text, this.next, this.hash);
    if (written === undefined) return undefined;
    this.next = written.seq + 1;
    this.hash = written.hash;
    return written;
  }
}

/** The complete batches of one file that continue the chain from `from`. */
async function* batchesOf(
  path: string,
  from: { readonly next: number; readonly hash: string },
  last: boolean,
): AsyncGenerator<Batch> {
  const chain = new Chain(from);
  let entries: Written[] = [];
  for await (const line of linesOf(path)) {
    const accepted = chain.accept(line);
    if (accepted === undefined) {
      if (last && !(await continuesAfter(path, line.end, chain.next))) return;
      throw new JournalBrokenError(`journal ${path}: entry ${chain.next} does not continue the chain`);
    }
    if (accepted !== 'head') entries.push(accepted);
    if (accepted !== 'head' && !accepted.ends) continue;
    yield { entries, next: chain.next, hash: chain.hash, length: line.end };
    entries = [];
  }
}

/**
 * Every entry of every complete batch, in order. A damaged or incomplete tail of the last file is what a crash leaves of a batch that
 * nobody was told of: it ends the reading. Files that end before entry `from` are not opened. Damage anywhere else throws JournalBrokenError with file and sequence number.
 */
export async function* readSegments(
  folder: string,
  from = 1,
  onEnd?: (end: JournalEnd) => void,
): AsyncGenerator<Written> {
  const names = await listSegments(folder);
  const start = Math.max(
    0,
    names.findLastIndex((name) => firstSeqOf(name) <= from),
  );
  let end: JournalEnd = { ...(await headOf(folder, names[start])), file: undefined, length: 0 };
  for (const [index, name] of names.entries()) {
    if (index < start) continue;
    const file = join(folder, name);
    end = { ...end, file, length: 0 };
    for await (const batch of batchesOf(file, end, index === names.length - 1)) {
      end = { next: batch.next, hash: batch.hash, file, length: batch.length };
      for (const written of batch.entries) if (written.seq >= from) yield written;
    }
  }
  onEnd?.(end);
}

/** The first line of a file: where it takes the chain up, so that reading may begin at any file. */
export function segmentHeader(firstSeq: number, previous: string): string {
  return `vigie-journal/1 ${firstSeq} ${previous}`;
}

function firstSeqOf(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 1);
}

async function headOf(folder: string, name: string | undefined): Promise<{ next: number; hash: string }> {
  if (name === undefined || firstSeqOf(name) === 1) return { next: 1, hash: GENESIS };
  for await (const line of linesOf(join(folder, name))) {
    const [mark, seq, hash] = line.text.split(' ');
    if (mark !== 'vigie-journal/1' || Number(seq) !== firstSeqOf(name) || hash === undefined) break;
    return { next: Number(seq), hash };
  }
  // An empty last file: its head was not written before the crash, so the chain is taken up in the file before.
  return previousEnd(folder, name);
}

async function previousEnd(folder: string, name: string): Promise<{ next: number; hash: string }> {
  const names = await listSegments(folder);
  const before = names[names.indexOf(name) - 1];
  let end = await headOf(folder, before);
  if (before === undefined) return end;
  for await (const batch of batchesOf(join(folder, before), end, false)) end = { next: batch.next, hash: batch.hash };
  return end;
}

// A torn write leaves garbage to the end of the file; a whole later line means that the middle was damaged.
async function continuesAfter(path: string, position: number, broken: number): Promise<boolean> {
  for await (const line of linesOf(path)) {
    if (line.end <= position || !line.whole) continue;
    const seq = Number(line.text.slice(0, line.text.indexOf(' ')));
    if (Number.isInteger(seq) && seq > broken) return true;
  }
  return false;
}

/** Cuts the torn tail, so that appending goes on behind the last complete batch. */
export async function cutTail(end: JournalEnd): Promise<void> {
  if (end.file !== undefined) await truncate(end.file, end.length);
}
