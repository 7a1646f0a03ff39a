// Grey rows where rows will stand.
import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import css from './parts.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function LoadingRows(): ReactNode {
  const say = useSay();
  return (
    <div className={css.stack} aria-busy="true" role="status">
      <VisuallyHidden>{say('state.loading')}</VisuallyHidden>
      {ROWS.map((row) => (
        <Skeleton key={row} height={26} radius={4} />
      ))}
    </div>
  );
}
