// A table that scrolls sideways by itself where the window is narrow.
import type { ReactNode } from 'react';
import css from './parts.module.css';

interface Props {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly heads: readonly Head[];
  readonly children: ReactNode;
}

export interface Head {
  readonly label: string;
  /** Right-aligned, for numbers. */
  readonly figure?: boolean;
}

export function Table({ label, heads, children }: Props): ReactNode {
  return (
    // The frame takes the focus so that it can be scrolled by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable
    <section className={css.tableFrame} aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.label} scope="col" {...(head.figure === true ? { 'data-figure': true } : {})}>
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
