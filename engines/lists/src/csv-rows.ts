// Splits CSV text into rows with their lines, at any chunk boundaries (RFC 4180).

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the row's first character, from 1. */
  readonly line: number;
}

export class CsvRows {
  #cells: string[] = [];
  #cell = '';
  #quoted = false;
  #afterQuote = false;
  #line = 1;
  #start = 1;
  #first = true;
  #empty = true;

  /** Complete rows of the text so far; blank lines are passed over. */
  push(chunk: string): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    for (const character of this.#first ? chunk.replace(/^\uFEFF/, '') : chunk) {
      const row = this.#step(character);
      if (row !== undefined) rows.push(row);
    }
    this.#first = this.#first && chunk === '';
    return rows;
  }

  /** The last row when the text ends without a line feed; not ok inside a quoted cell. */
  end(): { readonly ok: true; readonly rows: readonly CsvRow[] } | { readonly ok: false; readonly line: number } {
    if (this.#quoted) return { ok: false, line: this.#start };
    const row = this.#endRow();
    return { ok: true, rows: row === undefined ? [] : [row] };
  }

  #step(character: string): CsvRow | undefined {
    if (character === '\n') this.#line++;
    if (this.#quoted) {
      if (character === '"') {
        this.#quoted = false;
        this.#afterQuote = true;
      } else this.#cell += character;
      return undefined;
    }
    if (character === '"') {
      // A doubled quote inside a quoted cell is one quote.
      if (this.#afterQuote) this.#cell += '"';
      this.#quoted = true;
      this.#afterQuote = false;
      this.#empty = false;
      return undefined;
    }
    this.#afterQuote = false;
    if (character === ',') this.#endCell();
    else if (character === '\n') return this.#endRow();
    else if (character !== '\r') this.#cell += character;
    return undefined;
  }

  #endCell(): void {
    this.#cells.push(this.#cell.trim());
    this.#cell = '';
    this.#empty = false;
  }

  #endRow(): CsvRow | undefined {
    const blank = this.#empty && this.#cell.trim() === '';
    this.#cells.push(this.#cell.trim());
    const row = { cells: this.#cells, line: this.#start };
    this.#cells = [];
    this.#cell = '';
    this.#empty = true;
    this.#afterQuote = false;
    this.#start = this.#line;
    return blank ? undefined : row;
  }
}
