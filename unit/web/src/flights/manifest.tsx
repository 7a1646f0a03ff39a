// The manifest of a flight, searched within; travellers with an open hit stand first.
import { TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ManifestRow } from '@vigie/words/api';
import { type ReactNode, useDeferredValue } from 'react';
import { useSay } from '../language/use-say.ts';
import { Day } from '../parts/day.tsx';
import { Empty } from '../parts/empty.tsx';
import { HitStateStamp } from '../parts/hit-state-stamp.tsx';
import parts from '../parts/parts.module.css';
import { PersonName } from '../parts/person-name.tsx';
import { ScreeningStamp } from '../parts/screening-stamp.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import css from './flights.module.css';
import { searchManifest } from './order-manifest.ts';

const route = getRouteApi('/desk/flights/$flightId');

export function Manifest({ rows }: { readonly rows: readonly ManifestRow[] }): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const { flightId } = route.useParams();
  const { q = '' } = route.useSearch();
  const shown = searchManifest(rows, useDeferredValue(q));
  const choose = (text: string): void => {
    const search = text === '' ? {} : { q: text };
    void navigate({ to: '/flights/$flightId', params: { flightId }, search, replace: true });
  };
  return (
    <>
      <div className={css.filters}>
        <TextInput
          className={css.wide}
          label={say('manifest.search')}
          placeholder={say('manifest.search.example')}
          value={q}
          onChange={(event) => choose(event.currentTarget.value)}
          data-testid="manifest-search"
        />
        <p className={parts.soft} role="status">
          {say('manifest.shown', { shown: shown.length, all: rows.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty title={say(rows.length === 0 ? 'manifest.empty' : 'manifest.none-found')}>
          <p>{say(rows.length === 0 ? 'manifest.empty.lead' : 'manifest.none-found.lead')}</p>
        </Empty>
      ) : (
        <ManifestTable rows={shown} />
      )}
    </>
  );
}

function ManifestTable({ rows }: { readonly rows: readonly ManifestRow[] }): ReactNode {
  const say = useSay();
  const heads = [
    { label: say('manifest.name') },
    { label: say('field.birthDate') },
    { label: say('field.sex') },
    { label: say('field.nationality') },
    { label: say('field.document') },
    { label: say('field.seat') },
    { label: say('field.status') },
    { label: say('manifest.sources') },
    { label: say('manifest.review') },
  ];
  return (
    <Table label={say('manifest.title')} heads={heads}>
      {rows.map((row) => (
        <ManifestLine key={row.recordId} row={row} />
      ))}
    </Table>
  );
}

function ManifestLine({ row }: { readonly row: ManifestRow }): ReactNode {
  const say = useSay();
  const { may } = useSession();
  return (
    <tr data-testid="manifest-row">
      <td className={css.name}>
        {may('traveller.read') ? (
          <Link to="/travellers/$recordId" params={{ recordId: row.recordId }}>
            <NameOf row={row} />
          </Link>
        ) : (
          <NameOf row={row} />
        )}
        {row.role === 'passenger' ? null : (
          <>
            {' '}
            <Stamp>{say.code('traveller.role', row.role)}</Stamp>
          </>
        )}
        {row.name === null || (row.name.surname === '' && row.name.given === '') ? null : (
          <span className={css.parsed}>
            <bdi dir="auto">{row.name.surname}</bdi> · <bdi dir="auto">{row.name.given}</bdi>
          </span>
        )}
      </td>
      <td>{row.birthDate === '' ? say('value.none') : <Day day={row.birthDate} />}</td>
      <td>{say.code('sex', row.sex)}</td>
      <td>{row.nationalities.length === 0 ? say('value.none') : row.nationalities.join(', ')}</td>
      <td>
        {row.documents.length === 0 ? say('value.none') : null}
        {row.documents.map((one) => (
          <span key={`${one.type}${one.number}`} className={css.document}>
            <bdi className={parts.mono}>{one.number}</bdi>{' '}
            <span className={parts.soft}>{[one.type, one.issuer].filter(Boolean).join(' ')}</span>
          </span>
        ))}
      </td>
      <td>{row.seat === '' ? say('value.none') : row.seat}</td>
      <td>{say.code('traveller.status', row.status)}</td>
      <td>
        {row.sources.join(' + ')}
        {row.locators.length === 0 ? null : <span className={css.parsed}>{row.locators.join(', ')}</span>}
      </td>
      <td>
        <div className={css.cell}>
          {row.screening === 'screened' && row.hits.length > 0 ? null : <ScreeningStamp screening={row.screening} />}
          {row.hits.map((hit) => (
            <Link key={hit.id} to="/hits/$hitId" params={{ hitId: hit.id }} aria-label={say('manifest.open-hit')}>
              <HitStateStamp state={hit.state} />
            </Link>
          ))}
        </div>
      </td>
    </tr>
  );
}

function NameOf({ row }: { readonly row: ManifestRow }): ReactNode {
  const say = useSay();
  return row.name === null ? <span>{say('traveller.sealed')}</span> : <PersonName name={row.name.raw} linked />;
}
