// Loads the texts of one language; each language is a file of its own, so only the one in use travels.
import type en from '../../../../locales/en.json';
import type { Language } from './language-store.ts';

/** A key of the catalogue of texts. */
export type MessageId = keyof typeof en;
export type Messages = Readonly<Record<MessageId, string>>;

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('../../../../locales/en.json', { with: { type: 'json' } }),
  fr: () => import('../../../../locales/fr.json', { with: { type: 'json' } }),
};

/** The texts of a language. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await LOADERS[language]()).default;
}
