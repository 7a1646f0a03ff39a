// Puts the unit together: lock, keys, database, journal, ledger, intake, screening; the only place that reads the clock and chance.
import { createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { EventHub } from '@vigie/doors/http';
import { printVkey, verifierKey } from '@vigie/ledger';
import {
  type AnyEntry,
  type Database,
  freeTasks,
  lockData,
  migrate,
  openDatabase,
  openKeyFolder,
  openLedger,
  openQuarantine,
  Recorder,
  type Written,
} from '@vigie/store';
import type { UnitEvent } from '@vigie/words/api';
import { uuidv7 } from '@vigie/work/id';
import { expireQuarantine, Intake, type IntakeOptions } from '@vigie/work/intake';
import { type LedgerReading, ledgerFeed, ledgerReading } from '@vigie/work/oversight';
import { Screener } from '@vigie/work/screening';
import { FreshIdentities, type Unit } from '@vigie/work/unit';
import { loadCountry } from './country.ts';
import type { Places } from './places.ts';

export interface Composition {
  readonly unit: Unit;
  readonly intake: Intake;
  readonly screener: Screener;
  readonly ledger: LedgerReading;
  readonly events: EventHub;
  readonly database: Database;
  close(): Promise<void>;
}

export interface ComposeOptions {
  readonly places: Places;
  /** PostgreSQL address; PGlite in the data folder otherwise. */
  readonly databaseUrl?: string | undefined;
  readonly schema?: string | undefined;
  readonly country?: string;
  readonly demonstration: boolean;
  readonly log: Unit['log'];
  /** Clock for tests that travel in time. */
  readonly now?: () => string;
  readonly journalFault?: (bytes: number) => void;
  readonly intake?: Omit<IntakeOptions, 'unit'>;
  readonly ledgerFsync?: boolean;
}

export const ORIGIN = 'vigie.unit/ledger';
const KEY_NAME = 'vigie-ledger';
const HOUSEKEEPING_MS = 60_000;

export async function compose(options: ComposeOptions): Promise<Composition> {
  const { places } = options;
  mkdirSync(places.data, { recursive: true, mode: 0o700 });
  const lock = lockData(places.data);
  try {
    return await open(options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: ComposeOptions, release: () => void): Promise<Composition> {
  const { places, log } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const country = loadCountry(options.country ?? 'default');
  const random = pooledRandom();
  const keys = openKeyFolder(places.keys, random);
  const database = await openDatabase({ url: options.databaseUrl, schema: options.schema, folder: places.database });
  await migrate(database, options.schema);
  await freeTasks(database.db);
  const privateKey = ledgerKey(keys.root('ledger'));
  const files = await openLedger({
    folder: places.ledger,
    origin: ORIGIN,
    keyName: KEY_NAME,
    privateKey,
    fsync: options.ledgerFsync ?? true,
  });
  const events = new EventHub();
  const late: { screener?: Screener } = {};
  const recorder = await Recorder.open({
    database,
    journal: {
      folder: places.journal,
      salt: () => Buffer.from(random(16)).toString('base64url'),
      ...(options.journalFault === undefined ? {} : { beforeWrite: options.journalFault }),
    },
    ledger: ledgerFeed(files),
    onApplied: (written) => tell(written, events, late.screener),
    onTrouble: (what, error) => log('recorder.trouble', { what, error: nameOf(error) }),
    now,
  });
  const unit: Unit = {
    database,
    recorder,
    keys,
    now,
    random,
    log,
    quarantine: openQuarantine(places.quarantine),
    fresh: new FreshIdentities(),
    catalogue: country.catalogue,
    sensitive: country.sensitive,
    newId: () => uuidv7(Date.parse(now()), random(10)),
    demonstration: options.demonstration,
  };
  const screener = new Screener(unit);
  late.screener = screener;
  const intake = new Intake({ unit, ...options.intake });
  const housekeeping = keepHouse(unit);
  return {
    unit,
    intake,
    screener,
    events,
    database,
    ledger: ledgerReading(files, vkeyOf(privateKey)),
    close: async () => {
      clearInterval(housekeeping);
      await screener.stop();
      await recorder.close();
      await files.close();
      await database.close();
      release();
    },
  };
}

const POOL = 16_384;

// One call for 16 KiB costs as much as one for 12 bytes, and every seal needs 12: taken from a pool, each byte given once and wiped.
function pooledRandom(): (bytes: number) => Uint8Array {
  let pool = randomBytes(POOL);
  let used = 0;
  return (bytes) => {
    if (bytes > POOL) return randomBytes(bytes);
    if (used + bytes > POOL) {
      pool = randomBytes(POOL);
      used = 0;
    }
    const given = Uint8Array.prototype.slice.call(pool, used, used + bytes);
    pool.fill(0, used, used + bytes);
    used += bytes;
    return given;
  };
}

function keepHouse(unit: Unit): NodeJS.Timeout {
  const round = (): void =>
    void expireQuarantine(unit).catch((error) => unit.log('quarantine.trouble', { error: nameOf(error) }));
  return setInterval(round, HOUSEKEEPING_MS).unref();
}

// An Ed25519 private key is its 32-byte seed behind a fixed PKCS#8 head (RFC 8410, 7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function ledgerKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key of the ledger, as outsiders hold it. */
export function vkeyOf(key: KeyObject): string {
  return printVkey(verifierKey(KEY_NAME, key));
}

type Topics = { readonly [K in AnyEntry['kind']]?: (written: Written<AnyEntry>) => UnitEvent };

const TOPICS: Topics = {
  'message.read': ({ entry }) => ({
    topic: 'flight',
    id: entry.kind === 'message.read' ? (entry.body.message.legId ?? '') : '',
  }),
  'message.quarantined': () => ({ topic: 'message', id: 'quarantine' }),
  'travellers.screened': () => ({ topic: 'flight', id: '' }),
  'hit.raised': ({ entry }) => ({ topic: 'hit', id: entry.trace.objects[0] ?? '' }),
  'hit.updated': ({ entry }) => ({ topic: 'hit', id: entry.trace.objects[0] ?? '' }),
  'hit.reviewed': ({ entry }) => ({ topic: 'hit', id: entry.trace.objects[0] ?? '' }),
  'list.imported': ({ entry }) => ({ topic: 'list', id: entry.trace.objects[0] ?? '' }),
  'list.activated': ({ entry }) => ({ topic: 'list', id: entry.trace.objects[0] ?? '' }),
};

function tell(written: readonly Written<AnyEntry>[], events: EventHub, screener: Screener | undefined): void {
  for (const one of written) {
    const { kind } = one.entry;
    if (kind === 'list.activated') screener?.listsChanged();
    if (kind === 'records.made' || kind === 'rescreen.planned' || kind === 'hit.reviewed') screener?.wake();
    const event = events.size === 0 ? undefined : TOPICS[kind]?.(one);
    if (event !== undefined) events.publish(event);
  }
}

function nameOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return `${error instanceof Error ? error.name : 'unknown'}${typeof code === 'string' ? ` ${code}` : ''}`;
}
