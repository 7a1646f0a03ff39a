// The flights board: departures by local time, and how far the review of each flight is. It names nobody.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { queries } from '../api/queries.ts';
import { unitNow } from '../api/unit-clock.ts';
import { useSay } from '../language/use-say.ts';
import { Empty } from '../parts/empty.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { type BoardDay, boardDays, daysNow } from './board-days.ts';
import { FLIGHT_NEEDS, type FlightNeed, type FlightSearch, hasFilter, rememberFilter } from './flight-search.ts';
import css from './flights.module.css';
import { FlightsTable } from './flights-table.tsx';

const route = getRouteApi('/desk/flights');

export function FlightsPage(): ReactNode {
  const say = useSay();
  const search = route.useSearch();
  const navigate = useNavigate();
  const usual = daysNow(unitNow());
  const from = search.from ?? usual.from;
  const to = search.to ?? (from > usual.to ? from : usual.to);
  const flights = useQuery({
    ...queries.flights({ from, to, q: search.q ?? '' }),
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    rememberFilter(search);
  }, [search]);
  const choose = (change: FlightSearch): void => {
    const next = { ...search, ...change };
    rememberFilter(next);
    void navigate({ to: '/flights', search: next, replace: true });
  };
  const clear = (): void => {
    rememberFilter({});
    void navigate({ to: '/flights', search: {}, replace: true });
  };
  return (
    <Page title={say('flights.title')} lead={say('flights.lead')}>
      <search className={css.filters}>
        <TextInput
          className={css.wide}
          label={say('flights.search')}
          placeholder={say('flights.search.example')}
          value={search.q ?? ''}
          onChange={(event) => choose({ q: event.currentTarget.value })}
          data-testid="flights-search"
        />
        <TextInput
          type="date"
          label={say('flights.from')}
          value={from}
          onChange={(event) => choose({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say('flights.to')}
          value={to}
          min={from}
          onChange={(event) => choose({ to: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('flights.need')}
          value={search.need ?? 'all'}
          onChange={(event) => choose({ need: event.currentTarget.value as FlightNeed })}
          data={FLIGHT_NEEDS.map((value) => ({ value, label: say(`flights.need.${value}`) }))}
        />
        {hasFilter(search) ? (
          <Button variant="default" onClick={clear}>
            {say('flights.clear')}
          </Button>
        ) : null}
      </search>
      <Loaded query={flights}>
        {(answer) => <Board days={boardDays(answer.flights, search.need ?? 'all')} filtered={hasFilter(search)} />}
      </Loaded>
    </Page>
  );
}

function Board({ days, filtered }: { readonly days: readonly BoardDay[]; readonly filtered: boolean }): ReactNode {
  const say = useSay();
  if (days.length > 0) return <FlightsTable days={days} />;
  return (
    <Empty title={say(filtered ? 'flights.empty.filtered' : 'flights.empty')}>
      <p>{say(filtered ? 'flights.empty.filtered.lead' : 'flights.empty.lead')}</p>
    </Empty>
  );
}
