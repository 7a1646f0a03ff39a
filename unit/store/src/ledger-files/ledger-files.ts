// Opens the unit's ledger in a folder: an append-only log in public files, durable in groups, never forked (LOG-01; C2SP tlog-tiles).
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CHECKPOINT_PATH, createTree, printVkey, signCheckpoint, verifierKey } from '@vigie/ledger';
import { lockData } from '../journal/data-lock.ts';
import { exchangeFile, syncFolder } from './durable-file.ts';
import { FileLedger } from './file-ledger.ts';
import { Publisher } from './publisher.ts';
import { entriesAhead, isNew, PENDING_FOLDER, readStanding } from './recover.ts';
import { WriteAhead } from './write-ahead.ts';

export { LedgerStoppedError } from './file-ledger.ts';
export { LedgerBrokenError } from './recover.ts';
export { LedgerFullError } from './write-ahead.ts';

export interface LedgerOptions {
  readonly folder: string;
  /** First line of every checkpoint, e.g. `vigie.example/ledger`. */
  readonly origin: string;
  /** Name of the signing key; best the origin. */
  readonly keyName: string;
  /** Ed25519, as a key object or PKCS #8 PEM. */
  readonly privateKey: KeyObject | string;
  /** False for tests and demonstrations: survives the end of the process, not that of the machine. */
  readonly fsync?: boolean;
  /** How long a durable entry may wait for its checkpoint. */
  readonly publishAfterMs?: number;
  /** Size of each of the two write-ahead files; twice this bounds what waits for its checkpoint. */
  readonly walBytes?: number;
  /** Told of every failed write, also of those that are tried again. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The open ledger of one process. */
export type Ledger = Pick<FileLedger, 'append' | 'close' | 'lastSeq' | 'publish' | 'read' | 'size' | 'vkey'>;

const PUBLISH_AFTER_MS = 250;
const WAL_BYTES = 16 << 20;

/**
 * Opens or begins a ledger. What was durable when the process or machine last stopped is there again, in the same
 * order; throws LedgerBrokenError, naming the first bad entry, rather than go on from files that differ from what was
 * signed, and DataLockedError where another process has the ledger open.
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const lock = lockData(options.folder);
  try {
    return await open(options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: LedgerOptions, release: () => void): Promise<Ledger> {
  const { origin, keyName, fsync = true } = options;
  const folder = resolve(options.folder);
  const privateKey = typeof options.privateKey === 'string' ? createPrivateKey(options.privateKey) : options.privateKey;
  const vkey = printVkey(verifierKey(keyName, privateKey));
  const sign = (size: number, root: Uint8Array): string => signCheckpoint({ origin, size, root, privateKey, keyName });
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (isNew(folder)) {
    await exchangeFile(folder, CHECKPOINT_PATH, Buffer.from(sign(0, createTree().root())), fsync);
    if (fsync) await syncFolder(dirname(folder));
  }
  const { tree, last } = await readStanding({ folder, origin, vkey });
  const late: { ledger?: FileLedger } = {};
  const { wal, contents } = await WriteAhead.open({
    folder: join(folder, PENDING_FOLDER),
    fsync,
    fileBytes: options.walBytes ?? WAL_BYTES,
    makeRoom: async () => late.ledger?.publish(),
  });
  const publisher = new Publisher({ folder, fsync, tree, sign });
  try {
    const ahead = entriesAhead(contents, tree.size);
    if (ahead.length > 0) await publisher.publish(ahead);
    wal.release(publisher.size);
    late.ledger = new FileLedger({
      folder,
      vkey,
      publishAfterMs: options.publishAfterMs ?? PUBLISH_AFTER_MS,
      onTrouble: options.onTrouble ?? (() => {}),
      wal,
      publisher,
      last: ahead.at(-1) ?? last,
      release,
    });
    return late.ledger;
  } catch (error) {
    await wal.close();
    throw error;
  }
}
