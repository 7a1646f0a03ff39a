// A part of a page with a heading of its own.
import { type ReactNode, useId } from 'react';
import css from './parts.module.css';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ title, aside, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div className={css.panelHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <div className={css.panelBody}>{children}</div>
    </section>
  );
}
