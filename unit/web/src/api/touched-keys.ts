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

/** Keys touched by one event, and when it was heard. */
export interface Touch {
  readonly keys: readonly Key[];
  readonly heardMs: number;
}

/** True where a read is older than an event that touched it; every renewal of personal data is a ledger entry of its own. */
export function isStale(queryKey: readonly unknown[], readMs: number, touches: readonly Touch[]): boolean {
  return touches.some(
    ({ keys, heardMs }) =>
      readMs < heardMs && keys.some((key) => key.every((part, position) => part === queryKey[position])),
  );
}
