// Follows the groups of a PNRGOV message as far as to know where GR9, non-air segments, begins and ends (PNRGOV guide 13.1).

/** Where a segment stands: part of a record or header, the MSG that opens GR9, or inside GR9. */
export type PnrgovPlace = 'record' | 'opens-non-air' | 'non-air';

/** Follows one stream of segments by their tags. */
export interface PnrgovScope {
  enter(tag: string): PnrgovPlace;
  /** A new message begins. */
  restart(): void;
}

/** GR9 holds MSG and TVL with what belongs to them; only these tags open something else. */
const CLOSES_NON_AIR: ReadonlySet<string> = new Set(['SRC', 'TIF', 'EQN', 'ABI', 'LTS']);

/** A scope before the first segment. */
export function createPnrgovScope(): PnrgovScope {
  let inRecord = false;
  let nonAir = false;
  return {
    enter(tag) {
      if (tag === 'MSG' && inRecord) {
        nonAir = true;
        return 'opens-non-air';
      }
      if (tag === 'SRC') inRecord = true;
      if (nonAir && CLOSES_NON_AIR.has(tag)) nonAir = false;
      return nonAir ? 'non-air' : 'record';
    },
    restart() {
      inRecord = false;
      nonAir = false;
    },
  };
}
