// Opens one unreadable message to repair it: under a ground, with a reason, and noted in the ledger.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Ground } from '@vigie/words';
import type { QuarantineBody } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { GroundBar } from '../ground/ground-bar.tsx';
import { GroundDialog } from '../ground/ground-dialog.tsx';
import { groundStore, useGround } from '../ground/use-ground.ts';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Fault } from '../parts/fault.tsx';
import { Note } from '../parts/note.tsx';
import parts from '../parts/parts.module.css';
import { ReasonField, useDraft } from '../parts/reason-field.tsx';
import { lacksLetters } from '../parts/reason-length.ts';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

export function QuarantineDialog({ id, onClose }: Props): ReactNode {
  const ground = useGround();
  if (ground !== undefined) return <Opening id={id} ground={ground} onClose={onClose} />;
  return <GroundDialog opened before={undefined} onChoose={groundStore.set} onLeave={onClose} />;
}

function Opening({ id, ground, onClose }: Props & { readonly ground: Ground }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const draft = useDraft(`quarantine/${id}`);
  const open = useMutation({
    mutationFn: () =>
      callUnit<QuarantineBody>(`/v1/quarantine/${encodeURIComponent(id)}/open`, {
        method: 'POST',
        ground,
        body: { reason: draft.text.trim() },
      }),
    onSuccess: () => {
      draft.drop();
      void client.invalidateQueries({ queryKey: ['quarantine'] });
    },
    gcTime: 0,
  });
  return (
    <Dialog opened onClose={onClose} title={say('quarantine.open.title')} size="xl">
      <div className={parts.stack}>
        <GroundBar ground={ground} />
        {open.data === undefined ? (
          <>
            <Note tone="toward" icon="warning">
              {say('quarantine.open.lead')}
            </Note>
            <ReasonField draft={draft} label={say('quarantine.reason')} hint={say('reason.hint')} />
            {open.error === null ? null : <Fault error={open.error} />}
            <Button
              onClick={() => open.mutate()}
              loading={open.isPending}
              disabled={lacksLetters(draft.text) > 0}
              data-testid="quarantine-submit"
            >
              {say('quarantine.open')}
            </Button>
          </>
        ) : (
          <pre className={parts.pre} data-testid="quarantine-body" dir="ltr">
            {open.data.text}
          </pre>
        )}
      </div>
    </Dialog>
  );
}
