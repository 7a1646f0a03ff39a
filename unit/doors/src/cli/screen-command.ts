// `vigie screen`: screens queries against list files, without any database.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stateByName, toAlpha3 } from '@vigie/codes';
import { buildNameIndex, type ScreeningQuery, type ScreeningSubject, screen } from '@vigie/names';
import { type Command, type Console, readArguments, UsageError, wholeNumber } from './command.ts';
import { readSubjectLists } from './read-subject-lists.ts';

const HELP = `vigie screen --list FILE… --queries FILE.jsonl [--top N] [--json]

Each line of the queries is an object with surname and given (or name), and where known dob (YYYY-MM-DD, YYYY-MM, YYYY), nationality,
gender (M, F, X, U) and document ({type, number, issuer}, or a number).

  --list      UN consolidated list (XML), a list in the CSV form of the unit, or a folder of OFAC's CSV files; repeat for more
  --queries   JSON lines; - reads standard input
  --top       candidates a query, 5 to 100 (default 5)
  --json      {index, results: [{id, outcome, nats, posterior, reasons: [{code, text, nats}]}]} a line, best first

A possible match is a question to a person, never an answer. Exit code 1 when a list or a query could not be read.`;

export const screenCommand: Command = {
  name: 'screen',
  summary: 'screen people against list files and explain every possible match',
  help: HELP,
  run: async (args, console) => {
    const { values } = readArguments(args, {
      list: { type: 'string', multiple: true },
      queries: { type: 'string' },
      top: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (values.list === undefined || values.queries === undefined)
      throw new UsageError('--list and --queries are both needed');
    const subjects = await readLists(values.list, console);
    if (subjects === undefined) return 1;
    const index = buildNameIndex(subjects);
    const top = wholeNumber('top', values.top, 5, 5, 100);
    const source = values.queries === '-' ? console.stdin : await openFile(values.queries);
    return screenAll(index, source, { top, json: values.json === true }, console);
  },
};

async function openFile(path: string) {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) throw new UsageError(`there is no file ${path}`);
  return createReadStream(path);
}

async function readLists(paths: readonly string[], console: Console): Promise<readonly ScreeningSubject[] | undefined> {
  const subjects: ScreeningSubject[] = [];
  for (const path of paths) {
    const there = await stat(path).catch(() => undefined);
    if (there === undefined) throw new UsageError(`there is no file ${path}`);
    const files = there.isDirectory() ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
    const named = await Promise.all(
      files.map(async (file) => ({ name: basename(file), text: await readFile(file, 'utf8') })),
    );
    const read = readSubjectLists(named);
    if (!read.ok) {
      console.err(`vigie screen: ${path}: ${read.fault.code} at ${read.fault.at}: ${read.fault.text}`);
      return undefined;
    }
    for (const list of read.value) for (const subject of list.subjects) subjects.push(subject);
  }
  return subjects;
}

async function screenAll(
  index: ReturnType<typeof buildNameIndex>,
  source: AsyncIterable<Uint8Array>,
  how: { readonly top: number; readonly json: boolean },
  console: Console,
): Promise<number> {
  let place = -1;
  let problems = 0;
  for await (const line of createInterface({
    input: source as unknown as NodeJS.ReadableStream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue;
    place++;
    const query = readQuery(line);
    if (query === undefined) {
      console.err(`vigie screen: query ${place}: not a JSON object with surname, given or name`);
      problems++;
      continue;
    }
    const results = screen(index, query, { top: how.top }).map(({ id, outcome, nats, posterior, name, reasons }) => ({
      id,
      outcome,
      nats,
      posterior,
      name,
      reasons: reasons.map(({ code, text, nats: weight }) => ({ code, text, nats: weight })),
    }));
    if (how.json) console.out(JSON.stringify({ index: place, results }));
    else showResults(place, results, console);
  }
  return problems === 0 ? 0 : 1;
}

function showResults(
  place: number,
  results: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly nats: number;
    readonly name: string;
    readonly reasons: readonly { readonly text: string; readonly nats: number }[];
  }[],
  console: Console,
): void {
  const shown = results.filter((one) => one.outcome !== 'NONE');
  console.out(`query ${place}: ${shown.length === 0 ? 'no possible match' : `${shown.length} possible`}`);
  for (const one of shown) {
    console.out(`  ${one.outcome} ${one.id} ${one.name} (${one.nats.toFixed(1)} nats)`);
    for (const reason of one.reasons)
      console.out(`    ${reason.nats >= 0 ? '+' : ''}${reason.nats.toFixed(1)}  ${reason.text}`);
  }
}

type Given = Readonly<Record<string, unknown>>;

/** A query line as the engine takes it; undefined when no name is in it. */
export function readQuery(line: string): ScreeningQuery | undefined {
  let given: Given;
  try {
    given = JSON.parse(line) as Given;
  } catch {
    return undefined;
  }
  if (typeof given !== 'object' || given === null) return undefined;
  const text = (key: string): string => (typeof given[key] === 'string' ? given[key] : '');
  const name = {
    ...(text('surname') === '' ? {} : { surname: text('surname') }),
    ...(text('given') === '' ? {} : { given: text('given') }),
    ...(text('name') === '' ? {} : { full: text('name') }),
  };
  if (Object.keys(name).length === 0) return undefined;
  const nationality = text('nationality');
  const sex = text('gender').toUpperCase().slice(0, 1);
  return {
    names: [name],
    birthDates: /^\d{4}(-\d{2}){0,2}$/.test(text('dob')) ? [text('dob')] : [],
    nationalities:
      nationality === '' ? [] : [toAlpha3(nationality) ?? stateByName(nationality) ?? nationality.toUpperCase()],
    sex: sex === 'M' || sex === 'F' || sex === 'X' ? sex : 'U',
    documents: documentsOf(given.document),
  };
}

function documentsOf(given: unknown): ScreeningQuery['documents'] {
  if (typeof given === 'string' && given !== '') return [{ type: '', number: given, issuer: '' }];
  if (typeof given !== 'object' || given === null) return [];
  const { type, number, issuer } = given as { type?: unknown; number?: unknown; issuer?: unknown };
  if (typeof number !== 'string' || number === '') return [];
  return [{ type: typeof type === 'string' ? type : '', number, issuer: typeof issuer === 'string' ? issuer : '' }];
}
