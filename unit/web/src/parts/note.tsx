// A sentence that explains or confirms.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import css from './parts.module.css';

interface Props {
  readonly icon?: IconName;
  readonly tone?: 'accent' | 'good' | 'toward';
  readonly children: ReactNode;
}

export function Note({ icon = 'purpose', tone = 'accent', children }: Props): ReactNode {
  return (
    <div className={css.note} data-tone={tone}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
