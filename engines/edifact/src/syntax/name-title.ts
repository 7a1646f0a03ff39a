// Splits titles off given names, also those glued to them (AIRIMP name element; PNRGOV TIF).

/** Titles that stand as a word of their own; those that are also given names somewhere (`LADY`, `GEN`, `HON`) are not among them. */
const TITLES: ReadonlySet<string> = new Set('MR MRS MS MISS MSTR MASTER MME MLLE DR PROF REV SIR CHD INF'.split(' '));

/** A given name without its title. */
export interface TitledName {
  readonly given: string;
  readonly title: string;
}

/**
 * Splits a title word at the end or the start, else one glued to the last word. Conservative where real names end alike:
 * `MS`, `DR` and `CHD` count only as words of their own (`WILLIAMS`, `BADR`), and glued `MR` only behind three letters
 * of which the last is no vowel, or behind five (`JOHNMR`, `MARIOMR`; not `OMR`, `SAMR`, `TEMR`, `KHAMR`, `MUAMR`).
 */
export function splitTitle(given: string): TitledName {
  const words = given.split(' ');
  const last = words[words.length - 1] ?? '';
  if (TITLES.has(last.toUpperCase())) return { given: words.slice(0, -1).join(' '), title: last.toUpperCase() };
  const first = words[0] ?? '';
  if (words.length > 1 && TITLES.has(first.toUpperCase())) {
    return { given: words.slice(1).join(' '), title: first.toUpperCase() };
  }
  const glued = gluedTitle(last.toUpperCase());
  if (glued === '') return { given, title: '' };
  return { given: [...words.slice(0, -1), last.slice(0, -glued.length)].join(' '), title: glued };
}

function gluedTitle(word: string): string {
  for (const title of ['MSTR', 'MISS', 'MRS']) {
    if (word.endsWith(title) && word.length >= title.length + 2) return title;
  }
  const stem = word.slice(0, -2);
  if (!word.endsWith('MR') || stem.length < 3) return '';
  return stem.length < 5 && /[AEIOUY]$/.test(stem) ? '' : 'MR';
}
