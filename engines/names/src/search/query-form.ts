// Lays out one reading of a traveller's name as slots: each word, and each run of neighbours written together.
import { type ExpandedWord, type Expansion, expandJoined, expandPrefix, expandWord } from '../index/expand-word.ts';
import { ROLE, ROLES } from '../index/name-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { NameForm, NameWord } from '../token/name-form.ts';
import { WEIGHTS } from '../weights.table.ts';

/** A word of the traveller's name, or neighbours joined, with every list word it may stand for. */
export interface Slot {
  readonly text: string;
  /** Position of its first word, and how many words it spans. */
  readonly first: number;
  readonly span: number;
  readonly mask: number;
  readonly role: number;
  readonly letter: number;
  readonly expanded: ExpandedWord;
}

/** A reading ready to be compared. */
export interface QueryForm {
  readonly form: NameForm;
  readonly slots: readonly Slot[];
  readonly roles: readonly number[];
  readonly truncated: boolean;
}

const NOTHING: ExpandedWord = { words: [], splits: [] };
const MAX_CACHED = 20_000;
const MAX_JOINED = 24;

/** Expands words once and remembers them; forgetting changes the speed, never the answer. */
export class WordExpander {
  private readonly cache = new Map<string, ExpandedWord>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  expand(word: NameWord): ExpandedWord {
    const known = this.cache.get(word.key);
    if (known !== undefined) return known;
    const expanded = expandWord(this.vocabulary, word);
    if (this.cache.size >= MAX_CACHED) this.cache.clear();
    this.cache.set(word.key, expanded);
    return expanded;
  }

  joined(word: NameWord): readonly Expansion[] {
    return word.text.length > MAX_JOINED ? [] : expandJoined(this.vocabulary, word);
  }

  prefix(word: NameWord): readonly Expansion[] {
    return word.abjad || word.text.length < 2 ? [] : expandPrefix(this.vocabulary, word);
  }
}

/** Lays a reading out; the last word of a truncated name may also be the beginning of a list word. */
export function layOut(form: NameForm, expander: WordExpander, truncated: boolean): QueryForm {
  const slots: Slot[] = [];
  form.words.forEach((word, at) => {
    slots.push(wordSlot(word, at, expander, cutWord(form, at, truncated)));
    const joined = joinedSlot(form.words, at, 2, expander);
    if (joined !== undefined) slots.push(joined);
    const longer = joinedSlot(form.words, at, 3, expander);
    if (longer !== undefined) slots.push(longer);
  });
  return { form, slots, roles: form.words.map((word) => ROLES.indexOf(word.role)), truncated };
}

/** A cut may fall in the last word, or in the last given name when the surname follows it. */
function cutWord(form: NameForm, at: number, truncated: boolean): boolean {
  return truncated && form.words[at]?.role !== 'article';
}

function wordSlot(word: NameWord, at: number, expander: WordExpander, cut: boolean): Slot {
  const silent = word.role === 'article' || word.role === 'kinship' || word.role === 'initial';
  const expanded = silent ? NOTHING : expander.expand(word);
  return {
    text: word.text,
    first: at,
    span: 1,
    mask: 1 << at,
    role: ROLES.indexOf(word.role),
    letter: word.text.charCodeAt(0) & 0x7f,
    expanded: cut && !silent ? { ...expanded, words: [...expanded.words, ...expander.prefix(word)] } : expanded,
  };
}

function joinedSlot(words: readonly NameWord[], at: number, span: number, expander: WordExpander): Slot | undefined {
  const run = words.slice(at, at + span);
  if (run.length < span || run[0]?.role === 'title') return undefined;
  const abjad = run[0]?.abjad ?? false;
  const kept = run.filter((word, i) => i === 0 || i === run.length - 1 || word.role !== 'article');
  const texts = new Set([run.map((word) => word.text).join(''), kept.map((word) => word.text).join('')]);
  const close = [...texts].flatMap((text) =>
    expander.joined({ key: abjad ? `~${text}` : text, text, abjad, role: 'name' }),
  );
  if (close.length === 0) return undefined;
  const list = close.map(
    (expansion): Expansion => ({ ...expansion, level: 'joined', nats: expansion.nats - WEIGHTS.joined }),
  );
  return {
    text: run.map((word) => word.text).join(' '),
    first: at,
    span,
    mask: ((1 << span) - 1) << at,
    role: ROLE.name,
    letter: 0,
    expanded: { words: list.filter((expansion) => expansion.nats > 0.3), splits: [] },
  };
}
