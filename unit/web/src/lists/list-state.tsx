// The state of a list version in a word.
import type { ListVersionView } from '@vigie/words/api';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Stamp } from '../parts/stamp.tsx';

const STATES = {
  imported: { tone: 'toward', icon: 'waiting' },
  active: { tone: 'good', icon: 'check' },
  replaced: { tone: 'quiet', icon: 'clock' },
} as const;

export function ListState({ list }: { readonly list: ListVersionView }): ReactNode {
  const say = useSay();
  return <Stamp {...STATES[list.state]}>{say(`lists.state.${list.state}`)}</Stamp>;
}
