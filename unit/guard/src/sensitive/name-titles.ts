// Takes titles that reveal religion off a name and leaves the name (Directive (EU) 2016/681, 13(4)).

/** Where a title may stand to be taken off. */
export const TITLE_PLACES = ['end', 'start', 'alone', 'glued', 'surname'] as const;
export type TitlePlace = (typeof TITLE_PLACES)[number];

/** The titles of a policy; keys and members in upper case. */
export interface NameTitles {
  readonly neutral: ReadonlySet<string>;
  readonly sensitive: ReadonlyMap<string, ReadonlySet<TitlePlace>>;
  /** Those of `sensitive` that may be glued to the last word. */
  readonly glued: readonly string[];
}

/** Shorter stems are names of their own: TREV is no T with a title. */
const SHORTEST_STEM = 3;

/** The given name without such titles; the same string when there was none. */
export function stripGivenTitles(given: string, titles: NameTitles): string {
  const words = given.split(' ');
  const kept = words.filter((word) => word !== '');
  const before = kept.length;
  stripEnd(kept, titles);
  if (kept.length > 1 && places(kept[0], titles)?.has('start')) kept.shift();
  if (kept.length === 1 && places(kept[0], titles)?.has('alone')) kept.shift();
  const glued = stripGlued(kept, titles);
  return kept.length === before && !glued ? given : kept.join(' ');
}

/** The surname without a title that follows it after a blank; the same string when there was none. */
export function stripSurnameTitle(surname: string, titles: NameTitles): string {
  const at = surname.lastIndexOf(' ');
  if (at <= 0) return surname;
  const last = surname.slice(at + 1);
  return places(last, titles)?.has('surname') ? surname.slice(0, at).trimEnd() : surname;
}

/** Looks through civil titles: in `JOHN REV MR` both the REV and nothing else goes. */
function stripEnd(words: string[], titles: NameTitles): void {
  for (let i = words.length - 1; i > 0; i -= 1) {
    if (places(words[i], titles)?.has('end')) words.splice(i, 1);
    else if (!titles.neutral.has((words[i] ?? '').toUpperCase())) return;
  }
}

function stripGlued(words: string[], titles: NameTitles): boolean {
  let at = words.length - 1;
  while (at > 0 && titles.neutral.has((words[at] ?? '').toUpperCase())) at -= 1;
  const word = words[at] ?? '';
  const upper = word.toUpperCase();
  for (const title of titles.glued) {
    if (!upper.endsWith(title) || word.length - title.length < SHORTEST_STEM) continue;
    words[at] = word.slice(0, word.length - title.length);
    return true;
  }
  return false;
}

function places(word: string | undefined, titles: NameTitles): ReadonlySet<TitlePlace> | undefined {
  return titles.sensitive.get((word ?? '').toUpperCase().replace(/\.$/, ''));
}
