// A compact list of integer lists: one offset array and one value array (compressed rows), so that millions cost no objects.

/** Lists of integers by integer key. */
export class GroupedList {
  private readonly offsets: Int32Array;
  private readonly values: Int32Array;

  constructor(offsets: Int32Array, values: Int32Array) {
    this.offsets = offsets;
    this.values = values;
  }

  /** Where the values of `key` begin in `at`. */
  start(key: number): number {
    return this.offsets[key] ?? 0;
  }

  /** Where the values of `key` end in `at`, exclusive. */
  end(key: number): number {
    return this.offsets[key + 1] ?? 0;
  }

  /** How many values `key` has. */
  count(key: number): number {
    return this.end(key) - this.start(key);
  }

  /** The value at a position between `start` and `end`. */
  at(position: number): number {
    return this.values[position] ?? 0;
  }
}

/** Groups (key, value) pairs by key, keeping the order of the pairs within a key; `keys[i]` belongs to `values[i]`. */
export function groupByKey(keys: Int32Array, values: Int32Array, keyCount: number): GroupedList {
  const offsets = new Int32Array(keyCount + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key++) offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  const next = offsets.slice(0, keyCount);
  const grouped = new Int32Array(values.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const at = next[key] ?? 0;
    grouped[at] = values[i] ?? 0;
    next[key] = at + 1;
  }
  return new GroupedList(offsets, grouped);
}

/** An integer array that grows, for building. */
export class IntBuffer {
  private values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(position: number): number {
    return this.values[position] ?? 0;
  }

  /** A copy of exactly what was pushed. */
  finish(): Int32Array {
    return this.values.slice(0, this.length);
  }
}
