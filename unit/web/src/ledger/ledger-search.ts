// The page of the ledger in the address.

export interface LedgerSearch {
  /** Index of the first entry shown; the newest entries where absent. */
  readonly from?: number;
}

/** Entries on one page. */
export const LEDGER_PAGE = 50;

/** The page an address asks for. */
export function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  const from = Number(search.from ?? Number.NaN);
  return Number.isInteger(from) && from >= 0 ? { from } : {};
}

/** First entries of the older and the newer page; `undefined` where there is none. */
export function pagesAround(
  shown: { readonly first: number; readonly last: number },
  size: number,
): { readonly older: number | undefined; readonly newer: number | undefined } {
  return {
    older: shown.first > 0 ? Math.max(0, shown.first - LEDGER_PAGE) : undefined,
    newer: shown.last < size - 1 ? shown.last + 1 : undefined,
  };
}
