// A state in a word, with an icon, so that colour is never the only sign.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import css from './parts.module.css';

export type Tone = 'plain' | 'quiet' | 'accent' | 'good' | 'urgent' | 'toward' | 'away' | 'held';

interface Props {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Stamp({ tone = 'quiet', icon, children }: Props): ReactNode {
  return (
    <span className={css.stamp} data-tone={tone}>
      {icon === undefined ? null : <Icon name={icon} size={13} />}
      <span>{children}</span>
    </span>
  );
}
