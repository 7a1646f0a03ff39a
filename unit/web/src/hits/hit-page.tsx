// One possible match: both sides field by field, every reason in words, and the officer's own decision.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import type { HitDetail } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { OnGround } from '../ground/on-ground.tsx';
import { useSay } from '../language/use-say.ts';
import { Countdown } from '../parts/countdown.tsx';
import { HitStateStamp } from '../parts/hit-state-stamp.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { useKeys } from '../shell/use-keys.ts';
import { Comparison } from './comparison.tsx';
import { DecisionArea } from './decision-area.tsx';
import { HitHistory } from './hit-history.tsx';
import css from './hits.module.css';
import { nextInQueue } from './queue-keys.ts';
import { queueOrder } from './queue-order.ts';
import { Reasons } from './reasons.tsx';
import { reviewKeys } from './review-keys.ts';

const route = getRouteApi('/desk/hits/$hitId');

export function HitPage(): ReactNode {
  const { hitId } = route.useParams();
  return <OnGround>{(ground) => <Review key={hitId} hitId={hitId} ground={ground} />}</OnGround>;
}

function Review({ hitId, ground }: { readonly hitId: string; readonly ground: Ground }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const detail = useQuery(queries.hit(hitId, ground));
  const next = nextInQueue(queueOrder.get(), hitId);
  useKeys((press) => {
    const intent = reviewKeys(press);
    if (intent?.kind === 'back') void navigate({ to: '/hits' });
    if (intent?.kind === 'next' && next !== undefined) void navigate({ to: '/hits/$hitId', params: { hitId: next } });
    return intent?.kind === 'back' || intent?.kind === 'next';
  });
  return (
    <Page
      title={say('hit.title')}
      above={
        <Link to="/hits">
          <Icon name="back" size={14} />
          {say('hits.title')}
        </Link>
      }
      lead={detail.data === undefined ? undefined : <Lead detail={detail.data} />}
      actions={
        next === undefined ? undefined : (
          <Link to="/hits/$hitId" params={{ hitId: next }} data-testid="next-hit">
            {say('hit.next')}
          </Link>
        )
      }
    >
      <Loaded query={detail}>{(answer) => <Sides detail={answer} ground={ground} />}</Loaded>
    </Page>
  );
}

function Lead({ detail: { hit } }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  return (
    <span className={css.headline}>
      <HitStateStamp state={hit.state} />
      <span>{say(`hit.source.${hit.source}`)}</span>
      <Link to="/flights/$flightId" params={{ flightId: hit.flight.id }}>
        {hit.flight.designator} {say('flight.route', { from: hit.flight.from, to: hit.flight.to })}
      </Link>
      <span>
        <Icon name="clock" size={14} /> {say('hit.time-left')} <Countdown until={hit.decideBy} />
      </span>
    </span>
  );
}

function Sides({ detail, ground }: { readonly detail: HitDetail; readonly ground: Ground }): ReactNode {
  const say = useSay();
  return (
    <div className={css.review}>
      <div className={css.evidence}>
        <Panel title={say('compare.title')} aside={<p>{say('compare.lead')}</p>}>
          <Comparison detail={detail} />
        </Panel>
        <Panel title={say('reasons.title')}>
          <Reasons detail={detail} />
        </Panel>
        <Panel title={say('history.title')}>
          <HitHistory detail={detail} />
        </Panel>
        <p className={parts.soft}>
          {say('hit.snapshot')} <span className={parts.mono}>{detail.snapshot}</span>
        </p>
      </div>
      <div className={css.decision}>
        <DecisionArea detail={detail} ground={ground} />
      </div>
    </div>
  );
}
