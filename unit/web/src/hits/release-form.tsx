// Hands a claimed hit back to the queue, with a reason.
import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { HitDetail } from '@vigie/words/api';
import { type ReactNode, useState } from 'react';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import parts from '../parts/parts.module.css';
import { ReasonField, useDraft } from '../parts/reason-field.tsx';
import { lacksLetters } from '../parts/reason-length.ts';
import type { ReviewAct } from './use-review.ts';

interface Props {
  readonly hitId: string;
  readonly review: UseMutationResult<HitDetail, Error, ReviewAct>;
}

export function ReleaseForm({ hitId, review }: Props): ReactNode {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const draft = useDraft(`release/${hitId}`);
  const send = (): void =>
    review.mutate(
      { kind: 'release', reason: draft.text.trim() },
      {
        onSuccess: () => {
          draft.drop();
          setOpened(false);
        },
        onError: () => setOpened(false),
      },
    );
  return (
    <>
      <Button variant="subtle" onClick={() => setOpened(true)} data-testid="release-hit">
        {say('hit.release')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={say('hit.release')}>
        <div className={parts.stack}>
          <p>{say('hit.release.lead')}</p>
          <ReasonField draft={draft} label={say('reason.label')} hint={say('reason.hint')} testId="release-reason" />
          <Button
            onClick={send}
            loading={review.isPending}
            disabled={lacksLetters(draft.text) > 0}
            data-testid="release-submit"
          >
            {say('hit.release')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
