// `vigie ledger verify`: re-computes the ledger from its files, offline, and names the first bad entry.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, readArguments, UsageError } from '@vigie/doors/cli';
import { verifyLog } from '@vigie/ledger';
import { ledgerKey, vkeyOf } from './compose.ts';
import { placesIn } from './places.ts';

const HELP = `vigie ledger verify [--data DIR | --ledger DIR --vkey KEY] [--json]

Re-computes every leaf, every tile and the signed checkpoint from the files alone; the unit need not run.

  --data     data folder of a unit; its own public key is used (default .vigie/demonstration)
  --ledger   a copy of the ledger folder, as an outsider holds it
  --vkey     the public key to trust, e.g. vigie-ledger+1a2b3c4d+AS… or a file that holds it

Exit code 1 when an entry, a tile or the checkpoint is wrong; the first bad one is named.`;

export const ledgerVerifyCommand: Command = {
  name: 'ledger verify',
  summary: 're-compute the ledger offline and name the first bad entry',
  help: HELP,
  run: async (args, console) => {
    const { values } = readArguments(args, {
      data: { type: 'string' },
      ledger: { type: 'string' },
      vkey: { type: 'string' },
      json: { type: 'boolean' },
    });
    if ((values.ledger === undefined) !== (values.vkey === undefined))
      throw new UsageError('--ledger and --vkey go together');
    const places = placesIn(values.data ?? '.vigie/demonstration');
    const folder = values.ledger ?? places.ledger;
    if (!existsSync(join(folder, 'checkpoint'))) throw new UsageError(`there is no ledger in ${folder}`);
    const vkey = values.vkey === undefined ? ownKey(places.keys) : keyText(values.vkey);
    const read = (path: string): Promise<Uint8Array | undefined> => readFile(join(folder, path)).catch(() => undefined);
    const result = await verifyLog({ read, vkey });
    if (result.ok) {
      const { size } = result.value;
      const root = Buffer.from(result.value.root).toString('base64');
      console.out(
        values.json === true
          ? JSON.stringify({ ok: true, size, root })
          : `${size} entries, every one in its place; root ${root}`,
      );
      return 0;
    }
    const { code, at, text } = result.fault;
    console.out(
      values.json === true ? JSON.stringify({ ok: false, fault: { code, at, text } }) : `${code} at ${at}: ${text}`,
    );
    return 1;
  },
};

function ownKey(keys: string): string {
  const path = join(keys, 'root', 'ledger.key');
  if (!existsSync(path)) throw new UsageError(`there is no ledger key in ${keys}; give --ledger and --vkey`);
  return vkeyOf(ledgerKey(readFileSync(path)));
}

function keyText(given: string): string {
  return existsSync(given) ? readFileSync(given, 'utf8').trim() : given;
}
