// Lets an officer sign in again over the page, so that nothing typed is lost.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { unitNow } from '../api/unit-clock.ts';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Fault } from '../parts/fault.tsx';
import css from '../parts/parts.module.css';
import { sessionLost, useSessionLost } from './session-lost.ts';
import { signOut } from './sign-out.ts';
import { useSignIn } from './use-passkey.ts';
import { useSession } from './use-session.ts';

export function SessionEnded(): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const lost = useSessionLost();
  const signIn = useSignIn();
  const { view } = useSession();
  const expiresAt = view?.expiresAt ?? '';
  useEffect(() => {
    const left = Date.parse(expiresAt) - unitNow();
    if (Number.isNaN(left)) return;
    const timer = window.setTimeout(() => sessionLost.set(true), Math.min(Math.max(left, 0), 2 ** 31 - 1));
    return () => window.clearTimeout(timer);
  }, [expiresAt]);
  return (
    <Dialog opened={lost} title={say('session.ended')}>
      <div className={css.stack}>
        <p>{say('session.ended.lead')}</p>
        {signIn.error === null ? null : <Fault error={signIn.error} />}
        <div className={css.row}>
          <Button onClick={() => signIn.mutate()} loading={signIn.isPending} data-testid="sign-in-again">
            {say('session.sign-in')}
          </Button>
          <Button variant="default" onClick={() => void signOut(client)}>
            {say('session.leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
