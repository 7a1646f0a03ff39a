// The carriers of the road benchmark, in a process of their own: sends a simulated world over HTTP and reports what was receipted.
import { simulate } from '@vigie/simulator';

interface Order {
  readonly url: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly flights: number;
  readonly now: string;
  readonly lanes: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const world = simulate(order.seed, {
  flights: order.flights,
  now: order.now,
  listed: [],
  lost: [],
  rate: { listed: 0, namesakes: 0, lost: 0 },
  load: [150, 200],
});
// Made before the clock starts: the benchmark measures the unit, not the simulator.
const messages = [...world.messages()];
process.stdout.write(`${JSON.stringify({ ready: true, travellers: world.travellers, messages: messages.length })}\n`);
await new Promise((resolve) => process.stdin.once('data', resolve));

let next = 0;
let bytes = 0;
let refused = 0;
const latencies: number[] = [];
async function lane(): Promise<void> {
  for (let index = next++; index < messages.length; index = next++) {
    const message = messages[index];
    if (message === undefined) return;
    const started = performance.now();
    const answer = await fetch(`${order.url}/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${order.credentials[message.carrier] ?? ''}` },
      body: message.bytes as Uint8Array<ArrayBuffer>,
    });
    await answer.arrayBuffer();
    latencies.push(performance.now() - started);
    bytes += message.bytes.length;
    if (answer.status !== 200) refused++;
  }
}
await Promise.all(Array.from({ length: order.lanes }, lane));
latencies.sort((a, b) => a - b);
const at = (share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
process.stdout.write(`${JSON.stringify({ done: true, bytes, refused, p50: at(0.5), p99: at(0.99) })}\n`);
process.exit(0);
