// A process for tests that appends to a ledger until it is killed, telling the number of every entry that is durable.
import { writeSync } from 'node:fs';
import { openSample, sampleEntries } from './sample-ledger.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
const ledger = await openSample(folder, { fsync: true, publishAfterMs: 5, walBytes: 2 << 20 });
let state = Number(seed);
let next = ledger.lastSeq();

function upTo(limit: number): number {
  state = (state * 48_271) % 0x7fffffff;
  return 1 + (state % limit);
}

async function appendOn(): Promise<void> {
  while (next >= 0) {
    const from = next;
    next += upTo(40);
    const { first } = await ledger.append(sampleEntries(from, next));
    if (first !== from) throw new Error(`entry ${from} was put at ${first}`);
    writeSync(1, `${ledger.size}\n`);
  }
}

// Appends are made in the order of their entries: `next` moves before the first wait of each.
await Promise.all(Array.from({ length: upTo(8) }, appendOn));
