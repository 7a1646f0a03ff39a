// npm run bench -- road [--json] [--flights N] [--engine pglite|postgres]: durable, screened travellers a second from bytes on the HTTP
// endpoint, PGlite and PostgreSQL in one run, against a list of 5,000 invented people.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { compose, placesIn } from '@vigie/app';
import { createHttp, listen } from '@vigie/doors/http';
import { demonstrationList, demonstrationLostDocuments } from '@vigie/simulator';
import { TEST_ENGINES } from '@vigie/store/testing';
import { registerCarrier } from '@vigie/work/staff';
import { activateList, importList } from '@vigie/work/watchlists';

const NOW = '2026-01-15T08:00';
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    flights: { type: 'string' },
    engine: { type: 'string' },
    list: { type: 'string' },
  },
});
const flights = Number(values.flights ?? 60);
const listed = Number(values.list ?? 5_000);

interface Figures {
  readonly engine: string;
  readonly travellers: number;
  readonly hits: number;
  readonly perSecond: number;
  readonly receiptP50: number;
  readonly receiptP99: number;
  readonly megabytes: number;
  readonly rss: readonly number[];
}

const results: Figures[] = [];
for (const engine of TEST_ENGINES) {
  if (
    values.engine !== undefined &&
    engine.name.toLowerCase() !== values.engine.toLowerCase() &&
    !(values.engine === 'postgres' && engine.name === 'PostgreSQL')
  )
    continue;
  if (engine.skip !== undefined) process.stderr.write(`${engine.name}: skipped, ${engine.skip}\n`);
  else results.push(await measure(engine));
}
report();
process.exit(0);

async function measure(engine: (typeof TEST_ENGINES)[number]): Promise<Figures> {
  const root = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const server = engine.name === 'PostgreSQL' ? await engine.open() : undefined;
  const composition = await compose({
    places: placesIn(join(root, 'data')),
    databaseUrl: server?.url,
    schema: server?.schema,
    demonstration: false,
    log: (event, facts) => process.stderr.write(`${event} ${JSON.stringify(facts ?? {})}\n`),
  });
  const { unit, intake, ledger, events, screener } = composition;
  for (const [kind, text] of [
    ['subjects', benchList(listed)],
    ['documents', demonstrationLostDocuments(3, 20_000, '2026-01-15')],
  ] as const) {
    const version = await importList(unit, 'operator', { kind, title: '', body: once(text) });
    if (!version.ok) throw new Error(`${version.fault.code} at ${version.fault.at}`);
    await activateList(unit, 'operator', version.value.id);
  }
  const credentials: Record<string, string> = {};
  for (const id of ['ZZ', 'QQ'])
    credentials[id] = (
      await registerCarrier(unit, 'operator', { id, name: `Carrier ${id}`, senders: [id] })
    ).credential;
  const app = createHttp({
    unit,
    intake,
    ledger,
    events,
    origin: 'http://localhost',
    desk: undefined,
    version: 'bench',
  });
  const door = await listen(app, { port: 0, host: '127.0.0.1' });
  screener.start();
  await drained(composition);
  const figures = await drive(composition, engine.name, { url: `http://127.0.0.1:${door.port}`, credentials });
  door.server.close();
  await composition.close();
  await server?.drop();
  rmSync(root, { recursive: true, force: true });
  return figures;
}

// Travellers and list come from the same small pools of names; a list drawn like the travellers would make every tenth of them a
// namesake. Here each listed name joins three regions, so that hits are as rare as on real lists.
function benchList(size: number): string {
  const [head = '', ...rows] = demonstrationList(3, size, '2026-01-15').trimEnd().split('\n');
  const cells = rows.map((row) => row.split(','));
  const mixed = cells.map((row, index) => {
    const other = cells[(index * 7919 + 13) % cells.length] ?? row;
    const third = cells[(index * 104729 + 7) % cells.length] ?? row;
    const given = `${(row[4] ?? '').split(' ')[0]} ${(other[3] ?? '').slice(0, 4)}${(third[3] ?? '').slice(-4)}`;
    const surname = `${(other[3] ?? '').slice(0, 3)}${row[3]}`;
    return [row[0], row[1], `${given} ${surname}`, surname, given, '', ...row.slice(6)].join(',');
  });
  return `${[head, ...mixed].join('\n')}\n`;
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function drive(
  composition: Awaited<ReturnType<typeof compose>>,
  engine: string,
  to: { readonly url: string; readonly credentials: Readonly<Record<string, string>> },
): Promise<Figures> {
  const order = { ...to, seed: 11, flights, now: NOW, lanes: 12 };
  const client = spawn(process.execPath, [join(import.meta.dirname, 'road-client.ts'), JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
  await lines.next();
  const rss: number[] = [];
  const sampler = setInterval(() => rss.push(Math.round(process.memoryUsage().rss / 1048576)), 2_000);
  const started = performance.now();
  client.stdin.write('go\n');
  const done = JSON.parse((await lines.next()).value as string) as {
    bytes: number;
    refused: number;
    p50: number;
    p99: number;
  };
  await drained(composition);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampler);
  rss.push(Math.round(process.memoryUsage().rss / 1048576));
  if (done.refused > 0) throw new Error(`${done.refused} messages were refused`);
  const { screened, records, hits } = await counted(composition);
  if (screened !== records) throw new Error(`${records - screened} of ${records} records were not screened`);
  return {
    engine,
    hits,
    travellers: records,
    perSecond: records / seconds,
    receiptP50: done.p50,
    receiptP99: done.p99,
    megabytes: done.bytes / 1048576,
    rss,
  };
}

async function counted(
  composition: Awaited<ReturnType<typeof compose>>,
): Promise<{ records: number; screened: number; hits: number }> {
  const rows = await composition.unit.database.db.selectFrom('traveller_record').select(['screening']).execute();
  const hits = await composition.unit.database.db.selectFrom('hit').select('id').execute();
  return {
    hits: hits.length,
    records: rows.length,
    screened: rows.filter((row) => row.screening === 'screened').length,
  };
}

async function drained(composition: Awaited<ReturnType<typeof compose>>): Promise<void> {
  for (;;) {
    const row = await composition.unit.database.db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
    if (row === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await composition.unit.recorder.settled();
}

function report(): void {
  for (const one of results) {
    if (values.json === true) {
      for (const [figure, value, unit] of [
        ['screened-travellers', one.perSecond, '1/s'],
        ['receipt-p50', one.receiptP50, 'ms'],
        ['receipt-p99', one.receiptP99, 'ms'],
        ['rss-last', one.rss.at(-1) ?? 0, 'MiB'],
      ] as const)
        process.stdout.write(
          `${JSON.stringify({ bench: 'road', engine: one.engine, figure, value: Number(value.toFixed(1)), unit })}\n`,
        );
      continue;
    }
    process.stdout.write(
      `${one.engine}: ${one.perSecond.toFixed(0)} durable, screened travellers/s (${one.travellers} records, ${one.hits} hits, ${one.megabytes.toFixed(1)} MiB); receipt p50 ${one.receiptP50.toFixed(0)} ms, p99 ${one.receiptP99.toFixed(0)} ms; RSS ${one.rss.join(' ')} MiB\n`,
    );
  }
  const [first, second] = results;
  if (first !== undefined && second !== undefined && values.json !== true) {
    process.stdout.write(`${second.engine} / ${first.engine}: ${(second.perSecond / first.perSecond).toFixed(2)}\n`);
  }
}
