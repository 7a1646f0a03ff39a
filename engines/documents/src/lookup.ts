// Asks the store about one document: exact first, then what typing and optical reading confuse, each answer with its reasons.
import { toAlpha3 } from '@vigie/codes';
import type { DocumentIndex, KeptRow } from './document-index.ts';
import { documentNumber } from './lost-document.ts';

export interface DocumentQuery {
  readonly type: string;
  readonly number: string;
  /** Any State code; '' when the message does not say. */
  readonly issuer: string;
}

export interface DocumentReason {
  readonly code: string;
  readonly nats: number;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface DocumentAnswer {
  readonly row: KeptRow;
  readonly exact: boolean;
  readonly nats: number;
  /** Chance that the document is the one reported, as far as number, State and type tell. */
  readonly posterior: number;
  readonly reasons: readonly DocumentReason[];
}

// Pairs that officers type and cameras read for one another (Doc 9303-3, 4: OCR-B look-alikes).
const CONFUSED: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  S: '5',
  5: 'S',
  B: '8',
  8: 'B',
  Z: '2',
  2: 'Z',
};
const MOST_NEIGHBOURS = 8;

/** Rows that may speak of this document, exact ones first; none for a number shorter than four characters, which tells nothing. */
export function lookup(index: DocumentIndex, query: DocumentQuery): readonly DocumentAnswer[] {
  const number = documentNumber(query.number);
  if (number.length < 4) return [];
  const issuer = query.issuer === '' ? '' : (toAlpha3(query.issuer) ?? query.issuer.toUpperCase());
  const exact = index.find(number, issuer).map((row) => answer(row, query, issuer, true));
  if (exact.length > 0 || issuer === '') return exact;
  const answers: DocumentAnswer[] = [];
  for (const neighbour of neighbours(number))
    for (const row of index.find(neighbour, issuer)) answers.push(answer(row, query, issuer, false));
  return answers;
}

/** Numbers that differ in one character by a known confusion. */
export function neighbours(number: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < number.length && found.length < MOST_NEIGHBOURS; at++) {
    const other = CONFUSED[number.charAt(at)];
    if (other !== undefined) found.push(number.slice(0, at) + other + number.slice(at + 1));
  }
  return found;
}

function answer(row: KeptRow, query: DocumentQuery, issuer: string, exact: boolean): DocumentAnswer {
  const params = {
    issuer: row.issuer,
    status: row.status,
    reportedOn: row.reportedOn,
    source: row.source,
    reference: row.reference,
  };
  const reasons: DocumentReason[] = [];
  if (exact)
    reasons.push({ code: 'DOC_NUMBER_EXACT', nats: 14, text: 'The document number is the one reported.', params });
  else
    reasons.push({
      code: 'DOC_NUMBER_CONFUSED',
      nats: 8,
      text: 'The document number differs from the one reported in one character that is easily misread.',
      params,
    });
  if (issuer === '')
    reasons.push({
      code: 'DOC_ISSUER_UNKNOWN',
      nats: -5,
      text: 'The message does not say which State issued the document.',
      params,
    });
  else
    reasons.push({ code: 'DOC_ISSUER_SAME', nats: 4, text: `The issuing State is the same: ${row.issuer}.`, params });
  const types = [row.type.slice(0, 1), query.type.slice(0, 1).toUpperCase()];
  if (types[0] !== '' && types[1] !== '' && types[0] !== types[1]) {
    reasons.push({
      code: 'DOC_TYPE_DIFFERS',
      nats: -6,
      text: 'The kind of document differs from the one reported.',
      params: { ...params, listed: row.type, stated: query.type },
    });
  }
  reasons.push({
    code: 'DOC_STATUS',
    nats: 0,
    text: `Reported ${row.status} on ${row.reportedOn} by ${row.source} (${row.reference}).`,
    params,
  });
  const nats = reasons.reduce((sum, reason) => sum + reason.nats, 0);
  // Prior odds of one in a hundred thousand: about how often a look-up of such databases finds something.
  const odds = Math.exp(nats - Math.log(100_000));
  return { row, exact, nats, posterior: odds / (1 + odds), reasons };
}
