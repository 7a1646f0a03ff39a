// Names of an entry of the UN Security Council consolidated list (sc-sanctions.xsd, *_NAME, *_ALIAS, NAME_ORIGINAL_SCRIPT).
import { type Element, piecesOf } from './element.ts';
import type { ListName, NameQuality } from './list-subject.ts';
import { scriptOf } from './script-of.ts';

const PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;
const QUALITIES: Readonly<Record<string, NameQuality>> = {
  good: 'good',
  low: 'low',
  'a.k.a.': 'good',
  'f.k.a.': 'former',
  // An alias without quality is weak until somebody says more.
  '': 'low',
};

/** The names of an entry, its own first; none without a name of its own. */
export function unNames(element: Element, kind: 'person' | 'entity'): readonly ListName[] {
  const parts = PARTS.map((name) => element.value(name)).filter((part) => part !== '');
  if (parts.length === 0) return [];
  const text = parts.join(' ');
  return [
    { text, script: scriptOf(text), quality: 'primary', note: '', ...(kind === 'person' ? { parts } : {}) },
    ...piecesOf(element.value('NAME_ORIGINAL_SCRIPT')).map(native),
    ...element
      .each(kind === 'entity' ? 'ENTITY_ALIAS' : 'INDIVIDUAL_ALIAS')
      .flatMap((alias) => alias.filled(aliasNames(alias))),
  ];
}

/** What an alias says of itself is repeated for each of its names up to this length, beyond it said of the first alone. */
const REPEATED = 1000;

// One element may hold several names joined by semicolons; each is a name of its own with the same quality, note, date and place.
function aliasNames(alias: Element): readonly ListName[] {
  const quality = alias.coded('QUALITY', QUALITIES) ?? 'low';
  const note = alias.value('NOTE');
  const birthDate = [alias.value('DATE_OF_BIRTH'), alias.value('YEAR')].filter((text) => text !== '').join(' ');
  const birthPlace = [alias.value('CITY_OF_BIRTH'), alias.value('COUNTRY_OF_BIRTH')]
    .filter((text) => text !== '')
    .join(', ');
  const own = {
    note,
    ...(birthDate === '' ? {} : { birthDate }),
    ...(birthPlace === '' ? {} : { birthPlace }),
  };
  const names = piecesOf(alias.value('ALIAS_NAME')).flatMap((piece) => namesOf(piece, quality));
  const noted = /(?:original script|in arabic): ([^\p{Script=Latin}:;]+)/iu.exec(note)?.[1]?.trim();
  if (noted !== undefined && noted !== '' && names.length > 0) names.push(native(noted));
  const repeated = note.length + birthDate.length + birthPlace.length <= REPEATED;
  return names.map((name, index) =>
    index === 0 || repeated
      ? { ...name, ...own, note: [name.note, note].filter((text) => text !== '').join('; ') }
      : name,
  );
}

// Some names carry another in brackets, in another script, or a word on what kind of name they are.
function namesOf(text: string, quality: NameQuality): ListName[] {
  const script = scriptOf(text);
  const brackets = /^([^()]+) ?\((?:original script: ?)?([^()]+)\)$/i.exec(text);
  const [outer, inner] = [brackets?.[1]?.trim() ?? '', brackets?.[2]?.trim() ?? ''];
  if (/^(combat name|birth name|nom de guerre)$/i.test(inner)) return [{ text: outer, script, quality, note: inner }];
  const scripts = [scriptOf(outer), scriptOf(inner)];
  if (
    outer !== '' &&
    inner !== '' &&
    scripts[0] !== scripts[1] &&
    scripts.includes('Latn') &&
    !scripts.includes('Zyyy')
  )
    return [outer, inner].map((one) =>
      scriptOf(one) === 'Latn' ? { text: one, script: 'Latn', quality, note: '' } : native(one),
    );
  return [script === 'Latn' || script === 'Zyyy' ? { text, script, quality, note: '' } : native(text)];
}

function native(text: string): ListName {
  return { text, script: scriptOf(text), quality: 'original-script', note: '' };
}
