// Reads a list in the CSV form of the unit (RFC 4180): one entry a row, whole or not at all.
import { stateByName, toAlpha3 } from '@vigie/codes';
import { CsvRows } from './csv-rows.ts';
import {
  type ListBirthDate,
  type ListDocument,
  type ListName,
  type ListReader,
  type ListResult,
  type ListSubject,
  scriptOf,
  withVersion,
} from './list-subject.ts';

export const CSV_HEADER = [
  'id',
  'kind',
  'name',
  'surname',
  'given',
  'aliases',
  'birth_date',
  'nationality',
  'sex',
  'documents',
  'programme',
  'note',
] as const;
type Column = (typeof CSV_HEADER)[number];
type Row = Readonly<Record<Column, string>>;

interface Problem {
  readonly code: string;
  readonly column: Column | 'row';
  readonly text: string;
}

/** `key` stands for ids without a list of their own (`key:reference`). Several values in a cell are joined by semicolons. */
export function createCsvReader(options: { readonly key: string; readonly title: string }): ListReader {
  const rows = new CsvRows();
  const subjects: ListSubject[] = [];
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  let fault: { code: string; at: string; text: string } | undefined;
  let aliases = 0;
  let originals = 0;

  const take = (cells: readonly string[], line: number): void => {
    if (fault !== undefined) return;
    if (line === 1) {
      if (cells.join(',') !== CSV_HEADER.join(','))
        fault = { code: 'LIST_HEADER', at: 'line 1', text: `The first line must be ${CSV_HEADER.join(',')}.` };
      return;
    }
    const made = subjectOf(cells, options.key);
    if ('code' in made) {
      fault = { code: made.code, at: `line ${line}, column ${made.column}`, text: made.text };
      return;
    }
    if (seen.has(made.id)) {
      fault = { code: 'LIST_DUPLICATE', at: `line ${line}, column id`, text: `The id ${made.id} stands twice.` };
      return;
    }
    seen.add(made.id);
    subjects.push(made);
    aliases += made.names.length - 1;
    originals += made.names.filter((name) => name.quality === 'original-script').length;
    cells.forEach((cell, index) => {
      const column = CSV_HEADER[index];
      if (cell !== '' && column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  };

  return {
    push: (chunk) => {
      for (const { cells, line } of rows.push(chunk)) take(cells, line);
    },
    end: (): ListResult => {
      const last = rows.end();
      if (!last.ok) fault ??= { code: 'LIST_CUT_OFF', at: `line ${last.line}`, text: 'A quoted cell is not closed.' };
      else for (const { cells, line } of last.rows) take(cells, line);
      if (fault !== undefined) return { ok: false, fault };
      if (subjects.length === 0)
        return { ok: false, fault: { code: 'LIST_EMPTY', at: 'line 2', text: 'The list holds no entry.' } };
      const persons = subjects.filter((one) => one.kind === 'person').length;
      const elements = Object.fromEntries(
        [...counts].map(([column, read]) => [column, { read, kept: read, refused: 0 }]),
      );
      const key = keyOf(subjects, options.key);
      return {
        ok: true,
        value: {
          list: { key, title: options.title, generatedAt: '' },
          subjects,
          accounting: {
            elements,
            subjects: { persons, entities: subjects.length - persons },
            aliases,
            originalScriptNames: originals,
            refusals: [],
            remarks: [],
          },
        },
      };
    },
  };
}

// Where all ids name one list, that is the list.
function keyOf(subjects: readonly ListSubject[], fallback: string): string {
  const keys = new Set(subjects.map((one) => one.id.slice(0, one.id.indexOf(':'))));
  return keys.size === 1 ? ([...keys][0] ?? fallback) : fallback;
}

function subjectOf(cells: readonly string[], key: string): ListSubject | Problem {
  if (cells.length !== CSV_HEADER.length)
    return { code: 'LIST_COLUMNS', column: 'row', text: `Expected ${CSV_HEADER.length} columns, got ${cells.length}.` };
  const row = Object.fromEntries(CSV_HEADER.map((column, index) => [column, cells[index] ?? ''])) as Row;
  if (row.id === '') return { code: 'LIST_ID', column: 'id', text: 'The entry has no id.' };
  if (row.name === '') return { code: 'LIST_NAME', column: 'name', text: 'The entry has no name.' };
  if (row.kind !== 'person' && row.kind !== 'entity')
    return { code: 'LIST_KIND', column: 'kind', text: 'The kind must be person or entity.' };
  if (!/^[MFXU]?$/.test(row.sex))
    return { code: 'LIST_SEX', column: 'sex', text: 'The sex must be M, F, X, U or empty.' };
  const dates = several(row.birth_date).map(birthDate);
  if (dates.includes(undefined))
    return {
      code: 'LIST_BIRTH_DATE',
      column: 'birth_date',
      text: 'A birth date must be YYYY-MM-DD, YYYY-MM, YYYY or YYYY..YYYY.',
    };
  const states = several(row.nationality).map((one) => toAlpha3(one) ?? stateByName(one));
  if (states.includes(undefined))
    return { code: 'LIST_NATIONALITY', column: 'nationality', text: 'A nationality is no known State.' };
  const documents = several(row.documents).map(document);
  if (documents.includes(undefined))
    return { code: 'LIST_DOCUMENT', column: 'documents', text: 'A document must be type:number:issuer.' };
  const id = row.id.includes(':') ? row.id : `${key}:${row.id}`;
  return withVersion({
    id,
    kind: row.kind,
    reference: id.slice(id.indexOf(':') + 1),
    programme: row.programme,
    names: [primary(row), ...several(row.aliases).map(alias)],
    birthDates: dates.filter((one) => one !== undefined),
    birthPlaces: [],
    nationalities: states.filter((one) => one !== undefined),
    nationalitiesAsListed: several(row.nationality),
    sex: row.sex === '' ? 'U' : (row.sex as ListSubject['sex']),
    documents: documents.filter((one) => one !== undefined),
    titles: [],
    designations: [],
    addresses: [],
    listedOn: '',
    updatedOn: [],
    comments: row.note,
    other: [],
  });
}

function several(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function primary(row: Row): ListName {
  const parts = {
    ...(row.surname === '' ? {} : { surname: row.surname }),
    ...(row.given === '' ? {} : { given: row.given }),
  };
  return { text: row.name, ...parts, script: scriptOf(row.name), quality: 'primary', note: '' };
}

// A leading ~ marks a weak alias; another script than Latin marks the original form.
function alias(text: string): ListName {
  const weak = text.startsWith('~');
  const plain = weak ? text.slice(1).trim() : text;
  const script = scriptOf(plain);
  return { text: plain, script, quality: weak ? 'low' : script === 'Latn' ? 'good' : 'original-script', note: '' };
}

function birthDate(text: string): ListBirthDate | undefined {
  const between = /^(\d{4})\.\.(\d{4})$/.exec(text);
  if (between !== null)
    return { lo: `${between[1]}-01-01`, hi: `${between[2]}-12-31`, qualifier: 'between', text, note: '' };
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return undefined;
  const [year = '', month, day] = text.split('-');
  if (day !== undefined)
    return Number.isNaN(Date.parse(text)) ? undefined : { lo: text, hi: text, qualifier: 'exact', text, note: '' };
  if (month === undefined) return { lo: `${year}-01-01`, hi: `${year}-12-31`, qualifier: 'exact', text, note: '' };
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  return Number(month) < 1 || Number(month) > 12
    ? undefined
    : { lo: `${text}-01`, hi: last.toISOString().slice(0, 10), qualifier: 'exact', text, note: '' };
}

function document(text: string): ListDocument | undefined {
  const [type, number, country = ''] = text.split(':').map((part) => part.trim());
  if (type === undefined || number === undefined || number === '') return undefined;
  const issuer = country === '' ? '' : (toAlpha3(country) ?? stateByName(country) ?? '');
  return { type, number, issuer, country, issuedOn: '', note: '', flags: [] };
}
