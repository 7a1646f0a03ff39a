// Changes the language of the desk.
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from './language-context.tsx';
import { LANGUAGES, type Language } from './language-store.ts';
import { useSay } from './use-say.ts';

interface Props {
  readonly testId?: string;
}

/** Each language is named in itself, so that who reads no other finds it. */
export function LanguageSwitch({ testId = 'language-switch' }: Props): ReactNode {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <NativeSelect
      aria-label={say('language.label')}
      value={language}
      onChange={(event) => choose(event.currentTarget.value as Language)}
      data={LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))}
      data-testid={testId}
    />
  );
}
