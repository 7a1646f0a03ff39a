// Keeps the chosen language, and lets the page follow it in words, `lang` and direction.

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Reading direction of each language. */
export const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr' };

/** The regional form in which dates and numbers of each language are written. */
export const FORMATS: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

const KEY = 'vigie.language';

/** The stored language, else the first of `preferred` (BCP 47 tags) that the desk speaks, else English. */
export function chooseLanguage(stored: string | null, preferred: readonly string[]): Language {
  for (const tag of [stored ?? '', ...preferred]) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    const found = LANGUAGES.find((language) => language === base);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** The language this browser was last set to. */
export function storedLanguage(): Language {
  return chooseLanguage(localStorage.getItem(KEY), navigator.languages);
}

/** Remembers a language for the next visit. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
