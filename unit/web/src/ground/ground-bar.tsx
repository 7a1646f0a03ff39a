// Keeps purpose, offence and reference in sight while personal data is shown (PUR-01).
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ground } from '@vigie/words';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../language/language-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../parts/icon.tsx';
import css from './ground.module.css';

interface Props {
  readonly ground: Ground;
  /** Missing where the ground cannot be changed in place. */
  readonly onChange?: () => void;
}

export function GroundBar({ ground, onChange }: Props): ReactNode {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery(queries.catalogue());
  const purpose = data?.purposes.find((one) => one.code === ground.purpose)?.title[language] ?? ground.purpose;
  const offence = data?.offences.find((one) => one.code === ground.offence)?.title[language] ?? ground.offence;
  return (
    <aside className={css.bar} aria-label={say('ground.label')} data-testid="ground-bar">
      <Icon name="purpose" />
      <div className={css.what}>
        <strong>{purpose}</strong>
        <span>{offence}</span>
        {ground.reference === '' ? null : (
          <span>
            <bdi>{ground.reference}</bdi>
          </span>
        )}
      </div>
      {onChange === undefined ? null : (
        <Button variant="subtle" size="compact-xs" onClick={onChange} data-testid="ground-change">
          {say('ground.change')}
        </Button>
      )}
    </aside>
  );
}
