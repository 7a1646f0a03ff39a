// Says that there is nothing here, why, and what to do next.
import type { ReactNode } from 'react';
import css from './parts.module.css';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
}

export function Empty({ title, children }: Props): ReactNode {
  return (
    <div className={css.empty} role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
