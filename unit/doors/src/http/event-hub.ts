// Tells open desks what changed, by topic and id, never with content.
import type { UnitEvent } from '@vigie/words/api';

type Listener = (event: UnitEvent) => void;

export class EventHub {
  #listeners = new Set<Listener>();

  publish(event: UnitEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Gives the way to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get size(): number {
    return this.#listeners.size;
  }
}
