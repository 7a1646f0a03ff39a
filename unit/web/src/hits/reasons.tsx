// Every reason in words with its weight: what speaks against first, then what speaks for, then where it started.
import type { HitDetail, ReasonView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../parts/icon.tsx';
import parts from '../parts/parts.module.css';
import css from './hits.module.css';
import { chanceOf, START, strengthOf, weighReasons } from './weigh-reasons.ts';
import { WeightBar } from './weight-bar.tsx';

export function Reasons({ detail }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  const { away, toward, silent, start } = weighReasons(detail.reasons);
  return (
    <div className={css.reasons}>
      <section>
        <h3 data-side="away">
          <Icon name="away" size={14} /> {say('reasons.away', { count: away.length })}
        </h3>
        {away.length === 0 ? <p className={parts.soft}>{say('reasons.away.none')}</p> : <ReasonList reasons={away} />}
      </section>
      <section>
        <h3 data-side="toward">
          <Icon name="toward" size={14} /> {say('reasons.toward', { count: toward.length })}
        </h3>
        <ReasonList reasons={toward} />
      </section>
      {silent.length + start.length === 0 ? null : (
        <section>
          <h3>{say('reasons.start')}</h3>
          <ReasonList reasons={[...start, ...silent]} />
        </section>
      )}
      <Sum detail={detail} />
    </div>
  );
}

function ReasonList({ reasons }: { readonly reasons: readonly ReasonView[] }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const weightOf = ({ code, nats }: ReasonView): string => {
    if (nats === 0) return say('reasons.no-weight');
    const weight = intl.formatNumber(nats, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
    if (code === START) return say('reasons.before-evidence', { weight });
    return say(`reasons.strength.${strengthOf(nats)}`, { side: nats < 0 ? 'away' : 'toward', weight });
  };
  return (
    <ul className={css.reasonList}>
      {reasons.map((reason) => (
        <li key={`${reason.code}/${reason.text}`} className={css.reason} data-testid="reason">
          <span>
            <bdi>{say.code('reason', reason.code, reason.text, reason.params)}</bdi>
          </span>
          <WeightBar nats={reason.nats} />
          <span className={css.weight}>{weightOf(reason)}</span>
        </li>
      ))}
    </ul>
  );
}

function Sum({ detail }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  const chance = chanceOf(detail.posterior);
  return (
    <div className={css.sum}>
      <p>
        <strong>{say(`reasons.chance.${chance.kind}`, { count: chance.count, source: detail.hit.source })}</strong>
      </p>
      <p className={parts.soft}>{say('reasons.chance.caution')}</p>
    </div>
  );
}
