// Measures the ledger: durable entries a second in group commit against a plain file, in the same run, and offline verification.
import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { commitTo, encodeEntry, verifyLog } from '@vigie/ledger';
import { type Ledger, openLedger } from '@vigie/store';

/** Appends under way at a time, each of one entry; the group that shares a write grows with it. */
const CONCURRENCY = [1, 64, 256, 1024] as const;
/** Ledger and plain file take turns this often, so that both meet the same moods of the disk; the median counts. */
const ROUNDS = 5;
const ORIGIN = 'ledger.example/bench';

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
}

interface Measured {
  /** Entries a second until all were durable. */
  readonly durable: number;
  /** Entries a second until all stood in public files under a signed checkpoint as well. */
  readonly published: number;
  /** Milliseconds from append to durable, one for each append. */
  readonly latencies: readonly number[];
}

/** Prints the figures, as lines of JSON where asked. */
export async function run({ json }: { readonly json: boolean }): Promise<void> {
  // Beside the project, not in /tmp: that is memory on many machines, where durability costs nothing.
  const parent = join(import.meta.dirname, '..', 'test-output');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'ledger-bench-'));
  try {
    for (const figure of await measure(folder)) print(figure, json);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<Figure[]> {
  const privateKey = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]),
    format: 'der',
    type: 'pkcs8',
  });
  const ledger = await openLedger({ folder: join(folder, 'ledger'), origin: ORIGIN, keyName: ORIGIN, privateKey });
  const figures: Figure[] = [];
  await appendAll(ledger, entriesFor(256, 0), 256);
  for (const concurrency of CONCURRENCY) figures.push(...(await compare(ledger, folder, concurrency)));
  figures.push(...(await verification(ledger)));
  await ledger.close();
  return figures;
}

async function compare(ledger: Ledger, folder: string, concurrency: number): Promise<Figure[]> {
  const count = Math.min(40_000, Math.max(1500, concurrency * 60));
  const ours: Measured[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const entries = entriesFor(count, ledger.size);
    plain.push(await appendPlainly(join(folder, `plain-${concurrency}-${round}`), entries, concurrency));
    ours.push(await appendAll(ledger, entries, concurrency));
  }
  const latencies = ours.flatMap((one) => one.latencies).sort((a, b) => a - b);
  const name = `${concurrency} at a time`;
  return [
    { figure: `durable entries, ${name}`, value: median(ours.map((one) => one.durable)), unit: '1/s' },
    { figure: `durable and published entries, ${name}`, value: median(ours.map((one) => one.published)), unit: '1/s' },
    { figure: `latency p50, ${name}`, value: at(latencies, 0.5), unit: 'ms' },
    { figure: `latency p99, ${name}`, value: at(latencies, 0.99), unit: 'ms' },
    { figure: `plain append and fdatasync of the same bytes, ${name}`, value: median(plain), unit: '1/s' },
    {
      figure: `durable entries to plain file, ${name}`,
      value: median(ours.map((one, round) => one.durable / (plain[round] ?? 1))),
      unit: 'ratio',
    },
  ];
}

/** `concurrency` callers that each append the next entry as soon as their last one is durable. */
async function appendAll(ledger: Ledger, entries: readonly Uint8Array[], concurrency: number): Promise<Measured> {
  const latencies: number[] = [];
  const rest = entries.values();
  const caller = async (): Promise<void> => {
    for (const entry of rest) {
      const start = performance.now();
      await ledger.append([entry]);
      latencies.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, caller));
  const durable = (1000 * entries.length) / (performance.now() - start);
  // Also keeps the tiles of this round out of the time of the plain file.
  await ledger.publish();
  return { durable, published: (1000 * entries.length) / (performance.now() - start), latencies };
}

/** The same bytes at the end of a growing file, one write and one fdatasync for each group; gives entries a second. */
async function appendPlainly(path: string, entries: readonly Uint8Array[], group: number): Promise<number> {
  const file = await open(path, 'a');
  const start = performance.now();
  for (let from = 0; from < entries.length; from += group) {
    await file.write(Buffer.concat(entries.slice(from, from + group)));
    await file.datasync();
  }
  const rate = (1000 * entries.length) / (performance.now() - start);
  await file.close();
  return rate;
}

async function verification(ledger: Ledger): Promise<Figure[]> {
  const start = performance.now();
  const verified = await verifyLog({ read: (path) => ledger.read(path), vkey: ledger.vkey });
  const rate = (1000 * ledger.size) / (performance.now() - start);
  if (!verified.ok) throw new Error(`the ledger of the benchmark does not verify: ${verified.fault.text}`);
  return [
    { figure: 'entries in the ledger', value: ledger.size, unit: 'entries' },
    { figure: 'offline verification', value: rate, unit: '1/s' },
  ];
}

/** Entries as the unit writes them, about 330 bytes each. */
function entriesFor(count: number, from: number): Uint8Array[] {
  const salt = Buffer.alloc(16, 3);
  return Array.from({ length: count }, (_, k) =>
    encodeEntry({
      v: 1,
      seq: from + k + 1,
      at: '2026-01-01T00:00:00.000Z',
      action: 'records.made',
      actor: 'unit',
      role: 'unit',
      purpose: 'TERRORISM',
      offence: 'TERRORIST-OFFENCE',
      objects: [`message-${from + k}`, `leg-${(from + k) % 500}`, `record-${from + k}`],
      commit: commitTo(salt, { message: from + k }),
    }),
  );
}

function median(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print({ figure, value, unit }: Figure, json: boolean): void {
  const rounded = Number(value.toPrecision(4));
  const line = json
    ? JSON.stringify({ bench: 'ledger', figure, value: rounded, unit })
    : `${figure.padEnd(62)} ${String(rounded).padStart(9)} ${unit}`;
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await run({ json: process.argv.includes('--json') });
