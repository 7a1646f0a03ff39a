// Makes the store of answers: no retry of a refusal, a lost ground asked for again, a lost session noticed.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { groundStore } from '../ground/use-ground.ts';
import { sessionLost } from '../session/session-lost.ts';
import { codeOf, UnitProblemError } from './unit-problem.ts';

const GROUND_CODES = new Set(['GROUND_MISSING', 'GROUND_UNKNOWN']);

/** The one store of answers of the desk. */
export function makeQueryClient(): QueryClient {
  const notice = (error: unknown): void => {
    if (GROUND_CODES.has(codeOf(error))) groundStore.clear();
    if (codeOf(error) === 'SIGNED_OUT') sessionLost.set(true);
  };
  return new QueryClient({
    queryCache: new QueryCache({
      // The first question of every visit is whether somebody is signed in; a no is no loss.
      onError: (error, query) => (query.queryKey[0] === 'session' ? undefined : notice(error)),
    }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        staleTime: 2000,
        retry: (count, error) => count < 2 && isPassing(error),
      },
    },
  });
}

// Only a unit that is away or busy may answer differently the next time.
function isPassing(error: unknown): boolean {
  return error instanceof UnitProblemError && (error.status === 0 || error.status === 503);
}
