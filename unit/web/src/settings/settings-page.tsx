// How the desk looks and speaks for this officer in this browser.
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useSay } from '../language/use-say.ts';
import { Instant } from '../parts/instant.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';
import { useSession } from '../session/use-session.ts';
import { DENSITIES, type Density, keepDensity, storedDensity } from './density.ts';
import { TokenPanel } from './token-panel.tsx';

const SCHEMES = ['auto', 'light', 'dark'] as const;

export function SettingsPage(): ReactNode {
  const say = useSay();
  const { view } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useState(storedDensity);
  return (
    <Page title={say('settings.title')} lead={say('settings.lead')}>
      <Panel title={say('settings.look')}>
        <dl className={parts.settings}>
          <dt>{say('language.label')}</dt>
          <dd>
            <LanguageSwitch testId="language-setting" />
          </dd>
          <dt>{say('settings.scheme')}</dt>
          <dd>
            <SegmentedControl
              aria-label={say('settings.scheme')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value as (typeof SCHEMES)[number])}
              data={SCHEMES.map((value) => ({ value, label: say(`settings.scheme.${value}`) }))}
              data-testid="scheme"
            />
          </dd>
          <dt>{say('settings.density')}</dt>
          <dd>
            <SegmentedControl
              aria-label={say('settings.density')}
              value={density}
              onChange={(value) => {
                keepDensity(value as Density);
                setDensity(value as Density);
              }}
              data={DENSITIES.map((value) => ({ value, label: say(`settings.density.${value}`) }))}
              data-testid="density"
            />
          </dd>
        </dl>
      </Panel>
      {view === undefined ? null : (
        <Panel title={say('settings.account')}>
          <dl className={parts.settings}>
            <dt>{say('officers.name')}</dt>
            <dd>
              <bdi>{view.officer.name}</bdi>
            </dd>
            <dt>{say('officers.roles')}</dt>
            <dd>
              {view.officer.roles.map((role) => (
                <div key={role}>
                  <strong>{say(`role.${role}`)}</strong>: {say(`role.says.${role}`)}
                </div>
              ))}
            </dd>
            <dt>{say('settings.session-until')}</dt>
            <dd>
              <Instant at={view.expiresAt} />
            </dd>
          </dl>
        </Panel>
      )}
      {view === undefined ? null : <TokenPanel />}
    </Page>
  );
}
