// Reads the place in a LOC: a code, or words where senders have no code (UN/EDIFACT LOC, C517, C519, C553).
import { type Segment, valueAt } from '../syntax/segment.ts';

/** A State code in 2.1, or a place in words in 2.4, 3.4 and 4.4. */
export function placeText(segment: Segment): string {
  if (segment.elements.length <= 2 && segment.elements[1]?.length === 1) return valueAt(segment, 2).trim();
  const parts = [valueAt(segment, 2, 4), valueAt(segment, 3, 4), valueAt(segment, 4, 4), valueAt(segment, 2, 1)];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}
