// The commands that ask a running unit: everything an officer can do in the desk, through the same doors and the same policy.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Command, type Console, readArguments, UsageError } from './command.ts';

interface Remote {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly method: 'GET' | 'POST';
  /** With `:1`, `:2` for positionals. */
  readonly path: string;
  /** Options that become query parameters, or with `body` fields of the body. */
  readonly options?: readonly string[];
  readonly body?: (options: Readonly<Record<string, string>>, positionals: readonly string[]) => unknown;
  /** The positional that names a file to be sent as it is. */
  readonly file?: number;
}

const REASON = (options: Readonly<Record<string, string>>) => ({ reason: options.reason ?? '' });
const list = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((one) => one !== '');

const REMOTE: readonly Remote[] = [
  {
    name: 'flights list',
    summary: 'the flights board',
    usage: '[--from DAY] [--to DAY] [--q TEXT]',
    method: 'GET',
    path: '/v1/flights',
    options: ['from', 'to', 'q'],
  },
  { name: 'flights show', summary: 'one flight with its manifest', usage: 'ID', method: 'GET', path: '/v1/flights/:1' },
  {
    name: 'travellers show',
    summary: 'one record with the source of every field',
    usage: 'ID',
    method: 'GET',
    path: '/v1/travellers/:1',
  },
  {
    name: 'hits list',
    summary: 'the queue of possible matches',
    usage: '[--view open|mine|second|closed]',
    method: 'GET',
    path: '/v1/hits',
    options: ['view'],
  },
  {
    name: 'hits show',
    summary: 'one hit with both sides and every reason',
    usage: 'ID',
    method: 'GET',
    path: '/v1/hits/:1',
  },
  { name: 'hits claim', summary: 'take a hit into review', usage: 'ID', method: 'POST', path: '/v1/hits/:1/claim' },
  {
    name: 'hits release',
    summary: 'hand a hit back',
    usage: 'ID --reason TEXT',
    method: 'POST',
    path: '/v1/hits/:1/release',
    options: ['reason'],
    body: REASON,
  },
  {
    name: 'hits decide',
    summary: 'decide a hit',
    usage: 'ID --decision same-person|not-the-same|cannot-tell [--measure M] --reason TEXT',
    method: 'POST',
    path: '/v1/hits/:1/decide',
    options: ['decision', 'measure', 'reason'],
    body: ({ decision, measure, reason }) => ({ decision, ...(measure === undefined ? {} : { measure }), reason }),
  },
  {
    name: 'hits second',
    summary: 'confirm or refuse as second officer',
    usage: 'ID --confirm yes|no --reason TEXT',
    method: 'POST',
    path: '/v1/hits/:1/second',
    options: ['confirm', 'reason'],
    body: ({ confirm, reason }) => ({ confirm: confirm === 'yes', reason }),
  },
  { name: 'list versions', summary: 'versions of all lists', usage: '', method: 'GET', path: '/v1/lists' },
  {
    name: 'list import',
    summary: 'import a list; it is counted, not yet in force',
    usage: 'FILE [--kind subjects|documents] [--title TEXT]',
    method: 'POST',
    path: '/v1/lists',
    options: ['kind', 'title'],
    file: 1,
  },
  {
    name: 'list activate',
    summary: 'put a version in force',
    usage: 'ID',
    method: 'POST',
    path: '/v1/lists/:1/activate',
  },
  { name: 'list entry', summary: 'one entry of a list', usage: 'LIST ID', method: 'GET', path: '/v1/subjects/:1/:2' },
  { name: 'carriers list', summary: 'carriers and what they sent', usage: '', method: 'GET', path: '/v1/carriers' },
  {
    name: 'carriers register',
    summary: 'admit a carrier; its credential is shown once',
    usage: 'ID --name TEXT --senders A,B',
    method: 'POST',
    path: '/v1/carriers',
    options: ['name', 'senders'],
    body: ({ name, senders }, [id]) => ({ id, name, senders: list(senders) }),
  },
  {
    name: 'carriers disable',
    summary: 'shut a carrier out',
    usage: 'ID',
    method: 'POST',
    path: '/v1/carriers/:1/disable',
  },
  { name: 'officers list', summary: 'accounts and their roles', usage: '', method: 'GET', path: '/v1/officers' },
  {
    name: 'officers invite',
    summary: 'invite an officer by a one-time link',
    usage: '--name TEXT --roles A,B',
    method: 'POST',
    path: '/v1/officers',
    options: ['name', 'roles'],
    body: ({ name, roles }) => ({ name, roles: list(roles) }),
  },
  {
    name: 'officers disable',
    summary: 'stop an account',
    usage: 'ID',
    method: 'POST',
    path: '/v1/officers/:1/disable',
  },
  {
    name: 'messages list',
    summary: 'the newest messages by accounting and findings',
    usage: '',
    method: 'GET',
    path: '/v1/messages',
  },
  { name: 'quarantine list', summary: 'what could not be read', usage: '', method: 'GET', path: '/v1/quarantine' },
  {
    name: 'quarantine open',
    summary: 'open an unreadable body to repair it',
    usage: 'ID --reason TEXT',
    method: 'POST',
    path: '/v1/quarantine/:1/open',
    options: ['reason'],
    body: REASON,
  },
  {
    name: 'ledger show',
    summary: 'checkpoint and entries of the ledger',
    usage: '[--from N] [--count N]',
    method: 'GET',
    path: '/v1/ledger',
    options: ['from', 'count'],
  },
  { name: 'health', summary: 'whether a unit is ready', usage: '', method: 'GET', path: '/v1/health' },
];

const COMMON = `
  --unit        address of the unit (default $VIGIE_URL or http://localhost:8080)
  --purpose, --offence, --reference   the ground, for what names people; codes of the catalogue
  --json        one JSON object a line

The token of an officer is read from $VIGIE_TOKEN; issue one in the desk under Settings. Exit code 1 when the unit refuses.`;

export const remoteCommands: readonly Command[] = REMOTE.map((remote) => ({
  name: remote.name,
  summary: remote.summary,
  help: `vigie ${remote.name} ${remote.usage}\n${COMMON}`,
  run: (args, console) => ask(remote, args, console),
}));

async function ask(remote: Remote, args: readonly string[], console: Console): Promise<number> {
  const own = Object.fromEntries((remote.options ?? []).map((name) => [name, { type: 'string' as const }]));
  const common = {
    unit: { type: 'string' },
    purpose: { type: 'string' },
    offence: { type: 'string' },
    reference: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArguments(args, { ...own, ...common });
  const given = values as Readonly<Record<string, string>>;
  const url = addressOf(remote, given, positionals, console);
  const answer = await fetch(url, await requestOf(remote, given, positionals, console)).catch(() => undefined);
  if (answer === undefined) {
    console.err(`vigie ${remote.name}: no unit answers at ${url.origin}`);
    return 1;
  }
  const body = (await answer.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  if (answer.ok || remote.name === 'health') {
    print(body, values.json === true, console);
    return answer.ok ? 0 : 1;
  }
  console.err(`vigie ${remote.name}: ${body.code ?? answer.status} at ${body.at ?? url.pathname}: ${body.text ?? ''}`);
  return 1;
}

function addressOf(
  remote: Remote,
  given: Readonly<Record<string, string>>,
  positionals: readonly string[],
  console: Console,
): URL {
  const needed = (remote.path.match(/:\d/g) ?? []).length + (remote.file === undefined ? 0 : 1);
  if (positionals.length < needed) throw new UsageError(`usage: vigie ${remote.name} ${remote.usage}`);
  const path = remote.path.replace(/:(\d)/g, (_, place: string) =>
    encodeURIComponent(positionals[Number(place) - 1] ?? ''),
  );
  const base = given.unit ?? console.env.VIGIE_URL ?? 'http://localhost:8080';
  if (!URL.canParse(base)) throw new UsageError('--unit must be an address such as http://localhost:8080');
  const url = new URL(path, base);
  if (remote.body !== undefined) return url;
  for (const name of remote.options ?? []) if (given[name] !== undefined) url.searchParams.set(name, given[name]);
  return url;
}

async function requestOf(
  remote: Remote,
  given: Readonly<Record<string, string>>,
  positionals: readonly string[],
  console: Console,
): Promise<RequestInit> {
  const headers: Record<string, string> = { authorization: `Bearer ${console.env.VIGIE_TOKEN ?? ''}` };
  for (const name of ['purpose', 'offence', 'reference'])
    if (given[name] !== undefined) headers[`vigie-${name}`] = encodeURIComponent(given[name]);
  const request: RequestInit = { method: remote.method, headers };
  if (remote.body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(remote.body(given, positionals));
  }
  if (remote.file !== undefined) {
    const path = positionals[remote.file - 1] ?? '';
    if ((await stat(path).catch(() => undefined)) === undefined) throw new UsageError(`there is no file ${path}`);
    headers['content-type'] = 'application/octet-stream';
    return { ...request, body: createReadStream(path) as unknown as ReadableStream, duplex: 'half' } as RequestInit;
  }
  return request;
}

function print(body: Readonly<Record<string, unknown>>, json: boolean, console: Console): void {
  const lists = Object.values(body).filter((value) => Array.isArray(value));
  const rows = Object.keys(body).length === 1 && lists.length === 1 ? (lists[0] as readonly unknown[]) : [body];
  for (const row of rows) console.out(json ? JSON.stringify(row) : readable(row));
  if (!json && rows.length === 0) console.out('none');
}

function readable(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const parts = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  return parts
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('  ');
}
