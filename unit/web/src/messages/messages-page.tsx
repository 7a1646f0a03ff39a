// The newest messages of all carriers, by accounting and findings; they name nobody.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MessageView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { Findings } from '../flights/message-list.tsx';
import { useSay } from '../language/use-say.ts';
import { Accounting } from '../parts/accounting.tsx';
import { Empty } from '../parts/empty.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';

export function MessagesPage(): ReactNode {
  const say = useSay();
  const messages = useQuery(queries.messages());
  const heads = [
    { label: say('messages.received') },
    { label: say('messages.message') },
    { label: say('messages.carries') },
    { label: say('messages.flight') },
    { label: say('messages.findings') },
    { label: say('message.accounting') },
  ];
  return (
    <Page title={say('messages.title')} lead={say('messages.lead')}>
      <Loaded query={messages}>
        {(answer) =>
          answer.messages.length === 0 ? (
            <Empty title={say('messages.empty')}>
              <p>{say('messages.empty.lead')}</p>
            </Empty>
          ) : (
            <Table label={say('messages.title')} heads={heads}>
              {answer.messages.map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </Table>
          )
        }
      </Loaded>
    </Page>
  );
}

function MessageRow({ message }: { readonly message: MessageView }): ReactNode {
  const say = useSay();
  const { may } = useSession();
  return (
    <tr data-testid="message-row">
      <td>
        <Instant at={message.receivedAt} seconds />
      </td>
      <td>{say('message.heading', { type: message.type, version: message.version, carrier: message.carrier })}</td>
      <td>{say('message.carries', { travellers: message.travellers, pnrs: message.pnrs })}</td>
      <td>
        {message.legId === null ? (
          say('value.none')
        ) : may('flight.read') ? (
          <Link to="/flights/$flightId" params={{ flightId: message.legId }}>
            {message.legId}
          </Link>
        ) : (
          message.legId
        )}
      </td>
      <td>
        <Findings findings={message.findings} />
      </td>
      <td>
        <details>
          <summary>{say('messages.counts')}</summary>
          <Accounting counts={message.accounting} hideZeros />
        </details>
      </td>
    </tr>
  );
}
