// What no reader understood: kept sealed for hours, shown by envelope and fault, opened by a named operator only.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { QuarantineItem } from '@vigie/words/api';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Empty } from '../parts/empty.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import parts from '../parts/parts.module.css';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import { QuarantineDialog } from './quarantine-dialog.tsx';

const STATES = {
  held: { tone: 'toward', icon: 'quarantine' },
  opened: { tone: 'held', icon: 'person' },
  released: { tone: 'good', icon: 'check' },
  expired: { tone: 'quiet', icon: 'clock' },
} as const;

export function QuarantinePage(): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const quarantine = useQuery(queries.quarantine());
  const [opening, setOpening] = useState<string>();
  return (
    <>
      <Page title={say('quarantine.title')} lead={say('quarantine.lead')}>
        <Loaded query={quarantine}>
          {(answer) =>
            answer.items.length === 0 ? (
              <Empty title={say('quarantine.empty')}>
                <p>{say('quarantine.empty.lead')}</p>
              </Empty>
            ) : (
              <QuarantineTable items={answer.items} onOpen={may('quarantine.open') ? setOpening : undefined} />
            )
          }
        </Loaded>
      </Page>
      {opening === undefined ? null : <QuarantineDialog id={opening} onClose={() => setOpening(undefined)} />}
    </>
  );
}

interface TableProps {
  readonly items: readonly QuarantineItem[];
  /** Missing where this officer may not. */
  readonly onOpen: ((id: string) => void) | undefined;
}

function QuarantineTable({ items, onOpen }: TableProps): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const heads = [
    { label: say('quarantine.received') },
    { label: say('quarantine.carrier') },
    { label: say('quarantine.fault') },
    { label: say('quarantine.envelope') },
    { label: say('quarantine.size'), figure: true },
    { label: say('quarantine.state') },
    { label: say('quarantine.left') },
    ...(onOpen === undefined ? [] : [{ label: say('quarantine.act') }]),
  ];
  return (
    <Table label={say('quarantine.title')} heads={heads}>
      {items.map((item) => (
        <tr key={item.id} data-testid="quarantine-row">
          <td>
            <Instant at={item.receivedAt} seconds />
          </td>
          <td>{item.carrier}</td>
          <td>
            {say.code('problem', item.fault.code, item.fault.text)}
            <div className={parts.mono}>
              {item.fault.code} · {item.fault.at}
            </div>
          </td>
          <td className={parts.mono}>
            {Object.entries(item.envelope).map(([name, value]) => (
              <div key={name}>
                {name} <bdi>{value}</bdi>
              </div>
            ))}
          </td>
          <td data-figure>{intl.formatNumber(item.bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' })}</td>
          <td>
            <Stamp {...STATES[item.state]}>{say(`quarantine.state.${item.state}`)}</Stamp>
          </td>
          <td>{item.state === 'expired' ? say('quarantine.gone') : <Countdown until={item.expiresAt} />}</td>
          {onOpen === undefined ? null : (
            <td>
              {item.state === 'held' || item.state === 'opened' ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => onOpen(item.id)}
                  data-testid="quarantine-open"
                >
                  {say('quarantine.open')}
                </Button>
              ) : null}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
