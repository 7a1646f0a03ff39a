// Signs in or enrols with a passkey (W3C Web Authentication Level 3).
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '@vigie/words/api';
import { callUnit } from '../api/call-unit.ts';
import { UnitProblemError } from '../api/unit-problem.ts';
import { sessionLost } from './session-lost.ts';

function mustHavePasskeys(): void {
  if (browserSupportsWebAuthn()) return;
  throw new UnitProblemError(0, { code: 'PASSKEY_UNSUPPORTED', at: 'browser', text: 'No passkeys here.' });
}

/** What opening a session answers or uses up; everything else was perhaps refused and is asked for again. */
const SETTLED = new Set<unknown>(['session', 'invitation']);

/** Opens a session by `open` and lets the whole desk know. */
function useOpening(open: () => Promise<SessionView>): UseMutationResult<SessionView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: open,
    onSuccess: (session) => {
      client.setQueryData(['session'], session);
      sessionLost.set(false);
      void client.invalidateQueries({ predicate: ({ queryKey }) => !SETTLED.has(queryKey[0]) });
    },
  });
}

/** Signs in with any passkey this device holds for the desk. */
export function useSignIn(): UseMutationResult<SessionView, Error, void> {
  return useOpening(async () => {
    mustHavePasskeys();
    const optionsJSON = await callUnit<PublicKeyCredentialRequestOptionsJSON>('/v1/session/options', {
      method: 'POST',
    });
    const answer = await startAuthentication({ optionsJSON });
    return callUnit<SessionView>('/v1/session/verify', { method: 'POST', body: answer });
  });
}

/** Creates the passkey of an invited officer. */
export function useEnrolment(token: string): UseMutationResult<SessionView, Error, void> {
  const path = `/v1/invitations/${encodeURIComponent(token)}`;
  return useOpening(async () => {
    mustHavePasskeys();
    const optionsJSON = await callUnit<PublicKeyCredentialCreationOptionsJSON>(`${path}/options`, { method: 'POST' });
    const answer = await startRegistration({ optionsJSON });
    return callUnit<SessionView>(`${path}/verify`, { method: 'POST', body: answer });
  });
}

/** Accepts an invitation without a passkey; the unit allows it in a demonstration only. */
export function useDemonstration(token: string): UseMutationResult<SessionView, Error, void> {
  const path = `/v1/invitations/${encodeURIComponent(token)}/demonstration`;
  return useOpening(() => callUnit<SessionView>(path, { method: 'POST' }));
}
