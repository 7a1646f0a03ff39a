// The carriers that may send messages, and what they sent.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CarrierView } from '@vigie/words/api';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { callUnit } from '../api/call-unit.ts';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Empty } from '../parts/empty.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import parts from '../parts/parts.module.css';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import { CarrierDialog } from './carrier-dialog.tsx';

export function CarriersPage(): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const carriers = useQuery(queries.carriers());
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<CarrierView>();
  return (
    <Page
      title={say('carriers.title')}
      lead={say('carriers.lead')}
      actions={
        may('carrier.register') ? (
          <Button onClick={() => setAdding(true)} data-testid="carrier-add">
            {say('carriers.add')}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={carriers}>
        {(answer) =>
          answer.carriers.length === 0 ? (
            <Empty title={say('carriers.empty')}>
              <p>{say('carriers.empty.lead')}</p>
            </Empty>
          ) : (
            <CarriersTable carriers={answer.carriers} onDisable={may('carrier.disable') ? setLeaving : undefined} />
          )
        }
      </Loaded>
      {adding ? <CarrierDialog onClose={() => setAdding(false)} /> : null}
      {leaving === undefined ? null : <Disable carrier={leaving} onClose={() => setLeaving(undefined)} />}
    </Page>
  );
}

interface TableProps {
  readonly carriers: readonly CarrierView[];
  /** Missing where this officer may not. */
  readonly onDisable: ((carrier: CarrierView) => void) | undefined;
}

function CarriersTable({ carriers, onDisable }: TableProps): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const heads = [
    { label: say('carriers.carrier') },
    { label: say('carriers.senders') },
    { label: say('carriers.state') },
    { label: say('carriers.messages'), figure: true },
    { label: say('carriers.rejected'), figure: true },
    { label: say('carriers.last') },
    ...(onDisable === undefined ? [] : [{ label: say('carriers.act') }]),
  ];
  return (
    <Table label={say('carriers.title')} heads={heads}>
      {carriers.map((carrier) => (
        <tr key={carrier.id} data-testid="carrier-row">
          <td>
            <strong>{carrier.id}</strong> <bdi>{carrier.name}</bdi>
          </td>
          <td className={parts.mono}>{carrier.senders.join(' ')}</td>
          <td>
            {carrier.state === 'active' ? (
              <Stamp tone="good" icon="check">
                {say('carriers.state.active')}
              </Stamp>
            ) : (
              <Stamp icon="cross">{say('carriers.state.disabled')}</Stamp>
            )}
          </td>
          <td data-figure>{intl.formatNumber(carrier.messages)}</td>
          <td data-figure>{intl.formatNumber(carrier.rejected)}</td>
          <td>{carrier.lastMessageAt === '' ? say('carriers.never') : <Instant at={carrier.lastMessageAt} />}</td>
          {onDisable === undefined ? null : (
            <td>
              {carrier.state === 'active' ? (
                <Button size="compact-xs" variant="default" onClick={() => onDisable(carrier)}>
                  {say('carriers.disable')}
                </Button>
              ) : null}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function Disable({ carrier, onClose }: { readonly carrier: CarrierView; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const disable = useMutation({
    mutationFn: () => callUnit(`/v1/carriers/${encodeURIComponent(carrier.id)}/disable`, { method: 'POST' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['carriers'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={say('carriers.disable.title', { name: carrier.name })}
      explains={say('carriers.disable.explains')}
      act={say('carriers.disable')}
      busy={disable.isPending}
      error={disable.error}
      onConfirm={() => disable.mutate()}
      onClose={onClose}
    />
  );
}
