// Reads the list of sensitive codes, titles and words, `countries/<id>/sensitive-codes.json` (SEN-02).
import { DROP_CLASSES, type DropClass } from './drop-class.ts';
import type { FormWords } from './form.ts';
import { createLexicon, SHORTEST_STEM, SHORTEST_WORD } from './lexicon.ts';
import { type NameTitles, TITLE_PLACES, type TitlePlace } from './name-titles.ts';
import { type CodePattern, type Programme, SSR_TEXTS, type SsrRule } from './policy.ts';
import type { PolicyReading } from './policy-reading.ts';

/** What the list holds once read. */
export interface SensitiveCodes extends FormWords {
  readonly version: string;
  readonly reviewed: string;
  readonly reviewDue: string;
  readonly ssr: ReadonlyMap<string, SsrRule>;
  readonly patterns: readonly CodePattern[];
  readonly programmes: readonly Programme[];
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const LONGEST_REVIEW_DAYS = 366;
const TREATMENTS = ['drop', 'restrict', 'keep', 'parse'] as const;

/** Reads the list; faults go to `reading`. */
export function readSensitiveCodes(json: unknown, reading: PolicyReading): SensitiveCodes {
  const root = reading.object(json, 'codes');
  const ssr = new Map<string, SsrRule>();
  reading.list(root.groups, 'codes.groups').forEach((group, i) => {
    readGroup(group, { at: `codes.groups[${i}]`, reading, ssr });
  });
  const seats = reading.object(root.seatCharacteristics, 'codes.seatCharacteristics');
  const types = reading.object(root.passengerTypes, 'codes.passengerTypes');
  return {
    ...readReview(root, reading),
    ssr,
    patterns: readPatterns(root.patterns, reading),
    programmes: readProgrammes(root.programmes, reading),
    titles: readTitles(root.titles, reading),
    lexicon: createLexicon(readTerms(root.lexicon, reading)),
    passengerTypes: new Set(reading.texts(types.keep, 'codes.passengerTypes.keep', /^[A-Z0-9]{1,3}$/)),
    seatKeep: new Set(reading.texts(seats.keep, 'codes.seatCharacteristics.keep', /^[A-Z0-9]{1,2}$/)),
    seatDrop: readClasses(seats.drop, 'codes.seatCharacteristics.drop', reading),
  };
}

function readReview(root: Readonly<Record<string, unknown>>, reading: PolicyReading) {
  const version = reading.text(root.version, 'codes.version');
  const reviewed = reading.text(root.reviewed, 'codes.reviewed', DAY);
  const reviewDue = reading.text(root.reviewDue, 'codes.reviewDue', DAY);
  const days = (Date.parse(reviewDue) - Date.parse(reviewed)) / 86_400_000;
  if (!(days > 0 && days <= LONGEST_REVIEW_DAYS))
    reading.fail('codes.reviewDue', 'must be within a year of the review');
  return { version, reviewed, reviewDue };
}

interface GroupReading {
  readonly at: string;
  readonly reading: PolicyReading;
  readonly ssr: Map<string, SsrRule>;
}

function readGroup(json: unknown, { at, reading, ssr }: GroupReading): void {
  const group = reading.object(json, at);
  reading.text(group.name, `${at}.name`);
  reading.text(group.source, `${at}.source`);
  const treatment = reading.oneOf(group.treatment, `${at}.treatment`, TREATMENTS);
  for (const [code, entry] of Object.entries(reading.object(group.codes, `${at}.codes`))) {
    const place = `${at}.codes.${code}`;
    reading.text(code, place, /^[A-Z0-9]{3,4}$/);
    if (ssr.has(code)) reading.fail(place, 'is listed twice');
    if (treatment === 'drop' || treatment === 'restrict') {
      reading.text(entry, place);
      ssr.set(code, { keeps: false, dropClass: reading.oneOf(group.class, `${at}.class`, DROP_CLASSES), treatment });
    } else {
      ssr.set(code, readKept(entry, place, { reading, treatment }));
    }
  }
}

function readKept(
  json: unknown,
  at: string,
  { reading, treatment }: { readonly reading: PolicyReading; readonly treatment: 'keep' | 'parse' },
): SsrRule {
  const entry = reading.object(json, at);
  reading.text(entry.meaning, `${at}.meaning`);
  return {
    keeps: true,
    treatment,
    text: reading.oneOf(entry.text, `${at}.text`, SSR_TEXTS),
    annexOne: reading.annexOne(entry.annexOne, `${at}.annexOne`),
  };
}

function readPatterns(json: unknown, reading: PolicyReading): readonly CodePattern[] {
  return reading.list(json, 'codes.patterns').map((item, i) => {
    const at = `codes.patterns[${i}]`;
    const entry = reading.object(item, at);
    reading.text(entry.source, `${at}.source`);
    return {
      pattern: reading.text(entry.pattern, `${at}.pattern`, /^[A-Z?]{4}$/),
      dropClass: reading.oneOf(entry.class, `${at}.class`, DROP_CLASSES),
    };
  });
}

function readProgrammes(json: unknown, reading: PolicyReading): readonly Programme[] {
  const root = reading.object(json, 'codes.programmes');
  reading.text(root.source, 'codes.programmes.source');
  return reading.list(root.drop, 'codes.programmes.drop').map((item, i) => {
    const at = `codes.programmes.drop[${i}]`;
    const entry = reading.object(item, at);
    return {
      carrier: reading.text(entry.carrier, `${at}.carrier`, /^[A-Z0-9]{2,3}$/),
      memberPrefix: reading.text(entry.memberPrefix, `${at}.memberPrefix`, /^[A-Z0-9]{0,20}$/),
    };
  });
}

function readTitles(json: unknown, reading: PolicyReading): NameTitles {
  const root = reading.object(json, 'codes.titles');
  reading.text(root.source, 'codes.titles.source');
  const sensitive = new Map<string, ReadonlySet<TitlePlace>>();
  for (const [title, json] of Object.entries(reading.object(root.sensitive, 'codes.titles.sensitive'))) {
    const at = `codes.titles.sensitive.${title}`;
    reading.text(title, at, /^[A-Z]{2,}$/);
    const places = reading.list(json, at).map((place) => reading.oneOf(place, at, TITLE_PLACES));
    sensitive.set(title, new Set(places));
  }
  return {
    neutral: new Set(reading.texts(root.neutral, 'codes.titles.neutral', /^[A-Z]+$/)),
    sensitive,
    glued: [...sensitive].filter(([, places]) => places.has('glued')).map(([title]) => title),
  };
}

function readTerms(json: unknown, reading: PolicyReading): ReadonlyMap<string, DropClass> {
  const root = reading.object(json, 'codes.lexicon');
  reading.text(root.source, 'codes.lexicon.source');
  const terms = new Map<string, DropClass>();
  for (const [name, list] of Object.entries(reading.object(root.terms, 'codes.lexicon.terms'))) {
    const at = `codes.lexicon.terms.${name}`;
    const dropClass = reading.oneOf(name, at, DROP_CLASSES);
    for (const term of reading.texts(list, at, /^[A-Z]+\*?$/)) {
      const least = term.endsWith('*') ? SHORTEST_STEM + 1 : SHORTEST_WORD;
      if (term.length < least) reading.fail(at, 'holds a word or stem that is too short');
      terms.set(term, dropClass);
    }
  }
  return terms;
}

function readClasses(json: unknown, at: string, reading: PolicyReading): ReadonlyMap<string, DropClass> {
  const entries = Object.entries(reading.object(json, at));
  return new Map(entries.map(([code, name]) => [code, reading.oneOf(name, `${at}.${code}`, DROP_CLASSES)]));
}
