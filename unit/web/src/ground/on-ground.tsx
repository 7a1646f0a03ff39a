// Lets personal data be shown only under a purpose and an offence, and keeps both in sight while it is (PUR-01).
import { useNavigate } from '@tanstack/react-router';
import type { Ground } from '@vigie/words';
import { type ReactNode, useState } from 'react';
import { useSession } from '../session/use-session.ts';
import { landingOf } from '../shell/rail-items.ts';
import { GroundBar } from './ground-bar.tsx';
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
