// The desk as one component: theme, language, answers of the unit, and the router.
import './mantine-styles.ts';
import './tokens.css';
import './desk.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { makeQueryClient } from '../api/make-query-client.ts';
import { LanguageContext } from '../language/language-context.tsx';
import type { Language } from '../language/language-store.ts';
import type { Messages } from '../language/load-messages.ts';
import { makeRouter } from './router.tsx';
import { theme, variables } from './theme.ts';

interface Props {
  readonly language: Language;
  readonly messages: Messages;
}

export function DeskApp({ language, messages }: Props): ReactNode {
  const [client] = useState(makeQueryClient);
  const [router] = useState(() => makeRouter(client));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <LanguageContext language={language} messages={messages}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageContext>
    </MantineProvider>
  );
}
