// `vigie rebuild`: makes the database anew from the journal, beside the old one.
import { existsSync, renameSync } from 'node:fs';
import { type Command, readArguments, UsageError } from '@vigie/doors/cli';
import { lockData, openDatabase } from '@vigie/store';
import { placesIn } from './places.ts';
import { rebuild } from './rebuild.ts';

const HELP = `vigie rebuild [--data DIR] [--database URL] [--json]

Applies the whole journal to an empty database. The chain of the journal is re-computed on the way; a break is named with file and entry.
The embedded database that was there is kept beside it as database.before-N. A PostgreSQL database must be empty.

  --data       data folder (default .vigie/demonstration)
  --database   PostgreSQL address of an empty database

Stop the unit first. Sessions are not journaled: officers sign in again. Exit code 1 when the journal is broken.`;

export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'make the database anew from the journal',
  help: HELP,
  run: async (args, console) => {
    const { values } = readArguments(args, {
      data: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean' },
    });
    const places = placesIn(values.data ?? '.vigie/demonstration');
    if (!existsSync(places.journal)) throw new UsageError(`there is no journal in ${places.data}`);
    const lock = lockData(places.data);
    try {
      if (values.database === undefined) setAside(places.database);
      const database = await openDatabase({ url: values.database, folder: places.database });
      try {
        const done = await rebuild({ journal: places.journal, database });
        console.out(
          values.json === true
            ? JSON.stringify(done)
            : `${done.entries} entries applied, ${done.refused} refused as before`,
        );
        return 0;
      } finally {
        await database.close();
      }
    } catch (error) {
      console.err(`vigie rebuild: ${(error as Error).message}`);
      return 1;
    } finally {
      lock.release();
    }
  },
};

function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  let number = 1;
  while (existsSync(`${folder}.before-${number}`)) number++;
  renameSync(folder, `${folder}.before-${number}`);
}
