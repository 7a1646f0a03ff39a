// The lists that travellers are screened against: versions, imports with their counts, and the act that puts one in force.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ListVersionView } from '@vigie/words/api';
import { type ReactNode, useState } from 'react';
import { queries } from '../api/queries.ts';
import { useSay } from '../language/use-say.ts';
import { Day } from '../parts/day.tsx';
import { Empty } from '../parts/empty.tsx';
import { Instant } from '../parts/instant.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import parts from '../parts/parts.module.css';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import { ListImport } from './list-import.tsx';
import { ListReport } from './list-report.tsx';
import { sizeOf } from './list-size.ts';
import { ListState } from './list-state.tsx';

const route = getRouteApi('/desk/lists');

export function ListsPage(): ReactNode {
  const say = useSay();
  const { may } = useSession();
  const lists = useQuery(queries.lists());
  const { version } = route.useSearch();
  const [imported, setImported] = useState<ListVersionView>();
  return (
    <Page title={say('lists.title')} lead={say('lists.lead')}>
      {may('list.import') ? <ListImport onImported={setImported} /> : null}
      <Loaded query={lists}>
        {(answer) => {
          const open =
            answer.lists.find((one) => one.id === version) ?? (imported?.id === version ? imported : undefined);
          const inForce = answer.lists.find((one) => one.key === open?.key && one.state === 'active');
          return (
            <>
              {open === undefined ? null : <ListReport list={open} inForce={inForce} />}
              {answer.lists.length === 0 ? (
                <Empty title={say('lists.empty')}>
                  <p>{say(may('list.import') ? 'lists.empty.import' : 'lists.empty.ask')}</p>
                </Empty>
              ) : (
                <ListsTable lists={answer.lists} open={open?.id} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface TableProps {
  readonly lists: readonly ListVersionView[];
  readonly open: string | undefined;
}

function ListsTable({ lists, open }: TableProps): ReactNode {
  const say = useSay();
  const heads = [
    { label: say('lists.list') },
    { label: say('lists.state') },
    { label: say('lists.entries'), figure: true },
    { label: say('lists.generated') },
    { label: say('lists.imported') },
    { label: say('lists.act') },
  ];
  return (
    <Table label={say('lists.title')} heads={heads}>
      {lists.map((list) => (
        <tr key={list.id} data-testid="list-row" data-state={list.state} aria-current={list.id === open}>
          <td>
            <strong>{list.title}</strong>
            <div className={parts.soft}>{say(`lists.kind.${list.kind}`)}</div>
          </td>
          <td>
            <ListState list={list} />
          </td>
          <td data-figure>{say(`lists.size.${list.kind}`, sizeOf(list))}</td>
          <td>{list.generatedAt === '' ? say('value.none') : <Day day={list.generatedAt.slice(0, 10)} />}</td>
          <td>
            <Instant at={list.importedAt} />
            <div className={parts.soft}>
              <bdi>{say.code('actor', list.importedBy)}</bdi>
            </div>
          </td>
          <td>
            <Link to="/lists" search={{ version: list.id }}>
              {say('lists.report')}
            </Link>
          </td>
        </tr>
      ))}
    </Table>
  );
}
