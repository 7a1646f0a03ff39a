// A document that its State has reported lost, stolen, revoked or otherwise invalid (UNSCR 2396, 2 and 16).

export const DOCUMENT_STATUSES = ['lost', 'stolen', 'revoked', 'invalid', 'blank-stolen'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

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

/** Numbers are compared without blanks, hyphens and fillers, in upper case. */
export function documentNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
