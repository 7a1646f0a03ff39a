// Proposes the list names worth comparing: those that share two sounds with the traveller, or one rare enough.
import { IntBuffer } from '../index/grouped-list.ts';
import { type NameIndex, ROLE } from '../index/name-index.ts';
import type { QueryForm, Slot } from './query-form.ts';

/** Bearers of one sound read without a second sound in common; more are read only where nothing else is left. */
const MAX_BEARERS = 128;
const MAX_BEARERS_OF_NEIGHBOUR = 12;
const MAX_BEARERS_ALONE = 6000;
const MAX_PER_PAIR = 4000;
const MAX_SOUNDS = 32;
/** Names with this much evidence in sight are always compared; of the weaker ones only the best few. */
const ALWAYS_COMPARED = 12;
const WEAKER_COMPARED = 96;

const STRIDE = 4;
const SLOTS = 1;
const SIGHTING = 2;

interface Sound {
  readonly skeleton: number;
  readonly nats: number;
}

/** Finds candidates; keeps one number per name of the index, so one finder serves one index. */
export class CandidateFinder {
  private readonly index: NameIndex;
  // Three numbers a name side by side: which query met it, with which slots (one bit each), and the evidence in sight.
  // Apart, they cost three cache misses a sighting instead of one, half the time of a search in a million names.
  private readonly marks: Int32Array;
  private readonly sightings: Float32Array;
  private stamp = 0;
  private found = new IntBuffer();
  private readonly met = new IntBuffer();

  constructor(index: NameIndex) {
    this.index = index;
    const memory = new ArrayBuffer(index.names.subject.length * STRIDE * 4);
    this.marks = new Int32Array(memory);
    this.sightings = new Float32Array(memory);
  }

  /** Distinct name numbers worth comparing with one reading, in no particular order. */
  find(query: QueryForm): IntBuffer {
    this.stamp++;
    this.found.length = 0;
    const slots = query.slots.filter((slot) => slot.role === ROLE.name);
    const sounds = slots.map((slot) => soundsOf(this.index, slot));
    const alone = slots.filter((slot) => slot.span === 1).length < 2;
    sounds.forEach((list, slot) => {
      this.bearers(list, slot, alone);
    });
    this.pairs(slots, sounds);
    return this.strongest();
  }

  private bearers(sounds: readonly Sound[], slot: number, alone: boolean): void {
    const strongest = sounds[0]?.nats ?? 0;
    for (const sound of sounds) {
      const close = sound.nats >= strongest - 2;
      const few = close ? MAX_BEARERS : MAX_BEARERS_OF_NEIGHBOUR;
      this.takeGroup(this.index.bySkeleton, sound, slot, alone && close ? MAX_BEARERS_ALONE : few);
      this.takeGroup(this.index.loners, sound, slot, MAX_BEARERS);
    }
  }

  /** Takes all names of a group, or none of a group that is too large: a part of it would depend on the order of the list. */
  private takeGroup(groups: NameIndex['bySkeleton'], sound: Sound, slot: number, limit: number): void {
    const start = groups.start(sound.skeleton);
    const end = groups.end(sound.skeleton);
    if (end - start > limit) return;
    for (let at = start; at < end; at++) {
      const name = groups.at(at);
      this.meet(name, slot, sound.nats);
    }
  }

  /** Adds a sighting once per slot; sounds come best first, so the first one of a slot is its best. */
  private meet(name: number, slot: number, nats: number): void {
    const at = name * STRIDE;
    if (this.marks[at] !== this.stamp) {
      this.marks[at] = this.stamp;
      this.marks[at + SLOTS] = 0;
      this.sightings[at + SIGHTING] = 0;
      this.found.push(name);
    }
    const bit = 1 << (slot & 31);
    const met = this.marks[at + SLOTS] ?? 0;
    if ((met & bit) !== 0) return;
    this.marks[at + SLOTS] = met | bit;
    this.sightings[at + SIGHTING] = this.sightingOf(name) + nats;
  }

  private sightingOf(name: number): number {
    return this.sightings[name * STRIDE + SIGHTING] ?? 0;
  }

  private pairs(slots: readonly Slot[], sounds: readonly (readonly Sound[])[]): void {
    slots.forEach((slot, i) => {
      for (let j = i + 1; j < slots.length; j++) {
        if (((slots[j]?.mask ?? 0) & slot.mask) === 0) this.probe(i, sounds[i] ?? [], j, sounds[j] ?? []);
      }
      for (const split of slot.expanded.splits) this.splitPair(i, split);
    });
  }

  private probe(i: number, ones: readonly Sound[], j: number, others: readonly Sound[]): void {
    const enough = ((ones[0]?.nats ?? 0) + (others[0]?.nats ?? 0)) * 0.66;
    for (const one of ones) {
      for (const other of others) {
        if (one.nats + other.nats < enough) break;
        this.met.length = 0;
        this.index.byPair.collect(one.skeleton, other.skeleton, this.met, MAX_PER_PAIR);
        for (let at = 0; at < this.met.length; at++) {
          this.meet(this.met.at(at), i, one.nats);
          this.meet(this.met.at(at), j, other.nats);
        }
      }
    }
  }

  private splitPair(slot: number, split: { first: number; second: number; nats: number }): void {
    const { skeletonOfWord } = this.index.vocabulary;
    this.met.length = 0;
    const [first, second] = [skeletonOfWord[split.first] ?? 0, skeletonOfWord[split.second] ?? 0];
    this.index.byPair.collect(first, second, this.met, MAX_PER_PAIR);
    for (let at = 0; at < this.met.length; at++) this.meet(this.met.at(at), slot, split.nats);
  }

  /** Comparing costs ten times what finding does: weak sightings beyond the best few are not compared; equal ones stand or fall together. */
  private strongest(): IntBuffer {
    const cut = Math.min(ALWAYS_COMPARED, this.sightingOfRank(WEAKER_COMPARED));
    const kept = new IntBuffer();
    for (let i = 0; i < this.found.length; i++) {
      const name = this.found.at(i);
      if (this.sightingOf(name) >= cut) kept.push(name);
    }
    return kept;
  }

  private sightingOfRank(rank: number): number {
    if (this.found.length <= rank) return 0;
    const counts = new Int32Array(HISTOGRAM);
    for (let i = 0; i < this.found.length; i++) {
      const bin = Math.min(HISTOGRAM - 1, Math.floor(this.sightingOf(this.found.at(i)) * BINS_PER_NAT));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    let above = 0;
    for (let bin = HISTOGRAM - 1; bin > 0; bin--) {
      above += counts[bin] ?? 0;
      if (above >= rank) return bin / BINS_PER_NAT;
    }
    return 0;
  }
}

const BINS_PER_NAT = 4;
const HISTOGRAM = 256;

function soundsOf(index: NameIndex, slot: Slot): Sound[] {
  const best = new Map<number, number>();
  const note = (word: number, nats: number): void => {
    const skeleton = index.vocabulary.skeletonOfWord[word] ?? 0;
    if ((best.get(skeleton) ?? 0) < nats) best.set(skeleton, nats);
  };
  for (const expansion of slot.expanded.words) note(expansion.word, expansion.nats);
  for (const split of slot.expanded.splits) {
    note(split.first, split.nats / 2);
    note(split.second, split.nats / 2);
  }
  const sounds = [...best].map(([skeleton, nats]) => ({ skeleton, nats }));
  return sounds.sort((a, b) => b.nats - a.nats || a.skeleton - b.skeleton).slice(0, MAX_SOUNDS);
}
