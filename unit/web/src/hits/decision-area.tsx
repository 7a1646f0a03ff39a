// What this officer can do with the hit now, and why where they can do nothing.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import type { HitDetail } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Fault } from '../parts/fault.tsx';
import { Note } from '../parts/note.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { useSession } from '../session/use-session.ts';
import { useKeys } from '../shell/use-keys.ts';
import { DecisionForm } from './decision-form.tsx';
import { nextInQueue } from './queue-keys.ts';
import { queueOrder } from './queue-order.ts';
import { ReleaseForm } from './release-form.tsx';
import { reviewKeys } from './review-keys.ts';
import { reviewPart } from './review-part.ts';
import { SecondForm } from './second-form.tsx';
import { useReview } from './use-review.ts';

interface Props {
  readonly detail: HitDetail;
  readonly ground: Ground;
}

export function DecisionArea({ detail, ground }: Props): ReactNode {
  const say = useSay();
  const { hit } = detail;
  const { view, may } = useSession();
  const review = useReview(hit.id, ground);
  const part = reviewPart(hit, {
    id: view?.officer.id ?? '',
    mayDecide: may('hit.decide'),
    maySecond: may('hit.second'),
  });
  useKeys((press) => {
    if (reviewKeys(press)?.kind !== 'claim' || part !== 'claim') return false;
    review.mutate({ kind: 'claim' });
    return true;
  });
  return (
    <Panel title={say(part === 'second' ? 'second.title' : 'decide.title')}>
      <div className={parts.stack}>
        {review.error === null ? null : <Fault error={review.error} />}
        {part === 'claim' ? (
          <>
            <p>{say(hit.state === 'second-reader' ? 'hit.claim.second-reader' : 'hit.claim.lead')}</p>
            <Button
              onClick={() => review.mutate({ kind: 'claim' })}
              loading={review.isPending}
              data-testid="claim-hit"
              fullWidth
            >
              {say('hit.claim')}
            </Button>
          </>
        ) : null}
        {part === 'decide' ? (
          <>
            <DecisionForm detail={detail} review={review} />
            {may('hit.release') ? <ReleaseForm hitId={hit.id} review={review} /> : null}
          </>
        ) : null}
        {part === 'second' ? <SecondForm detail={detail} review={review} /> : null}
        {part === 'with-another' ? (
          <>
            <Note icon="person">{say('hit.with-another', { name: hit.claimedBy?.name ?? '' })}</Note>
            {may('hit.release') && view?.officer.roles.includes('supervisor') === true ? (
              <ReleaseForm hitId={hit.id} review={review} />
            ) : null}
          </>
        ) : null}
        {part === 'own-decision' ? <Note icon="waiting">{say(`hit.own-decision.${waitKind(hit.state)}`)}</Note> : null}
        {part === 'read-only' ? <Note>{say('hit.read-only')}</Note> : null}
        {part === 'done' ? <Done detail={detail} /> : null}
      </div>
    </Panel>
  );
}

function waitKind(state: string): 'awaiting-second' | 'second-reader' {
  return state === 'awaiting-second' ? 'awaiting-second' : 'second-reader';
}

function Done({ detail: { hit } }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  const next = nextInQueue(queueOrder.get(), hit.id);
  return (
    <>
      <div role="status" data-testid="hit-done" data-state={hit.state}>
        <Note tone="good" icon="check">
          {say(hit.state === 'referred' ? 'hit.done.referred' : 'hit.done.closed')}
        </Note>
      </div>
      {next === undefined ? null : (
        <Link to="/hits/$hitId" params={{ hitId: next }}>
          {say('hit.next')}
        </Link>
      )}
    </>
  );
}
