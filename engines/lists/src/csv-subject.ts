// Turns one row of the unit's own CSV list into a subject, or names the column that is wrong.
import { stateByName, toAlpha3 } from '@vigie/codes';
import { isoSpan } from './calendar-day.ts';
import { piecesOf } from './element.ts';
import { type ListBirthDate, type ListDocument, type ListName, type ListSubject, withVersion } from './list-subject.ts';
import { scriptOf } from './script-of.ts';

/** The columns of the form, in order. */
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

/** A column of the form. */
export type CsvColumn = (typeof CSV_HEADER)[number];
type Row = Readonly<Record<CsvColumn, string>>;

/** What is wrong with a row, and in which column. */
export interface CsvProblem {
  readonly code: string;
  readonly column: CsvColumn | 'row';
  readonly text: string;
}

const SEXES: Readonly<Record<string, ListSubject['sex']>> = { '': 'U', M: 'M', F: 'F', X: 'X', U: 'U' };

/** The subject of a row, or the first problem; `key` stands for the list in ids without one of their own (`key:reference`). */
export function csvSubject(cells: readonly string[], key: string): ListSubject | CsvProblem {
  if (cells.length !== CSV_HEADER.length)
    return { code: 'LIST_COLUMNS', column: 'row', text: `Expected ${CSV_HEADER.length} columns, got ${cells.length}.` };
  const row = Object.fromEntries(CSV_HEADER.map((column, index) => [column, cells[index]?.trim() ?? ''])) as Row;
  const wrong = problemOf(row);
  if (wrong !== undefined) return wrong;
  const id = row.id.includes(':') ? row.id : `${key}:${row.id}`;
  const nationalities = piecesOf(row.nationality).map(stateOf);
  return withVersion({
    id,
    kind: row.kind === 'entity' ? 'entity' : 'person',
    reference: id.slice(id.indexOf(':') + 1),
    programme: row.programme,
    names: [primary(row), ...piecesOf(row.aliases).map(alias)],
    birthDates: piecesOf(row.birth_date).flatMap((text) => birthDate(text) ?? []),
    birthPlaces: [],
    nationalities: [...new Set(nationalities.filter((one) => one !== undefined))],
    nationalitiesAsListed: piecesOf(row.nationality),
    sex: SEXES[row.sex] ?? 'U',
    documents: piecesOf(row.documents).flatMap((text) => document(text) ?? []),
    titles: [],
    designations: [],
    addresses: [],
    listedOn: '',
    updatedOn: [],
    comments: row.note,
    other: [],
  });
}

const ALLOWED: readonly (readonly [CsvProblem['code'], CsvColumn, (row: Row) => boolean, string])[] = [
  ['LIST_ID', 'id', (row) => /^[^\s:]+(:[^\s:]+)?$/.test(row.id), 'The id must be one word, or list:word.'],
  ['LIST_KIND', 'kind', (row) => /^(person|entity)$/.test(row.kind), 'The kind must be person or entity.'],
  ['LIST_NAME', 'name', (row) => row.name !== '', 'The entry has no name.'],
  [
    'LIST_ALIAS',
    'aliases',
    (row) => piecesOf(row.aliases).every((text) => text.replace(/^~/, '').trim() !== ''),
    'An alias is a ~ without a name.',
  ],
  [
    'LIST_BIRTH_DATE',
    'birth_date',
    (row) => piecesOf(row.birth_date).every((text) => birthDate(text) !== undefined),
    'A birth date must be YYYY-MM-DD, YYYY-MM, YYYY or YYYY..YYYY, and in the calendar.',
  ],
  [
    'LIST_NATIONALITY',
    'nationality',
    (row) => piecesOf(row.nationality).every((text) => stateOf(text) !== undefined),
    'A nationality is no known State.',
  ],
  ['LIST_SEX', 'sex', (row) => Object.hasOwn(SEXES, row.sex), 'The sex must be M, F, X, U or empty.'],
  [
    'LIST_DOCUMENT',
    'documents',
    (row) => piecesOf(row.documents).every((text) => document(text) !== undefined),
    'A document must be type:number:issuer with a known State or none as issuer.',
  ],
];

function problemOf(row: Row): CsvProblem | undefined {
  const broken = ALLOWED.find(([, , allows]) => !allows(row));
  return broken === undefined ? undefined : { code: broken[0], column: broken[1], text: broken[3] };
}

function stateOf(text: string): string | undefined {
  return toAlpha3(text) ?? stateByName(text);
}

function primary(row: Row): ListName {
  return {
    text: row.name,
    ...(row.surname === '' ? {} : { surname: row.surname }),
    ...(row.given === '' ? {} : { given: row.given }),
    script: scriptOf(row.name),
    quality: 'primary',
    note: '',
  };
}

// A leading ~ marks a weak alias; another script than Latin marks the name as natively written.
function alias(listed: string): ListName {
  const text = listed.replace(/^~/, '').trim();
  const script = scriptOf(text);
  const strong = script === 'Latn' || script === 'Zyyy' ? 'good' : 'original-script';
  return { text, script, quality: listed.startsWith('~') ? 'low' : strong, note: '' };
}

function birthDate(text: string): ListBirthDate | undefined {
  const [from = '', to, more] = text.split('..');
  const first = isoSpan(from);
  if (to === undefined)
    return first === undefined ? undefined : { lo: first[0], hi: first[1], qualifier: 'exact', text, note: '' };
  const last = isoSpan(to);
  if (more !== undefined || first === undefined || last === undefined || first[0] > last[1]) return undefined;
  return { lo: first[0], hi: last[1], qualifier: 'between', text, note: '' };
}

function document(text: string): ListDocument | undefined {
  const [type = '', number = '', country = '', more] = text.split(':').map((part) => part.trim());
  const issuer = country === '' ? '' : stateOf(country);
  if (number === '' || more !== undefined || issuer === undefined) return undefined;
  return {
    type,
    typeAsListed: type,
    number,
    issuer,
    country,
    issuedOn: '',
    issuedIn: '',
    expiresOn: '',
    note: '',
    flags: [],
  };
}
