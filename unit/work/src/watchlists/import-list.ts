// Brings a list in: read whole, counted element by element, kept as a numbered version that is not yet in force (OP13; WAT-01).
import { createHash } from 'node:crypto';
import { readLostDocumentsCsv } from '@vigie/documents';
import type { Permit } from '@vigie/guard/permit';
import { createCsvReader, createUnReader, detectList, type ListRead } from '@vigie/lists';
import type { AnyEntry, ListVersionRow } from '@vigie/store';
import { type Actor, failure, type Result, success, UNIT } from '@vigie/words';
import { trace } from '../intake/message-rows.ts';
import type { Unit } from '../unit.ts';

export interface ListFile {
  readonly kind: 'subjects' | 'documents';
  /** Name shown to officers; empty takes the list's own. */
  readonly title: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Who imports: a permitted officer, or the unit itself at its operator's start command. */
export type Importer = Permit<'list.import'> | 'operator';

/** Largest list file, bytes. */
const MOST = 512 << 20;
/** Subjects of one journal entry. */
const PORTION = 200;

/** A faulty file changes nothing: the versions in force stay, and the fault names the line. */
export async function importList(unit: Unit, importer: Importer, file: ListFile): Promise<Result<ListVersionRow>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const { text, sha256 } = read.value;
  const actor: Actor = importer === 'operator' ? UNIT : importer.actor;
  const parsed = file.kind === 'documents' ? readDocuments(text, file.title) : readSubjects(text, file.title);
  if (!parsed.ok) return parsed;
  const version: ListVersionRow = {
    id: unit.newId(),
    kind: file.kind,
    importedAt: unit.now(),
    importedBy: actor.id,
    sha256,
    ...parsed.value.facts,
  };
  const entries: AnyEntry[] = [
    {
      kind: 'list.imported',
      at: version.importedAt,
      trace: trace('list.imported', [version.id, version.key], actor),
      body: { version },
    },
    ...portions(version, parsed.value.rows, actor),
  ];
  await unit.recorder.commit(entries);
  return success(version);
}

interface Parsed {
  readonly facts: Pick<
    ListVersionRow,
    'key' | 'title' | 'generatedAt' | 'persons' | 'entities' | 'documents' | 'accounting'
  >;
  readonly rows: readonly unknown[];
}

function portions(version: ListVersionRow, rows: readonly unknown[], actor: Actor): readonly AnyEntry[] {
  const entries: AnyEntry[] = [];
  for (let first = 0; first < rows.length; first += PORTION) {
    const part = rows.slice(first, first + PORTION);
    const head = { at: version.importedAt, trace: trace('list.portion', [version.id], actor) };
    if (version.kind === 'documents') {
      entries.push({ kind: 'list.documents', ...head, body: { versionId: version.id, first, documents: part } });
    } else {
      const subjects = part as { readonly id: string; readonly version: string }[];
      entries.push({ kind: 'list.subjects', ...head, body: { versionId: version.id, first, subjects } });
    }
  }
  return entries;
}

function readSubjects(text: string, title: string): Result<Parsed> {
  const format = detectList(text.slice(0, 4096));
  if (format !== 'un' && format !== 'vigie-csv') {
    return failure(
      'LIST_UNKNOWN',
      'line 1',
      'This is neither a UN consolidated list (XML) nor a list in the CSV form of the unit.',
    );
  }
  const reader = format === 'un' ? createUnReader() : createCsvReader({ key: keyOf(title), title });
  for (let at = 0; at < text.length; at += 1 << 20) reader.push(text.slice(at, at + (1 << 20)));
  const read = reader.end();
  if (!read.ok) return read;
  const { list, subjects, accounting }: ListRead = read.value;
  const facts = {
    key: list.key,
    title: title === '' ? list.title : title,
    generatedAt: list.generatedAt,
    persons: accounting.subjects.persons,
    entities: accounting.subjects.entities,
    documents: 0,
    accounting,
  };
  return success({ facts, rows: subjects });
}

function readDocuments(text: string, title: string): Result<Parsed> {
  const read = readLostDocumentsCsv(text);
  if (!read.ok) return read;
  const { rows, accounting } = read.value;
  const facts = {
    key: 'documents',
    title: title === '' ? 'Lost and stolen documents' : title,
    generatedAt: '',
    persons: 0,
    entities: 0,
    documents: rows.length,
    accounting,
  };
  return success({ facts, rows });
}

async function readFile(file: ListFile): Promise<Result<{ readonly text: string; readonly sha256: string }>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  const parts: string[] = [];
  let bytes = 0;
  try {
    for await (const chunk of file.body) {
      bytes += chunk.length;
      if (bytes > MOST) return failure('LIST_TOO_LARGE', `byte ${MOST}`, `A list may have ${MOST} bytes at most.`);
      hash.update(chunk);
      parts.push(decoder.decode(chunk, { stream: true }));
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return failure('LIST_ENCODING', `before byte ${bytes}`, 'The file is not UTF-8.');
    throw error;
  }
  return success({ text: parts.join(''), sha256: hash.digest('hex') });
}

function keyOf(title: string): string {
  const key = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? 'national' : key.slice(0, 40);
}
