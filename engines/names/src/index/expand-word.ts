// Finds every word of an index that a traveller's word may stand for, with the evidence of each.
import { type Level, type Likeness, likenessOf, type WordShape, worth } from '../token/likeness.ts';
import type { NameWord } from '../token/name-form.ts';
import { GLUED_PARTICLES } from '../token/particle.table.ts';
import { foldOf, skeletonOf } from '../token/skeleton.ts';
import { WEIGHTS } from '../weights.table.ts';
import { deletionsOf, groupsOf, letterMask, type Vocabulary } from './vocabulary.ts';

/** A list word that a traveller's word may stand for. */
export interface Expansion {
  readonly word: number;
  readonly level: Level;
  readonly nats: number;
}

/** A traveller's word that may be two list words written together. */
export interface SplitExpansion {
  readonly first: number;
  readonly second: number;
  readonly nats: number;
}

/** Everything a traveller's word may stand for, best first. */
export interface ExpandedWord {
  readonly words: readonly Expansion[];
  readonly splits: readonly SplitExpansion[];
}

const MAX_EXPANSIONS = 300;
const MAX_BUCKET = 3000;
const MAX_CHECKED = 800;

/** Expands one word; the same word against the same vocabulary always gives the same list. */
export function expandWord(vocabulary: Vocabulary, word: NameWord): ExpandedWord {
  const finder = new Finder(vocabulary, word);
  finder.bySound();
  if (!word.abjad) {
    finder.byGroup();
    finder.byGluedParticle();
    finder.byKeystroke();
  }
  return { words: finder.best(), splits: splitsOf(vocabulary, word) };
}

/** List words that sound the same and are spelt about the same as a run of the traveller's words written together. */
export function expandJoined(vocabulary: Vocabulary, word: NameWord): Expansion[] {
  const finder = new Finder(vocabulary, word);
  finder.bySameSound();
  return finder.best().filter((one) => one.level === 'exact' || one.level === 'fold' || one.level === 'sound');
}

/** Words that begin with a cut-off word, for names that the machine-readable zone shortened. */
export function expandPrefix(vocabulary: Vocabulary, word: NameWord): Expansion[] {
  const out: Expansion[] = [];
  const share = Math.exp(-1.35 * Math.min(word.text.length, 6));
  for (const id of vocabulary.withPrefix(word.text, MAX_EXPANSIONS)) {
    if (vocabulary.isAbjad(id) || vocabulary.textOf(id) === word.text) continue;
    const likeness = worth('prefix', Math.max(share, vocabulary.shareOf('', id)), WEIGHTS.prefix);
    if (likeness !== undefined) out.push({ word: id, ...likeness });
  }
  return out;
}

class Finder {
  private readonly found = new Map<number, Likeness>();
  private readonly vocabulary: Vocabulary;
  private readonly word: NameWord;
  private readonly shape: WordShape;
  private readonly mask: number;
  private readonly skeletonShare: number;
  private checked = 0;

  constructor(vocabulary: Vocabulary, word: NameWord) {
    this.vocabulary = vocabulary;
    this.word = word;
    this.shape = shapeOf(vocabulary, word);
    this.mask = letterMask(word.text);
    this.skeletonShare = vocabulary.shareOfSkeleton(this.shape.skeleton);
  }

  bySameSound(): void {
    this.addSkeleton(this.vocabulary.skeletonIdOf(this.shape.skeleton), new Set(), false);
  }

  bySound(): void {
    const { skeleton } = this.shape;
    const deletions = deletionsOf(skeleton);
    const seen = new Set<number>();
    this.addSkeleton(this.vocabulary.skeletonIdOf(skeleton), seen, false);
    for (const deleted of deletions) this.addSkeleton(this.vocabulary.skeletonIdOf(deleted), seen, true);
    for (const id of this.vocabulary.skeletonsOneLonger(skeleton)) this.addSkeleton(id, seen, true);
    for (const deleted of deletions) {
      // In a large list a short skeleton has thousands of neighbours, nearly all unlike; keystrokes find the alike ones.
      if (this.checked > MAX_CHECKED) return;
      for (const id of this.vocabulary.skeletonsOneLonger(deleted)) this.addSkeleton(id, seen, true);
    }
  }

  byGroup(): void {
    for (const group of groupsOf(this.word.text)) {
      for (const id of this.vocabulary.wordsInGroup(group)) {
        const share = this.shape.share + this.vocabulary.shareOf('', id);
        this.add(
          id,
          this.vocabulary.textOf(id) === this.word.text ? undefined : worth('synonym', share, WEIGHTS.synonym),
        );
      }
    }
  }

  /** ALTIKRITI for TIKRITI and the other way round. */
  byGluedParticle(): void {
    for (const particle of GLUED_PARTICLES) {
      const { text } = this.word;
      const bare = text.slice(particle.length);
      if (bare.length >= 4 && text.startsWith(particle)) this.addSameSound(bare);
      if (text.length >= 4) this.addGlued(particle + text);
    }
  }

  /** A short word keeps too few consonants for its skeleton to survive a wrong key, so its neighbours are looked up by spelling. */
  byKeystroke(): void {
    const { text } = this.word;
    if (text.length < 3 || text.length > 9 || this.shape.skeleton.length > 4) return;
    for (const neighbour of neighboursOf(text)) {
      const listed = this.vocabulary.shapes[this.vocabulary.idOf(neighbour) ?? -1];
      if (listed === undefined || listed.abjad) continue;
      this.add(this.vocabulary.idOf(neighbour) ?? 0, likenessOf(this.shape, listed, this.skeletonShare));
    }
  }

  best(): Expansion[] {
    const all = [...this.found].map(([word, likeness]) => ({ word, ...likeness }));
    all.sort((a, b) => b.nats - a.nats || a.word - b.word);
    return all.slice(0, MAX_EXPANSIONS);
  }

  private addSameSound(bare: string): void {
    const skeleton = this.vocabulary.skeletonIdOf(skeletonOf(bare));
    if (skeleton === undefined) return;
    const words = this.vocabulary.wordsOfSkeleton;
    const shape = { ...this.shape, text: bare, fold: foldOf(bare), skeleton: skeletonOf(bare) };
    const end = Math.min(words.end(skeleton), words.start(skeleton) + MAX_BUCKET);
    for (let at = words.start(skeleton); at < end; at++) {
      const id = words.at(at);
      const listed = this.vocabulary.shapes[id];
      const likeness = listed === undefined ? undefined : likenessOf(shape, listed, this.skeletonShare);
      if (likeness !== undefined && likeness.level !== 'typo2')
        this.add(id, { level: 'article', nats: likeness.nats - WEIGHTS.article });
    }
  }

  private addGlued(glued: string): void {
    const id = this.vocabulary.idOf(glued);
    if (id === undefined) return;
    this.add(id, worth('article', this.shape.share + this.vocabulary.shareOf('', id), WEIGHTS.article));
  }

  private addSkeleton(skeleton: number | undefined, seen: Set<number>, differs: boolean): void {
    if (skeleton === undefined || seen.has(skeleton)) return;
    seen.add(skeleton);
    const words = this.vocabulary.wordsOfSkeleton;
    const end = Math.min(words.end(skeleton), words.start(skeleton) + MAX_BUCKET);
    this.checked += end - words.start(skeleton);
    for (let at = words.start(skeleton); at < end; at++) {
      const id = words.at(at);
      if (differs && this.cannotBeClose(id)) continue;
      const listed = this.vocabulary.shapes[id];
      if (listed !== undefined) this.add(id, likenessOf(this.shape, listed, this.skeletonShare));
    }
  }

  /** Cheap refusal before the edit distance: nine in ten neighbours of a skeleton use too many other letters. */
  private cannotBeClose(id: number): boolean {
    const { abjad, letterMasks, lengths } = this.vocabulary;
    if ((abjad[id] === 1) !== this.word.abjad) return false;
    if (Math.abs(this.word.text.length - (lengths[id] ?? 0)) > 2) return true;
    return hasMoreThanFourBits(this.mask ^ (letterMasks[id] ?? 0));
  }

  private add(id: number, likeness: Likeness | undefined): void {
    if (likeness === undefined) return;
    const known = this.found.get(id);
    if (known === undefined || known.nats < likeness.nats) this.found.set(id, likeness);
  }
}

function hasMoreThanFourBits(mask: number): boolean {
  const second = mask & (mask - 1);
  const third = second & (second - 1);
  const fourth = third & (third - 1);
  return (fourth & (fourth - 1)) !== 0;
}

function shapeOf(vocabulary: Vocabulary, word: NameWord): WordShape {
  return {
    text: word.text,
    fold: foldOf(word.text),
    skeleton: skeletonOf(word.text),
    abjad: word.abjad,
    share: vocabulary.shareOf(word.text, vocabulary.idOf(word.key)),
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Every A–Z word one keystroke away. */
function neighboursOf(text: string): Set<string> {
  const out = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    out.add(before + after);
    out.add(before + after.charAt(0) + letter + after.slice(1));
    for (const other of ALPHABET) out.add(before + other + after).add(before + other + letter + after);
  }
  out.delete(text);
  return out;
}

const LINK = /^[AEIOU](?:L(?=[^L])|([A-Z])(?=\1))/;

/** SAIFUDDIN may be SAIF and DIN: both halves must be list words, the second one perhaps behind an article. */
function splitsOf(vocabulary: Vocabulary, word: NameWord): SplitExpansion[] {
  const out: SplitExpansion[] = [];
  const mark = word.abjad ? '~' : '';
  for (let cut = 2; cut <= word.text.length - 2; cut++) {
    const first = vocabulary.idOf(mark + word.text.slice(0, cut));
    if (first === undefined) continue;
    const rest = word.text.slice(cut);
    for (const tail of new Set([rest, rest.replace(LINK, '')])) {
      const second = vocabulary.idOf(mark + tail);
      if (second === undefined) continue;
      const share = vocabulary.shareOf('', first) * vocabulary.shareOf('', second);
      const likeness = worth('split', Math.max(share, Math.exp(-11)), WEIGHTS.split);
      if (likeness !== undefined) out.push({ first, second, nats: Math.max(likeness.nats, 0.5) });
    }
  }
  return out.sort((a, b) => b.nats - a.nats).slice(0, 12);
}
