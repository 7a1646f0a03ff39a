// The state of a hit in a word.
import type { HitState } from '@vigie/words';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import type { IconName } from './icon.tsx';
import { Stamp, type Tone } from './stamp.tsx';

const LOOKS: Readonly<Record<HitState, { readonly tone: Tone; readonly icon: IconName }>> = {
  new: { tone: 'accent', icon: 'hit' },
  claimed: { tone: 'held', icon: 'person' },
  'second-reader': { tone: 'toward', icon: 'unknown' },
  'awaiting-second': { tone: 'toward', icon: 'waiting' },
  referred: { tone: 'quiet', icon: 'next' },
  closed: { tone: 'quiet', icon: 'check' },
};

export function HitStateStamp({ state }: { readonly state: HitState }): ReactNode {
  const say = useSay();
  return <Stamp {...LOOKS[state]}>{say(`hit.state.${state}`)}</Stamp>;
}
