// An instant in UTC, said to be so; officers of several offices read the same clock.
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { unitNow } from '../api/unit-clock.ts';
import { useSay } from '../language/use-say.ts';

interface Props {
  /** ISO 8601, may be empty. */
  readonly at: string;
  readonly seconds?: boolean;
  /** Leaves the day out where it is today, and the year always. */
  readonly brief?: boolean;
}

export function Instant({ at, seconds = false, brief = false }: Props): ReactNode {
  const intl = useIntl();
  const say = useSay();
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <span>{say('value.none')}</span>;
  const today = brief && at.slice(0, 10) === new Date(unitNow()).toISOString().slice(0, 10);
  const text = intl.formatDate(moment, {
    timeZone: 'UTC',
    ...(today ? {} : { day: 'numeric', month: 'short' }),
    ...(brief ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...(seconds ? { second: '2-digit' } : {}),
  });
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {say('time.utc', { time: text })}
    </time>
  );
}
