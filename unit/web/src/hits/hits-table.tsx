// The rows of the queue.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { HitSummary } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { readLocalTime } from '../format/local-time.ts';
import { useSay } from '../language/use-say.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Day } from '../parts/day.tsx';
import { HitStateStamp } from '../parts/hit-state-stamp.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Table } from '../parts/table.tsx';
import { useSession } from '../session/use-session.ts';
import css from './hits.module.css';
import { reviewPart } from './review-part.ts';
import { WeightBar } from './weight-bar.tsx';

interface Props {
  readonly hits: readonly HitSummary[];
  readonly at: string | undefined;
  readonly busy: boolean;
  readonly onClaim: (id: string) => void;
}

export function HitsTable({ hits, at, busy, onClaim }: Props): ReactNode {
  const say = useSay();
  const heads = [
    { label: say('hits.time-left') },
    { label: say('hits.possible-match') },
    { label: say('hits.source') },
    { label: say('hits.flight') },
    { label: say('hits.weight') },
    { label: say('hits.state') },
    { label: say('hits.act') },
  ];
  return (
    <Table label={say('hits.title')} heads={heads}>
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} chosen={hit.id === at} busy={busy} onClaim={onClaim} />
      ))}
    </Table>
  );
}

interface RowProps {
  readonly hit: HitSummary;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly onClaim: (id: string) => void;
}

function HitRow({ hit, chosen, busy, onClaim }: RowProps): ReactNode {
  const say = useSay();
  const { view, may } = useSession();
  const reviewer = { id: view?.officer.id ?? '', mayDecide: may('hit.claim'), maySecond: may('hit.second') };
  const part = reviewPart(hit, reviewer);
  const departs = readLocalTime(hit.flight.departs);
  return (
    <tr className={css.row} data-at={chosen} data-testid="hit-row" data-hit={hit.id}>
      <td>
        <Countdown until={hit.decideBy} />
      </td>
      <td className={css.names}>
        <Link to="/hits/$hitId" params={{ hitId: hit.id }}>
          {hit.traveller === '' ? say('traveller.sealed') : <PersonName name={hit.traveller} linked />}
        </Link>
        <span className={css.against}>
          {say(`hits.against.${hit.source}`)} <PersonName name={hit.listName} />
        </span>
      </td>
      <td>{say(`hit.source.${hit.source}`)}</td>
      <td className={css.flight}>
        {hit.flight.designator} {say('flight.route', { from: hit.flight.from, to: hit.flight.to })}
        <span>
          <Day day={departs.day} /> {departs.clock}
        </span>
      </td>
      <td>
        <WeightBar nats={hit.nats} />
        <span className={css.weight}>{say.code('outcome', hit.outcome)}</span>
      </td>
      <td>
        <HitStateStamp state={hit.state} />
        {hit.claimedBy === null ? null : (
          <span className={css.against}>
            <bdi>{hit.claimedBy.name}</bdi>
          </span>
        )}
      </td>
      <td>
        {part === 'claim' ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() => onClaim(hit.id)}
            data-testid="claim-hit"
          >
            {say('hit.claim')}
          </Button>
        ) : (
          <Link to="/hits/$hitId" params={{ hitId: hit.id }}>
            {say(part === 'second' ? 'hit.open-second' : part === 'decide' ? 'hit.open-decide' : 'hit.open')}
          </Link>
        )}
      </td>
    </tr>
  );
}
