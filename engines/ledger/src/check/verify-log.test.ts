// The offline verification: one changed byte anywhere is found and named, and so is every missing or exchanged file.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sameBytes } from '../merkle/merkle-hash.ts';
import { printVkey, verifierKey } from '../note/verifier-key.ts';
import { ORIGIN, SampleLog, sampleEntries, sampleKey, VKEY } from '../testing/sample-log.ts';
import type { LogFault } from '../tiles/check-bundle.ts';
import { splitBundle } from '../tiles/entry-bundle.ts';
import { verifyLog } from './verify-log.ts';

async function faultOf(log: SampleLog): Promise<LogFault> {
  const verified = await verifyLog({ read: log.read, vkey: VKEY, origin: ORIGIN });
  assert.ok(!verified.ok, 'the log verified');
  return verified.fault;
}

function flip(log: SampleLog, path: string, at: number, bit = 1): void {
  const bytes = Buffer.from(log.files.get(path) ?? []);
  assert.ok(at < bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  log.files.set(path, bytes);
}

/** Index of the bundle or tile in its level, for logs below a thousand tiles. */
function indexOf(path: string): number {
  return Number(/\/(\d{3})(?:\.p\/\d+)?$/.exec(path)?.[1]);
}

/** The entry whose length or content a byte of a bundle belongs to. */
function entryOf(log: SampleLog, path: string, at: number): number {
  const split = splitBundle(log.files.get(path) ?? new Uint8Array(0));
  assert.ok(split.ok);
  let end = 0;
  const place = split.value.findIndex((entry) => {
    end += 2 + entry.length;
    return at < end;
  });
  return indexOf(path) * 256 + place;
}

/** What verification must say when a byte of a file of a log of `size` entries changed. */
function expected(
  log: SampleLog,
  path: string,
  at: number,
): { readonly entry: number | undefined; readonly path: string } {
  if (path === 'checkpoint') return { entry: undefined, path };
  if (path.startsWith('tile/entries/')) return { entry: entryOf(log, path, at), path };
  const level = Number(path.split('/')[1]);
  return { entry: indexOf(path) * 256 ** (level + 1), path };
}

describe('verifyLog', () => {
  it('verifies whole logs of all shapes, in the order of their entries', async () => {
    for (const size of [0, 1, 2, 255, 256, 257, 512, 700, 65_536, 65_793]) {
      const log = new SampleLog(size);
      const seen: number[] = [];
      const onProgress = (checked: number, of: number) => {
        assert.equal(of, size);
        seen.push(checked);
      };
      const verified = await verifyLog({ read: log.read, vkey: VKEY, origin: ORIGIN, onProgress });
      assert.ok(verified.ok, JSON.stringify(verified));
      assert.equal(verified.value.size, size);
      assert.ok(sameBytes(verified.value.root, log.tree.root()));
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      );
      assert.equal(seen.at(-1) ?? 0, size);
    }
  });

  it('reads every file once', async () => {
    const log = new SampleLog(2000);
    await verifyLog({ read: log.read, vkey: VKEY });
    assert.equal(log.reads, log.files.size);
  });

  it('finds every single changed byte of a small log and names entry, tile or checkpoint', async () => {
    const log = new SampleLog(5);
    for (const [path, bytes] of log.files) {
      for (let at = 0; at < bytes.length; at++) {
        const { entry, path: place } = expected(log, path, at);
        flip(log, path, at);
        const fault = await faultOf(log);
        assert.deepEqual([fault.entry, fault.path], [entry, place], `${path} at ${at}: ${fault.text}`);
        if (entry !== undefined) assert.match(fault.text, new RegExp(`\\b${entry}\\b`));
        log.files.set(path, bytes);
      }
    }
  });

  it('finds any changed byte of a log of three levels and names it', async () => {
    const log = new SampleLog(66_000);
    const paths = [...log.files.keys()];
    const groups = ['checkpoint', 'tile/entries/', 'tile/0/', 'tile/1/', 'tile/2/'].map((start) =>
      paths.filter((path) => path.startsWith(start)),
    );
    const pick = fc.tuple(fc.nat(groups.length - 1), fc.nat(), fc.nat(), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(pick, async ([group, file, byte, bit]) => {
        const among = groups[group] ?? [];
        const path = among[file % among.length] ?? '';
        const bytes = log.files.get(path) ?? new Uint8Array(0);
        const at = byte % bytes.length;
        const named = expected(log, path, at);
        flip(log, path, at, 1 << bit);
        const fault = await faultOf(log);
        log.files.set(path, bytes);
        assert.deepEqual({ entry: fault.entry, path: fault.path }, named, `${path} at ${at}: ${fault.text}`);
      }),
      { numRuns: 40 },
    );
  });

  it('names a missing file and the first entry it would cover', async () => {
    const size = 66_000;
    for (const [path, entry] of [
      ['checkpoint', undefined],
      ['tile/entries/003', 768],
      ['tile/entries/257.p/208', 65_792],
      ['tile/0/007', 1792],
      ['tile/0/257.p/208', 65_792],
      ['tile/1/000', 0],
      ['tile/1/001.p/1', 65_536],
      ['tile/2/000.p/1', 0],
    ] as const) {
      const log = new SampleLog(size);
      log.files.delete(path);
      const fault = await faultOf(log);
      assert.match(fault.code, /MISSING$/);
      assert.deepEqual([fault.path, fault.entry], [path, entry]);
    }
  });

  it('names files that are too long or too short', async () => {
    for (const [path, code, entry] of [
      ['tile/entries/000', 'BUNDLE_LONGER', 255],
      ['tile/entries/001.p/44', 'BUNDLE_LONGER', 299],
      ['tile/0/000', 'TILE_LENGTH', 0],
      ['tile/0/001.p/44', 'TILE_LENGTH', 256],
    ] as const) {
      const log = new SampleLog(300);
      log.files.set(path, Buffer.concat([log.files.get(path) ?? new Uint8Array(0), Buffer.from([0])]));
      const fault = await faultOf(log);
      assert.deepEqual([fault.code, fault.path, fault.entry], [code, path, entry]);
    }
    const log = new SampleLog(300);
    log.files.set('tile/entries/001.p/44', new Uint8Array(1));
    const fault = await faultOf(log);
    assert.deepEqual([fault.code, fault.entry], ['ENTRY_CUT_OFF', 256]);
  });

  it('names the entry when a bundle and the tiles that would show it were both changed', async () => {
    const log = new SampleLog(300);
    flip(log, 'tile/entries/000', 3);
    flip(log, 'tile/1/000.p/1', 0);
    const fault = await faultOf(log);
    assert.deepEqual([fault.code, fault.entry, fault.path], ['ENTRY_DIFFERS', 0, 'tile/entries/000']);
    const broken = new SampleLog(300);
    flip(broken, 'tile/entries/001.p/44', 0, 0x80);
    flip(broken, 'tile/1/000.p/1', 0);
    assert.deepEqual([(await faultOf(broken)).code, (await faultOf(broken)).entry], ['ENTRY_CUT_OFF', 256]);
    broken.files.delete('tile/entries/001.p/44');
    assert.deepEqual([(await faultOf(broken)).code, (await faultOf(broken)).entry], ['BUNDLE_MISSING', 256]);
  });

  it('sees that a whole log was exchanged under a signed checkpoint', async () => {
    const log = new SampleLog(300);
    const forged = new SampleLog(0);
    forged.append([...sampleEntries(0, 299), Buffer.from('another')]);
    forged.files.set('checkpoint', log.files.get('checkpoint') ?? new Uint8Array(0));
    const fault = await faultOf(forged);
    assert.deepEqual([fault.code, fault.entry], ['ROOT_DIFFERS', undefined]);
  });

  it('sees a checkpoint of another key, another log and another size', async () => {
    const log = new SampleLog(300);
    const other = await verifyLog({ read: log.read, vkey: printVkey(verifierKey(ORIGIN, sampleKey(8))) });
    assert.equal(!other.ok && other.fault.code, 'NOTE_UNSIGNED');
    const origin = await verifyLog({ read: log.read, vkey: VKEY, origin: 'other.example' });
    assert.equal(!origin.ok && origin.fault.code, 'CHECKPOINT_ORIGIN');
    log.files.set('checkpoint', new SampleLog(301).files.get('checkpoint') ?? new Uint8Array(0));
    const fault = await faultOf(log);
    assert.deepEqual([fault.code, fault.path, fault.entry], ['TILE_MISSING', 'tile/0/001.p/45', 256]);
  });

  it('verifies an older checkpoint although its partial files were superseded', async () => {
    const log = new SampleLog(600);
    log.files.set('checkpoint', new SampleLog(500).files.get('checkpoint') ?? new Uint8Array(0));
    log.files.set('tile/1/000.p/1', new SampleLog(500).files.get('tile/1/000.p/1') ?? new Uint8Array(0));
    const verified = await verifyLog({ read: log.read, vkey: VKEY });
    assert.ok(verified.ok, JSON.stringify(verified));
    assert.equal(verified.value.size, 500);
  });
});
