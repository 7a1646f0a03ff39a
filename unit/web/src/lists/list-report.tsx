// The report of one list version: what was read, what it would change, and the act that puts it in force.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListVersionView } from '@vigie/words/api';
import { type ReactNode, useState } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { useSay } from '../language/use-say.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Note } from '../parts/note.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { useSession } from '../session/use-session.ts';
import { ListCounts } from './list-counts.tsx';
import { sizeOf } from './list-size.ts';
import { ListState } from './list-state.tsx';

interface Props {
  readonly list: ListVersionView;
  /** The version of the same list that is in force, if any. */
  readonly inForce: ListVersionView | undefined;
}

export function ListReport({ list, inForce }: Props): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const activate = useMutation({
    mutationFn: () =>
      callUnit<ListVersionView>(`/v1/lists/${encodeURIComponent(list.id)}/activate`, { method: 'POST' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['lists'] });
      setAsking(false);
    },
  });
  const waits = list.state === 'imported';
  return (
    <div data-testid="list-report">
      <Panel
        title={say('lists.report.title', { title: list.title })}
        aside={
          <>
            <ListState list={list} />
            <Link to="/lists">{say('act.close')}</Link>
          </>
        }
      >
        <div className={parts.stack}>
          <p>{say(`lists.size.${list.kind}`, sizeOf(list))}</p>
          {waits ? <Difference list={list} inForce={inForce} /> : null}
          {list.state === 'active' ? (
            <Note tone="good" icon="check">
              {say('lists.in-force')}
            </Note>
          ) : null}
          {waits && may('list.activate') ? (
            <div>
              <Button onClick={() => setAsking(true)} data-testid="list-activate">
                {say('lists.activate')}
              </Button>
            </div>
          ) : null}
          <h3>{say('lists.accounting')}</h3>
          <ListCounts accounting={list.accounting} />
        </div>
      </Panel>
      <ConfirmDialog
        opened={asking}
        title={say('lists.activate')}
        explains={say('lists.activate.explains', { title: list.title })}
        act={say('lists.activate')}
        busy={activate.isPending}
        error={activate.error}
        onConfirm={() => activate.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function Difference({ list, inForce }: Props): ReactNode {
  const say = useSay();
  return (
    <Note tone="toward" icon="waiting">
      <p>{say('lists.not-in-force')}</p>
      <p>{inForce === undefined ? say('lists.first') : say('lists.difference', { ...list.difference })}</p>
    </Note>
  );
}
