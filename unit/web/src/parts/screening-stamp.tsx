// How far screening is; a traveller who was not screened is never shown as one without a hit.
import type { FlightSummary } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import type { IconName } from './icon.tsx';
import { Stamp, type Tone } from './stamp.tsx';

type Screening = FlightSummary['screening'];

const LOOKS: Readonly<Record<Screening, { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'quiet', icon: 'waiting' },
  screened: { tone: 'plain', icon: 'check' },
  'source-missing': { tone: 'urgent', icon: 'warning' },
  failed: { tone: 'urgent', icon: 'cross' },
};

export function ScreeningStamp({ screening }: { readonly screening: Screening }): ReactNode {
  const say = useSay();
  return <Stamp {...LOOKS[screening]}>{say(`screening.${screening}`)}</Stamp>;
}
