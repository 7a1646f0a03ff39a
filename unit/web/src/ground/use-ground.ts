// Lets a page follow the ground that was chosen in this tab.
import type { Ground } from '@vigie/words';
import { useSyncExternalStore } from 'react';
import { createGroundStore } from './ground-store.ts';

/** The one store of this tab. */
export const groundStore = createGroundStore(window.sessionStorage);

/** The chosen ground, `undefined` until one is. */
export function useGround(): Ground | undefined {
  return useSyncExternalStore(groundStore.subscribe, groundStore.get);
}
