// The second officer confirms or refuses what a first one decided, in own words (four eyes).
import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { HitDetail } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Note } from '../parts/note.tsx';
import parts from '../parts/parts.module.css';
import { ReasonField, useDraft } from '../parts/reason-field.tsx';
import { lacksLetters } from '../parts/reason-length.ts';
import { decisionWords } from './decision-words.ts';
import css from './hits.module.css';
import type { ReviewAct } from './use-review.ts';

interface Props {
  readonly detail: HitDetail;
  readonly review: UseMutationResult<HitDetail, Error, ReviewAct>;
}

export function SecondForm({ detail, review }: Props): ReactNode {
  const say = useSay();
  const draft = useDraft(`second/${detail.hit.id}`);
  const first = detail.events.findLast((event) => event.kind.endsWith('decided'));
  const ready = lacksLetters(draft.text) === 0 && !review.isPending;
  const send = (confirm: boolean): void =>
    review.mutate({ kind: 'second', confirm, reason: draft.text.trim() }, { onSuccess: draft.drop });
  return (
    <div className={parts.stack}>
      <Note icon="officer">{say('second.lead')}</Note>
      {first === undefined ? null : (
        <div>
          <p>
            {say('second.first', {
              name: first.officer?.name ?? '',
              decision: first.decision === undefined ? '' : say(decisionWords(detail.hit.source, first.decision)),
              measure: first.measure === undefined ? '' : say(`measure.${first.measure}`),
            })}
          </p>
          <blockquote className={css.quote} dir="auto">
            {first.reason ?? ''}
          </blockquote>
        </div>
      )}
      <ReasonField draft={draft} label={say('second.reason')} hint={say('reason.hint')} />
      <div className={parts.row}>
        <Button onClick={() => send(true)} disabled={!ready} data-testid="second-confirm">
          {say('second.confirm')}
        </Button>
        <Button variant="default" onClick={() => send(false)} disabled={!ready} data-testid="second-refuse">
          {say('second.refuse')}
        </Button>
      </div>
      <p className={parts.soft}>{say('second.follows')}</p>
    </div>
  );
}
