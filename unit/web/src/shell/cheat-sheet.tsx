// The keys of the desk, on one sheet.
import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { RailGroup } from './rail-items.ts';
import css from './shell.module.css';

const QUEUE = [
  { keys: ['j'], says: 'keys.next' },
  { keys: ['k'], says: 'keys.previous' },
  { keys: ['Enter'], says: 'keys.open' },
  { keys: ['c'], says: 'keys.claim' },
] as const;
const REVIEW = [
  { keys: ['c'], says: 'keys.claim' },
  { keys: ['1'], says: 'decision.same-person' },
  { keys: ['2'], says: 'decision.not-the-same' },
  { keys: ['3'], says: 'decision.cannot-tell' },
  { keys: ['r'], says: 'keys.reason' },
  { keys: ['Ctrl', 'Enter'], says: 'keys.submit' },
  { keys: ['n'], says: 'keys.next-hit' },
  { keys: ['u'], says: 'keys.back' },
] as const;

interface Props {
  readonly opened: boolean;
  readonly groups: readonly RailGroup[];
  readonly onClose: () => void;
}

export function CheatSheet({ opened, groups, onClose }: Props): ReactNode {
  const say = useSay();
  const items = groups.flatMap((group) => group.items);
  return (
    <Dialog opened={opened} onClose={onClose} title={say('keys.title')}>
      <h3>{say('keys.everywhere')}</h3>
      <dl className={css.keys}>
        <Line keys={['?']} says={say('keys.sheet')} />
        {items.map((item) => (
          <Line key={item.name} keys={['g', item.key]} says={say('keys.go', { page: say(`rail.${item.name}`) })} />
        ))}
      </dl>
      {items.some((item) => item.name === 'hits') ? (
        <>
          <h3>{say('keys.queue')}</h3>
          <dl className={css.keys}>
            {QUEUE.map((line) => (
              <Line key={line.says} keys={line.keys} says={say(line.says)} />
            ))}
          </dl>
          <h3>{say('keys.review')}</h3>
          <dl className={css.keys}>
            {REVIEW.map((line) => (
              <Line key={line.says} keys={line.keys} says={say(line.says)} />
            ))}
          </dl>
        </>
      ) : null}
    </Dialog>
  );
}

function Line({ keys, says }: { readonly keys: readonly string[]; readonly says: string }): ReactNode {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <Kbd key={key} size="xs">
            {key}
          </Kbd>
        ))}
      </dt>
      <dd>{says}</dd>
    </>
  );
}
