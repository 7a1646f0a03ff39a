// Adds up what two aligned names say together: words left over, words against words, and nothing left over at all.
import { ROLE } from '../index/name-index.ts';
import { LEVELS, type Level } from '../token/likeness.ts';
import { WEIGHTS } from '../weights.table.ts';

/** Share of the cost of missing words that a cut-off name still pays. */
export const TRUNCATED_SHARE = 0.2;

/** Words that only one side has: full names, whether the very first one is among them, and light ones. */
export interface Extras {
  readonly names: number;
  readonly first: boolean;
  readonly light: number;
}

/** What the mask of matched positions leaves over of the roles between two places. */
export function extras(roles: ArrayLike<number>, from: number, to: number, mask: number): Extras {
  let names = 0;
  let light = 0;
  let first = false;
  let seenName = false;
  for (let at = from; at < to; at++) {
    const role = roles[at];
    const open = (mask & (1 << (at - from))) === 0;
    if (role === ROLE.name) {
      if (open) names++;
      if (open && !seenName) first = true;
      seenName = true;
    } else if (open && (role === ROLE.light || role === ROLE.initial)) light++;
  }
  return { names, first, light };
}

/** Cost of words that stand against one another. */
export function conflictNats(pairs: number): number {
  return pairs === 0 ? 0 : WEIGHTS.conflict * pairs + WEIGHTS.anyConflict;
}

/** Cost of words that only one side has. */
export function extraNats(extra: Extras, each: number, first: number): number {
  return extra.names * each + (extra.first ? first : 0) + extra.light * WEIGHTS.extraLight;
}

/** How the matches of an alignment spread over ways of agreeing. */
export interface MatchTally {
  words: number;
  light: number;
  initials: number;
  close: number;
  same: number;
  /** A joined or split word, which is two words in one. */
  double: boolean;
  /** Taken off because three or more words agree: names of one family or region go together. */
  dependence: number;
}

const SAME: readonly Level[] = ['exact', 'fold', 'joined', 'split', 'article'];
const CLOSE: readonly Level[] = ['synonym', 'confusion', 'typo1'];
const DOUBLE: readonly Level[] = ['joined', 'split'];
const INITIAL_LEVEL = LEVELS.indexOf('initial');
const LIGHT_LEVEL = LEVELS.indexOf('light');
const isSame = Uint8Array.from(LEVELS, (level) => (SAME.includes(level) ? 1 : 0));
const isClose = Uint8Array.from(LEVELS, (level) => (SAME.includes(level) || CLOSE.includes(level) ? 1 : 0));
const isDouble = Uint8Array.from(LEVELS, (level) => (DOUBLE.includes(level) ? 1 : 0));

/** Counts the first `count` matches, which must come best first. */
export function tallyMatches(tally: MatchTally, count: number, levels: Uint8Array, nats: Float64Array): void {
  clearTally(tally);
  for (let i = 0; i < count; i++) {
    const level = levels[i] ?? 0;
    if (level === LIGHT_LEVEL) {
      tally.light++;
      continue;
    }
    if (level === INITIAL_LEVEL) tally.initials++;
    else tally.words++;
    tally.close += isClose[level] ?? 0;
    tally.same += isSame[level] ?? 0;
    tally.double ||= isDouble[level] === 1;
    tally.dependence -= discountAt(tally.words + tally.initials) * (nats[i] ?? 0);
  }
}

function discountAt(rank: number): number {
  if (rank < 3) return 0;
  return rank === 3 ? WEIGHTS.thirdWord : WEIGHTS.laterWord;
}

/** A tally of nothing. */
export function newTally(): MatchTally {
  return { words: 0, light: 0, initials: 0, close: 0, same: 0, double: false, dependence: 0 };
}

function clearTally(tally: MatchTally): void {
  tally.words = 0;
  tally.light = 0;
  tally.initials = 0;
  tally.close = 0;
  tally.same = 0;
  tally.double = false;
  tally.dependence = 0;
}

/** Evidence of nothing being left over of the traveller's name, of the list's, or of both; one matched word alone gives none. */
export function coverageNats(tally: MatchTally, travellerCovered: boolean, listCovered: boolean): number {
  const several = tally.words + tally.light >= 2 || tally.double;
  if (tally.words === 0 || (!several && tally.initials === 0)) return 0;
  let nats = 0;
  if (travellerCovered) {
    nats += WEIGHTS.covered;
    if (several && tally.close === tally.words) nats += WEIGHTS.coveredClosely;
    if (several && tally.same === tally.words) nats += WEIGHTS.coveredExactly;
  }
  if (listCovered) nats += WEIGHTS.listCovered;
  return travellerCovered && listCovered ? nats + WEIGHTS.whole : nats;
}
