// Reads the OFAC legacy lists, a folder of CSV files joined by entry number (OFAC SDN data specification), whole or not at all.
import { stateByName } from '@vigie/codes';
import { CsvRows } from './csv-rows.ts';
import type { ListRemark, ListResult, ListSubject } from './list-subject.ts';
import { type OfacRow, ofacSubject } from './ofac-subject.ts';
import { PathAccounts } from './path-accounts.ts';

type Part = 'entries' | 'aliases' | 'addresses' | 'comments';

const COLUMNS: Readonly<Record<Part, readonly string[]>> = {
  entries: 'ent_num SDN_Name SDN_Type Program Title Call_Sign Vess_type Tonnage GRT Vess_flag Vess_owner Remarks'.split(
    ' ',
  ),
  aliases: 'ent_num alt_num alt_type alt_name alt_remarks'.split(' '),
  addresses: 'ent_num Add_num Address City Country Add_remarks'.split(' '),
  comments: 'ent_num Remarks'.split(' '),
};
const SDN: Readonly<Record<string, Part>> = {
  'sdn.csv': 'entries',
  'alt.csv': 'aliases',
  'add.csv': 'addresses',
  'sdn_comments.csv': 'comments',
};
const CONSOLIDATED: Readonly<Record<string, Part>> = {
  'cons_prim.csv': 'entries',
  'cons_alt.csv': 'aliases',
  'cons_add.csv': 'addresses',
  'cons_comments.csv': 'comments',
};
/** The files end with this character on a line of its own, but for the comments, whose end is not marked. */
const END = '\u001A';

/** A reader that takes the files of a folder by name, each in portions. */
export interface OfacReader {
  /** `file`: `sdn.csv`, `alt.csv`, `add.csv`, `sdn_comments.csv`; or `cons_prim.csv` and its like. */
  push(file: string, chunk: string): void;
  /** The whole list, or the first fault with its file and line; never a part of a list. */
  end(): ListResult;
}

/** Reads the four files of the SDN list (key `ofac`) or of the consolidated non-SDN list (key `ofac-cons`); some entries stand on both. */
export function createOfacReader(): OfacReader {
  const reading = new OfacReading();
  return { push: (file, chunk) => reading.push(file, chunk), end: () => reading.end() };
}

interface OpenFile {
  readonly name: string;
  readonly part: Part;
  readonly rows: CsvRows;
  ended: boolean;
}

class OfacReading {
  #set = SDN;
  readonly #files = new Map<string, OpenFile>();
  readonly #entries = new Map<string, OfacRow>();
  readonly #joined: Readonly<Record<Exclude<Part, 'entries'>, Map<string, OfacRow[]>>> = {
    aliases: new Map(),
    addresses: new Map(),
    comments: new Map(),
  };
  readonly #accounts = new PathAccounts();
  readonly #refusals: ListRemark[] = [];
  #fault: { code: string; at: string; text: string } | undefined;

  get #key(): string {
    return this.#set === SDN ? 'ofac' : 'ofac-cons';
  }

  push(name: string, chunk: string): void {
    if (this.#fault !== undefined) return;
    if (this.#files.size === 0) this.#set = name.startsWith('cons_') ? CONSOLIDATED : SDN;
    const part = Object.hasOwn(this.#set, name) ? this.#set[name] : undefined;
    if (part === undefined) {
      this.#fail('LIST_FILE', 'the folder', `The list has files ${Object.keys(this.#set).join(', ')} only.`);
      return;
    }
    const file = this.#files.get(name) ?? { name, part, rows: new CsvRows(), ended: false };
    this.#files.set(name, file);
    for (const { cells, line } of file.rows.push(chunk)) this.#take(file, cells, line);
  }

  end(): ListResult {
    for (const file of this.#files.values()) this.#finish(file);
    const missing = Object.keys(this.#set).filter((name) => !this.#files.has(name));
    if (missing.length > 0)
      this.#fail('LIST_FILE', 'the folder', `The list is not whole without ${missing.join(', ')}.`);
    if (this.#entries.size === 0) this.#fail('LIST_EMPTY', 'the folder', 'The list holds no entry.');
    if (this.#fault !== undefined) return { ok: false, fault: this.#fault };
    const subjects = [...this.#entries].map(([number, row]) =>
      ofacSubject({
        key: this.#key,
        row,
        aliases: this.#rowsOf('aliases', number),
        addresses: this.#rowsOf('addresses', number),
        comments: this.#rowsOf('comments', number),
      }),
    );
    for (const part of ['aliases', 'addresses', 'comments'] as const) this.#settle(part);
    for (const row of this.#entries.values()) this.#keep(row);
    this.#accounts.check('createOfacReader');
    return { ok: true, value: this.#list(subjects) };
  }

  #take(file: OpenFile, cells: readonly string[], line: number): void {
    if (this.#fault !== undefined || file.ended) return;
    if (cells.length === 1 && cells[0] === END) {
      file.ended = true;
      return;
    }
    const columns = COLUMNS[file.part];
    const at = `${file.name} line ${line}`;
    if (cells.length !== columns.length) {
      this.#fail('LIST_COLUMNS', at, `Expected ${columns.length} columns, got ${cells.length}.`);
      return;
    }
    const texts = cells.map((cell) => (cell.trim() === '-0-' ? '' : cell.trim()));
    const row = {
      file: file.name,
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])),
    };
    for (const column of columns) this.#accounts.read(`${file.name}/${column}`);
    const number = texts[0] ?? '';
    if (!/^\d{1,9}$/.test(number)) this.#fail('LIST_ID', `${at}, column ent_num`, 'The entry number is no number.');
    else if (file.part === 'entries') this.#enter(number, row, at);
    else {
      const rows = this.#joined[file.part].get(number) ?? [];
      rows.push(row);
      this.#joined[file.part].set(number, rows);
    }
  }

  #enter(number: string, row: OfacRow, at: string): void {
    const twin = this.#entries.get(number);
    if (row.cells.SDN_Name === '') this.#fail('LIST_NAME', `${at}, column SDN_Name`, 'The entry has no name.');
    if (twin !== undefined)
      this.#fail('LIST_DUPLICATE', `${at}, column ent_num`, `The number is also that of line ${twin.line}.`);
    this.#entries.set(number, row);
  }

  #finish(file: OpenFile): void {
    for (const { cells, line } of file.rows.end()) this.#take(file, cells, line);
    const broken = file.rows.fault;
    if (broken !== undefined)
      this.#fail(
        broken.code,
        `${file.name} line ${broken.line}, column ${COLUMNS[file.part][broken.cell] ?? broken.cell + 1}`,
        broken.text,
      );
    if (!file.ended && file.part !== 'comments')
      this.#fail('LIST_CUT_OFF', file.name, 'The file ends without its end mark (1A).');
  }

  #rowsOf(part: Exclude<Part, 'entries'>, number: string): readonly OfacRow[] {
    return this.#joined[part].get(number) ?? [];
  }

  #settle(part: Exclude<Part, 'entries'>): void {
    for (const [number, rows] of this.#joined[part]) {
      for (const row of rows) {
        if (this.#entries.has(number)) this.#keep(row);
        else {
          this.#refusals.push({ line: row.line, path: row.file, reason: 'No entry has this number.' });
          for (const column of Object.keys(row.cells)) this.#accounts.refused(`${row.file}/${column}`);
        }
      }
    }
  }

  #keep({ file, cells }: OfacRow): void {
    for (const [column, text] of Object.entries(cells)) this.#accounts.kept(`${file}/${column}`, text === '');
  }

  #list(subjects: readonly ListSubject[]): Extract<ListResult, { readonly ok: true }>['value'] {
    const persons = subjects.filter((one) => one.kind === 'person');
    const unread = subjects.filter((one) => one.nationalitiesAsListed.some((name) => stateByName(name) === undefined));
    return {
      list: {
        key: this.#key,
        title: this.#set === SDN ? 'OFAC SDN list' : 'OFAC consolidated non-SDN list',
        generatedAt: '',
      },
      subjects,
      other: [],
      accounting: {
        elements: this.#accounts.byPath,
        subjects: { persons: persons.length, entities: subjects.length - persons.length },
        aliases: persons.reduce((sum, { names }) => sum + names.length - 1, 0),
        originalScriptNames: 0,
        refusals: this.#refusals,
        remarks: unread.flatMap((one) => this.#remarkOn(one)),
      },
    };
  }

  #remarkOn(subject: ListSubject): readonly ListRemark[] {
    const row = this.#entries.get(subject.reference);
    const reason = 'A nationality is kept as listed only: it is no name of one State that is known here.';
    return row === undefined ? [] : [{ line: row.line, path: `${row.file}/Remarks`, reason }];
  }

  #fail(code: string, at: string, text: string): void {
    this.#fault ??= { code, at, text };
  }
}
