// Issues a short-lived token of the officer's own for the command line; it is shown once.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { useSay } from '../language/use-say.ts';
import { Fault } from '../parts/fault.tsx';
import { Instant } from '../parts/instant.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { ShownOnce } from '../parts/shown-once.tsx';

interface IssuedToken {
  readonly token: string;
  readonly expiresAt: string;
}

export function TokenPanel(): ReactNode {
  const say = useSay();
  const issue = useMutation({ mutationFn: () => callUnit<IssuedToken>('/v1/session/token', { method: 'POST' }) });
  return (
    <Panel title={say('settings.token')}>
      <div className={parts.stack}>
        <p>{say('settings.token.lead')}</p>
        {issue.error === null ? null : <Fault error={issue.error} />}
        {issue.data === undefined ? (
          <div>
            <Button
              variant="default"
              onClick={() => issue.mutate()}
              loading={issue.isPending}
              data-testid="issue-token"
            >
              {say('settings.token.issue')}
            </Button>
          </div>
        ) : (
          <>
            <ShownOnce text={issue.data.token} explains={say('settings.token.lead')} testId="issued-token" />
            <p className={parts.soft}>
              {say('settings.session-until')} <Instant at={issue.data.expiresAt} />
            </p>
          </>
        )}
      </div>
    </Panel>
  );
}
