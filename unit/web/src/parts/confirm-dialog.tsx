// Asks once more before an act that others will feel, and says what it does.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Dialog } from './dialog.tsx';
import { Fault } from './fault.tsx';
import css from './parts.module.css';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly explains: string;
  readonly act: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog(props: Props): ReactNode {
  const say = useSay();
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onClose}>
      <div className={css.stack}>
        <p>{props.explains}</p>
        {props.error === null ? null : <Fault error={props.error} />}
        <div className={css.row}>
          <Button onClick={props.onConfirm} loading={props.busy} data-testid="confirm-act">
            {props.act}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {say('act.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
