// Reads a list of lost and stolen documents in the CSV form of the unit (RFC 4180), whole or not at all.
import { toAlpha3 } from '@vigie/codes';
import { DOCUMENT_STATUSES, type DocumentStatus, documentNumber, type LostDocument } from './lost-document.ts';

export interface LostDocumentsRead {
  readonly rows: readonly LostDocument[];
  readonly accounting: {
    readonly lines: number;
    readonly rows: number;
    readonly byStatus: Readonly<Record<string, number>>;
  };
}

type CsvResult =
  | { readonly ok: true; readonly value: LostDocumentsRead }
  | { readonly ok: false; readonly fault: { readonly code: string; readonly at: string; readonly text: string } };

const HEADER = ['type', 'number', 'issuer', 'status', 'reported_on', 'source', 'reference'];

/** One faulty line refuses the whole file: a list with holes would look complete. */
export function readLostDocumentsCsv(text: string): CsvResult {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = cells(lines[0] ?? '');
  if (header.join(',') !== HEADER.join(','))
    return fault('DOCUMENTS_HEADER', 1, `The first line must be ${HEADER.join(',')}.`);
  const rows: LostDocument[] = [];
  const byStatus: Record<string, number> = {};
  for (const [index, line] of lines.entries()) {
    if (index === 0 || (line === '' && index === lines.length - 1)) continue;
    const row = rowOf(cells(line), index + 1);
    if ('code' in row) return { ok: false, fault: row };
    rows.push(row);
    byStatus[row.status] = (byStatus[row.status] ?? 0) + 1;
  }
  if (rows.length === 0) return fault('DOCUMENTS_EMPTY', 2, 'The file has a header and no document.');
  return { ok: true, value: { rows, accounting: { lines: lines.length, rows: rows.length, byStatus } } };
}

function rowOf(
  parts: readonly string[],
  line: number,
): LostDocument | { readonly code: string; readonly at: string; readonly text: string } {
  const bad = (code: string, text: string) => ({ code, at: `line ${line}`, text });
  if (parts.length !== HEADER.length)
    return bad('DOCUMENTS_COLUMNS', `Expected ${HEADER.length} columns, got ${parts.length}.`);
  const [type = '', number = '', issuer = '', status = '', reportedOn = '', source = '', reference = ''] = parts;
  const state = toAlpha3(issuer);
  if (documentNumber(number).length < 4)
    return bad('DOCUMENTS_NUMBER', 'The document number has fewer than four letters or digits.');
  if (state === undefined) return bad('DOCUMENTS_ISSUER', 'The issuing State is no known code.');
  if (!DOCUMENT_STATUSES.includes(status as DocumentStatus))
    return bad('DOCUMENTS_STATUS', `The status must be one of ${DOCUMENT_STATUSES.join(', ')}.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reportedOn) || Number.isNaN(Date.parse(reportedOn)))
    return bad('DOCUMENTS_DAY', 'reported_on must be a day, YYYY-MM-DD.');
  return {
    type: type.toUpperCase(),
    number,
    issuer: state,
    status: status as DocumentStatus,
    reportedOn,
    source,
    reference,
  };
}

// The columns of this form hold codes and references; a quoted cell may hold commas and doubled quotes, never a line feed.
function cells(line: string): readonly string[] {
  const found: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const plain = quoted === null ? /^([^,]*)(,|$)/.exec(rest) : null;
    const match = quoted ?? plain;
    if (match === null) return found;
    found.push((quoted === null ? (match[1] ?? '') : (match[1] ?? '').replaceAll('""', '"')).trim());
    if (match[2] === '') return found;
    rest = rest.slice(match[0].length);
  }
}

function fault(code: string, line: number, text: string): CsvResult {
  return { ok: false, fault: { code, at: `line ${line}`, text } };
}
