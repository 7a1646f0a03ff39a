// Says which reads an event of the unit makes stale.
import type { UnitEvent } from '@vigie/words/api';

type Key = readonly string[];

/** Keys whose queries must be renewed; a key covers all that start with it. */
export function touchedKeys(event: UnitEvent): readonly Key[] {
  switch (event.topic) {
    case 'flight':
      return [['flights'], ['flight', event.id]];
    case 'hit':
      return [['hits'], ['hit', event.id], ['flights']];
    case 'list':
      return [['lists']];
    case 'message':
      return [['messages'], ['quarantine'], ['carriers']];
    case 'ledger':
      // A read is itself an entry, so renewing here would never come to rest; the page has a button.
      return [];
  }
}

/** The event in a line of the stream, `undefined` for one of no known topic. */
export function parseEvent(text: string): UnitEvent | undefined {
  try {
    const { topic, id } = JSON.parse(text) as Partial<UnitEvent>;
    if (topic === undefined || !TOPICS.has(topic) || typeof id !== 'string') return undefined;
    return { topic, id };
  } catch {
    return undefined;
  }
}

const TOPICS = new Set<UnitEvent['topic']>(['flight', 'hit', 'list', 'message', 'ledger']);

/** Joins keys of many events, each once, so that a burst of messages renews a page once. */
export function joinKeys(lists: readonly (readonly Key[])[]): readonly Key[] {
  const joined = new Map<string, Key>();
  for (const key of lists.flat()) joined.set(key.join('\n'), key);
  return [...joined.values()];
}
