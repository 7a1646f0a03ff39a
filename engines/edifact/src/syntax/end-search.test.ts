// Checks that the search for a segment's end looks at each byte a bounded number of times.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteQueue } from './byte-queue.ts';
import { EndSearch } from './end-search.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A queue whose byte reads are counted. */
function countedQueue(content: Uint8Array): { readonly queue: ByteQueue; readonly reads: () => number } {
  let reads = 0;
  const queue = new ByteQueue();
  queue.bytes = new Proxy(content, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key, target);
    },
  });
  return { queue, reads: () => reads };
}

const MARKS = { component: encode(':'), element: encode('+'), release: encode('?'), terminator: encode('\u2019') };

test('reads every byte at most eight times, arriving one by one in the worst mixture of marks', () => {
  for (const unit of ['A', '?', '\r', '\u2018', '?\u2018', '\u00e9']) {
    const content = encode(`NAD+${unit.repeat(2000)}\u2019\u2019`);
    const { queue, reads } = countedQueue(content);
    const search = new EndSearch(queue, MARKS);
    let width = 0;
    for (queue.length = 1; queue.length <= content.length && width === 0; queue.length += 1) width = search.find(false);
    assert.ok(reads() <= content.length * 8, `${reads()} reads of ${content.length} bytes`);
  }
});

test('finds the terminator of several bytes and steps over a released one', () => {
  const queue = new ByteQueue();
  queue.append(encode('FTX+A?\u2019B\u2019UNT'), 0);
  const search = new EndSearch(queue, MARKS);
  assert.equal(search.find(false), 3);
  assert.equal(search.at, encode('FTX+A?\u2019B').length);
});
