// Reads a list in the unit's own CSV form (RFC 4180): one entry a row, whole or not at all.
import { CsvRows } from './csv-rows.ts';
import { CSV_HEADER, csvSubject } from './csv-subject.ts';
import type { ListReader, ListResult, ListSubject } from './list-subject.ts';
import { PathAccounts } from './path-accounts.ts';

const HEADER = CSV_HEADER.join(',');

/** `key` stands for the list in ids without one of their own. Several values in a cell are joined by semicolons. */
export function createCsvReader(options: { readonly key: string; readonly title: string }): ListReader {
  const reading = new CsvReading(options);
  return { push: (chunk) => reading.push(chunk), end: () => reading.end() };
}

class CsvReading {
  readonly #key: string;
  readonly #title: string;
  readonly #rows = new CsvRows();
  readonly #accounts = new PathAccounts();
  readonly #subjects: ListSubject[] = [];
  readonly #lines = new Map<string, number>();
  #headed = false;
  #fault: { code: string; at: string; text: string } | undefined;

  constructor(options: { readonly key: string; readonly title: string }) {
    this.#key = options.key;
    this.#title = options.title;
  }

  push(chunk: string): void {
    if (this.#fault !== undefined) return;
    if (chunk.includes('\0')) this.#fail('LIST_ENCODING', 'line 1', 'The text holds NUL characters: it is not UTF-8.');
    for (const { cells, line } of this.#rows.push(chunk)) this.#take(cells, line);
  }

  end(): ListResult {
    for (const { cells, line } of this.#rows.end()) this.#take(cells, line);
    const broken = this.#rows.fault;
    if (broken !== undefined)
      this.#fail(broken.code, `line ${broken.line}, column ${CSV_HEADER[broken.cell] ?? broken.cell + 1}`, broken.text);
    if (!this.#headed) this.#fail('LIST_HEADER', 'line 1', `The first line must be ${HEADER}.`);
    if (this.#subjects.length === 0) this.#fail('LIST_EMPTY', 'line 2', 'The list holds no entry.');
    if (this.#fault !== undefined) return { ok: false, fault: this.#fault };
    this.#accounts.check('createCsvReader');
    const persons = this.#subjects.filter((one) => one.kind === 'person');
    const count = (counts: (subject: ListSubject) => number): number =>
      persons.reduce((sum, subject) => sum + counts(subject), 0);
    return {
      ok: true,
      value: {
        list: { key: this.#listKey(), title: this.#title, generatedAt: '' },
        subjects: this.#subjects,
        other: [],
        accounting: {
          elements: this.#accounts.byPath,
          subjects: { persons: persons.length, entities: this.#subjects.length - persons.length },
          aliases: count(({ names }) => names.length - 1),
          originalScriptNames: count(({ names }) => names.filter((name) => name.quality === 'original-script').length),
          refusals: [],
          remarks: [],
        },
      },
    };
  }

  #take(cells: readonly string[], line: number): void {
    if (this.#fault !== undefined) return;
    if (!this.#headed) {
      this.#headed = true;
      if (cells.map((cell) => cell.trim()).join(',') !== HEADER)
        this.#fail('LIST_HEADER', `line ${line}`, `The first line must be ${HEADER}.`);
      return;
    }
    const subject = csvSubject(cells, this.#key);
    if ('code' in subject) {
      this.#fail(subject.code, `line ${line}, column ${subject.column}`, subject.text);
      return;
    }
    const twin = this.#lines.get(subject.id);
    if (twin !== undefined) {
      this.#fail('LIST_DUPLICATE', `line ${line}, column id`, `The id is also that of line ${twin}.`);
      return;
    }
    this.#lines.set(subject.id, line);
    this.#subjects.push(subject);
    for (const [index, column] of CSV_HEADER.entries()) {
      this.#accounts.read(column);
      this.#accounts.kept(column, cells[index] === '');
    }
  }

  // Where all ids name one list, that is the list.
  #listKey(): string {
    const keys = new Set(this.#subjects.map((one) => one.id.slice(0, one.id.indexOf(':'))));
    const [only] = keys;
    return keys.size === 1 && only !== undefined ? only : this.#key;
  }

  #fail(code: string, at: string, text: string): void {
    this.#fault ??= { code, at, text };
  }
}
