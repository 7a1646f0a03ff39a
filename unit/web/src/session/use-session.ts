// The officer who is signed in, and what they may do.
import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '@vigie/words/api';
import { queries } from '../api/queries.ts';

/** Actions of the policy that the desk shows or hides parts for. */
export type DeskAction =
  | 'flights.list'
  | 'flight.read'
  | 'traveller.read'
  | 'hits.list'
  | 'hit.read'
  | 'hit.claim'
  | 'hit.release'
  | 'hit.decide'
  | 'hit.second'
  | 'lists.list'
  | 'list.import'
  | 'list.activate'
  | 'subject.read'
  | 'ledger.read'
  | 'ledger.verify'
  | 'carriers.list'
  | 'carrier.register'
  | 'carrier.disable'
  | 'officers.list'
  | 'officer.invite'
  | 'officer.disable'
  | 'messages.list'
  | 'quarantine.list'
  | 'quarantine.open';

export interface DeskSession {
  readonly view: SessionView | undefined;
  readonly may: (action: DeskAction) => boolean;
}

/** Pages under the shell have a session from the start; `view` is missing only while it is renewed. */
export function useSession(): DeskSession {
  const { data } = useQuery({ ...queries.session(), staleTime: 60_000 });
  return { view: data, may: (action) => data?.actions.includes(action) ?? false };
}
