// The index over list entries: their names as word ids in typed arrays, and the ways to reach them.
import { type BirthSpan, readBirthIntervals } from '../evidence/birth-evidence.ts';
import { lookalikeKey, plainNumber, stateKey } from '../evidence/document-number.ts';
import type { NameQuality, ScreeningSubject } from '../screening-subject.ts';
import { listForms, type NameForm, type WordRole } from '../token/name-form.ts';
import { contentVersion } from './content-version.ts';
import { type GroupedList, groupByKey, IntBuffer } from './grouped-list.ts';
import { PairPostings } from './pair-postings.ts';
import { type Vocabulary, VocabularyBuilder } from './vocabulary.ts';

/** Roles as stored, by position in this list. */
export const ROLES: readonly WordRole[] = ['name', 'light', 'title', 'article', 'kinship', 'initial'];
/** Stored number of each role. */
export const ROLE = { name: 0, light: 1, title: 2, article: 3, kinship: 4, initial: 5 } as const;

/** Name qualities as stored, by position in this list. */
export const QUALITIES: readonly NameQuality[] = ['primary', 'good', 'low', 'former', 'original-script'];

/** An entry with what screening reads of it at every comparison already worked out. */
export interface IndexedSubject {
  readonly subject: ScreeningSubject;
  readonly births: readonly BirthSpan[];
  readonly nationalities: readonly string[];
}

/** Where the words and the owner of each indexed name lie; a name read in two ways is two names of one owner. */
export interface NameStore {
  readonly start: Int32Array;
  readonly words: Int32Array;
  readonly roles: Uint8Array;
  readonly subject: Int32Array;
  /** Position among the owner's names. */
  readonly nameAt: Uint16Array;
  readonly abjad: Uint8Array;
  /** Quality of each name, by position in `QUALITIES`; kept here because following the entry to its name costs a third of a comparison. */
  readonly quality: Uint8Array;
}

/** Entries ready to be searched; build it with `buildNameIndex`, search it with `screen`. */
export class NameIndex {
  /** Number of entries, persons and entities together. */
  readonly size: number;
  /** Hash of the whole content: equal content in any order gives the same version. */
  readonly version: string;
  /** @internal */ readonly subjects: readonly IndexedSubject[];
  /** @internal */ readonly names: NameStore;
  /** @internal */ readonly vocabulary: Vocabulary;
  /** @internal */ readonly bySkeleton: GroupedList;
  /** @internal */ readonly byPair: PairPostings;
  /** @internal */ readonly loners: GroupedList;
  /** @internal */ readonly byDocument: ReadonlyMap<string, readonly number[]>;

  constructor(parts: Omit<NameIndex, 'size'>) {
    this.size = parts.subjects.length;
    this.version = parts.version;
    this.subjects = parts.subjects;
    this.names = parts.names;
    this.vocabulary = parts.vocabulary;
    this.bySkeleton = parts.bySkeleton;
    this.byPair = parts.byPair;
    this.loners = parts.loners;
    this.byDocument = parts.byDocument;
  }
}

/** Builds the index of list entries; an entry without a readable name can still be found by document. */
export function buildNameIndex(subjects: Iterable<ScreeningSubject>): NameIndex {
  const sorted = [...subjects].sort(byIdThenVersion);
  const builder = new Builder();
  for (const subject of sorted) builder.addNames(subject);
  const { names, vocabulary } = builder.finish();
  return new NameIndex({
    version: contentVersion(sorted),
    subjects: sorted.map((subject) => ({
      subject,
      births: readBirthIntervals(subject.birthDates),
      nationalities: subject.nationalities.map(stateKey).filter((state) => state !== ''),
    })),
    names,
    vocabulary,
    ...postingsOf(names, vocabulary),
    byDocument: documentMap(sorted),
  });
}

function byIdThenVersion(a: ScreeningSubject, b: ScreeningSubject): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

class Builder {
  private readonly words = new VocabularyBuilder();
  private readonly start = new IntBuffer();
  private readonly wordIds = new IntBuffer();
  private readonly roles = new IntBuffer();
  private readonly owners = new IntBuffer();
  private readonly nameAt = new IntBuffer();
  private readonly abjad = new IntBuffer();
  private readonly quality = new IntBuffer();
  private subjectCount = 0;

  addNames(subject: ScreeningSubject): void {
    const seen = new Set<string>();
    subject.names.forEach((name, at) => {
      for (const form of listForms(textOfName(name))) {
        const key = form.words.map((word) => word.key).join(' ') + (name.quality === 'low' ? '?' : '');
        if (seen.has(key)) continue;
        seen.add(key);
        this.addForm(form, at);
        this.quality.push(QUALITIES.indexOf(name.quality));
      }
    });
    this.subjectCount++;
  }

  finish(): { names: NameStore; vocabulary: Vocabulary } {
    this.start.push(this.wordIds.length);
    const names: NameStore = {
      start: this.start.finish(),
      words: this.wordIds.finish(),
      roles: Uint8Array.from(this.roles.finish()),
      subject: this.owners.finish(),
      nameAt: Uint16Array.from(this.nameAt.finish()),
      abjad: Uint8Array.from(this.abjad.finish()),
      quality: Uint8Array.from(this.quality.finish()),
    };
    return { names, vocabulary: this.words.finish() };
  }

  private addForm(form: NameForm, at: number): void {
    this.start.push(this.wordIds.length);
    this.owners.push(this.subjectCount);
    this.nameAt.push(at);
    this.abjad.push(form.script === 'abjad' ? 1 : 0);
    for (const word of form.words) {
      this.wordIds.push(this.words.add(word));
      this.roles.push(ROLES.indexOf(word.role));
    }
  }
}

/** The text of a list name in the order it is compared: given names first where the parts are known. */
export function textOfName(name: { text: string; surname?: string; given?: string; quality: NameQuality }): string {
  const parts = `${name.given ?? ''} ${name.surname ?? ''}`.trim();
  return name.given === undefined || name.surname === undefined || parts === '' ? name.text : parts;
}

const MAX_PAIRED_WORDS = 8;

function postingsOf(names: NameStore, vocabulary: Vocabulary) {
  const single = { keys: new IntBuffer(), values: new IntBuffer() };
  const lone = { keys: new IntBuffer(), values: new IntBuffer() };
  const pair = { firsts: new IntBuffer(), seconds: new IntBuffer(), values: new IntBuffer() };
  for (let name = 0; name < names.subject.length; name++) {
    const skeletons = nameSkeletons(names, vocabulary, name);
    for (const skeleton of new Set(skeletons)) push(single, skeleton, name);
    if (skeletons.length === 1) push(lone, skeletons[0] ?? 0, name);
    addPairs(pair, skeletons.slice(0, MAX_PAIRED_WORDS), name);
  }
  const count = vocabulary.skeletons.length;
  return {
    bySkeleton: groupByKey(single.keys.finish(), single.values.finish(), count),
    loners: groupByKey(lone.keys.finish(), lone.values.finish(), count),
    byPair: new PairPostings(pair.firsts.finish(), pair.seconds.finish(), pair.values.finish()),
  };
}

function push(into: { keys: IntBuffer; values: IntBuffer }, key: number, value: number): void {
  into.keys.push(key);
  into.values.push(value);
}

function nameSkeletons(names: NameStore, vocabulary: Vocabulary, name: number): number[] {
  const skeletons: number[] = [];
  for (let at = names.start[name] ?? 0; at < (names.start[name + 1] ?? 0); at++) {
    if (names.roles[at] === ROLE.name) skeletons.push(vocabulary.skeletonOfWord[names.words[at] ?? 0] ?? 0);
  }
  return skeletons;
}

function addPairs(
  into: { firsts: IntBuffer; seconds: IntBuffer; values: IntBuffer },
  skeletons: readonly number[],
  name: number,
): void {
  const sorted = [...skeletons].sort((a, b) => a - b);
  const seen = new Set<string>();
  sorted.forEach((first, at) => {
    for (const second of sorted.slice(at + 1)) {
      if (seen.has(`${first} ${second}`)) continue;
      seen.add(`${first} ${second}`);
      into.firsts.push(first);
      into.seconds.push(second);
      into.values.push(name);
    }
  });
}

function documentMap(subjects: readonly ScreeningSubject[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  subjects.forEach((subject, at) => {
    for (const document of subject.documents) {
      const plain = plainNumber(document.number);
      if (plain === '') continue;
      const key = lookalikeKey(plain);
      map.set(key, [...(map.get(key) ?? []), at]);
    }
  });
  return map;
}
