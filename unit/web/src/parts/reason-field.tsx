// The field for an officer's own words; what is typed outlives a reload and the end of the session.
import { Textarea } from '@mantine/core';
import { type ReactNode, type Ref, useCallback, useState } from 'react';
import { useSay } from '../language/use-say.ts';
import { LEAST_REASON, lacksLetters } from './reason-length.ts';

const KEY = 'vigie.draft.';

export interface Draft {
  readonly text: string;
  readonly set: (text: string) => void;
  /** Forgets what was typed, once it was sent. */
  readonly drop: () => void;
}

/** What was typed under `name` in this tab. */
export function useDraft(name: string): Draft {
  const key = KEY + name;
  const [kept, setKept] = useState({ key, text: window.sessionStorage.getItem(key) ?? '' });
  const text = kept.key === key ? kept.text : (window.sessionStorage.getItem(key) ?? '');
  const set = useCallback(
    (next: string): void => {
      window.sessionStorage.setItem(key, next);
      setKept({ key, text: next });
    },
    [key],
  );
  const drop = useCallback((): void => {
    window.sessionStorage.removeItem(key);
    setKept({ key, text: '' });
  }, [key]);
  return { text, set, drop };
}

interface Props {
  readonly draft: Draft;
  readonly label: string;
  readonly hint: string;
  readonly testId?: string;
  readonly field?: Ref<HTMLTextAreaElement>;
}

export function ReasonField({ draft, label, hint, testId = 'reason-text', field }: Props): ReactNode {
  const say = useSay();
  const lacking = lacksLetters(draft.text);
  return (
    <Textarea
      ref={field ?? null}
      label={label}
      description={hint}
      required
      rows={4}
      maxLength={4000}
      minLength={LEAST_REASON}
      dir="auto"
      value={draft.text}
      onChange={(event) => draft.set(event.currentTarget.value)}
      data-testid={testId}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      error={draft.text !== '' && lacking > 0 ? say('reason.lacking', { count: lacking }) : undefined}
    />
  );
}
