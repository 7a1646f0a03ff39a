// A secret that is shown one time, with a way to copy it.
import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { Note } from './note.tsx';
import css from './parts.module.css';

interface Props {
  readonly text: string;
  readonly explains: string;
  readonly testId: string;
}

export function ShownOnce({ text, explains, testId }: Props): ReactNode {
  const say = useSay();
  return (
    <div className={css.stack}>
      <Note tone="toward" icon="warning">
        {explains}
      </Note>
      <pre className={css.pre} data-testid={testId}>
        {text}
      </pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? say('act.copied') : say('act.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
