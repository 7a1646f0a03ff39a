// Names the script of a text (ISO 15924).

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
];

/** ISO 15924 code of the script that most letters of the text have, the first of equals; `Zyyy` without a known letter. */
export function scriptOf(text: string): string {
  // Most names are plain ASCII; this spares them the eighteen searches below.
  if (/^[ -~]*$/.test(text) && /[A-Za-z]/.test(text)) return 'Latn';
  let found = 'Zyyy';
  let most = 0;
  for (const [code, pattern] of SCRIPTS) {
    const letters = text.match(pattern)?.length ?? 0;
    if (letters > most) [found, most] = [code, letters];
  }
  return found;
}
