// Lets personal data be shown only under a purpose and an offence, and keeps both in sight while it is (PUR-01).
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import { type ReactNode, useState } from 'react';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../language/language-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../parts/icon.tsx';
import { landingOf } from '../shell/rail-items.ts';
import { useSession } from '../session/use-session.ts';
import css from './ground.module.css';
import { GroundDialog } from './ground-dialog.tsx';
import { groundStore, useGround } from './use-ground.ts';

/** Calls its children with the ground under which they read. */
export function OnGround({ children }: { readonly children: (ground: Ground) => ReactNode }): ReactNode {
  const ground = useGround();
  const navigate = useNavigate();
  const { view } = useSession();
  const [changing, setChanging] = useState(false);
  const leave = (): void => {
    // The queue itself needs a ground, so it is no way out.
    const open = (view?.actions ?? []).filter((action) => action !== 'hits.list' && action !== 'hit.decide');
    void navigate({ to: landingOf(open) });
  };
  return (
    <>
      {ground === undefined ? null : <GroundBar ground={ground} onChange={() => setChanging(true)} />}
      {ground === undefined ? null : children(ground)}
      <GroundDialog
        opened={ground === undefined || changing}
        before={ground}
        onChoose={(chosen) => {
          groundStore.set(chosen);
          setChanging(false);
        }}
        onLeave={ground === undefined ? leave : () => setChanging(false)}
      />
    </>
  );
}

function GroundBar({ ground, onChange }: { readonly ground: Ground; readonly onChange: () => void }): ReactNode {
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
      <Button variant="subtle" size="compact-xs" onClick={onChange} data-testid="ground-change">
        {say('ground.change')}
      </Button>
    </aside>
  );
}
