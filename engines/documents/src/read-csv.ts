// Reads a list of lost and stolen documents in the CSV form of the unit (RFC 4180, one line a row), whole or not at all.
import { toAlpha3 } from '@vigie/codes';
import {
  DOCUMENT_STATUSES,
  type DocumentStatus,
  documentNumber,
  type LostDocument,
  NUMBER_LENGTH,
} from './lost-document.ts';

/** The documents of a whole list and its account: lines of the file, rows, and rows by status. */
export interface LostDocumentsRead {
  readonly rows: readonly LostDocument[];
  readonly accounting: {
    readonly lines: number;
    readonly rows: number;
    readonly byStatus: Readonly<Record<string, number>>;
  };
}

interface Fault {
  readonly code: string;
  readonly at: string;
  readonly text: string;
}

type CsvResult =
  | { readonly ok: true; readonly value: LostDocumentsRead }
  | { readonly ok: false; readonly fault: Fault };

const HEADER = ['type', 'number', 'issuer', 'status', 'reported_on', 'source', 'reference'];
const QUOTE = '"';

/** One faulty line refuses the whole file, named by line and column: a list with holes would look complete. Empty lines are passed over. */
export function readLostDocumentsCsv(text: string): CsvResult {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '');
  if (!Array.isArray(header) || header.join(',') !== HEADER.join(','))
    return fault('DOCUMENTS_HEADER', 'line 1', `The first line must be ${HEADER.join(',')}.`);
  const rows: LostDocument[] = [];
  const byStatus: Record<string, number> = {};
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const row = rowOf(line, `line ${index + 1}`);
    if ('code' in row) return { ok: false, fault: row };
    rows.push(row);
    byStatus[row.status] = (byStatus[row.status] ?? 0) + 1;
  }
  if (rows.length === 0) return fault('DOCUMENTS_EMPTY', 'line 2', 'The file has a header and no document.');
  const written = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return { ok: true, value: { rows, accounting: { lines: written, rows: rows.length, byStatus } } };
}

function rowOf(line: string, at: string): LostDocument | Fault {
  const cells = cellsOf(line);
  if (!Array.isArray(cells))
    return { code: 'DOCUMENTS_CSV', at: `${at}, column ${HEADER[cells.cell] ?? cells.cell + 1}`, text: cells.text };
  if (cells.length !== HEADER.length)
    return { code: 'DOCUMENTS_COLUMNS', at, text: `Expected ${HEADER.length} columns, got ${cells.length}.` };
  const [type = '', number = '', issuer = '', status = '', reportedOn = '', source = '', reference = ''] = cells;
  const bad = (code: string, column: string, text: string): Fault => ({ code, at: `${at}, column ${column}`, text });
  if (documentNumber(number) === '')
    return bad(
      'DOCUMENTS_NUMBER',
      'number',
      `A document number has ${NUMBER_LENGTH.least} to ${NUMBER_LENGTH.most} letters and digits.`,
    );
  const state = toAlpha3(issuer);
  if (state === undefined) return bad('DOCUMENTS_ISSUER', 'issuer', 'The issuing State is no known code.');
  if (!isStatus(status))
    return bad('DOCUMENTS_STATUS', 'status', `The status must be one of ${DOCUMENT_STATUSES.join(', ')}.`);
  if (!isDay(reportedOn)) return bad('DOCUMENTS_DAY', 'reported_on', 'reported_on must be a day, YYYY-MM-DD.');
  return { type: type.toUpperCase(), number, issuer: state, status, reportedOn, source, reference };
}

function isStatus(text: string): text is DocumentStatus {
  return DOCUMENT_STATUSES.some((one) => one === text);
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

// The columns of this form hold codes and references; a quoted cell may hold commas and doubled quotes, never a line break.
function cellsOf(line: string): string[] | { readonly cell: number; readonly text: string } {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const end = line[at] === QUOTE ? endOfQuoted(line, at) : endOfPlain(line, at);
    if (end === -1) return { cell: cells.length, text: 'A quoted cell is not closed on its line.' };
    const cell = line.slice(at, end);
    if (line[at] !== QUOTE && cell.includes(QUOTE))
      return { cell: cells.length, text: 'A quotation mark stands inside a cell that is not quoted.' };
    if (end < line.length && line[end] !== ',')
      return { cell: cells.length, text: 'Text stands between a closing quotation mark and the next comma.' };
    cells.push((line[at] === QUOTE ? cell.slice(1, -1).replaceAll('""', QUOTE) : cell).trim());
    if (end === line.length) return cells;
    at = end;
  }
}

function endOfPlain(line: string, from: number): number {
  const comma = line.indexOf(',', from);
  return comma === -1 ? line.length : comma;
}

/** Behind the closing quotation mark, -1 without one. */
function endOfQuoted(line: string, from: number): number {
  for (let at = line.indexOf(QUOTE, from + 1); at !== -1; at = line.indexOf(QUOTE, at + 2))
    if (line[at + 1] !== QUOTE) return at + 1;
  return -1;
}

function fault(code: string, at: string, text: string): CsvResult {
  return { ok: false, fault: { code, at, text } };
}
