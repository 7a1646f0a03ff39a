// Reads lists for planting: whom the simulator may put on a flight.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readLostDocumentsCsv } from '@vigie/documents';
import type { LostDocumentPlant, Plantable } from '@vigie/simulator';
import { UsageError } from './command.ts';
import { readSubjectLists } from './read-subject-lists.ts';

/** Persons of a list; `text` where the file was read already. */
export async function readPlantable(path: string, text?: string): Promise<readonly Plantable[]> {
  const read = readSubjectLists([{ name: basename(path), text: text ?? (await textOf(path)) }]);
  if (!read.ok) throw new UsageError(`${path}: ${read.fault.code} at ${read.fault.at}: ${read.fault.text}`);
  return read.value.flatMap((list) => list.subjects).filter((subject) => subject.kind === 'person');
}

export async function readLostList(path: string, text?: string): Promise<readonly LostDocumentPlant[]> {
  const read = readLostDocumentsCsv(text ?? (await textOf(path)));
  if (!read.ok) throw new UsageError(`${path}: ${read.fault.code} at ${read.fault.at}: ${read.fault.text}`);
  return read.value.rows;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`there is no file ${path}`);
  }
}
