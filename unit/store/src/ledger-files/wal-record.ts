// Records of the write-ahead file: one batch of ledger entries each, bound by a checksum to the file they were written into.
import { createHash } from 'node:crypto';
import { splitBundle } from '@vigie/ledger';

/** Bytes before the first record: name, version, a nonce of 16 bytes, and four bytes of their SHA-256. */
export const FILE_HEAD_BYTES = 32;
export const NONCE_BYTES = 16;
/** Entries of one record, with their lengths; the limit also bounds the work on bytes that only look like a record. */
export const MAX_PAYLOAD_BYTES = 1 << 20;

const NAME = Buffer.from('VIGIEWAL\0\0\0\u0001');
const RECORD_MARK = Buffer.from([0xff, 0x56, 0x4c, 0xfe]);
// Mark, payload length, number of entries, index of the first: 4 + 4 + 4 + 8 bytes; then SHA-256 of nonce, these and the payload.
const FIELDS_BYTES = 20;
const RECORD_HEAD_BYTES = FIELDS_BYTES + 32;

/** Entries `first`, `first + 1`, … of the log. */
export interface WalRecord {
  readonly first: number;
  readonly entries: readonly Uint8Array[];
}

/** A record with the bytes to be written; its entries lie in those bytes. */
export interface WalWrite extends WalRecord {
  readonly bytes: Buffer;
}

export function writeFileHead(nonce: Uint8Array): Buffer {
  const head = Buffer.concat([NAME, nonce]);
  return Buffer.concat([head, headSum(head)]);
}

/** One record of as many of the entries as fit into it, at least one. */
export function writeRecord(first: number, entries: readonly Uint8Array[], nonce: Uint8Array): WalWrite {
  const { count, length } = fitting(entries);
  const bytes = Buffer.allocUnsafe(RECORD_HEAD_BYTES + length);
  RECORD_MARK.copy(bytes);
  bytes.writeUInt32BE(length, 4);
  bytes.writeUInt32BE(count, 8);
  bytes.writeBigUInt64BE(BigInt(first), 12);
  let at = RECORD_HEAD_BYTES;
  const own: Uint8Array[] = [];
  for (const entry of entries.slice(0, count)) {
    bytes.writeUInt16BE(entry.length, at);
    bytes.set(entry, at + 2);
    own.push(bytes.subarray(at + 2, at + 2 + entry.length));
    at += 2 + entry.length;
  }
  checksum(nonce, bytes).copy(bytes, FIELDS_BYTES);
  return { first, entries: own, bytes };
}

/**
 * The whole records of a file in their order; damaged stretches are stepped over, and the indexes show what is missing.
 * Undefined where the head of the file is damaged, so that nothing in it can be trusted.
 */
export function readRecords(file: Buffer): WalRecord[] | undefined {
  if (isBlank(file.subarray(0, FILE_HEAD_BYTES))) return [];
  const head = file.subarray(0, FILE_HEAD_BYTES - 4);
  if (
    !head.subarray(0, NAME.length).equals(NAME) ||
    !headSum(head).equals(file.subarray(head.length, FILE_HEAD_BYTES))
  ) {
    return undefined;
  }
  const nonce = head.subarray(NAME.length);
  const records: WalRecord[] = [];
  let at = FILE_HEAD_BYTES;
  while (at >= 0 && at < file.length) {
    const found = recordAt(file, at, nonce);
    if (found === undefined) {
      at = file.indexOf(RECORD_MARK, at + 1);
    } else {
      records.push(found.record);
      at = found.end;
    }
  }
  return records;
}

function fitting(entries: readonly Uint8Array[]): { readonly count: number; readonly length: number } {
  let length = 0;
  let count = 0;
  for (const entry of entries) {
    if (count > 0 && length + 2 + entry.length > MAX_PAYLOAD_BYTES) break;
    length += 2 + entry.length;
    count++;
  }
  return { count, length };
}

function recordAt(file: Buffer, at: number, nonce: Uint8Array): { record: WalRecord; end: number } | undefined {
  if (at + RECORD_HEAD_BYTES > file.length || RECORD_MARK.compare(file, at, at + 4) !== 0) return undefined;
  const length = file.readUInt32BE(at + 4);
  const end = at + RECORD_HEAD_BYTES + length;
  if (length > MAX_PAYLOAD_BYTES || end > file.length) return undefined;
  const bytes = file.subarray(at, end);
  if (!checksum(nonce, bytes).equals(bytes.subarray(FIELDS_BYTES, RECORD_HEAD_BYTES))) return undefined;
  const entries = splitBundle(bytes.subarray(RECORD_HEAD_BYTES));
  if (!entries.ok || entries.value.length !== bytes.readUInt32BE(8)) return undefined;
  return { record: { first: Number(bytes.readBigUInt64BE(12)), entries: entries.value }, end };
}

// The nonce keeps records of the file's earlier use apart, and nobody who only writes entries can forge a record.
function checksum(nonce: Uint8Array, record: Buffer): Buffer {
  return createHash('sha256')
    .update(nonce)
    .update(record.subarray(0, FIELDS_BYTES))
    .update(record.subarray(RECORD_HEAD_BYTES))
    .digest();
}

function headSum(head: Buffer): Buffer {
  return createHash('sha256').update(head).digest().subarray(0, 4);
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
