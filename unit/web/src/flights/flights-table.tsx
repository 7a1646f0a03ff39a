// The rows of the flights board, one group for each local day.
import { Link } from '@tanstack/react-router';
import type { FlightSummary } from '@vigie/words/api';
import { Fragment, type ReactNode } from 'react';
import { daysLater } from '../format/local-time.ts';
import { useSay } from '../language/use-say.ts';
import { Day } from '../parts/day.tsx';
import { Instant } from '../parts/instant.tsx';
import parts from '../parts/parts.module.css';
import { ScreeningStamp } from '../parts/screening-stamp.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import type { BoardDay } from './board-days.ts';
import css from './flights.module.css';
import { LocalClock } from './local-clock.tsx';

export function FlightsTable({ days }: { readonly days: readonly BoardDay[] }): ReactNode {
  const say = useSay();
  const heads = [
    { label: say('flights.departs') },
    { label: say('flights.flight') },
    { label: say('flights.route') },
    { label: say('flights.arrives') },
    { label: say('flights.travellers'), figure: true },
    { label: say('flights.screening') },
    { label: say('flights.hits') },
    { label: say('flights.messages') },
  ];
  return (
    <Table label={say('flights.title')} heads={heads}>
      {days.map(({ day, flights }) => (
        <Fragment key={day}>
          <tr className={css.dayHead}>
            <th colSpan={heads.length} scope="colgroup">
              {day === '' ? say('flights.no-day') : <Day day={day} weekday />}{' '}
              <span className={parts.soft}>{say('flights.count', { count: flights.length })}</span>
            </th>
          </tr>
          {flights.map((flight) => (
            <FlightRow key={flight.id} flight={flight} />
          ))}
        </Fragment>
      ))}
    </Table>
  );
}

function FlightRow({ flight }: { readonly flight: FlightSummary }): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const { counts } = flight;
  return (
    <tr className={css.flightRow} data-testid="flight-row">
      <td>
        <LocalClock at={flight.departs} airport={flight.from} />
      </td>
      <td>
        <div className={css.cell}>
          {may('flight.read') ? (
            <Link to="/flights/$flightId" params={{ flightId: flight.id }} className={css.designator}>
              {flight.designator}
            </Link>
          ) : (
            <strong>{flight.designator}</strong>
          )}
          {flight.status === 'expected' ? null : (
            <Stamp {...(flight.status === 'cancelled' ? { tone: 'urgent', icon: 'cross' } : { icon: 'check' })}>
              {say(`flight.status.${flight.status}`)}
            </Stamp>
          )}
        </div>
      </td>
      <td className={css.route}>{say('flight.route', { from: flight.from, to: flight.to })}</td>
      <td>
        <LocalClock at={flight.arrives} airport={flight.to} later={daysLater(flight.departs, flight.arrives)} />
      </td>
      <td data-figure>
        {say('flights.people', { travellers: counts.travellers })}{' '}
        <span className={parts.soft}>{say('flights.crew', { crew: counts.crew })}</span>
      </td>
      <td>
        <div className={css.cell}>
          <ScreeningStamp screening={flight.screening} />
          {flight.screening === 'screened' ? null : (
            <span className={parts.soft}>
              {say('flights.screened-of', { screened: counts.screened, all: counts.travellers + counts.crew })}
            </span>
          )}
        </div>
      </td>
      <td>
        <FlightHits flight={flight} />
      </td>
      <td>
        {say('flights.message-count', { count: flight.messages })}
        {flight.lastMessageAt === '' ? null : (
          <span className={css.last}>
            <Instant at={flight.lastMessageAt} brief />
          </span>
        )}
      </td>
    </tr>
  );
}

function FlightHits({ flight }: { readonly flight: FlightSummary }): ReactNode {
  const say = useSay();
  const { hitsOpen, hitsDecided } = flight.counts;
  if (hitsOpen === 0 && hitsDecided === 0) {
    // "No possible match" is a statement about a search, so it stands only where all were searched.
    const words = flight.screening === 'screened' ? 'flights.no-hits' : 'flights.hits-unknown';
    return <span className={parts.soft}>{say(words)}</span>;
  }
  return (
    <div className={css.cell}>
      {hitsOpen > 0 ? (
        <Stamp tone="accent" icon="hit">
          {say('flights.hits-open', { count: hitsOpen })}
        </Stamp>
      ) : null}
      {hitsDecided > 0 ? (
        <span className={parts.soft}>{say('flights.hits-decided', { count: hitsDecided })}</span>
      ) : null}
    </div>
  );
}
