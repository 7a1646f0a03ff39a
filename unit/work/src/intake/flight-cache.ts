// Keeps the flights that messages are coming in for in memory; the least recently used leave first.
import type { Unit } from '../unit.ts';
import { type FlightState, loadFlight } from './flight-state.ts';

export class FlightCache {
  #flights = new Map<string, FlightState>();
  #records = 0;
  readonly #limit: number;

  /** `limit` is the number of records held in memory over all flights. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The flight's state; the caller holds the flight's lock until what it changed is committed. */
  async get(unit: Unit, legId: string): Promise<FlightState> {
    const known = this.#flights.get(legId);
    if (known !== undefined) {
      this.#flights.delete(legId);
      this.#flights.set(legId, known);
      return known;
    }
    const state = await loadFlight(unit, legId);
    this.#flights.set(legId, state);
    return state;
  }

  /** Forgets a flight whose change did not take effect; it is read again from the database. */
  drop(legId: string): void {
    this.#flights.delete(legId);
  }

  /** Lets the oldest flights go until the rest fits; whoever still works on one has its own hold of it and commits it. */
  trim(): void {
    this.#records = 0;
    for (const state of this.#flights.values()) this.#records += state.records.size;
    for (const [legId, state] of this.#flights) {
      if (this.#records <= this.#limit) return;
      this.#flights.delete(legId);
      this.#records -= state.records.size;
    }
  }
}
