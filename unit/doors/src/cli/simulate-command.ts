// `vigie simulate`: makes the seeded world and sends it through the real endpoint, or writes it to a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARRIERS, type SimulatedMessage, type Simulation, simulate } from '@vigie/simulator';
import { type Command, type Console, readArguments, UsageError, wholeNumber } from './command.ts';
import { readLostList, readPlantable } from './plant-lists.ts';

const HELP = `vigie simulate [--seed N] [--flights N] [--now YYYY-MM-DDTHH:MM] [--list FILE] [--lost FILE]
               [--to URL --credential CARRIER.SECRET …] [--out FOLDER] [--truth] [--json]

Makes flights with families, groups, codeshares, crew, infants and late changes as PAXLST and PNRGOV, and plants known truths:
people of the list under variants, namesakes, documents reported lost. All travellers are invented.

  --seed        the same seed gives the same bytes (default 7)
  --flights     1 to 100000 (default 20)
  --now         the local moment around which flights lie (default: now)
  --list        list (CSV of the unit or UN XML) from which people are planted
  --lost        lost and stolen documents (CSV) from which documents are planted
  --to          address of a unit, e.g. http://localhost:8080; one --credential for each of ${CARRIERS.map((one) => one.code).join(', ')}
  --out         writes the messages as files instead
  --truth       prints what was planted, one object a line: {kind, leg, uniqueRef, subject, variant}

Exit code 1 when a message was not receipted.`;

export interface Sending {
  readonly url: string;
  /** Credential by carrier. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Messages under way at once. */
  readonly lanes: number;
}

export interface Sent {
  readonly messages: number;
  readonly travellers: number;
  readonly refused: number;
}

export function simulateCommand(now: () => string): Command {
  return {
    name: 'simulate',
    summary: 'make a world of flights with known truths and send it',
    help: HELP,
    run: async (args, console) => {
      const { values } = readArguments(args, {
        seed: { type: 'string' },
        flights: { type: 'string' },
        now: { type: 'string' },
        list: { type: 'string' },
        lost: { type: 'string' },
        to: { type: 'string' },
        credential: { type: 'string', multiple: true },
        out: { type: 'string' },
        truth: { type: 'boolean' },
        json: { type: 'boolean' },
      });
      const seed = wholeNumber('seed', values.seed, 7, 0, 2 ** 31);
      const moment = values.now ?? now().slice(0, 16);
      if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment))
        throw new UsageError('--now must be a local moment, YYYY-MM-DDTHH:MM');
      const world = simulate(seed, {
        flights: wholeNumber('flights', values.flights, 20, 1, 100_000),
        now: moment,
        listed: values.list === undefined ? [] : await readPlantable(values.list),
        lost: values.lost === undefined ? [] : await readLostList(values.lost),
        rate: { listed: 0.5, namesakes: 0.3, lost: 0.2 },
        load: [80, 200],
      });
      if (values.truth === true) for (const truth of world.truth) console.out(JSON.stringify(truth));
      return deliver(world, values, console);
    },
  };
}

async function deliver(
  world: Simulation,
  values: {
    readonly to?: string | undefined;
    readonly credential?: readonly string[] | undefined;
    readonly out?: string | undefined;
    readonly json?: boolean | undefined;
    readonly truth?: boolean | undefined;
  },
  console: Console,
): Promise<number> {
  if (values.out !== undefined) {
    const files = await writeFiles(world, values.out);
    console.err(`${files} messages written to ${values.out}`);
    return 0;
  }
  if (values.to === undefined) {
    if (values.truth !== true) throw new UsageError('say where: --to URL, --out FOLDER, or --truth alone');
    return 0;
  }
  const credentials = new Map((values.credential ?? []).map((one) => [one.slice(0, one.indexOf('.')), one]));
  for (const carrier of CARRIERS)
    if (!credentials.has(carrier.code)) throw new UsageError(`--credential for carrier ${carrier.code} is missing`);
  const sent = await sendWorld(world, { url: values.to, credentials, lanes: 4 }, (line) => console.err(line));
  console.out(
    values.json === true
      ? JSON.stringify(sent)
      : `${sent.messages} messages with ${sent.travellers} travellers receipted, ${sent.refused} refused`,
  );
  return sent.refused === 0 ? 0 : 1;
}

async function writeFiles(world: Simulation, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  for (const message of world.messages()) {
    count++;
    await writeFile(
      join(folder, `${String(count).padStart(6, '0')}-${message.carrier}-${message.kind}.edi`),
      message.bytes,
    );
  }
  return count;
}

/** Sends every message; each is repeated while the unit answers 503, as a carrier's queue does. */
export async function sendWorld(world: Simulation, sending: Sending, say: (line: string) => void): Promise<Sent> {
  const messages = world.messages();
  const total = { messages: 0, travellers: 0, refused: 0 };
  const lane = async (): Promise<void> => {
    for (let next = messages.next(); next.done !== true; next = messages.next()) {
      const status = await sendOne(next.value, sending);
      if (status === 200) {
        total.messages++;
        total.travellers += next.value.travellers;
      } else {
        total.refused++;
        say(`${next.value.kind} of ${next.value.leg}: answered ${status}`);
      }
    }
  };
  await Promise.all(Array.from({ length: sending.lanes }, lane));
  return total;
}

const MOST_TRIES = 60;

async function sendOne(message: SimulatedMessage, sending: Sending): Promise<number> {
  let status = 0;
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const answer = await fetch(`${sending.url}/v1/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sending.credentials.get(message.carrier) ?? ''}`,
        'content-type': 'application/edifact',
      },
      body: message.bytes as Uint8Array<ArrayBuffer>,
    }).catch(() => undefined);
    status = answer?.status ?? 0;
    await answer?.arrayBuffer();
    if (status !== 503 && status !== 0) return status;
    await new Promise((resolve) => setTimeout(resolve, Math.min(1_000, 50 * 2 ** attempt)));
  }
  return status;
}
