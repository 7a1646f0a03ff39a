// Reads the count report of a list file: how many of each element were read, kept and refused.

export interface ElementCount {
  readonly path: string;
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
}

export interface PlacedRemark {
  readonly line: number;
  readonly path: string;
  readonly reason: string;
}

export interface CountReport {
  /** By element path, those with refusals first. */
  readonly elements: readonly ElementCount[];
  readonly total: ElementCount;
  readonly refusals: readonly PlacedRemark[];
  readonly remarks: readonly PlacedRemark[];
  /** Counts that are not by element. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** The report in an accounting; a list of another form has its counts in `others` alone. */
export function readCountReport(accounting: Readonly<Record<string, unknown>>): CountReport {
  const { elements, refusals, remarks, ...others } = accounting;
  const counts = Object.entries(isRecord(elements) ? elements : {}).flatMap(([path, count]) => elementOf(path, count));
  return {
    elements: counts.toSorted((a, b) => b.refused - a.refused),
    total: counts.reduce(add, { path: '', read: 0, kept: 0, refused: 0 }),
    refusals: remarksOf(refusals),
    remarks: remarksOf(remarks),
    others,
  };
}

function elementOf(path: string, count: unknown): readonly ElementCount[] {
  if (!isRecord(count)) return [];
  const { read, kept, refused } = count;
  if (typeof read !== 'number' || typeof kept !== 'number' || typeof refused !== 'number') return [];
  return [{ path, read, kept, refused }];
}

function remarksOf(value: unknown): readonly PlacedRemark[] {
  return Array.isArray(value) ? value.filter(isRemark) : [];
}

function isRemark(value: unknown): value is PlacedRemark {
  return isRecord(value) && typeof value.line === 'number' && typeof value.reason === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function add(sum: ElementCount, one: ElementCount): ElementCount {
  return { path: '', read: sum.read + one.read, kept: sum.kept + one.kept, refused: sum.refused + one.refused };
}
