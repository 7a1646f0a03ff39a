// The frame of a page: its one heading, what it is for, its actions, and the title of the tab.
import { type ReactNode, useEffect, useRef } from 'react';
import css from './parts.module.css';

interface Props {
  readonly title: string;
  /** What the heading shows where it is more than the title. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  /** The way back, above the heading. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page(props: Props): ReactNode {
  const { title } = props;
  useEffect(() => {
    document.title = `${title} · Vigie`;
  }, [title]);
  const heading = useRef<HTMLHeadingElement>(null);
  // A screen reader and the keyboard begin at the heading of a page that was just opened.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.headText}>
          {props.above === undefined ? null : <div className={css.above}>{props.above}</div>}
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {props.heading ?? title}
          </h1>
          {props.lead === undefined ? null : <div className={css.lead}>{props.lead}</div>}
        </div>
        {props.actions === undefined ? null : <div className={css.actions}>{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}
