// A dialog over the page, with its close button named.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** Missing where the dialog must be answered. */
  readonly onClose?: () => void;
  readonly size?: string | number;
  readonly children: ReactNode;
}

export function Dialog({ opened, title, onClose, size = 'md', children }: Props): ReactNode {
  const say = useSay();
  const bound = onClose === undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose ?? (() => {})}
      title={title}
      size={size}
      withCloseButton={!bound}
      closeOnEscape={!bound}
      closeOnClickOutside={!bound}
      closeButtonProps={{ 'aria-label': say('act.close') }}
      styles={{ title: { fontWeight: 620, fontSize: 'var(--vg-text-l)' } }}
    >
      {children}
    </Modal>
  );
}
