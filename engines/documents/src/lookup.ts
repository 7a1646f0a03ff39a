// Asks the store about one document: exact first, then what typing and optical reading confuse, each answer with its reasons.
import type { DocumentIndex, KeptRow } from './fingerprint-store.ts';
import { documentIssuer, documentNumber } from './lost-document.ts';

/** A document as a message gives it. */
export interface DocumentQuery {
  readonly type: string;
  readonly number: string;
  /** Any State code; '' when the message does not say. */
  readonly issuer: string;
}

/** One piece of evidence: its code, its weight in nats, an English sentence, and what other languages need to say the same. */
export interface DocumentReason {
  readonly code: string;
  readonly nats: number;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A reported document that the one asked for may be: a question to a person, never an answer. */
export interface DocumentAnswer {
  readonly row: KeptRow;
  readonly exact: boolean;
  readonly nats: number;
  /** Chance that the document is the one reported, as far as number, State and type tell. */
  readonly posterior: number;
  readonly reasons: readonly DocumentReason[];
}

/** Rows that may speak of this document, exact ones first; none for a number shorter than four characters, which tells nothing. */
export function lookup(index: DocumentIndex, query: DocumentQuery): readonly DocumentAnswer[] {
  const issuer = documentIssuer(query.issuer);
  const { exact, confused } = index.find(documentNumber(query.number), issuer);
  return [
    ...exact.map((row) => answer(row, query, issuer, true)),
    ...confused.map((row) => answer(row, query, issuer, false)),
  ];
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
      text: 'The message does not say, in a known code, which State issued the document.',
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
