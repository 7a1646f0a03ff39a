// A clock that ticks once a second for all countdowns of a page together.
import { useSyncExternalStore } from 'react';
import { unitNow } from '../api/unit-clock.ts';

const listeners = new Set<() => void>();
let timer: number | undefined;
let second = Math.floor(unitNow() / 1000);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  second = Math.floor(unitNow() / 1000);
  for (const listener of listeners) listener();
}

/** Milliseconds on the unit's clock, renewed every second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => second) * 1000;
}
