// A calendar day in words.
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { noonOf } from '../format/local-time.ts';

interface Props {
  /** `YYYY-MM-DD`; anything else is shown as it is, for dates of birth may be partial. */
  readonly day: string;
  readonly weekday?: boolean;
}

export function Day({ day, weekday = false }: Props): ReactNode {
  const intl = useIntl();
  const noon = /^\d{4}-\d{2}-\d{2}$/.test(day) ? noonOf(day) : undefined;
  if (noon === undefined) return <bdi>{day}</bdi>;
  const text = intl.formatDate(noon, {
    timeZone: 'UTC',
    day: 'numeric',
    month: weekday ? 'long' : 'short',
    year: 'numeric',
    ...(weekday ? { weekday: 'long' as const } : {}),
  });
  return <time dateTime={day}>{text}</time>;
}
