// Bad input and faults: nothing is lost, nothing is done twice, and the fault names its place (law 7).
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { watchFolder } from '@vigie/doors/folder';
import { simulate } from '@vigie/simulator';
import { openDatabase } from '@vigie/store';
import { TEST_ENGINES } from '@vigie/store/testing';
import type { ListVersionView, ReceiptView } from '@vigie/words/api';
import { rebuild } from '../rebuild.ts';
import { LIST, openStory, putInForce, type StoryUnit } from './story-unit.ts';

const list = (ref: string, names: readonly string[], flight = '555'): string =>
  [
    `UNB+UNOA:4+ZZ+UTOPIU+260115:0925+${ref}++APIS`,
    'UNH+1+PAXLST:D:05B:UN:IATA',
    'BGM+745',
    `TDT+20+ZZ${flight}+++ZZ`,
    'LOC+125+CDG',
    'DTM+189:2601201005:201',
    'LOC+87+UTP',
    'DTM+232:2601201820:201',
    ...names.flatMap((name, index) => [
      `NAD+FL+++${name}:ANNA`,
      'ATT+2++F',
      `DTM+329:8808${String(10 + index)}`,
      `DOC+P+C${ref}${index}`,
      'LOC+91+UTO',
    ]),
    `CNT+42:${names.length}`,
    `UNT+${8 + 5 * names.length + 1}+1`,
    `UNZ+1+${ref}`,
  ]
    .map((segment) => `${segment}'`)
    .join('');

const countOf = async (
  story: StoryUnit,
  table: 'traveller_record' | 'interchange' | 'message' | 'quarantine',
): Promise<number> => (await story.composition.unit.database.db.selectFrom(table).select('id').execute()).length;

for (const engine of TEST_ENGINES) {
  describe(`faults on ${engine.name}`, { skip: engine.skip ?? false }, () => {
    test('the same interchange sent again gives the same receipt and has no second effect, also at the same moment', async () => {
      const story = await openStory(engine);
      const bytes = list('REF1', ['ALPHA', 'BRAVO']);
      const answers = await Promise.all(Array.from({ length: 6 }, () => story.send('ZZ', bytes)));
      assert.equal(new Set(answers.map((one) => one.receipt.receipt)).size, 1);
      assert.equal((await story.send('ZZ', bytes)).receipt.receipt, answers[0]?.receipt.receipt);
      assert.equal(await countOf(story, 'traveller_record'), 2);
      const other = await story.send('ZZ', list('REF1', ['ALPHA', 'BRAVO', 'CHARLIE']));
      assert.notEqual(other.receipt.receipt, answers[0]?.receipt.receipt);
      assert.ok(other.receipt.messages[0]?.findings.some((finding) => finding.code === 'DUPLICATE_REF'));
      assert.equal(await countOf(story, 'traveller_record'), 3);
      await story.close();
    });

    test('malformed, empty, foreign and wrongly typed bodies are rejected with place and reason, and wait sealed for an operator', async () => {
      const story = await openStory(engine);
      const cases: readonly (readonly [string, string])[] = [
        ['this is no message', 'NOT_EDIFACT'],
        ["UNB+UNOA:4+XX+UTOPIU+260115:0925+R2'UNH+1+PAXLST:D:05B:UN'BGM+745'UNT+3+1'UNZ+1+R2'", 'SENDER_UNKNOWN'],
        ["UNB+UNOA:4+ZZ+UTOPIU+260115:0925+R3'UNH+1+INVOIC:D:96A:UN'BGM+380'UNT+3+1'UNZ+1+R3'", 'UNKNOWN_MESSAGE'],
        ["UNB+UNOA:4+ZZ+UTOPIU+260115:0925+R4'UNH+1+PAXLST:D:05B:UN'BGM+10'UNT+3+1'UNZ+1+R4'", 'NOT_API_LIST'],
      ];
      for (const [body, code] of cases) {
        const { status, receipt } = await story.send('ZZ', body);
        assert.equal(status, 422, code);
        assert.equal(receipt.fault?.code, code);
        assert.notEqual(receipt.fault?.at, '');
      }
      assert.equal(await countOf(story, 'traveller_record'), 0);
      assert.equal(await countOf(story, 'quarantine'), cases.length);
      const items = (await story.ask('ada', 'GET', '/v1/quarantine')).body.items as { id: string }[];
      const id = items[0]?.id ?? '';
      const ground = { 'vigie-purpose': 'REPAIR', 'vigie-offence': 'OVERSIGHT' };
      assert.equal(
        (
          await story.ask(
            'ann',
            'POST',
            `/v1/quarantine/${id}/open`,
            { reason: 'Looking at what the carrier sent.' },
            ground,
          )
        ).body.code,
        'NOT_PERMITTED',
      );
      const opened = await story.ask(
        'ada',
        'POST',
        `/v1/quarantine/${id}/open`,
        { reason: 'Looking at what the carrier sent.' },
        ground,
      );
      assert.ok(cases.some(([body]) => body === opened.body.text));
      const empty = await story.send('ZZ', '');
      assert.equal(empty.status, 422);
      await story.close();
    });

    test('a truncated message keeps the travellers that are whole, and says that it was cut', async () => {
      const story = await openStory(engine);
      const whole = list('REF5', ['ALPHA', 'BRAVO', 'CHARLIE']);
      const { status, receipt } = await story.send('ZZ', whole.slice(0, whole.indexOf('NAD+FL+++CHARLIE') + 20));
      assert.equal(status, 200);
      assert.ok(receipt.messages[0]?.findings.some((finding) => finding.code === 'TRUNCATED'));
      assert.ok((await countOf(story, 'traveller_record')) >= 2);
      const wrong = await story.send(
        'ZZ',
        list('REF6', ['DELTA'])
          .replace('CNT+42:1', 'CNT+42:9')
          .replace(/UNT\+\d+/, 'UNT+99'),
      );
      const codes = wrong.receipt.messages[0]?.findings.map((finding) => finding.code) ?? [];
      assert.ok(codes.includes('CNT_COUNT') && codes.includes('UNT_COUNT'), codes.join(' '));
      assert.equal(wrong.status, 200, 'wrong counts are findings, not a refusal');
      await story.close();
    });

    test('a body over the limit is refused before it is read to its end', async () => {
      const story = await openStory(engine, { intake: { maxBytes: 200_000 } });
      const { status, receipt } = await story.send(
        'ZZ',
        list(
          'REF7',
          Array.from({ length: 5_000 }, (_, n) => `NAME${n}`),
        ),
      );
      assert.equal(status, 413);
      assert.equal((receipt as unknown as { code: string }).code, 'BODY_TOO_LARGE');
      assert.equal(await countOf(story, 'interchange'), 0);
      await story.close();
    });

    test('a test interchange leaves no traveller behind', async () => {
      const story = await openStory(engine);
      const { receipt } = await story.send('ZZ', list('REF8', ['ALPHA']).replace('++APIS', '++APIS++++1'));
      assert.equal(receipt.status, 'test');
      assert.equal(await countOf(story, 'traveller_record'), 0);
      await story.close();
    });

    test('a list cut in half changes nothing: the list in force stays, and the fault names the line', async () => {
      const story = await openStory(engine);
      const before = (await story.ask('wim', 'GET', '/v1/lists')).body.lists as ListVersionView[];
      await assert.rejects(
        () => putInForce(story.composition, 'subjects', `${LIST.slice(0, LIST.length / 2)}"`),
        /line \d+/,
      );
      assert.deepEqual((await story.ask('wim', 'GET', '/v1/lists')).body.lists, before);
      await story.close();
    });

    test('while the disk is full nothing is acknowledged, and nothing acknowledged is missing afterwards', async () => {
      let full = false;
      const story = await openStory(engine, {
        journalFault: () => {
          if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        },
      });
      assert.equal((await story.send('ZZ', list('A1', ['ALPHA']))).status, 200);
      full = true;
      const refused = await story.send('ZZ', list('A2', ['BRAVO']));
      assert.equal(refused.status, 503);
      assert.equal((refused.receipt as unknown as { code: string }).code, 'JOURNAL_FULL');
      full = false;
      assert.equal((await story.send('ZZ', list('A2', ['BRAVO']))).status, 200);
      assert.equal(await countOf(story, 'traveller_record'), 2);
      const again = await story.reopen();
      assert.equal(await countOf(again, 'traveller_record'), 2);
      await again.close();
    });

    test('the database is made anew from the journal, row for row', async () => {
      const story = await openStory(engine);
      const world = simulate(5, {
        flights: 2,
        now: '2026-01-15T08:00',
        listed: [],
        lost: [],
        rate: { listed: 0, namesakes: 0, lost: 0 },
        load: [20, 25],
      });
      for (const message of world.messages()) await story.send(message.carrier, message.bytes);
      await story.settle();
      const fresh = await engine.open();
      const done = await rebuild({ journal: story.places.journal, database: fresh.database, schema: fresh.schema });
      assert.equal(done.refused, 0);
      for (const table of [
        'traveller_record',
        'booking',
        'message',
        'flight_leg',
        'hit',
        'list_version',
        'list_subject',
        'officer',
        'carrier',
        'interchange',
      ] as const) {
        const rows = async (db: typeof fresh.database.db): Promise<readonly string[]> =>
          (await db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort();
        assert.deepEqual(await rows(fresh.database.db), await rows(story.composition.unit.database.db), table);
      }
      await fresh.drop();
      await story.close();
    });

    test('files in the watched folder are taken when they are complete, receipted, and removed', async () => {
      const story = await openStory(engine);
      const { unit, intake } = story.composition;
      const folder = join(story.places.data, 'inbox');
      const watch = watchFolder({ unit, intake, folder, pollMs: 1 << 30 });
      mkdirSync(join(folder, 'ZZ'), { recursive: true });
      writeFileSync(join(folder, 'ZZ', 'half.edi.part'), list('F0', ['ALPHA']));
      writeFileSync(join(folder, 'ZZ', 'one.edi'), list('F1', ['ALPHA']));
      assert.equal(await watch.look(), 0, 'one look cannot tell whether a file still grows');
      writeFileSync(join(folder, 'ZZ', 'one.edi'), list('F1', ['ALPHA', 'BRAVO']));
      assert.equal(await watch.look(), 0);
      assert.equal(await watch.look(), 1);
      assert.deepEqual(readdirSync(join(folder, 'ZZ')).sort(), ['half.edi.part', 'one.edi.receipt.json']);
      const receipt = JSON.parse(readFileSync(join(folder, 'ZZ', 'one.edi.receipt.json'), 'utf8')) as ReceiptView;
      assert.equal(receipt.status, 'accepted');
      assert.equal(await countOf(story, 'traveller_record'), 2);
      await watch.stop();
      await story.close();
    });
  });
}

const postgres = TEST_ENGINES.find((engine) => engine.name === 'PostgreSQL');

describe('a database that goes away', { skip: postgres?.skip ?? false }, () => {
  test('answers 503 while PostgreSQL is gone, loses nothing it acknowledged, and recovers by itself', async () => {
    assert.ok(postgres);
    const line = await breakableLine(new URL(process.env.VIGIE_TEST_POSTGRES ?? ''));
    const story = await openStory(postgres, { databaseUrl: line.url });
    assert.equal((await story.send('ZZ', list('G1', ['ALPHA']))).status, 200);
    line.cut();
    const during = await Promise.all(
      Array.from({ length: 5 }, (_, n) => story.send('ZZ', list(`H${n}`, ['BRAVO'], String(600 + n)))),
    );
    assert.deepEqual([...new Set(during.map((one) => one.status))], [503]);
    line.mend();
    for (let n = 0; n < 5; n++) {
      let status = 0;
      for (let attempt = 0; attempt < 200 && status !== 200; attempt++) {
        status = (await story.send('ZZ', list(`H${n}`, ['BRAVO'], String(600 + n)))).status;
        if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.equal(status, 200);
    }
    const direct = await openDatabase({ url: process.env.VIGIE_TEST_POSTGRES, schema: await schemaOf(story) });
    assert.equal((await direct.db.selectFrom('traveller_record').select('id').execute()).length, 6);
    await direct.close();
    await story.close();
    await line.close();
  });
});

async function schemaOf(story: StoryUnit): Promise<string> {
  const { sql } = await import('kysely');
  const { rows } = await sql<{ s: string }>`select current_schema() as s`.execute(story.composition.unit.database.db);
  return rows[0]?.s ?? '';
}

/** A line to the database that can be cut and mended, as networks are. */
async function breakableLine(
  target: URL,
): Promise<{ readonly url: string; cut(): void; mend(): void; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let up = true;
  const server = createServer((client) => {
    if (!up) {
      client.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const one of [client, far]) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => sockets.delete(one));
    }
    client.pipe(far);
    far.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = new URL(target);
  url.port = String(port);
  return {
    url: url.href,
    cut: () => {
      up = false;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      up = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
