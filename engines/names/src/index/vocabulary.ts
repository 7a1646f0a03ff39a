// The distinct words of an index: their spelling, sound keys, synonym groups and how common they are.

import type { WordShape } from '../token/likeness.ts';
import type { NameWord } from '../token/name-form.ts';
import { NAME_GROUPS } from '../token/nickname.table.ts';
import { shareOfSkeleton, shareOfWord } from '../token/rarity.ts';
import { foldOf, skeletonOf } from '../token/skeleton.ts';
import { LIST_SHARE } from '../weights.table.ts';
import { type GroupedList, groupByKey } from './grouped-list.ts';

const groupsByName = new Map<string, number[]>();
NAME_GROUPS.forEach((line, group) => {
  for (const name of line.split(' ')) groupsByName.set(name, [...(groupsByName.get(name) ?? []), group]);
});

/** Synonym groups of an A–Z word; empty for most words. */
export function groupsOf(text: string): readonly number[] {
  return groupsByName.get(text) ?? [];
}

/** Collects words and their counts while names are read. */
export class VocabularyBuilder {
  private readonly ids = new Map<string, number>();
  private readonly words: NameWord[] = [];
  private readonly counts: number[] = [];
  private total = 0;

  /** The id of a word, counted once more. */
  add(word: NameWord): number {
    let id = this.ids.get(word.key);
    if (id === undefined) {
      id = this.words.length;
      this.ids.set(word.key, id);
      this.words.push({ key: word.key, text: word.text, abjad: word.abjad, role: word.role });
      this.counts.push(0);
    }
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    this.total++;
    return id;
  }

  finish(): Vocabulary {
    return new Vocabulary({ ids: this.ids, words: this.words, counts: this.counts, total: this.total });
  }
}

interface Counted {
  readonly ids: ReadonlyMap<string, number>;
  readonly words: readonly NameWord[];
  readonly counts: readonly number[];
  readonly total: number;
}

/** The finished words; every array is indexed by word id or skeleton id. */
export class Vocabulary {
  readonly words: readonly NameWord[];
  readonly skeletonOfWord: Int32Array;
  readonly skeletons: readonly string[];
  readonly wordsOfSkeleton: GroupedList;
  /** Code of the first letter of each word, for initials. */
  readonly firstLetter: Uint8Array;
  private readonly ids: ReadonlyMap<string, number>;
  private readonly share: Float64Array;
  private readonly skeletonShare: Float64Array;
  private readonly skeletonIds: ReadonlyMap<string, number>;
  private readonly neighbours: ReadonlyMap<string, readonly number[]>;
  /** What is compared of each word, worked out once. */
  readonly shapes: readonly WordShape[];
  readonly letterMasks: Int32Array;
  readonly lengths: Uint8Array;
  readonly abjad: Uint8Array;
  private readonly wordsOfGroup: ReadonlyMap<number, readonly number[]>;
  private readonly alphabetical: Int32Array;

  constructor(counted: Counted) {
    this.words = counted.words;
    this.ids = counted.ids;
    const keyed = skeletonKeys(counted.words);
    this.skeletons = keyed.skeletons;
    this.skeletonIds = keyed.ids;
    this.skeletonOfWord = keyed.ofWord;
    this.wordsOfSkeleton = groupByKey(keyed.ofWord, Int32Array.from(counted.words.keys()), keyed.skeletons.length);
    this.neighbours = deletionMap(keyed.skeletons);
    this.share = wordShares(counted);
    this.shapes = counted.words.map((word, id) => ({
      text: word.text,
      fold: foldOf(word.text),
      skeleton: keyed.skeletons[keyed.ofWord[id] ?? 0] ?? '',
      abjad: word.abjad,
      share: this.share[id] ?? 0,
    }));
    this.skeletonShare = skeletonShares(keyed.ofWord, keyed.skeletons, this.share);
    this.letterMasks = Int32Array.from(counted.words, (word) => letterMask(word.text));
    this.lengths = Uint8Array.from(counted.words, (word) => word.text.length);
    this.abjad = Uint8Array.from(counted.words, (word) => (word.abjad ? 1 : 0));
    this.firstLetter = Uint8Array.from(counted.words, (word) => word.text.charCodeAt(0) & 0x7f);
    this.wordsOfGroup = groupWords(counted.words);
    this.alphabetical = Int32Array.from(counted.words.keys()).sort((a, b) =>
      this.textOf(a) < this.textOf(b) ? -1 : 1,
    );
  }

  get size(): number {
    return this.words.length;
  }

  idOf(key: string): number | undefined {
    return this.ids.get(key);
  }

  textOf(id: number): string {
    return this.words[id]?.text ?? '';
  }

  isAbjad(id: number): boolean {
    return this.abjad[id] === 1;
  }

  skeletonIdOf(skeleton: string): number | undefined {
    return this.skeletonIds.get(skeleton);
  }

  /** Skeletons that become the given text when one of their letters is removed. */
  skeletonsOneLonger(deleted: string): readonly number[] {
    return this.neighbours.get(deleted) ?? [];
  }

  wordsInGroup(group: number): readonly number[] {
    return this.wordsOfGroup.get(group) ?? [];
  }

  /** Share of a word among all name words: the list's own blended with the shipped one; of an unknown word, the shipped one. */
  shareOf(text: string, id: number | undefined): number {
    return id === undefined ? shareOfWord(text) : (this.share[id] ?? 0);
  }

  shareOfSkeleton(skeleton: string): number {
    const id = this.skeletonIds.get(skeleton);
    return id === undefined ? shareOfSkeleton(skeleton) : (this.skeletonShare[id] ?? 0);
  }

  /** Ids of at most `limit` words that begin with a prefix, in alphabetical order. */
  withPrefix(prefix: string, limit: number): number[] {
    let low = 0;
    let high = this.alphabetical.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.textOf(this.alphabetical[middle] ?? 0) < prefix) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; at < this.alphabetical.length && found.length < limit; at++) {
      const id = this.alphabetical[at] ?? 0;
      if (!this.textOf(id).startsWith(prefix)) break;
      found.push(id);
    }
    return found;
  }
}

/** Which of A–Z a word uses, one bit each; two words that differ in many bits cannot be one edit apart. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31);
  return mask;
}

/** Every text that a skeleton becomes when one letter is removed, kept only where two letters remain. */
export function deletionsOf(skeleton: string): string[] {
  if (skeleton.length < 3) return [];
  const out = new Set<string>();
  for (let i = 0; i < skeleton.length; i++) out.add(skeleton.slice(0, i) + skeleton.slice(i + 1));
  return [...out];
}

function skeletonKeys(words: readonly NameWord[]) {
  const ids = new Map<string, number>();
  const skeletons: string[] = [];
  const ofWord = Int32Array.from(words, (word) => {
    const skeleton = skeletonOf(word.text);
    let id = ids.get(skeleton);
    if (id === undefined) {
      id = skeletons.length;
      ids.set(skeleton, id);
      skeletons.push(skeleton);
    }
    return id;
  });
  return { ids, skeletons, ofWord };
}

function deletionMap(skeletons: readonly string[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  skeletons.forEach((skeleton, id) => {
    for (const deleted of deletionsOf(skeleton)) {
      const known = map.get(deleted);
      if (known === undefined) map.set(deleted, [id]);
      else known.push(id);
    }
  });
  return map;
}

function wordShares(counted: Counted): Float64Array {
  // Half a pseudo-count per thousand words keeps a word seen once from looking rarer than the list can show.
  const weight = LIST_SHARE * (counted.total / (counted.total + 2000));
  return Float64Array.from(counted.words, (word, id) => {
    const shipped = shareOfWord(word.text);
    return (1 - weight) * shipped + weight * Math.max(shipped / 4, (counted.counts[id] ?? 0) / counted.total);
  });
}

function skeletonShares(ofWord: Int32Array, skeletons: readonly string[], share: Float64Array): Float64Array {
  const sums = new Float64Array(skeletons.length);
  ofWord.forEach((skeleton, word) => {
    sums[skeleton] = (sums[skeleton] ?? 0) + (share[word] ?? 0);
  });
  return sums.map((sum, id) => Math.max(sum, shareOfSkeleton(skeletons[id] ?? '')));
}

function groupWords(words: readonly NameWord[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  words.forEach((word, id) => {
    if (word.abjad) return;
    for (const group of groupsOf(word.text)) map.set(group, [...(map.get(group) ?? []), id]);
  });
  return map;
}
