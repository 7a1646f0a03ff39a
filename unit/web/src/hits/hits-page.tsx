// The queue of possible matches: what must be decided next, by whom.
import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { type HitQueueView, queries } from '../api/queries.ts';
import { OnGround } from '../ground/on-ground.tsx';
import { useSay } from '../language/use-say.ts';
import { Empty } from '../parts/empty.tsx';
import { Fault } from '../parts/fault.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session/use-session.ts';
import { useKeys } from '../shell/use-keys.ts';
import { HIT_VIEWS } from './hit-search.ts';
import css from './hits.module.css';
import { HitsTable } from './hits-table.tsx';
import { orderHits } from './order-hits.ts';
import { queueKeys } from './queue-keys.ts';
import { queueOrder } from './queue-order.ts';

const route = getRouteApi('/desk/hits');

export function HitsPage(): ReactNode {
  return <OnGround>{(ground) => <Queue ground={ground} />}</OnGround>;
}

function Queue({ ground }: { readonly ground: Ground }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const { may } = useSession();
  const { view = 'open' } = route.useSearch();
  const hits = useQuery(queries.hits(view, ground));
  const shown = view === 'closed' ? (hits.data?.hits ?? []) : orderHits(hits.data?.hits ?? []);
  const ids = shown.map((hit) => hit.id);
  const [at, setAt] = useState<string>();
  const claim = useClaim(ground);
  const list = useRef<HTMLDivElement>(null);
  const order = ids.join(' ');
  useEffect(() => {
    queueOrder.set(order.split(' ').filter(Boolean));
  }, [order]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row to bring into sight changes with `at`
  useEffect(() => {
    list.current?.querySelector('[data-at="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const open = (id: string): void => void navigate({ to: '/hits/$hitId', params: { hitId: id } });
  const take = (id: string): void => claim.mutate(id, { onSuccess: () => open(id) });
  useKeys((press) => {
    const move = queueKeys({ ids, at }, press);
    if (move.intent === 'open' && move.at !== undefined) open(move.at);
    if (move.intent === 'claim' && move.at !== undefined && may('hit.claim')) take(move.at);
    const acted = move.intent !== 'none' || move.at !== at;
    setAt(move.at);
    return acted;
  });
  return (
    <Page title={say('hits.title')} lead={say('hits.lead')}>
      <div className={css.views}>
        <SegmentedControl
          aria-label={say('hits.view')}
          value={view}
          onChange={(next) => {
            setAt(undefined);
            void navigate({ to: '/hits', search: next === 'open' ? {} : { view: next as HitQueueView } });
          }}
          data={HIT_VIEWS.map((value) => ({ value, label: say(`hits.view.${value}`) }))}
        />
        <p role="status">
          {hits.data === undefined ? '' : say('hits.count', { count: shown.length })}
          {hits.data !== undefined && hits.data.total > hits.data.hits.length
            ? ` ${say('hits.more', { shown: hits.data.hits.length, total: hits.data.total })}`
            : ''}
        </p>
        <p className={css.hint}>{say('hits.keys')}</p>
      </div>
      {claim.error === null ? null : <Fault error={claim.error} />}
      <Loaded query={hits}>
        {() =>
          shown.length === 0 ? (
            <Empty title={say(`hits.empty.${view}`)}>
              <p>{say(`hits.empty.${view}.lead`)}</p>
            </Empty>
          ) : (
            <div ref={list}>
              <HitsTable hits={shown} at={at} onClaim={take} busy={claim.isPending} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function useClaim(ground: Ground) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      callUnit<unknown>(`/v1/hits/${encodeURIComponent(id)}/claim`, { method: 'POST', ground }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['hits'] }),
  });
}
