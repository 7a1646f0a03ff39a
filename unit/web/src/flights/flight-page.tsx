// One flight: who is on it, what the carrier sent, and what remains to be decided.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import type { FlightDetail, FlightSummary } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { daysLater, readLocalTime } from '../format/local-time.ts';
import { OnGround } from '../ground/on-ground.tsx';
import { useSay } from '../language/use-say.ts';
import { Day } from '../parts/day.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { ScreeningStamp } from '../parts/screening-stamp.tsx';
import { headingOf } from './flight-heading.ts';
import css from './flights.module.css';
import { LocalClock } from './local-clock.tsx';
import { Manifest } from './manifest.tsx';
import { MessageList } from './message-list.tsx';

const route = getRouteApi('/desk/flights/$flightId');

export function FlightPage(): ReactNode {
  return <OnGround>{(ground) => <FlightOnGround ground={ground} />}</OnGround>;
}

function FlightOnGround({ ground }: { readonly ground: Ground }): ReactNode {
  const say = useSay();
  const { flightId } = route.useParams();
  const detail = useQuery(queries.flight(flightId, ground));
  const flight = detail.data?.flight;
  return (
    <Page
      title={flight === undefined ? say('flight.title') : say('flight.heading', headingOf(flight))}
      above={
        <Link to="/flights">
          <Icon name="back" size={14} />
          {say('flights.title')}
        </Link>
      }
      lead={flight === undefined ? undefined : <When flight={flight} />}
    >
      <Loaded query={detail}>{(answer) => <Flight detail={answer} />}</Loaded>
    </Page>
  );
}

function When({ flight }: { readonly flight: FlightSummary }): ReactNode {
  const say = useSay();
  return (
    <span className={css.cell}>
      <Day day={readLocalTime(flight.departs).day} weekday />
      <span>{say('flight.departs')}</span>
      <LocalClock at={flight.departs} airport={flight.from} />
      <span>{say('flight.arrives')}</span>
      <LocalClock at={flight.arrives} airport={flight.to} later={daysLater(flight.departs, flight.arrives)} />
      <span>{say(`flight.status.${flight.status}`)}</span>
    </span>
  );
}

function Flight({ detail }: { readonly detail: FlightDetail }): ReactNode {
  const say = useSay();
  const { counts, screening } = detail.flight;
  return (
    <>
      {screening === 'source-missing' || screening === 'failed' ? (
        <Note tone="toward" icon="warning">
          {say(`flight.not-screened.${screening}`)}
        </Note>
      ) : null}
      <dl className={css.tiles}>
        <Tile label={say('flights.travellers')}>
          {say('flights.people', { travellers: counts.travellers })} {say('flights.crew', { crew: counts.crew })}
        </Tile>
        <Tile label={say('flights.screening')}>
          <ScreeningStamp screening={screening} />{' '}
          {say('flights.screened-of', { screened: counts.screened, all: counts.travellers + counts.crew })}
        </Tile>
        <Tile label={say('flight.hits-open')}>{say('value.number', { value: counts.hitsOpen })}</Tile>
        <Tile label={say('flight.hits-decided')}>{say('value.number', { value: counts.hitsDecided })}</Tile>
      </dl>
      <Manifest rows={detail.manifest} />
      <Panel title={say('flight.messages')} aside={<p>{say('flight.messages.lead')}</p>}>
        <MessageList messages={detail.messages} />
      </Panel>
    </>
  );
}

function Tile({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={css.tile}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
