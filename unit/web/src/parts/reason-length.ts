// How long an officer's own reason must be; the unit refuses a shorter one.

export const LEAST_REASON = 12;

/** Characters still missing, spaces at the ends not counted. */
export function lacksLetters(text: string): number {
  return Math.max(0, LEAST_REASON - Array.from(text.trim()).length);
}
