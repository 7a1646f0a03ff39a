// kill -9 at random moments while carriers send: every acknowledged message is recorded exactly once, and every planted truth is found (law 7).
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readLostList, readPlantable } from '@vigie/doors/cli';
import { type SimulatedMessage, simulate } from '@vigie/simulator';
import { TEST_ENGINES, type TestEngine } from '@vigie/store/testing';
import type { ReceiptView } from '@vigie/words/api';
import { registerCarrier } from '@vigie/work/staff';
import { type ComposeOptions, type Composition, compose } from '../compose.ts';
import { placesIn } from '../places.ts';
import { LIST, LOST, putInForce } from './story-unit.ts';

/** 200 over both engines; the moments are spread over start, intake, journal, database, screening and ledger by chance. */
const KILLS = 100;

interface Place {
  readonly data: string;
  readonly url: string | undefined;
  readonly schema: string | undefined;
  readonly port: number;
}

for (const engine of TEST_ENGINES) {
  describe(`kill -9 on ${engine.name}`, { skip: engine.skip ?? false }, () => {
    test('loses no acknowledged message, records none twice, and finds every planted truth', {
      timeout: 600_000,
    }, async () => {
      const root = mkdtempSync(join(tmpdir(), 'vigie-kill-'));
      const server = engine.name === 'PostgreSQL' ? await engine.open() : undefined;
      const place: Place = {
        data: join(root, 'data'),
        url: server?.url,
        schema: server?.schema,
        port: await freePort(),
      };
      const credentials = await prepare(place);
      const world = simulate(23, {
        flights: 14,
        now: '2026-01-15T08:00',
        listed: await readPlantable('demo.csv', LIST),
        lost: await readLostList('lost.csv', LOST),
        rate: { listed: 1, namesakes: 0, lost: 1 },
        load: [25, 40],
      });
      const receipts = await sendUnderFire(place, credentials, [...world.messages()]);
      await verify(place, world, receipts, engine);
      await server?.drop();
      rmSync(root, { recursive: true, force: true });
    });
  });
}

function composeAt(place: Place): Promise<Composition> {
  const options: ComposeOptions = {
    places: placesIn(place.data),
    databaseUrl: place.url,
    schema: place.schema,
    demonstration: true,
    log: () => {},
  };
  return compose(options);
}

async function prepare(place: Place): Promise<ReadonlyMap<string, string>> {
  const composition = await composeAt(place);
  const credentials = new Map<string, string>();
  for (const id of ['ZZ', 'QQ']) {
    credentials.set(
      id,
      (await registerCarrier(composition.unit, 'operator', { id, name: `Carrier ${id}`, senders: [id] })).credential,
    );
  }
  await putInForce(composition, 'subjects', LIST);
  await putInForce(composition, 'documents', LOST);
  await composition.close();
  return credentials;
}

/** The carriers keep sending, as their queues do, until each message is receipted; the unit is killed again and again. */
async function sendUnderFire(
  place: Place,
  credentials: ReadonlyMap<string, string>,
  messages: readonly SimulatedMessage[],
): Promise<ReadonlyMap<string, ReceiptView>> {
  const receipts = new Map<string, ReceiptView>();
  let chance = 99;
  const next = (): number => {
    chance = (Math.imul(chance, 1103515245) + 12345) >>> 0;
    return chance / 2 ** 32;
  };
  let kills = 0;
  let cursor = 0;
  while (kills < KILLS) {
    const child = await startUnit(place);
    const ends = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const killAt = setTimeout(() => child.kill('SIGKILL'), 4 + next() * 160);
    const lane = async (step: number): Promise<void> => {
      // Every message is sent again in later rounds too: a carrier that lost its receipt does so.
      for (let turn = 0; turn < 6 && child.exitCode === null && child.signalCode === null; turn++) {
        const message = messages[(cursor + step + turn * 3) % messages.length];
        if (message === undefined) return;
        const receipt = await sendOne(place, credentials, message);
        if (receipt === undefined) return;
        remember(receipts, `${message.carrier}/${receipt.controlRef}`, receipt);
      }
    };
    await Promise.all([lane(0), lane(1), lane(2)]);
    cursor = (cursor + 1 + Math.floor(next() * 5)) % messages.length;
    await ends;
    clearTimeout(killAt);
    kills++;
  }
  const last = await startUnit(place);
  for (const message of messages) {
    const receipt = await sendOne(place, credentials, message);
    assert.ok(receipt, 'the unit receipts everything once it is left alone');
    remember(receipts, `${message.carrier}/${receipt.controlRef}`, receipt);
  }
  const ends = new Promise((resolve) => last.once('exit', resolve));
  last.stdin?.write('stop\n');
  await ends;
  return receipts;
}

function remember(receipts: Map<string, ReceiptView>, key: string, receipt: ReceiptView): void {
  const before = receipts.get(key);
  if (before !== undefined)
    assert.equal(receipt.receipt, before.receipt, 'the same message keeps its first receipt through every crash');
  receipts.set(key, receipt);
}

async function sendOne(
  place: Place,
  credentials: ReadonlyMap<string, string>,
  message: SimulatedMessage,
): Promise<ReceiptView | undefined> {
  const answer = await fetch(`http://127.0.0.1:${place.port}/v1/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credentials.get(message.carrier) ?? ''}`, connection: 'close' },
    body: message.bytes as Uint8Array<ArrayBuffer>,
  }).catch(() => undefined);
  if (answer?.status !== 200) return undefined;
  return (await answer.json().catch(() => undefined)) as ReceiptView | undefined;
}

async function startUnit(place: Place): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-unit.ts'), JSON.stringify(place)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the unit did not start again (${code}): ${said.slice(0, 800)}`)));
  });
  return child;
}

async function verify(
  place: Place,
  world: ReturnType<typeof simulate>,
  receipts: ReadonlyMap<string, ReceiptView>,
  engine: TestEngine,
): Promise<void> {
  const composition = await composeAt(place);
  const { unit, screener, ledger } = composition;
  while (await screener.round());
  const { db } = unit.database;
  const interchanges = await db.selectFrom('interchange').select(['id', 'control_ref']).execute();
  assert.equal(
    new Set(interchanges.map((row) => row.control_ref)).size,
    interchanges.length,
    'no message is recorded twice',
  );
  const recorded = new Set(interchanges.map((row) => row.id));
  for (const receipt of receipts.values())
    assert.ok(recorded.has(receipt.receipt), `receipt ${receipt.controlRef} has its record`);
  const travellers = await db.selectFrom('traveller_record').select(['id', 'screening', 'role']).execute();
  assert.equal(
    travellers.filter((row) => row.role === 'passenger').length,
    world.travellers,
    'everybody is there once',
  );
  assert.deepEqual(
    travellers.filter((row) => row.screening !== 'screened'),
    [],
  );
  const hits = await db.selectFrom('hit').select(['leg_id', 'subject_id']).execute();
  for (const truth of world.truth) {
    assert.ok(
      hits.some((hit) => hit.leg_id === truth.leg && hit.subject_id === truth.subject),
      `${engine.name}: ${truth.kind} ${truth.subject} (${truth.variant}) on ${truth.leg}`,
    );
  }
  await unit.recorder.settled();
  const check = await ledger.verify();
  assert.equal(check.ok, true, JSON.stringify(check.fault));
  assert.equal(check.size, unit.recorder.last, 'every entry of the journal is a leaf, once');
  await composition.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
