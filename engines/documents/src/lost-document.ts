// A document that its State has reported lost, stolen, revoked or otherwise invalid (UNSCR 2396, 2 and 16).
import { toAlpha3 } from '@vigie/codes';

/** What a State may report of a document. */
export const DOCUMENT_STATUSES = ['lost', 'stolen', 'revoked', 'invalid', 'blank-stolen'] as const;
/** One of `DOCUMENT_STATUSES`. */
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** One reported document. */
export interface LostDocument {
  /** P passport, I identity card, V visa, as Doc 9303 writes it; '' when not stated. */
  readonly type: string;
  readonly number: string;
  /** ICAO alpha-3 of the issuing State; only it may report. */
  readonly issuer: string;
  readonly status: DocumentStatus;
  /** `YYYY-MM-DD`. */
  readonly reportedOn: string;
  readonly source: string;
  /** The source's own reference. */
  readonly reference: string;
}

/** Shorter numbers tell nothing, longer ones are no document numbers. */
export const NUMBER_LENGTH = { least: 4, most: 40 } as const;

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** A number as it is compared: letters and digits in upper case, Arabic and Persian digits brought to Latin ones; '' when too short or too long to tell anything. */
export function documentNumber(number: string): string {
  // Most messages write it so already; this spares them five passes, a fifth of a look-up (measured).
  const plain = /^[A-Z0-9]{1,64}$/.test(number) ? number : plainNumber(number);
  return plain.length < NUMBER_LENGTH.least || plain.length > NUMBER_LENGTH.most ? '' : plain;
}

function plainNumber(number: string): string {
  return number
    .slice(0, 4 * NUMBER_LENGTH.most)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (code < PERSIAN_ZERO ? ARABIC_ZERO : PERSIAN_ZERO));
    })
    .replace(/[^A-Z0-9]/g, '');
}

// Codes of British nationals and of United Nations officials say who holds the document; one issuer stands behind each group (Doc 9303-3, 5).
const SAME_ISSUER: Readonly<Record<string, string>> = {
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
  UNA: 'UNO',
};

/** The issuing State as it is compared, from any code; '' when it is missing or no known code. */
export function documentIssuer(code: string): string {
  const state = toAlpha3(code) ?? '';
  return SAME_ISSUER[state] ?? state;
}
