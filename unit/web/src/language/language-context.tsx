// Gives every part of the desk its texts, and a way to change the language without leaving the page.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { DIRECTIONS, FORMATS, keepLanguage, type Language } from './language-store.ts';
import { loadMessages, type Messages } from './load-messages.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Chosen = createContext<LanguageChoice>({ language: 'en', choose: () => {} });

/** The language in use and the way to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(Chosen);
}

interface Props {
  readonly language: Language;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Starts with texts that are already loaded; a change takes effect once the new ones are. */
export function LanguageContext(props: Props): ReactNode {
  const [spoken, setSpoken] = useState({ language: props.language, messages: props.messages });
  const { language, messages } = spoken;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = DIRECTIONS[language];
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        keepLanguage(next);
        void loadMessages(next).then((loaded) => setSpoken({ language: next, messages: loaded }));
      },
    }),
    [language],
  );
  return (
    <Chosen value={choice}>
      <IntlProvider locale={FORMATS[language]} messages={messages as Record<string, string>}>
        {props.children}
      </IntlProvider>
    </Chosen>
  );
}
