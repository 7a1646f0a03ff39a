// Who holds which role; accounts are opened by a one-time link and stopped here.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Officer } from '@vigie/words/api';
import { type ReactNode, useState } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import { OfficerDialog } from './officer-dialog.tsx';

const STATES = {
  invited: { tone: 'toward', icon: 'waiting' },
  active: { tone: 'good', icon: 'check' },
  disabled: { tone: 'quiet', icon: 'cross' },
} as const;

export function OfficersPage(): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const officers = useQuery(queries.officers());
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Officer>();
  return (
    <Page
      title={say('officers.title')}
      lead={say('officers.lead')}
      actions={
        may('officer.invite') ? (
          <Button onClick={() => setInviting(true)} data-testid="officer-invite">
            {say('officers.invite')}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={officers}>
        {(answer) => (
          <OfficersTable officers={answer.officers} onDisable={may('officer.disable') ? setLeaving : undefined} />
        )}
      </Loaded>
      {inviting ? <OfficerDialog onClose={() => setInviting(false)} /> : null}
      {leaving === undefined ? null : <Disable officer={leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

interface TableProps {
  readonly officers: readonly Officer[];
  /** Missing where this officer may not. */
  readonly onDisable: ((officer: Officer) => void) | undefined;
}

function OfficersTable({ officers, onDisable }: TableProps): ReactNode {
  const say = useSay();
  const { view } = useSession();
  const heads = [
    { label: say('officers.name') },
    { label: say('officers.roles') },
    { label: say('officers.state') },
    ...(onDisable === undefined ? [] : [{ label: say('officers.act') }]),
  ];
  return (
    <Table label={say('officers.title')} heads={heads}>
      {officers.map((officer) => (
        <tr key={officer.id} data-testid="officer-row">
          <td>
            <strong>
              <bdi>{officer.name}</bdi>
            </strong>
          </td>
          <td>{officer.roles.map((role) => say(`role.${role}`)).join(' · ')}</td>
          <td>
            <Stamp {...STATES[officer.state]}>{say(`officers.state.${officer.state}`)}</Stamp>
          </td>
          {onDisable === undefined ? null : (
            <td>
              {officer.state === 'disabled' || officer.id === view?.officer.id ? null : (
                <Button size="compact-xs" variant="default" onClick={() => onDisable(officer)}>
                  {say('officers.disable')}
                </Button>
              )}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function Disable({ officer, onClose }: { readonly officer: Officer; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const disable = useMutation({
    mutationFn: () => callUnit(`/v1/officers/${encodeURIComponent(officer.id)}/disable`, { method: 'POST' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['officers'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={say('officers.disable.title', { name: officer.name })}
      explains={say('officers.disable.explains')}
      act={say('officers.disable')}
      busy={disable.isPending}
      error={disable.error}
      onConfirm={() => disable.mutate()}
      onClose={onClose}
    />
  );
}
