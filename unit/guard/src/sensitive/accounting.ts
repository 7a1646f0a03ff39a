// Counts what the filter kept and took away, by class and never by value (SEN-01, SEN-04).
import { DROP_CLASSES, type DropClass, zeroPerClass } from './drop-class.ts';

/** The counts of one filter since it was created. */
export interface FilterAccounting {
  readonly segmentsIn: number;
  readonly kept: number;
  /** Of the kept, those from which at least one part was cut. */
  readonly redacted: number;
  /** Segments dropped whole, by class. */
  readonly dropped: Readonly<Record<DropClass, number>>;
  /** Parts cut from kept segments, by class. */
  readonly redactions: Readonly<Record<DropClass, number>>;
  /** Of the dropped, those with a tag that the message's catalogue does not hold. */
  readonly unknown: number;
  /** GR9 groups (hotel, car, rail) met in a PNRGOV; all their segments are among the dropped. */
  readonly nonAir: number;
  /** True when every segment that came in was either kept or dropped. */
  sums(): boolean;
}

/** The accounting as the filter writes it. */
export interface FilterLedger extends FilterAccounting {
  segmentsIn: number;
  kept: number;
  redacted: number;
  unknown: number;
  nonAir: number;
  readonly dropped: Record<DropClass, number>;
  readonly redactions: Record<DropClass, number>;
}

/** An accounting with nothing counted yet. */
export function createAccounting(): FilterLedger {
  const ledger: FilterLedger = {
    segmentsIn: 0,
    kept: 0,
    redacted: 0,
    dropped: zeroPerClass(),
    redactions: zeroPerClass(),
    unknown: 0,
    nonAir: 0,
    sums() {
      const dropped = DROP_CLASSES.reduce((total, dropClass) => total + ledger.dropped[dropClass], 0);
      return ledger.segmentsIn === ledger.kept + dropped && ledger.redacted <= ledger.kept && ledger.unknown <= dropped;
    },
  };
  return ledger;
}
