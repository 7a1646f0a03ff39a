// What went wrong, in words, with what to do about it.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { UnitProblemError } from '../api/unit-problem.ts';
import { useSay } from '../language/use-say.ts';
import { Icon } from './icon.tsx';
import css from './parts.module.css';

interface Props {
  readonly error: unknown;
  readonly retry?: () => void;
}

export function Fault({ error, retry }: Props): ReactNode {
  const say = useSay();
  const problem = error instanceof UnitProblemError ? error.problem : undefined;
  const code = problem?.code ?? (isPasskeyRefusal(error) ? 'PASSKEY_CANCELLED' : 'UNREADABLE');
  // A fault that the catalogue does not know is told in the unit's own words with its place, as the line of a file.
  const words = say.code('problem', code, say('problem.at', { text: problem?.text ?? '', at: problem?.at ?? '' }));
  return (
    <div className={css.fault} role="alert">
      <Icon name="warning" />
      <div className={css.faultBody}>
        <p>{words}</p>
        {problem?.reference === undefined ? null : (
          <p className={css.mono}>{say('problem.reference', { reference: problem.reference })}</p>
        )}
        {retry === undefined ? null : (
          <Button variant="default" onClick={retry} leftSection={<Icon name="refresh" size={14} />}>
            {say('act.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

// The browser gives these where the officer closed its dialog or holds no passkey for the desk.
function isPasskeyRefusal(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'AbortError', 'WebAuthnError'].includes(error.name);
}
