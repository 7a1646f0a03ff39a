// The rail: what this officer may do, who they are, and whether the page is live.
import { Button, Kbd } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SessionView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import type { LiveState } from '../api/use-live-events.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../parts/icon.tsx';
import { signOut } from '../session/sign-out.ts';
import type { RailGroup } from './rail-items.ts';
import css from './shell.module.css';

interface Props {
  readonly groups: readonly RailGroup[];
  readonly live: LiveState;
  /** On a narrow window only: the menu is unfolded. */
  readonly open: boolean;
  readonly session: SessionView | undefined;
  readonly onCheatSheet: () => void;
}

export function Rail({ groups, live, open, session, onCheatSheet }: Props): ReactNode {
  const say = useSay();
  return (
    <nav className={css.rail} data-open={open} aria-label={say('shell.rail')}>
      <div className={css.brand}>
        <img src="/mark.svg" alt="" />
        {say('product.name')}
      </div>
      <div className={css.groups}>
        {groups.map((group) => (
          <div key={group.name}>
            <div className={css.groupName}>{say(`rail.group.${group.name}`)}</div>
            <ul className={css.items}>
              {group.items.map((item) => (
                <li key={item.name}>
                  <Link to={item.to} className={css.item} data-testid={`nav-${item.name}`}>
                    <Icon name={item.icon} />
                    {say(`rail.${item.name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={css.foot}>
        <div className={css.live} data-state={live} role="status">
          {say(`live.${live}`)}
        </div>
        {session === undefined ? null : <Who session={session} />}
        <LanguageSwitch />
        <div className={css.footActions}>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={onCheatSheet}
            leftSection={<Icon name="keyboard" />}
            rightSection={<Kbd size="xs">?</Kbd>}
          >
            {say('shell.keys')}
          </Button>
          <SignOut />
        </div>
      </div>
    </nav>
  );
}

function Who({ session }: { readonly session: SessionView }): ReactNode {
  const say = useSay();
  return (
    <div className={css.who}>
      <strong>
        <bdi>{session.officer.name}</bdi>
      </strong>
      <span>{session.officer.roles.map((role) => say(`role.${role}`)).join(' · ')}</span>
    </div>
  );
}

function SignOut(): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      onClick={() => void signOut(client)}
      leftSection={<Icon name="out" />}
      data-testid="sign-out"
    >
      {say('shell.sign-out')}
    </Button>
  );
}
