// The weight of evidence as a small bar from a middle line: towards the same person, or away from it.
import type { ReactNode } from 'react';
import css from './hits.module.css';
import { barLength } from './weigh-reasons.ts';

/** Hidden from screen readers; the words beside it say side and strength. */
export function WeightBar({ nats }: { readonly nats: number }): ReactNode {
  return (
    <div className={css.bar} data-side={nats < 0 ? 'away' : 'toward'} aria-hidden="true">
      <i style={{ width: `${barLength(nats) * 50}%` }} />
    </div>
  );
}
