// An airport's own clock, with the days between departure and arrival where they differ.
import type { ReactNode } from 'react';
import { readLocalTime } from '../format/local-time.ts';
import { useSay } from '../language/use-say.ts';
import css from './flights.module.css';

interface Props {
  /** `YYYY-MM-DDTHH:MM`, may be empty. */
  readonly at: string;
  readonly airport: string;
  readonly later?: number;
}

export function LocalClock({ at, airport, later = 0 }: Props): ReactNode {
  const say = useSay();
  const { clock } = readLocalTime(at);
  if (clock === '') return <span title={say('flight.local', { airport })}>{say('value.none')}</span>;
  return (
    <time className={css.clock} dateTime={at} title={say('flight.local', { airport })}>
      {clock}
      {later === 0 ? null : <sup>{say('flight.days-later', { days: later })}</sup>}
    </time>
  );
}
