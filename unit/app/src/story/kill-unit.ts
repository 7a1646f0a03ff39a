// The unit that the kill story ends again and again: opens on its folder, serves a port, says when it is ready.
import { createHttp, listen } from '@vigie/doors/http';
import { compose } from '../compose.ts';
import { placesIn } from '../places.ts';

interface Order {
  readonly data: string;
  readonly url?: string;
  readonly schema?: string;
  readonly port: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const composition = await compose({
  places: placesIn(order.data),
  databaseUrl: order.url,
  schema: order.schema,
  demonstration: true,
  log: (event, facts) => process.stderr.write(`${event} ${JSON.stringify(facts ?? {})}\n`),
});
const { unit, intake, ledger, events, screener } = composition;
const app = createHttp({ unit, intake, ledger, events, origin: 'http://localhost', desk: undefined, version: 'story' });
await listen(app, { port: order.port, host: '127.0.0.1' });
screener.start();
process.stdout.write('ready\n');
process.stdin.once('data', () => void composition.close().then(() => process.exit(0)));
