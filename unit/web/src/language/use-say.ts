// Says a text of the catalogue in the language in use.
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { MessageId } from './load-messages.ts';

export type SayValues = Record<string, string | number | Date>;

export interface Say {
  (id: MessageId, values?: SayValues): string;
  /** The text of `group.code` where the catalogue has it, else `otherwise`: for codes that come from the unit. */
  readonly code: (group: string, code: string, otherwise?: string, values?: SayValues) => string;
}

/** The way to say texts; a new function whenever the language changes. */
export function useSay(): Say {
  const intl = useIntl();
  return useMemo(() => sayWith(intl), [intl]);
}

/** The same for a place outside React. */
export function sayWith(intl: Pick<IntlShape, 'messages' | 'formatMessage'>): Say {
  const say = (id: MessageId, values?: SayValues): string => intl.formatMessage({ id }, values);
  const code = (group: string, key: string, otherwise = key, values?: SayValues): string => {
    const id = `${group}.${key}`;
    return Object.hasOwn(intl.messages, id) ? intl.formatMessage({ id }, values) : otherwise;
  };
  return Object.assign(say, { code });
}
