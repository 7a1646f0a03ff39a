// Accepts an invitation: who is invited, to which roles, and the passkey that will open the desk.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { InvitationView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { Fault } from '../parts/fault.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Note } from '../parts/note.tsx';
import css from '../parts/parts.module.css';
import { Gate } from './gate.tsx';
import own from './session.module.css';
import { useDemonstration, useEnrolment } from './use-passkey.ts';

const route = getRouteApi('/invitation/$token');

export function InvitationPage(): ReactNode {
  const say = useSay();
  const { token } = route.useParams();
  const invitation = useQuery({ ...queries.invitation(token), staleTime: Number.POSITIVE_INFINITY });
  return (
    <Gate title={say('invitation.title')}>
      <h1>{say('invitation.title')}</h1>
      <Loaded query={invitation}>{(view) => <Acceptance view={view} token={token} />}</Loaded>
    </Gate>
  );
}

function Acceptance({ view, token }: { readonly view: InvitationView; readonly token: string }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const enrolment = useEnrolment(token);
  const demonstration = useDemonstration(token);
  const enter = { onSuccess: () => void navigate({ to: '/' }) };
  const error = enrolment.error ?? demonstration.error;
  return (
    <div className={css.stack}>
      <p>{say('invitation.lead', { name: view.name })}</p>
      <ul className={own.roles}>
        {view.roles.map((role) => (
          <li key={role}>
            <strong>{say(`role.${role}`)}</strong>: {say(`role.says.${role}`)}
          </li>
        ))}
      </ul>
      <p className={css.soft}>
        {say('invitation.until')} <Instant at={view.expiresAt} />
      </p>
      {error === null ? null : <Fault error={error} />}
      <Button
        size="md"
        onClick={() => enrolment.mutate(undefined, enter)}
        loading={enrolment.isPending}
        data-testid="create-passkey"
      >
        {say('invitation.create-passkey')}
      </Button>
      <p className={css.soft}>{say('invitation.passkey-explained')}</p>
      {view.demonstration ? (
        <>
          <Note tone="toward" icon="warning">
            {say('invitation.demonstration')}
          </Note>
          <Button
            variant="default"
            onClick={() => demonstration.mutate(undefined, enter)}
            loading={demonstration.isPending}
            data-testid="continue-demonstration"
          >
            {say('invitation.continue-demonstration')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
