// Remembers the order of the queue last shown, by id only, so that the next hit can follow a decision.

let order: readonly string[] = [];

/** The queue as an officer saw it last; it holds ids, which name nobody. */
export const queueOrder = {
  get: (): readonly string[] => order,
  set: (ids: readonly string[]): void => {
    order = ids;
  },
};
