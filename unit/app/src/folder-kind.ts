// A data folder is a demonstration's or a unit's for good: invented travellers never enter a real one, and no session without a passkey either.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Marks a new folder, or says why a folder of the other kind is not opened. */
export function markFolder(data: string, production: boolean): string | undefined {
  const folder = resolve(data);
  const mark = join(folder, 'kind');
  const wanted = production ? 'production' : 'demonstration';
  if (!existsSync(mark)) {
    if (existsSync(join(folder, 'journal')))
      return `${data} holds a journal but does not say whether it is a demonstration; write '${wanted}' into ${data}/kind if it is one`;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(mark, `${wanted}\n`);
    return undefined;
  }
  const kind = readFileSync(mark, 'utf8').trim();
  if (kind === wanted) return undefined;
  return production
    ? `${data} is the folder of a demonstration; name another one with --data`
    : `${data} is the folder of a production unit; start it with --production`;
}
