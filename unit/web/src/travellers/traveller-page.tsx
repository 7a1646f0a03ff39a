// One record: every field with the messages that stated it, and the hits it raised.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import type { TravellerView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { headingOf } from '../flights/flight-heading.ts';
import { OnGround } from '../ground/on-ground.tsx';
import { useSay } from '../language/use-say.ts';
import { Day } from '../parts/day.tsx';
import { HitStateStamp } from '../parts/hit-state-stamp.tsx';
import { Icon } from '../parts/icon.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { PersonName } from '../parts/person-name.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Table } from '../parts/table.tsx';
import css from './traveller.module.css';

const route = getRouteApi('/desk/travellers/$recordId');

export function TravellerPage(): ReactNode {
  return <OnGround>{(ground) => <TravellerOnGround ground={ground} />}</OnGround>;
}

function TravellerOnGround({ ground }: { readonly ground: Ground }): ReactNode {
  const say = useSay();
  const { recordId } = route.useParams();
  const traveller = useQuery(queries.traveller(recordId, ground));
  const view = traveller.data;
  const name = view?.facts.find((fact) => fact.field === 'name.raw')?.values.at(-1)?.value;
  return (
    <Page
      title={say('traveller.title')}
      heading={name === undefined ? undefined : <PersonName name={name} />}
      above={
        view === undefined ? undefined : (
          <Link to="/flights/$flightId" params={{ flightId: view.flight.id }}>
            <Icon name="back" size={14} />
            {say('flight.heading', headingOf(view.flight))}
          </Link>
        )
      }
      lead={say('traveller.lead')}
    >
      <Loaded query={traveller}>{(answer) => <Traveller view={answer} />}</Loaded>
    </Page>
  );
}

function Traveller({ view }: { readonly view: TravellerView }): ReactNode {
  const say = useSay();
  return (
    <>
      {view.sealed ? (
        <Note tone="toward" icon="quarantine">
          {say('traveller.sealed.lead')}
        </Note>
      ) : null}
      {view.hits.length === 0 ? null : (
        <Panel title={say('traveller.hits')}>
          <div className={parts.row}>
            {view.hits.map((hit) => (
              <Link key={hit.id} to="/hits/$hitId" params={{ hitId: hit.id }}>
                <HitStateStamp state={hit.state} />
              </Link>
            ))}
          </div>
        </Panel>
      )}
      <Table
        label={say('traveller.fields')}
        heads={[
          { label: say('traveller.field') },
          { label: say('traveller.value') },
          { label: say('traveller.stated') },
        ]}
      >
        {view.facts.map((fact) =>
          fact.values.map((one, index) => (
            <tr key={`${fact.field}/${one.value}/${one.from.join()}`} data-testid="fact">
              <th scope="row" className={css.field}>
                {index === 0 ? say.code('field', fact.field) : null}
              </th>
              <td>
                <FactValue field={fact.field} value={one.value} />
              </td>
              <td>
                <Stated view={view} from={one.from} />
              </td>
            </tr>
          )),
        )}
      </Table>
      <Panel title={say('traveller.sources')} aside={<p>{say('traveller.sources.lead')}</p>}>
        <ol className={css.sources}>
          {view.sources.map((source) => (
            <li key={source.messageId}>
              <Stamp>{say(`source.${source.kind}`)}</Stamp> <Instant at={source.at} seconds />{' '}
              <span className={parts.mono}>{source.messageId}</span>
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

function FactValue({ field, value }: { readonly field: string; readonly value: string }): ReactNode {
  const say = useSay();
  if (value === '') return say('value.none');
  if (field.startsWith('name.')) return <PersonName name={value} />;
  if (field === 'birthDate') return <Day day={value} />;
  if (field === 'sex') return say.code('sex', value);
  if (field === 'role') return say.code('traveller.role', value);
  if (field === 'status') return say.code('traveller.status', value);
  if (field === 'verification') return say.code('verification', value);
  return <bdi dir="auto">{value}</bdi>;
}

function Stated({ view, from }: { readonly view: TravellerView; readonly from: readonly number[] }): ReactNode {
  const say = useSay();
  return (
    <span className={css.stated}>
      {from.map((position) => {
        const source = view.sources[position];
        if (source === undefined) return null;
        return (
          <span key={position}>
            {say('traveller.stated-by', { kind: source.kind, number: position + 1 })} <Instant at={source.at} />
          </span>
        );
      })}
    </span>
  );
}
