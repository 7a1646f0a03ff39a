// The pages for an address that leads nowhere and for a page that failed.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Fault } from './fault.tsx';
import { Page } from './page.tsx';

export function PageFault({ error, reset }: { readonly error: unknown; readonly reset: () => void }): ReactNode {
  const say = useSay();
  return (
    <Page title={say('fault.title')}>
      <Fault error={error} retry={reset} />
    </Page>
  );
}

export function PageUnknown(): ReactNode {
  const say = useSay();
  return (
    <Page title={say('unknown.title')} lead={say('unknown.lead')}>
      <p>
        <Link to="/">{say('unknown.start')}</Link>
      </p>
    </Page>
  );
}
