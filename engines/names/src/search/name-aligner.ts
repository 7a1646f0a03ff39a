// Pairs the words of a traveller's name with those of a list name and adds up the evidence, without allocating.
import type { NameStore } from '../index/name-index.ts';
import { ROLE } from '../index/name-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { LEVELS } from '../token/likeness.ts';
import { WEIGHTS } from '../weights.table.ts';
import {
  conflictNats,
  coverageNats,
  extraNats,
  extras,
  type MatchTally,
  newTally,
  TRUNCATED_SHARE,
  tallyMatches,
} from './name-balance.ts';
import type { QueryForm, Slot } from './query-form.ts';

const MAX_MATCHES = 96;
const MAX_SLOTS = 48;
const INITIAL_LEVEL = LEVELS.indexOf('initial');
const LIGHT_LEVEL = LEVELS.indexOf('light');
const SPLIT_LEVEL = LEVELS.indexOf('split');

/** The alignment that `align` left behind: matches `0 … count - 1`, best first, then what stayed alone. */
export interface Alignment {
  count: number;
  readonly slot: Int32Array;
  readonly position: Int32Array;
  readonly listMask: Int32Array;
  readonly level: Uint8Array;
  readonly nats: Float64Array;
  travellerMask: number;
  coveredMask: number;
  /** 0 in order, 1 rotated, more for each further break of order. */
  breaks: number;
  chain: boolean;
  /** Taken off because three or more words agree. */
  dependence: number;
  /** Added because nothing of the traveller's name, or of the list's, is left over. */
  coverage: number;
  total: number;
}

/** Compares one reading of a traveller's name with many list names; holds scratch memory, so one per index. */
export class NameAligner {
  readonly result: Alignment = {
    count: 0,
    slot: new Int32Array(MAX_MATCHES),
    position: new Int32Array(MAX_MATCHES),
    listMask: new Int32Array(MAX_MATCHES),
    level: new Uint8Array(MAX_MATCHES),
    nats: new Float64Array(MAX_MATCHES),
    travellerMask: 0,
    coveredMask: 0,
    breaks: 0,
    chain: false,
    dependence: 0,
    coverage: 0,
    total: 0,
  };

  private readonly tally: MatchTally = newTally();
  private readonly names: NameStore;
  private readonly vocabulary: Vocabulary;
  // Per slot, the position + 1 of each list word among the slot's expansions: a read instead of a comparison of letters.
  private readonly likeness: Uint16Array[] = [];
  private query: QueryForm | undefined;

  constructor(names: NameStore, vocabulary: Vocabulary) {
    this.names = names;
    this.vocabulary = vocabulary;
  }

  /** Makes a reading the one that `align` compares. */
  load(query: QueryForm): void {
    if (query === this.query) return;
    this.clear();
    this.query = query;
    query.slots.slice(0, MAX_SLOTS).forEach((slot, k) => {
      const table = this.tableOf(k);
      slot.expanded.words.forEach((expansion, i) => {
        // Expansions come best first, except the appended prefixes: the first one in place stays.
        if ((table[expansion.word] ?? 0) === 0) table[expansion.word] = i + 1;
      });
    });
  }

  /** Total name evidence of the loaded reading against a list name; `result` holds how it came about. */
  align(name: number): number {
    const query = this.query;
    if (query === undefined) return 0;
    const from = this.names.start[name] ?? 0;
    const to = Math.min(this.names.start[name + 1] ?? 0, from + 30);
    this.result.count = 0;
    for (let k = 0; k < Math.min(query.slots.length, MAX_SLOTS); k++) {
      const slot = query.slots[k];
      if (slot !== undefined) this.matchSlot(slot, k, from, to);
    }
    this.pick(query);
    return this.addUp(query, from, to);
  }

  private tableOf(k: number): Uint16Array {
    let table = this.likeness[k];
    if (table === undefined) {
      table = new Uint16Array(this.vocabulary.size);
      this.likeness[k] = table;
    }
    return table;
  }

  private clear(): void {
    this.query?.slots.slice(0, MAX_SLOTS).forEach((slot, k) => {
      const table = this.tableOf(k);
      for (const expansion of slot.expanded.words) table[expansion.word] = 0;
    });
  }

  private matchSlot(slot: Slot, k: number, from: number, to: number): void {
    if (slot.role === ROLE.article || slot.role === ROLE.kinship) return;
    if (slot.role === ROLE.initial) {
      this.matchInitial(slot, k, from, to);
      return;
    }
    const table = this.likeness[k];
    if (table === undefined) return;
    for (let at = from; at < to; at++) {
      const found = table[this.names.words[at] ?? 0] ?? 0;
      if (found > 0) this.matchWord(slot, k, at, from, found - 1);
      else if (this.names.roles[at] === ROLE.initial) this.matchListInitial(slot, k, at, from);
    }
    for (const split of slot.expanded.splits) this.matchSplit(k, split, from, to);
  }

  private matchListInitial(slot: Slot, k: number, at: number, from: number): void {
    if (slot.role !== ROLE.name || slot.span !== 1) return;
    if (this.vocabulary.firstLetter[this.names.words[at] ?? 0] !== slot.letter) return;
    this.push(k, at, 1 << (at - from), INITIAL_LEVEL, WEIGHTS.initial);
  }

  private matchWord(slot: Slot, k: number, at: number, from: number, expansion: number): void {
    const found = slot.expanded.words[expansion];
    const role = this.names.roles[at] ?? 0;
    if (found === undefined || role === ROLE.article || role === ROLE.kinship) return;
    const light = role !== ROLE.name || slot.role !== ROLE.name;
    if (light) this.push(k, at, 1 << (at - from), LIGHT_LEVEL, Math.min(WEIGHTS.light, found.nats));
    else this.push(k, at, 1 << (at - from), LEVELS.indexOf(found.level), found.nats);
  }

  private matchInitial(slot: Slot, k: number, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const role = this.names.roles[at];
      if (role !== ROLE.name && role !== ROLE.initial) continue;
      if (this.vocabulary.firstLetter[this.names.words[at] ?? 0] !== slot.letter) continue;
      this.push(k, at, 1 << (at - from), INITIAL_LEVEL, WEIGHTS.initial);
    }
  }

  private matchSplit(
    k: number,
    split: { first: number; second: number; nats: number },
    from: number,
    to: number,
  ): void {
    for (let at = from; at < to - 1; at++) {
      if (this.names.words[at] !== split.first) continue;
      const behindArticle =
        this.names.roles[at + 1] === ROLE.article && this.names.words[at + 2] === split.second && at + 2 < to;
      if (!behindArticle && this.names.words[at + 1] !== split.second) continue;
      const mask = behindArticle ? 7 : 3;
      this.push(k, at, mask << (at - from), SPLIT_LEVEL, split.nats);
    }
  }

  /** Keeps matches sorted by evidence, then by position, so that the choice below depends on nothing else. */
  private push(slot: number, position: number, listMask: number, level: number, nats: number): void {
    const r = this.result;
    if (r.count === MAX_MATCHES) return;
    let at = r.count++;
    while (at > 0 && (r.nats[at - 1] ?? 0) < nats) {
      this.copy(at - 1, at);
      at--;
    }
    r.slot[at] = slot;
    r.position[at] = position;
    r.listMask[at] = listMask;
    r.level[at] = level;
    r.nats[at] = nats;
  }

  private copy(from: number, to: number): void {
    const r = this.result;
    r.slot[to] = r.slot[from] ?? 0;
    r.position[to] = r.position[from] ?? 0;
    r.listMask[to] = r.listMask[from] ?? 0;
    r.level[to] = r.level[from] ?? 0;
    r.nats[to] = r.nats[from] ?? 0;
  }

  /** Takes the best matches that do not share a word; greedy by evidence, which a full search improves on in no case measured. */
  private pick(query: QueryForm): void {
    const r = this.result;
    let kept = 0;
    r.travellerMask = 0;
    r.coveredMask = 0;
    for (let i = 0; i < r.count; i++) {
      const mask = query.slots[r.slot[i] ?? 0]?.mask ?? 0;
      const listMask = r.listMask[i] ?? 0;
      if ((r.travellerMask & mask) !== 0 || (r.coveredMask & listMask) !== 0) continue;
      r.travellerMask |= mask;
      r.coveredMask |= listMask;
      if (kept !== i) this.copy(i, kept);
      kept++;
    }
    r.count = kept;
  }

  private addUp(query: QueryForm, from: number, to: number): number {
    const r = this.result;
    const traveller = extras(query.roles, 0, query.roles.length, r.travellerMask);
    const list = extras(this.names.roles, from, to, r.coveredMask);
    tallyMatches(this.tally, r.count, r.level, r.nats);
    r.dependence = this.tally.dependence;
    r.coverage = coverageNats(this.tally, traveller.names === 0, list.names === 0);
    this.readOrder(query);
    let total = r.dependence + r.coverage + extraNats(traveller, WEIGHTS.extraTraveller, WEIGHTS.extraTravellerFirst);
    for (let i = 0; i < r.count; i++) total += r.nats[i] ?? 0;
    total += extraNats(list, WEIGHTS.extraList, WEIGHTS.extraListFirst) * (query.truncated ? TRUNCATED_SHARE : 1);
    total += conflictNats(Math.min(traveller.names, list.names));
    if (r.breaks > 0) total += WEIGHTS.rotated + WEIGHTS.disordered * (r.breaks - 1);
    if (r.chain) total += WEIGHTS.chain;
    r.total = total;
    return total;
  }

  /** Counts where the list order breaks when read in the traveller's order, round the corner once for free. */
  private readOrder(query: QueryForm): void {
    const r = this.result;
    r.breaks = 0;
    r.chain = false;
    let previous = -1;
    let first = -1;
    for (let at = 0; at < query.roles.length; at++) {
      const position = this.positionOf(query, at);
      if (position < 0) continue;
      if (position < previous) {
        r.breaks++;
        r.chain ||= this.isReversedChain(query, at, previous, position);
      }
      if (first < 0) first = position;
      previous = position;
    }
    if (r.breaks > 0 && previous > first) r.breaks++;
  }

  private positionOf(query: QueryForm, at: number): number {
    const r = this.result;
    for (let i = 0; i < r.count; i++) {
      const slot = query.slots[r.slot[i] ?? 0];
      if (slot?.first === at && slot.role === ROLE.name) return r.position[i] ?? -1;
    }
    return -1;
  }

  /** X bin Y against Y bin X: kinship stands before this word here, and between the two on the list. */
  private isReversedChain(query: QueryForm, at: number, previous: number, position: number): boolean {
    if (query.roles[at - 1] !== ROLE.kinship) return false;
    for (let p = position + 1; p < previous; p++)
      if (this.names.roles[p] === ROLE.kinship) return previous - position === 2;
    return false;
  }
}
