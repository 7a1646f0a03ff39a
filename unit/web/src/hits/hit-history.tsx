// What happened to a hit, step by step, with the officers' own words.
import type { HitDetail } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Instant } from '../parts/instant.tsx';
import { decisionWords } from './decision-words.ts';
import css from './hits.module.css';

export function HitHistory({ detail }: { readonly detail: HitDetail }): ReactNode {
  const say = useSay();
  const { events, hit } = detail;
  return (
    <ol className={css.history}>
      {events.some((event) => event.kind.endsWith('raised')) ? null : (
        <li>
          <strong>{say('event.raised')}</strong>
          <Instant at={hit.raisedAt} />
        </li>
      )}
      {events.map((event) => (
        <li key={`${event.at}/${event.kind}/${event.officer?.id ?? ''}`}>
          <span>
            <strong>{say.code('event', event.kind.replace(/^hit\./, ''))}</strong>{' '}
            {event.officer === null ? null : <bdi>{event.officer.name}</bdi>}
          </span>
          <Instant at={event.at} seconds />
          {event.decision === undefined || event.kind.endsWith('claimed') ? null : (
            <span>
              {say(decisionWords(hit.source, event.decision))}
              {event.measure === undefined || event.measure === 'none' ? null : ` · ${say(`measure.${event.measure}`)}`}
            </span>
          )}
          {event.reason === undefined ? null : (
            <blockquote className={css.quote} dir="auto">
              {event.reason}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
