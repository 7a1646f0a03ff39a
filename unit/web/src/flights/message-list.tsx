// The messages of a flight, each with what was kept and taken away, and what the reader found.
import type { MessageView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Accounting } from '../parts/accounting.tsx';
import { Instant } from '../parts/instant.tsx';
import parts from '../parts/parts.module.css';
import { Stamp } from '../parts/stamp.tsx';
import css from './flights.module.css';

export function MessageList({ messages }: { readonly messages: readonly MessageView[] }): ReactNode {
  const say = useSay();
  if (messages.length === 0) return <p className={parts.soft}>{say('messages.none-for-flight')}</p>;
  return (
    <div className={css.messages}>
      {messages.map((message) => (
        <article key={message.id} className={css.message} data-testid="message">
          <div className={css.messageHead}>
            <h3>
              {say('message.heading', { type: message.type, version: message.version, carrier: message.carrier })}
            </h3>
            <Instant at={message.receivedAt} seconds />
            <span>{say('message.carries', { travellers: message.travellers, pnrs: message.pnrs })}</span>
          </div>
          <Findings findings={message.findings} />
          <details>
            <summary>{say('message.accounting')}</summary>
            <Accounting counts={message.accounting} hideZeros />
          </details>
        </article>
      ))}
    </div>
  );
}

/** What the reader found, or that it found nothing. */
export function Findings({ findings }: { readonly findings: MessageView['findings'] }): ReactNode {
  const say = useSay();
  if (findings.length === 0) return <p className={parts.soft}>{say('message.no-findings')}</p>;
  return (
    <ul className={css.findings}>
      {findings.map((one) => (
        <li key={`${one.code}/${one.offset}`}>
          <Stamp icon="warning">{say.code('finding.level', one.level)}</Stamp>
          <span>
            {say.code('finding', one.code, one.text)}{' '}
            <span className={parts.mono}>
              {say('finding.place', { code: one.code, segment: one.segment, offset: one.offset })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
