// Ledgers in temporary folders for tests, with a key that everybody knows and entries that tell their own place.
import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  decodeEntry,
  encodeEntry,
  openCheckpoint,
  printVkey,
  readEntries,
  verifierKey,
  verifyLog,
} from '@vigie/ledger';
import { type Ledger, type LedgerOptions, openLedger } from '../ledger-files.ts';

export const ORIGIN = 'ledger.example/unit';

/** Ed25519 key of 32 equal bytes (RFC 8410, 7). */
export function sampleKey(byte = 7) {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([head, Buffer.alloc(32, byte)]), format: 'der', type: 'pkcs8' });
}

export const VKEY = printVkey(verifierKey(ORIGIN, sampleKey()));

/** The entry at an index (from 0); its `seq` is the index plus one. */
export function sampleEntry(index: number): Uint8Array {
  return encodeEntry({
    v: 1,
    seq: index + 1,
    at: '2026-01-01T00:00:00.000Z',
    action: 'flight.read',
    actor: 'unit',
    role: 'unit',
    objects: [`flight-${index}`],
    commit: 'ab'.repeat(32),
  });
}

export function sampleEntries(from: number, to: number): Uint8Array[] {
  return Array.from({ length: to - from }, (_, k) => sampleEntry(from + k));
}

/** A fresh folder that is removed after the test. */
export function freshFolder(test: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'vigie-ledger-'));
  test.after(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'ledger');
}

export function openSample(folder: string, options: Partial<LedgerOptions> = {}): Promise<Ledger> {
  return openLedger({ folder, origin: ORIGIN, keyName: ORIGIN, privateKey: sampleKey(), fsync: false, ...options });
}

export function readIn(folder: string) {
  return async (path: string): Promise<Uint8Array | undefined> => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return undefined;
    }
  };
}

/** Size and root of the checkpoint as it lies in the folder. */
export function headIn(folder: string): { readonly size: number; readonly root: Uint8Array } {
  const opened = openCheckpoint(readFileSync(join(folder, 'checkpoint')), VKEY, ORIGIN);
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.value;
}

/** Verifies the files as they lie, and that entry after entry is the one that belongs there; gives the size. */
export async function mustVerify(folder: string): Promise<number> {
  const verified = await verifyLog({ read: readIn(folder), vkey: VKEY, origin: ORIGIN });
  assert.ok(verified.ok, JSON.stringify(verified));
  const { size } = verified.value;
  const entries = await readEntries(readIn(folder), { from: 0, to: size, size });
  assert.ok(entries.ok, JSON.stringify(entries));
  for (const [index, bytes] of entries.value.entries()) {
    const entry = decodeEntry(bytes);
    assert.equal(entry.ok && entry.value.seq, index + 1);
  }
  return size;
}
