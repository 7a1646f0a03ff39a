// The acts of review, each sent under the ground in use; the answer replaces what the page shows.
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Decision, Ground, Measure } from '@vigie/words';
import type { HitDetail } from '@vigie/words/api';
import { callUnit } from '../api/call-unit.ts';

export type ReviewAct =
  | { readonly kind: 'claim' }
  | { readonly kind: 'release'; readonly reason: string }
  | { readonly kind: 'decide'; readonly decision: Decision; readonly measure: Measure; readonly reason: string }
  | { readonly kind: 'second'; readonly confirm: boolean; readonly reason: string };

/** Sends an act on one hit. Nothing is shown as done before the unit said so. */
export function useReview(hitId: string, ground: Ground): UseMutationResult<HitDetail, Error, ReviewAct> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...body }: ReviewAct) =>
      callUnit<HitDetail>(`/v1/hits/${encodeURIComponent(hitId)}/${kind}`, {
        method: 'POST',
        ground,
        ...(kind === 'claim' ? {} : { body }),
      }),
    onSuccess: (detail) => {
      client.setQueryData(['hit', hitId, ground], detail);
      void client.invalidateQueries({ queryKey: ['hits'] });
    },
    // Refused, most often because another officer was faster: the page shows how things stand now.
    onError: () => void client.invalidateQueries({ queryKey: ['hit', hitId] }),
  });
}
