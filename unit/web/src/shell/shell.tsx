// The one shell of the desk: rail by task, live state, and the page.
import { Button } from '@mantine/core';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLiveEvents } from '../api/use-live-events.ts';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../parts/icon.tsx';
import { SessionEnded } from '../session/session-ended.tsx';
import { useSession } from '../session/use-session.ts';
import { CheatSheet } from './cheat-sheet.tsx';
import { Rail } from './rail.tsx';
import { railFor } from './rail-items.ts';
import css from './shell.module.css';
import { shellKeys } from './shell-keys.ts';
import { useKeys } from './use-keys.ts';

export function Shell(): ReactNode {
  const say = useSay();
  const session = useSession();
  const navigate = useNavigate();
  const live = useLiveEvents();
  const [menu, setMenu] = useState(false);
  const [sheet, setSheet] = useState(false);
  const going = useRef(false);
  const groups = railFor(session.view?.actions ?? []);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever another page is opened
  useEffect(() => {
    setMenu(false);
  }, [path]);

  useKeys((press) => {
    const { going: next, intent } = shellKeys(going.current, press);
    going.current = next;
    if (intent?.kind === 'cheat-sheet') setSheet(true);
    if (intent?.kind !== 'go') return intent !== undefined;
    const item = groups.flatMap((group) => group.items).find((one) => one.key === intent.letter);
    if (item !== undefined) void navigate({ to: item.to });
    // A letter after g is spent even where it leads nowhere, so that it does not act on the page.
    return true;
  }, true);

  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {say('shell.skip')}
      </a>
      <div className={css.bar}>
        <Button
          variant="default"
          onClick={() => setMenu(!menu)}
          aria-expanded={menu}
          leftSection={<Icon name="menu" />}
          data-testid="menu"
        >
          {say('shell.menu')}
        </Button>
        <strong>{say('product.name')}</strong>
      </div>
      <Rail groups={groups} live={live} open={menu} session={session.view} onCheatSheet={() => setSheet(true)} />
      <main id="main" className={css.main}>
        {session.view?.demonstration === true ? (
          <p className={css.demonstration}>{say('shell.demonstration')}</p>
        ) : null}
        <Outlet />
      </main>
      <CheatSheet opened={sheet} groups={groups} onClose={() => setSheet(false)} />
      <SessionEnded />
    </div>
  );
}
