// Follows the unit's event stream, renews what changed, and recovers a lost connection without losing the place.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isStale, parseEvent, type Touch, touchedKeys } from './touched-keys.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

/** Pause between an event and the renewal; a flight's messages come in bursts. */
const GATHER_MS = 800;
const RETRY_MS = 4000;

/** The state of the stream, for as long as the caller is on the page. */
export function useLiveEvents(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => followEvents(client, setState), [client]);
  return state;
}

function followEvents(client: QueryClient, tell: (state: LiveState) => void): () => void {
  const waiting: Touch[] = [];
  let source: EventSource | undefined;
  let gather: number | undefined;
  let retry: number | undefined;
  let wasLost = false;
  const renew = (): void => {
    gather = undefined;
    const touches = waiting.splice(0);
    void client.invalidateQueries({
      predicate: ({ queryKey, state }) => isStale(queryKey, state.dataUpdatedAt, touches),
    });
  };
  const open = (): void => {
    source = new EventSource('/v1/events');
    source.onopen = () => {
      tell('live');
      // What happened in the meantime was not heard.
      if (wasLost) void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'ledger' });
      wasLost = false;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = parseEvent(data);
      if (event === undefined) return;
      waiting.push({ keys: touchedKeys(event), heardMs: Date.now() });
      gather ??= window.setTimeout(renew, GATHER_MS);
    };
    source.onerror = () => {
      wasLost = true;
      tell('lost');
      if (source?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, RETRY_MS);
    };
  };
  open();
  return () => {
    source?.close();
    window.clearTimeout(gather);
    window.clearTimeout(retry);
  };
}
