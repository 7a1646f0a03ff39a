// Signs an officer in with a passkey; there are no passwords.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { Fault } from '../parts/fault.tsx';
import { Note } from '../parts/note.tsx';
import { Gate } from './gate.tsx';
import { useSignIn } from './use-passkey.ts';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactNode {
  const say = useSay();
  const { to } = route.useSearch();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const health = useQuery(queries.health());
  const enter = (): void => signIn.mutate(undefined, { onSuccess: () => void navigate({ to: to ?? '/' }) });
  return (
    <Gate title={say('session.title')}>
      <h1>{say('session.title')}</h1>
      <p>{say('session.lead')}</p>
      {signIn.error === null ? null : <Fault error={signIn.error} />}
      <Button size="md" onClick={enter} loading={signIn.isPending} data-testid="sign-in">
        {say('session.sign-in')}
      </Button>
      <p>{say('session.no-account')}</p>
      {health.data?.demonstration === true ? <Note>{say('session.demonstration')}</Note> : null}
    </Gate>
  );
}
