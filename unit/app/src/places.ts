// Where everything lies on disk: one data folder, keys apart from the data they open.
import { join, resolve } from 'node:path';

export interface Places {
  readonly data: string;
  readonly database: string;
  readonly journal: string;
  readonly ledger: string;
  readonly quarantine: string;
  readonly keys: string;
}

/** `keys` defaults to a folder inside the data folder; production puts it on another disk. */
export function placesIn(data: string, keys?: string): Places {
  const root = resolve(data);
  return {
    data: root,
    database: join(root, 'database'),
    journal: join(root, 'journal'),
    ledger: join(root, 'ledger'),
    quarantine: join(root, 'quarantine'),
    keys: keys === undefined ? join(root, 'keys') : resolve(keys),
  };
}
