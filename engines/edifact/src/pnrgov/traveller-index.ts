// Finds the travellers of a PNR by reference and by name, with work that stays linear in the size of the PNR (PNRGOV TIF, SSR, TRI).
import type { PersonName } from '../passenger.ts';
import { isAlike, joinedKey, type NameKey, nameKey } from './name-likeness.ts';
import type { TravellerDraft } from './pnr-draft.ts';

/** Names compared for one question; a PNR with more travellers of one surname than this is compared by exact name beyond it. */
const COMPARED = 32;

/** Whom a question is about. */
export type Accept = (traveller: TravellerDraft) => boolean;

interface Entry {
  readonly traveller: TravellerDraft;
  readonly key: NameKey;
}

/** The travellers of one PNR. */
export class TravellerIndex {
  /** All, in the order of the message. */
  readonly all: TravellerDraft[] = [];
  /** Likeness tests made so far: the work that grows with names. */
  comparisons = 0;
  readonly #byRef = new Map<string, TravellerDraft>();
  readonly #exact = new Map<string, TravellerDraft[]>();
  readonly #bySurname = new Map<string, Entry[]>();
  readonly #first: Entry[] = [];
  /** Persons who are no infants, and infants: at most two of each, which is enough to know whether there is one alone. */
  readonly #adults: TravellerDraft[] = [];
  readonly #infants: TravellerDraft[] = [];

  add(traveller: TravellerDraft): void {
    this.all.push(traveller);
    if (traveller.ref !== '' && !this.#byRef.has(traveller.ref)) this.#byRef.set(traveller.ref, traveller);
    const entry = { traveller, key: nameKey(traveller.name) };
    if (joinedKey(entry.key) !== '') {
      put(this.#exact, joinedKey(entry.key), traveller);
      put(this.#bySurname, entry.key.surname, entry);
      if (this.#first.length < COMPARED) this.#first.push(entry);
    }
    const isPerson = !traveller.group && traveller.placeholder !== true;
    const list = traveller.type === 'IN' ? this.#infants : this.#adults;
    if (isPerson && list.length < 2) list.push(traveller);
  }

  /** The one infant on the PNR. */
  get infant(): TravellerDraft | undefined {
    return this.#infants.length === 1 ? this.#infants[0] : undefined;
  }

  byRef(ref: string): TravellerDraft | undefined {
    return ref === '' ? undefined : this.#byRef.get(ref);
  }

  /** The one person on the PNR who is no infant. */
  get alone(): TravellerDraft | undefined {
    return this.#adults.length === 1 ? this.#adults[0] : undefined;
  }

  isNamed(traveller: TravellerDraft, name: PersonName): boolean {
    this.comparisons += 1;
    return isAlike(nameKey(traveller.name), nameKey(name));
  }

  /** The first accepted traveller with exactly this name; titles, blanks and the border between the names make no difference. */
  exact(name: PersonName, accept: Accept): TravellerDraft | undefined {
    const same = this.#exact.get(joinedKey(nameKey(name))) ?? [];
    return same.slice(0, COMPARED).find(accept);
  }

  /** The accepted traveller of this name, exactly, or alone in being alike; `undefined` where there is none or several. */
  find(name: PersonName, accept: Accept): TravellerDraft | undefined {
    const exact = this.exact(name, accept);
    if (exact !== undefined) return exact;
    const key = nameKey(name);
    const alike = this.#candidates(key).filter(({ traveller, key: other }) => {
      if (!accept(traveller)) return false;
      this.comparisons += 1;
      return isAlike(other, key);
    });
    return new Set(alike.map(({ traveller }) => traveller)).size === 1 ? alike[0]?.traveller : undefined;
  }

  #candidates(key: NameKey): readonly Entry[] {
    if (this.all.length <= COMPARED) return this.#first;
    const sameSurname = this.#bySurname.get(key.surname)?.slice(0, COMPARED) ?? [];
    const swapped = this.#bySurname.get(key.given)?.slice(0, COMPARED) ?? [];
    return [...sameSurname, ...swapped];
  }
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
