// The frame of the pages before the desk: the product, the state of the unit, the language.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { queries } from '../api/queries.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useSay } from '../language/use-say.ts';
import css from './session.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

export function Gate({ title, children }: Props): ReactNode {
  const say = useSay();
  const health = useQuery(queries.health());
  const state = health.isError ? 'away' : (health.data?.status ?? 'asking');
  useEffect(() => {
    document.title = `${title} · Vigie`;
  }, [title]);
  return (
    <main className={css.gate}>
      <div className={css.card}>
        <div className={css.brand}>
          <img src="/mark.svg" alt="" />
          <div>
            <div className={css.name}>{say('product.name')}</div>
            <p>{say('product.says')}</p>
          </div>
        </div>
        {children}
        <div className={css.foot}>
          <span role="status">{say(`health.${state}`)}</span>
          <LanguageSwitch />
        </div>
      </div>
    </main>
  );
}
