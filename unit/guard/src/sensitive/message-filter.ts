// What the filters of the message types have in common.
import type { Segment } from '@vigie/edifact/syntax';
import type { DropClass } from './drop-class.ts';

/** The segment or a redacted copy of it, or the class under which all of it goes. */
export type Decision = Segment | DropClass;

/** The filter of one message type, fed with everything but the envelope. */
export interface MessageFilter {
  /** Adds a class to `cuts` for each part cut from a segment that is kept. */
  decide(segment: Segment, cuts: DropClass[]): Decision;
  /** Called at each UNH: what was open in the message before is closed. */
  restart(): void;
}
