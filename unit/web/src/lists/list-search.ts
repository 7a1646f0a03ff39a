// The list version in the address.

export interface ListSearch {
  /** Id of the version whose report is open. */
  readonly version?: string;
}

/** The version an address asks for. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const { version } = search;
  return typeof version === 'string' && version !== '' ? { version } : {};
}
