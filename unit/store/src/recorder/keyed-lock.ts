// Lets one piece of work at a time touch a thing by name; others wait their turn.

/** Runs `work` alone for every one of `keys`; keys are taken in order, so that two callers cannot wait for each other. */
export class KeyedLock {
  #tails = new Map<string, Promise<void>>();

  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const sorted = [...new Set(keys)].sort();
    let release = (): void => {};
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    const before = sorted.map((key) => this.#tails.get(key)).filter((tail) => tail !== undefined);
    for (const key of sorted) this.#tails.set(key, mine);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      for (const key of sorted) if (this.#tails.get(key) === mine) this.#tails.delete(key);
      release();
    }
  }
}
