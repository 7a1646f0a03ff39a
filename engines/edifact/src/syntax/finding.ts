// What is wrong in a message, and where: a finding of the validation levels S0 to S5 (docs/words.md, "finding").

/** S0 transport, S1 syntax, S2 structure, S3 content, S4 business, S5 completeness. */
export type Level = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'S5';

/** A finding names its level, a stable code and the place, and says it in words that never repeat personal data. */
export interface Finding {
  readonly level: Level;
  /** Stable upper-case code, e.g. `UNT_COUNT`. */
  readonly code: string;
  /** Tag of the segment, `''` where none could be read. */
  readonly segment: string;
  /** Byte offset in the received interchange. */
  readonly offset: number;
  readonly text: string;
}
