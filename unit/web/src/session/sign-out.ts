// Ends the session and drops everything this tab knows.
import type { QueryClient } from '@tanstack/react-query';
import { callUnit } from '../api/call-unit.ts';

/** Resolves when the unit has forgotten the session; the tab is emptied even where it could not be reached. */
export async function signOut(client: QueryClient): Promise<void> {
  try {
    await callUnit<void>('/v1/session', { method: 'DELETE' });
  } finally {
    client.clear();
    window.sessionStorage.clear();
    window.location.assign('/sign-in');
  }
}
