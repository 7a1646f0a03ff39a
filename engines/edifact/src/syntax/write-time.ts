// Writes the local times of a flight as DTM segments (UN/EDIFACT DTM, C507 formats 201 and 101).
import type { PlainSegment } from './write-segments.ts';

/** DTM of `YYYY-MM-DDTHH:MM` as format 201, of a date alone as format 101; nothing for `''`. */
export function writeTime(qualifier: string, time: string): readonly PlainSegment[] {
  if (time === '') return [];
  const digits = time.replace(/\D/g, '').slice(2);
  return [{ tag: 'DTM', elements: [[qualifier, digits, digits.length === 10 ? '201' : '101']] }];
}
