// Proposes the list names worth comparing: those that share two sounds with the traveller, or one rare enough.
import { IntBuffer } from '../index/grouped-list.ts';
import { ROLE, type NameIndex } from '../index/name-index.ts';
import type { QueryForm, Slot } from './query-form.ts';

/** Bearers of one sound read without a second sound in common; more are read only where nothing else is left. */
const MAX_BEARERS = 192;
const MAX_BEARERS_OF_NEIGHBOUR = 24;
const MAX_BEARERS_ALONE = 6000;
const MAX_PER_PAIR = 4000;
const MAX_SOUNDS = 48;

interface Sound {
  readonly skeleton: number;
  readonly nats: number;
}

/** Distinct name numbers for one reading, in no particular order; `seen` marks by name number and `stamp` which call marked it. */
export function candidateNames(index: NameIndex, query: QueryForm, seen: { marks: Int32Array; stamp: number }): IntBuffer {
  const raw = new IntBuffer();
  const slots = query.slots.filter((slot) => slot.role === ROLE.name);
  const sounds = slots.map((slot) => soundsOf(index, slot));
  collectBearers(index, slots, sounds, raw);
  collectPairs(index, slots, sounds, raw);
  const distinct = new IntBuffer();
  for (let i = 0; i < raw.length; i++) {
    const name = raw.at(i);
    if (seen.marks[name] === seen.stamp) continue;
    seen.marks[name] = seen.stamp;
    distinct.push(name);
  }
  return distinct;
}

function soundsOf(index: NameIndex, slot: Slot): Sound[] {
  const best = new Map<number, number>();
  const note = (word: number, nats: number): void => {
    const skeleton = index.vocabulary.skeletonOfWord[word] ?? 0;
    if ((best.get(skeleton) ?? 0) < nats) best.set(skeleton, nats);
  };
  for (const expansion of slot.expanded.words) note(expansion.word, expansion.nats);
  for (const split of slot.expanded.splits) {
    note(split.first, split.nats);
    note(split.second, split.nats);
  }
  const sounds = [...best].map(([skeleton, nats]) => ({ skeleton, nats }));
  return sounds.sort((a, b) => b.nats - a.nats || a.skeleton - b.skeleton).slice(0, MAX_SOUNDS);
}

function collectBearers(index: NameIndex, slots: readonly Slot[], sounds: readonly Sound[][], out: IntBuffer): void {
  const alone = slots.filter((slot) => slot.span === 1).length < 2;
  sounds.forEach((list) => {
    const strongest = list[0]?.nats ?? 0;
    for (const sound of list) {
      const close = sound.nats >= strongest - 2;
      const few = close ? MAX_BEARERS : MAX_BEARERS_OF_NEIGHBOUR;
      collectFrom(index.bySkeleton, sound.skeleton, alone && close ? MAX_BEARERS_ALONE : few, out);
      collectFrom(index.loners, sound.skeleton, MAX_BEARERS, out);
    }
  });
}

/** Takes all names of a group, or none of a group that is too large: a part of it would depend on the order of the list. */
function collectFrom(groups: NameIndex['bySkeleton'], key: number, limit: number, out: IntBuffer): void {
  const end = groups.end(key);
  const start = groups.start(key);
  if (end - start > limit) return;
  for (let at = start; at < end; at++) out.push(groups.at(at));
}

function collectPairs(index: NameIndex, slots: readonly Slot[], sounds: readonly Sound[][], out: IntBuffer): void {
  slots.forEach((slot, i) => {
    for (let j = i + 1; j < slots.length; j++) {
      const other = slots[j];
      if (other === undefined || (other.mask & slot.mask) !== 0) continue;
      probe(index, sounds[i] ?? [], sounds[j] ?? [], out);
    }
  });
  slots.forEach((slot) => {
    for (const split of slot.expanded.splits) {
      const { skeletonOfWord } = index.vocabulary;
      index.byPair.collect(skeletonOfWord[split.first] ?? 0, skeletonOfWord[split.second] ?? 0, out, MAX_PER_PAIR);
    }
  });
}

function probe(index: NameIndex, ones: readonly Sound[], others: readonly Sound[], out: IntBuffer): void {
  const enough = ((ones[0]?.nats ?? 0) + (others[0]?.nats ?? 0)) * 0.35;
  for (const one of ones) {
    for (const other of others) {
      if (one.nats + other.nats < enough) break;
      if (one.skeleton !== other.skeleton) index.byPair.collect(one.skeleton, other.skeleton, out, MAX_PER_PAIR);
    }
  }
}
