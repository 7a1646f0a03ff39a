// Challenges given out for passkeys: each is taken once, and soon.
import { later, type Unit } from '@vigie/work/unit';

const LIFE_MS = 5 * 60_000;
const MOST = 10_000;

export class Challenges {
  #unit: Unit;
  #given = new Map<string, string>();

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  keep(challenge: string): void {
    const now = this.#unit.now();
    for (const [old, until] of this.#given) {
      if (until > now && this.#given.size < MOST) break;
      this.#given.delete(old);
    }
    this.#given.set(challenge, later(now, LIFE_MS));
  }

  /** True the first time a living challenge is answered. */
  take(challenge: string): boolean {
    const until = this.#given.get(challenge);
    this.#given.delete(challenge);
    return until !== undefined && until > this.#unit.now();
  }
}
