// Reads list files into subjects, whichever of the known forms they have: one file, or a folder whose files make one list.
import { createCsvReader, createOfacReader, createUnReader, detectList, type ListRead } from '@vigie/lists';
import { failure, type Result, success } from '@vigie/words';

/** Text of a file with its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const CHUNK = 1 << 20;

const OFAC = /^(sdn|alt|add|sdn_comments)\.csv$/i;
const OFAC_CONSOLIDATED = /^cons_(prim|alt|add|comments)\.csv$/i;

/** Every list that the files hold; OFAC's files of one folder are joined (SDN and consolidated apart), others stand alone. */
export function readSubjectLists(files: readonly NamedText[]): Result<readonly ListRead[]> {
  const joined = [OFAC, OFAC_CONSOLIDATED].map((pattern) => files.filter(({ name }) => pattern.test(name)));
  const alone = files.filter((file) => !joined.some((part) => part.includes(file)));
  const reads = [...joined.filter((part) => part.length > 0).map(readOfac), ...alone.map(readOne)];
  const lists: ListRead[] = [];
  for (const read of reads) {
    if (!read.ok) return read;
    lists.push(read.value);
  }
  return lists.length === 0 ? failure('LIST_EMPTY', 'folder', 'There is no list file.') : success(lists);
}

function readOfac(files: readonly NamedText[]): Result<ListRead> {
  const reader = createOfacReader();
  for (const { name, text } of files) for (const chunk of chunksOf(text)) reader.push(name.toLowerCase(), chunk);
  return reader.end();
}

function readOne(file: NamedText): Result<ListRead> {
  const form = detectList(file.text.slice(0, 4096));
  if (form !== 'un' && form !== 'vigie-csv') {
    return failure(
      'LIST_UNKNOWN',
      `${file.name}, line 1`,
      'This is neither a UN consolidated list (XML), nor a list in the CSV form of the unit, nor a file of OFAC.',
    );
  }
  const key = file.name
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const reader = form === 'un' ? createUnReader() : createCsvReader({ key, title: file.name });
  for (const chunk of chunksOf(file.text)) reader.push(chunk);
  return reader.end();
}

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}
