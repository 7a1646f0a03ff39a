// Reads list files into subjects, whichever of the known forms they have.
import { createCsvReader, createUnReader, detectList, type ListRead } from '@vigie/lists';
import { failure, type Result } from '@vigie/words';

/** Texts of one list (one file, or the files of a folder) and the key that a CSV without a list of its own gets. */
export function readSubjectList(
  files: readonly { readonly name: string; readonly text: string }[],
  name: string,
): Result<ListRead> {
  const file = files[0];
  if (file === undefined) return failure('LIST_EMPTY', name, 'There is no list file.');
  const format = detectList(file.text.slice(0, 4096));
  if (format === undefined)
    return failure(
      'LIST_UNKNOWN',
      `${file.name}, line 1`,
      'This is neither a UN consolidated list (XML) nor a list in the CSV form of the unit.',
    );
  const key = name
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const reader = format === 'un' ? createUnReader() : createCsvReader({ key, title: name });
  for (let at = 0; at < file.text.length; at += 1 << 20) reader.push(file.text.slice(at, at + (1 << 20)));
  return reader.end();
}
