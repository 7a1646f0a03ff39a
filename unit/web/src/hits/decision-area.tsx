// What this officer can do with the hit now, and why where they can do nothing.
import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
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
import { type ReviewPart, reviewPart } from './review-part.ts';
import { SecondForm } from './second-form.tsx';
import { type ReviewAct, useReview } from './use-review.ts';

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
  const supervises = view?.officer.roles.includes('supervisor') === true;
  const mayRelease = may('hit.release') && (part === 'decide' || supervises);
  return (
    <Panel title={say(part === 'second' ? 'second.title' : 'decide.title')}>
      <div className={parts.stack}>
        {review.error === null ? null : <Fault error={review.error} />}
        <Part part={part} detail={detail} review={review} />
        {(part === 'decide' || part === 'with-another') && mayRelease ? (
          <ReleaseForm hitId={hit.id} review={review} />
        ) : null}
      </div>
    </Panel>
  );
}

interface PartProps {
  readonly part: ReviewPart;
  readonly detail: HitDetail;
  readonly review: UseMutationResult<HitDetail, Error, ReviewAct>;
}

function Part({ part, detail, review }: PartProps): ReactNode {
  const say = useSay();
  const { hit } = detail;
  switch (part) {
    case 'claim':
      return <Claim detail={detail} review={review} />;
    case 'decide':
      return <DecisionForm detail={detail} review={review} />;
    case 'second':
      return <SecondForm detail={detail} review={review} />;
    case 'with-another':
      return <Note icon="person">{say('hit.with-another', { name: hit.claimedBy?.name ?? '' })}</Note>;
    case 'own-decision':
      return <Note icon="waiting">{say(`hit.own-decision.${waitKind(hit.state)}`)}</Note>;
    case 'read-only':
      return <Note>{say('hit.read-only')}</Note>;
    case 'done':
      return <Done detail={detail} />;
  }
}

function Claim({ detail: { hit }, review }: Omit<PartProps, 'part'>): ReactNode {
  const say = useSay();
  return (
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
