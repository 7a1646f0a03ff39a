// The time left to decide, counted down.
import type { ReactNode } from 'react';
import { timeLeft } from '../format/time-left.ts';
import { useNow } from '../format/use-now.ts';
import { useSay } from '../language/use-say.ts';
import css from './parts.module.css';

export function Countdown({ until }: { readonly until: string }): ReactNode {
  const say = useSay();
  const left = timeLeft(until, useNow());
  const { kind, days, hours, minutes, seconds } = left;
  if (kind === 'unknown') return <span className={css.soft}>{say('time.unknown')}</span>;
  const span =
    days > 0
      ? say('time.days', { days, hours })
      : hours > 0
        ? say('time.hours', { hours, minutes })
        : say('time.minutes', { minutes, seconds });
  return (
    <time className={css.countdown} data-kind={kind} dateTime={until}>
      {kind === 'late' ? say('time.late', { span }) : span}
    </time>
  );
}
