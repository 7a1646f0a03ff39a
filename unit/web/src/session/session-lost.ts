// Notes that the session ended while a page was open, so that signing in again happens in place.
import { useSyncExternalStore } from 'react';

let lost = false;
const listeners = new Set<() => void>();

/** Whether the unit refused a call for want of a session. */
export const sessionLost = {
  get: (): boolean => lost,
  set: (value: boolean): void => {
    lost = value;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Lets a part of the page follow it. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(sessionLost.subscribe, sessionLost.get);
}
