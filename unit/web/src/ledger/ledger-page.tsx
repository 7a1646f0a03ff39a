// The ledger: its signed checkpoint, the check that re-computes it, and its entries; it holds no personal data.
import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { LedgerCheck, LedgerView, Officer } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { callUnit } from '../api/call-unit.ts';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { Empty } from '../parts/empty.tsx';
import { Fault } from '../parts/fault.tsx';
import { Icon } from '../parts/icon.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import { LEDGER_PAGE, pagesAround } from './ledger-search.ts';

const route = getRouteApi('/desk/ledger');

export function LedgerPage(): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const client = useQueryClient();
  const { from } = route.useSearch();
  const ledger = useQuery({ ...queries.ledger(from, LEDGER_PAGE), placeholderData: keepPreviousData });
  return (
    <Page
      title={say('ledger.title')}
      lead={say('ledger.lead')}
      actions={
        <Button
          variant="default"
          onClick={() => void client.invalidateQueries({ queryKey: ['ledger'] })}
          leftSection={<Icon name="refresh" size={14} />}
        >
          {say('act.refresh')}
        </Button>
      }
    >
      {may('ledger.verify') ? <Verification /> : null}
      <Loaded query={ledger}>
        {(view) => (
          <>
            <Entries view={view} />
            <Checkpoint view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Verification(): ReactNode {
  const say = useSay();
  const verify = useMutation({ mutationFn: () => callUnit<LedgerCheck>('/v1/ledger/verify', { method: 'POST' }) });
  return (
    <Panel title={say('ledger.verify')} aside={<p>{say('ledger.verify.lead')}</p>}>
      <div className={parts.stack}>
        <div>
          <Button onClick={() => verify.mutate()} loading={verify.isPending} data-testid="ledger-verify">
            {say('ledger.verify.act')}
          </Button>
        </div>
        {verify.error === null ? null : <Fault error={verify.error} />}
        <div aria-live="polite">{verify.data === undefined ? null : <Outcome check={verify.data} />}</div>
      </div>
    </Panel>
  );
}

function Outcome({ check }: { readonly check: LedgerCheck }): ReactNode {
  const say = useSay();
  return (
    <div data-testid="ledger-result" data-ok={check.ok}>
      {check.ok ? (
        <Note tone="good" icon="check">
          <p>{say('ledger.verify.good', { size: check.size })}</p>
          <p className={parts.mono}>{check.root}</p>
        </Note>
      ) : (
        <Note tone="toward" icon="warning">
          <p>
            <strong>{say('ledger.verify.bad', { at: check.fault?.at ?? '' })}</strong>
          </p>
          <p>{check.fault === null ? null : say.code('problem', check.fault.code, check.fault.text)}</p>
          <p>{say('ledger.verify.bad.do')}</p>
        </Note>
      )}
    </div>
  );
}

function Entries({ view }: { readonly view: LedgerView }): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const { may } = useSession();
  const officers = useQuery({ ...queries.officers(), enabled: may('officers.list') });
  const entries = view.entries.toSorted((a, b) => b.index - a.index);
  const first = entries.at(-1)?.index ?? 0;
  const last = entries[0]?.index ?? -1;
  const { older, newer } = pagesAround({ first, last }, view.size);
  if (entries.length === 0) return <Empty title={say('ledger.empty')} />;
  const heads = [
    { label: say('ledger.entry'), figure: true },
    { label: say('ledger.at') },
    { label: say('ledger.action') },
    { label: say('ledger.actor') },
    { label: say('ledger.ground') },
    { label: say('ledger.objects') },
  ];
  return (
    <>
      <div className={parts.row}>
        <p role="status">{say('ledger.shown', { first, last, size: view.size })}</p>
        {newer === undefined ? null : (
          <Link to="/ledger" search={newer >= view.size - LEDGER_PAGE ? {} : { from: newer }}>
            {say('ledger.newer')}
          </Link>
        )}
        {older === undefined ? null : (
          <Link to="/ledger" search={{ from: older }}>
            {say('ledger.older')}
          </Link>
        )}
      </div>
      <Table label={say('ledger.title')} heads={heads}>
        {entries.map((entry) => (
          <tr key={entry.index} data-testid="ledger-entry">
            <td data-figure>{intl.formatNumber(entry.index)}</td>
            <td>
              <Instant at={entry.at} seconds />
            </td>
            <td>{say.code('action', entry.action)}</td>
            <td>
              <Actor actor={entry.actor} officers={officers.data?.officers ?? []} />
              <div className={parts.soft}>
                {entry.role
                  .split(' ')
                  .map((role) => say.code('role', role))
                  .join(' · ')}
              </div>
            </td>
            <td>{[entry.purpose, entry.offence].filter((code) => code !== '').join(' · ')}</td>
            <td>
              <Objects objects={entry.objects} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Actor({ actor, officers }: { readonly actor: string; readonly officers: readonly Officer[] }): ReactNode {
  const say = useSay();
  // An entry holds the officer's id and never the name.
  const name = officers.find((one) => one.id === actor)?.name;
  if (name !== undefined) return <bdi>{name}</bdi>;
  return <span className={actor.length > 12 ? parts.mono : undefined}>{say.code('actor', actor)}</span>;
}

/** Pseudonymous ids; a queue that was read names two hundred, so all but the first two are folded. */
function Objects({ objects }: { readonly objects: readonly string[] }): ReactNode {
  const say = useSay();
  const rest = objects.slice(2);
  return (
    <div className={parts.mono}>
      {objects.slice(0, 2).map((id) => (
        <div key={id}>{id}</div>
      ))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{say('lists.and-more', { count: rest.length })}</summary>
          {rest.join(' ')}
        </details>
      )}
    </div>
  );
}

function Checkpoint({ view }: { readonly view: LedgerView }): ReactNode {
  const say = useSay();
  return (
    <Panel title={say('ledger.checkpoint')} aside={<p>{say('ledger.checkpoint.lead')}</p>}>
      <div className={parts.stack}>
        <pre className={parts.pre}>{view.checkpoint}</pre>
        <dl className={parts.pairs}>
          <dt>{say('ledger.root')}</dt>
          <dd className={parts.mono}>{view.root}</dd>
          <dt>{say('ledger.key')}</dt>
          <dd className={parts.mono}>{view.vkey}</dd>
        </dl>
      </div>
    </Panel>
  );
}
