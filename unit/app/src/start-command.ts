// `vigie start`: opens the unit, serves the desk and the doors, and in the demonstration fills the world.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, readArguments, UsageError, wholeNumber } from '@vigie/doors/cli';
import { watchFolder } from '@vigie/doors/folder';
import { createHttp, listen } from '@vigie/doors/http';
import { firstAdministrator } from '@vigie/work/staff';
import { activateList, importList } from '@vigie/work/watchlists';
import { type Composition, compose } from './compose.ts';
import { countReport } from './count-report.ts';
import { demonstrationInvitations, demonstrationLists, runDemonstration } from './demonstration.ts';
import { markFolder } from './folder-kind.ts';
import { placesIn } from './places.ts';
import { VERSION } from './version.ts';

const HELP = `vigie start [--data DIR] [--keys DIR] [--database URL] [--port N] [--host ADDRESS] [--origin URL]
            [--list FILE …] [--inbox DIR] [--production] [--flights N] [--seed N] [--open]

Without --production the unit starts as a demonstration: an embedded database in .vigie/demonstration, invented travellers on invented
flights, known truths planted, and one-time links for its officers.

  --data        data folder (default .vigie/demonstration, with --production .vigie/unit)
  --keys        folder of the key service, best on another disk (default: in the data folder)
  --database    PostgreSQL address; $DATABASE_URL is used where set; otherwise PGlite, which is for demonstrations and small posts
  --port        port (default 8080; 0 takes any)
  --host        address to listen on (default 127.0.0.1)
  --origin      address that browsers use, where it differs; passkeys are bound to its host
  --list        list to put in force (UN consolidated XML, or the CSV of the unit); repeat for more
  --inbox       folder that is watched for message files, one sub-folder a carrier
  --flights     flights of the demonstration world (default 12)
  --seed        seed of the demonstration world (default 7)
  --open        opens the first link in a browser`;

const DESK = join(import.meta.dirname, '../../web/dist');

interface Settings {
  readonly production: boolean;
  readonly data: string;
  readonly keys: string | undefined;
  readonly database: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly origin: string | undefined;
  readonly lists: readonly string[];
  readonly inbox: string | undefined;
  readonly flights: number;
  readonly seed: number;
  readonly open: boolean;
}

function settingsOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Settings {
  const { values, positionals } = readArguments(args, {
    data: { type: 'string' },
    keys: { type: 'string' },
    database: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    origin: { type: 'string' },
    list: { type: 'string', multiple: true },
    inbox: { type: 'string' },
    production: { type: 'boolean' },
    flights: { type: 'string' },
    seed: { type: 'string' },
    open: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`there is nothing to do with '${positionals[0]}'`);
  if (values.origin !== undefined && !URL.canParse(values.origin))
    throw new UsageError('--origin must be an address such as https://desk.example');
  for (const file of values.list ?? []) if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const production = values.production === true;
  return {
    production,
    data: values.data ?? (production ? '.vigie/unit' : '.vigie/demonstration'),
    keys: values.keys,
    database: values.database ?? env.DATABASE_URL,
    port: wholeNumber('port', values.port, 8080, 0, 65_535),
    host: values.host ?? '127.0.0.1',
    origin: values.origin === undefined ? undefined : new URL(values.origin).origin,
    lists: values.list ?? [],
    inbox: values.inbox,
    flights: wholeNumber('flights', values.flights, 12, 0, 100_000),
    seed: wholeNumber('seed', values.seed, 7, 0, 2 ** 31),
    open: values.open === true,
  };
}

export const startCommand: Command = {
  name: 'start',
  summary: 'open the unit: desk, doors, screening; as a demonstration unless --production',
  help: HELP,
  run: async (args, console) => {
    const settings = settingsOf(args, console.env);
    const log = (event: string, facts: Readonly<Record<string, string | number>> = {}): void =>
      console.err(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
    const refusal = markFolder(settings.data, settings.production);
    if (refusal !== undefined) {
      console.err(`vigie start: ${refusal}`);
      return 1;
    }
    const composition = await compose({
      places: placesIn(settings.data, settings.keys),
      databaseUrl: settings.database,
      demonstration: !settings.production,
      log,
    });
    try {
      return await serve(composition, settings, console.out);
    } finally {
      await composition.close();
    }
  },
};

async function serve(composition: Composition, settings: Settings, say: (line: string) => void): Promise<number> {
  const { unit } = composition;
  const place = { port: settings.port, host: settings.host };
  // The origin needs the port, and the port is known only once the door is open: routes read it through this object.
  const deps = {
    unit,
    intake: composition.intake,
    ledger: composition.ledger,
    events: composition.events,
    origin: settings.origin ?? '',
    desk: existsSync(DESK) ? DESK : undefined,
    version: VERSION,
  };
  const { server, port } = await listen(createHttp(deps), place);
  deps.origin = settings.origin ?? `http://localhost:${port}`;
  const stop = untilStopped();
  composition.screener.start();
  const folder =
    settings.inbox === undefined
      ? undefined
      : watchFolder({ unit, intake: composition.intake, folder: settings.inbox });
  say(
    `Vigie ${VERSION} on ${deps.origin} (${unit.database.kind === 'pglite' ? 'embedded PGlite: for demonstrations and small posts' : 'PostgreSQL'})`,
  );
  if (deps.desk === undefined) say('The desk is not built; only the API is served. Build it with: npm start');
  await (settings.production
    ? prepareUnit(composition, settings, deps.origin, say)
    : prepareDemonstration(composition, settings, deps.origin, say));
  await stop;
  say('Stopping.');
  await folder?.stop();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    (server as { closeAllConnections?: () => void }).closeAllConnections?.();
  });
  return 0;
}

async function prepareUnit(
  composition: Composition,
  settings: Settings,
  origin: string,
  say: (line: string) => void,
): Promise<void> {
  const { unit } = composition;
  if (unit.database.kind === 'pglite')
    say(
      'Production on the embedded database: it takes one process and never fsyncs; PostgreSQL is the engine for production (--database).',
    );
  const invitation = await firstAdministrator(unit);
  if (invitation !== undefined)
    say(`First administrator, once, until ${invitation.expiresAt}: ${origin}/invitation/${invitation.token}`);
  for (const path of settings.lists) await loadList(composition, path, say);
}

async function loadList(composition: Composition, path: string, say: (line: string) => void): Promise<void> {
  const { createReadStream } = await import('node:fs');
  const version = await importList(composition.unit, 'operator', {
    kind: 'subjects',
    title: '',
    body: createReadStream(path),
  });
  if (!version.ok) {
    say(
      `${path}: ${version.fault.code} at ${version.fault.at}: ${version.fault.text} The lists in force stay as they are.`,
    );
    return;
  }
  await activateList(composition.unit, 'operator', version.value.id);
  say(countReport(version.value));
}

async function prepareDemonstration(
  composition: Composition,
  settings: Settings,
  origin: string,
  say: (line: string) => void,
): Promise<void> {
  const links = await demonstrationInvitations(composition, origin);
  say('\nDemonstration: every traveller, list entry and flight is invented. Sign in as (each link once):');
  for (const { name, link } of links) say(`  ${name.padEnd(24)} ${link}`);
  say('');
  const first = links[0]?.link;
  if (settings.open && first !== undefined) openBrowser(first);
  const plan = { seed: settings.seed, flights: settings.flights, lists: settings.lists, url: origin, say };
  void (async () => {
    const plants = await demonstrationLists(composition, plan);
    const active = composition.unit.database.db.selectFrom('list_version').selectAll().where('state', '=', 'active');
    for (const version of await active.execute()) say(countReport(version));
    if (settings.flights > 0) await runDemonstration(composition, plan, plants);
  })().catch((error: unknown) => {
    // Stopping while the world still fills is no fault.
    if (composition.unit.recorder.closed) return;
    say(`The demonstration world could not be made: ${(error as Error).message}`);
  });
}

function openBrowser(link: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(opener, [link], { stdio: 'ignore', detached: true });
  // No browser on this machine: the link stands on the screen.
  child.on('error', () => {});
  child.unref();
}

// Kept on: a signal to the whole group arrives twice, and the second must not end the unit in the middle of stopping.
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}
