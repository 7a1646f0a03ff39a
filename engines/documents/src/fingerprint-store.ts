// Keyed store of documents in memory: fingerprints instead of numbers, so that a memory image shows none of them in clear (HMAC-SHA-256).
import { neighbours, withoutConfusion } from './confusion.ts';
import { KeyedPrint } from './keyed-print.ts';
import { documentIssuer, documentNumber, type LostDocument } from './lost-document.ts';
import { GrowingWords, type KeptRow, RowTable } from './row-table.ts';

export type { KeptRow } from './row-table.ts';

/** Rows found for one number: with exactly this number, or with one that differs in an easily misread character. */
export interface FoundRows {
  readonly exact: readonly KeptRow[];
  readonly confused: readonly KeptRow[];
}

/** The store; `find` takes number and issuer as `documentNumber` and `documentIssuer` give them, '' for any issuer. */
export interface DocumentIndex {
  readonly size: number;
  /** First 16 hex digits of a hash of the content; the same rows in any order, under any key, give the same. */
  readonly version: string;
  /** Latest day of report, '' without rows. */
  readonly asOf: string;
  find(number: string, issuer: string): FoundRows;
}

/**
 * Builds the store. `key`: 32 secret bytes. Rows are found by 64 bits of the number without its confusable characters and told apart by
 * 64 bits of issuer and exact number, so a false answer needs 128 bits to agree; a number that is not reported costs one fingerprint.
 */
export function buildDocumentIndex(source: {
  readonly key: Uint8Array;
  readonly rows: Iterable<LostDocument>;
}): DocumentIndex {
  const print = new KeyedPrint(source.key);
  const table = new RowTable();
  const [loose, exact] = [new Prints(), new Prints()];
  const content = new ContentSum();
  let asOf = '';
  for (const { number, ...row } of source.rows) {
    const plain = documentNumber(number);
    const issuer = documentIssuer(row.issuer);
    table.add(row);
    loose.push(print.of(looseText(plain)));
    exact.push(print.of(exactText(plain, issuer)));
    content.add(JSON.stringify([row.type, plain, issuer, row.status, row.reportedOn, row.source, row.reference]));
    if (row.reportedOn > asOf) asOf = row.reportedOn;
  }
  for (const column of [table, loose, exact]) column.trim();
  const store = new Store({ print, table, loose, exact });
  return {
    size: table.size,
    version: content.version,
    asOf,
    find: (number, issuer) => (number === '' ? { exact: [], confused: [] } : store.find(number, issuer)),
  };
}

// The first letter keeps the two uses of the key apart.
const looseText = (number: string): string => `N${withoutConfusion(number)}`;
const exactText = (number: string, issuer: string): string => `E${issuer}/${number}`;

/** The first 64 bits of fingerprints, row by row. */
class Prints {
  readonly #high = new GrowingWords();
  readonly #low = new GrowingWords();

  push(print: Uint32Array): void {
    this.#high.push(print[0] ?? 0);
    this.#low.push(print[1] ?? 0);
  }

  has(row: number, print: Uint32Array): boolean {
    return this.#high.at(row) === print[0] && this.#low.at(row) === print[1];
  }

  trim(): void {
    this.#high.trim();
    this.#low.trim();
  }

  low(row: number): number {
    return this.#low.at(row);
  }
}

class Store {
  readonly #print: KeyedPrint;
  readonly #table: RowTable;
  readonly #loose: Prints;
  readonly #exact: Prints;
  // Rows of one bucket are chained: 1 + the first row, and by row 1 + the next; 0 ends the chain.
  readonly #first: Uint32Array;
  readonly #next: Uint32Array;

  constructor(parts: {
    readonly print: KeyedPrint;
    readonly table: RowTable;
    readonly loose: Prints;
    readonly exact: Prints;
  }) {
    this.#print = parts.print;
    this.#table = parts.table;
    this.#loose = parts.loose;
    this.#exact = parts.exact;
    const { size } = this.#table;
    this.#first = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, size))));
    this.#next = new Uint32Array(size);
    for (let row = size - 1; row >= 0; row--) {
      const bucket = this.#loose.low(row) & (this.#first.length - 1);
      this.#next[row] = this.#first[bucket] ?? 0;
      this.#first[bucket] = row + 1;
    }
  }

  find(number: string, issuer: string): FoundRows {
    const near = this.#near(number).filter(
      (row) => issuer === '' || documentIssuer(this.#table.issuer(row)) === issuer,
    );
    if (near.length === 0) return { exact: [], confused: [] };
    const exact = this.#withNumber(near, number);
    const alike = exact.length > 0 || issuer === '' ? [] : neighbours(number);
    const confused = alike.flatMap((one) => this.#withNumber(near, one));
    const rows = (found: readonly number[]): readonly KeptRow[] => found.map((row) => this.#table.at(row));
    return { exact: rows(exact), confused: rows(confused) };
  }

  /** Rows whose number is this one but for confusable characters. */
  #near(number: string): readonly number[] {
    const print = this.#print.of(looseText(number));
    const found: number[] = [];
    for (let at = this.#first[(print[1] ?? 0) & (this.#first.length - 1)] ?? 0; at !== 0; at = this.#next[at - 1] ?? 0)
      if (this.#loose.has(at - 1, print)) found.push(at - 1);
    return found;
  }

  #withNumber(rows: readonly number[], number: string): readonly number[] {
    const prints = new Map<string, Uint32Array>();
    return rows.filter((row) => {
      const issuer = documentIssuer(this.#table.issuer(row));
      const print = prints.get(issuer) ?? this.#print.of(exactText(number, issuer)).slice(0, 2);
      prints.set(issuer, print);
      return this.#exact.has(row, print);
    });
  }
}

/** Hash of rows in any order: the sum of the prints of each, word by word, under a key that everybody knows. */
class ContentSum {
  readonly #print = new KeyedPrint(new Uint8Array(32));
  readonly #sum = new Uint32Array(8);
  #rows = 0;

  add(row: string): void {
    const print = this.#print.of(row);
    for (let i = 0; i < 8; i++) this.#sum[i] = (this.#sum[i] ?? 0) + (print[i] ?? 0);
    this.#rows++;
  }

  get version(): string {
    const print = this.#print.of(`${this.#rows} ${this.#sum.join(' ')}`);
    return [...print.slice(0, 2)].map((word) => word.toString(16).padStart(8, '0')).join('');
  }
}
