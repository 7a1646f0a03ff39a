// The safeguards hold on disk: what may not be kept is nowhere, identities are sealed, and a destroyed day is gone (laws 1, 2 and 6).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TEST_ENGINES } from '@vigie/store/testing';
import type { FlightDetail, HitDetail, HitSummary, LedgerView } from '@vigie/words/api';
import { sql } from 'kysely';
import { openStory, type StoryUnit } from './story-unit.ts';

/** Words that stand nowhere else: each is put where a carrier might put it. */
const SENSITIVE = ['ZQHALALZQ', 'ZQKOSHERZQ', 'ZQINSULINZQ', 'ZQPARTYZQ', 'ZQUNIONZQ', 'ZQHOTELZQ'];
const CARD = '4111111111111111';
const SURNAME = 'QXSPECIMENXQ';

const push = (surname: string): string =>
  [
    'UNB+IATA:1+ZZ+UTOPIU+260115:0925+SENS1++PNRGOV',
    'UNH+1+PNRGOV:13:1:IA',
    'MSG+:22',
    'ORG+ZZ',
    'TVL+200126:1005:200126:1820+CDG+UTP+ZZ+777',
    'EQN+1',
    'SRC',
    'RCI+ZZ:ZX9KQ1::011225:1412',
    'SSR+AVML:HK:1:ZZ+::1',
    'SSR+WCHR:HK:1:ZZ+::1',
    `SSR+OTHS:HK::ZZ:::::PAX WANTS ${SENSITIVE[0]} FOOD`,
    `SSR+MEDA:HK:1:ZZ:::::${SENSITIVE[2]}+::1`,
    `SSR+QQQQ:HK:1:ZZ:::::${SENSITIVE[3]}+::1`,
    `SSR+DOCS:HK:1:ZZ:::::/P/UTO/C01X0006H/UTO/14AUG88/F/11AUG30/${surname}/ANNA+::1`,
    `IFT+4:28::ZZ+REMARK ${SENSITIVE[1]} PASSENGER`,
    'DAT+700:140126:0830',
    'ORG+1A:CDG+12345678+PAR',
    `TIF+${surname}+ANNA RABBI:A:1`,
    'TKT+9990012345678:T:1',
    `FOP+CC::412.50:VI:${CARD}:1228`,
    'TVL+200126:1005::1820+CDG+UTP+ZZ+777:Y',
    'RPI+1+HK',
    'MSG+8',
    `TVL+200126::240126+UTP++${SENSITIVE[5]}`,
    'ABI+4+05FD28:GS+PAR++ZZ',
    'SAC+++A',
    `LTS+HISTORY ${SENSITIVE[4]} MEMBER`,
    'UNT+26+1',
    'UNZ+1+SENS1',
  ]
    .map((segment) => `${segment}'`)
    .join('');

function* filesIn(folder: string, except: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === except) continue;
    if (statSync(path).isDirectory()) yield* filesIn(path, except);
    else yield path;
  }
}

function found(story: StoryUnit, words: readonly string[]): readonly string[] {
  const hits: string[] = [];
  for (const file of filesIn(story.places.data, story.places.keys)) {
    const bytes = readFileSync(file);
    for (const word of words) {
      for (const form of [
        Buffer.from(word, 'latin1'),
        Buffer.from(word, 'utf16le'),
        Buffer.from(Buffer.from(word).toString('base64').slice(2, -3)),
      ]) {
        if (bytes.includes(form)) hits.push(`${word} in ${file.slice(story.places.data.length)}`);
      }
    }
  }
  return hits;
}

async function foundInTables(story: StoryUnit, words: readonly string[]): Promise<readonly string[]> {
  const { db } = story.composition.unit.database;
  const schema = story.composition.database.kind === 'postgres' ? sql`current_schema()` : sql`'public'`;
  const tables = await sql<{
    table_name: string;
  }>`select table_name from information_schema.tables where table_schema = ${schema}`.execute(db);
  const hits: string[] = [];
  for (const { table_name: table } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(
      db,
    );
    for (const { row } of rows)
      for (const word of words) if (row.includes(word)) hits.push(`${word} in table ${table}`);
  }
  return hits;
}

for (const engine of TEST_ENGINES) {
  describe(`safeguards on ${engine.name}`, { skip: engine.skip ?? false }, () => {
    test('no sensitive word, no card number and no name in clear is on disk, in a table, the journal, the ledger or a log', async () => {
      const logged: string[] = [];
      const story = await openStory(engine, { log: (event, facts) => logged.push(JSON.stringify([event, facts])) });
      const words = [...SENSITIVE, CARD, SURNAME, 'RABBI', 'AVML', 'WCHR'];
      assert.equal((await story.send('ZZ', push(SURNAME))).status, 200);
      const rejected = await story.send(
        'ZZ',
        `UNB+IATA:1+ZZ+UTOPIU+260115:0925+SENS2'UNH+1+TKCRES:98:1:IA'TIF+${SURNAME}+${SENSITIVE[0]}'UNT+3+1'UNZ+1+SENS2'`,
      );
      assert.equal(rejected.status, 422);
      await story.settle();
      await story.composition.unit.recorder.settled();
      assert.deepEqual(await foundInTables(story, words), []);
      // What the search would find if it were there: the flight stands in clear, as the law has it.
      assert.ok((await foundInTables(story, ['ZZ777-CDG-2026-01-20'])).length > 0);
      const again = await story.reopen();
      assert.deepEqual(found(again, words), []);
      assert.ok(found(again, ['ZZ777-CDG-2026-01-20']).length > 0);
      assert.deepEqual(
        logged.filter((line) => words.some((word) => line.includes(word))),
        [],
      );
      const detail = (await again.ask('ann', 'GET', '/v1/flights/ZZ777-CDG-2026-01-20'))
        .body as unknown as FlightDetail;
      assert.equal(detail.manifest[0]?.name?.surname, SURNAME, 'the name is kept, sealed');
      await again.close();
    });

    test('destroying the key of a day makes its identities unreadable, except where a hit holds one with its ground', async () => {
      const story = await openStory(engine);
      const { readPlantable } = await import('@vigie/doors/cli');
      const { LIST } = await import('./story-unit.ts');
      const [listed] = (await readPlantable('demo.csv', LIST)).filter(
        (one) => one.birthDates[0]?.lo === one.birthDates[0]?.hi,
      );
      const name = listed?.names[0];
      assert.ok(listed && name?.surname && name.given);
      await story.send('ZZ', push(SURNAME));
      await story.send(
        'ZZ',
        push(name.surname)
          .replace('SENS1', 'SENS3')
          .replaceAll('/ANNA', `/${name.given.replace(' ', '/')}`)
          .replace('ANNA RABBI', name.given)
          .replace('14AUG88', dmy(listed.birthDates[0]?.lo ?? ''))
          .replace('ZX9KQ1', 'AB9KQ1')
          .replace(/MSG\+:22/, 'MSG+:141')
          .replaceAll('C01X0006H', 'C01X0007H'),
      );
      await story.settle();
      const [hit] = (await story.ask('ann', 'GET', '/v1/hits?view=open')).body.hits as HitSummary[];
      assert.ok(hit, 'the listed person raised a possible match');
      story.composition.unit.keys.destroyDay(story.composition.unit.now().slice(0, 10));
      const detail = (await story.ask('ann', 'GET', '/v1/flights/ZZ777-CDG-2026-01-20'))
        .body as unknown as FlightDetail;
      assert.equal(detail.manifest.length, 2);
      for (const row of detail.manifest) assert.deepEqual([row.name, row.birthDate, row.documents], [null, '', []]);
      const held = (await story.ask('ann', 'GET', `/v1/hits/${hit.id}`)).body as unknown as HitDetail;
      assert.equal(held.hit.traveller.includes(name.surname), true, 'the hit survives with its ground');
      assert.ok(held.reasons.length > 0);
      await story.close();
    });

    test('every route of the API but the open ones refuses whoever is not signed in', async () => {
      const story = await openStory(engine, { lists: false });
      const { body } = await story.ask('ann', 'GET', '/openapi.json');
      const paths = body.paths as Record<string, Record<string, unknown>>;
      let asked = 0;
      for (const [path, methods] of Object.entries(paths)) {
        for (const method of Object.keys(methods)) {
          const verb = method.toUpperCase() as 'GET' | 'POST';
          const answer = await story.ask(
            'nobody',
            verb,
            path.replace(/\{[^}]+\}/g, 'x'),
            verb === 'POST' ? { reason: 'long enough a reason' } : undefined,
          );
          // A body that fits no schema is refused before anybody asks who sends it.
          assert.ok(answer.status === 401 || answer.status === 400, `${verb} ${path} answered ${answer.status}`);
          asked++;
        }
      }
      assert.ok(asked > 20);
      await story.close();
    });

    test('a read without purpose, with an unknown one, or by a role without the right is refused and gives nothing away', async () => {
      const story = await openStory(engine);
      await story.send('ZZ', push(SURNAME));
      const path = '/v1/flights/ZZ777-CDG-2026-01-20';
      const refused = async (officer: string, headers: Record<string, string>): Promise<unknown> => {
        const { body, status } = await story.ask(officer, 'GET', path, undefined, headers);
        assert.ok(status === 401 || status === 403);
        assert.doesNotMatch(JSON.stringify(body), new RegExp(SURNAME));
        return body.code;
      };
      assert.equal(await refused('ann', {}), 'GROUND_MISSING');
      assert.equal(
        await refused('ann', { 'vigie-purpose': 'CURIOSITY', 'vigie-offence': 'FTF-TRAVEL' }),
        'GROUND_UNKNOWN',
      );
      assert.equal(await refused('ada', { 'vigie-purpose': 'ASSESS', 'vigie-offence': 'FTF-TRAVEL' }), 'NOT_PERMITTED');
      assert.equal(await refused('nobody', { 'vigie-purpose': 'ASSESS', 'vigie-offence': 'FTF-TRAVEL' }), 'SIGNED_OUT');
      const ledger = (await story.ask('dpo', 'GET', '/v1/ledger?count=200')).body as unknown as LedgerView;
      assert.equal(ledger.entries.filter((entry) => entry.action === 'flight.read').length, 0);
      await story.close();
    });
  });
}

function dmy(day: string): string {
  const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
  return `${day.slice(8, 10)}${months[Number(day.slice(5, 7)) - 1]}${day.slice(2, 4)}`;
}
