// Keeps how far this computer's clock is from the unit's, so that a countdown is right on a wrong clock.

let offsetMs = 0;

/** Distance in milliseconds to add to the local clock; differences under two seconds count as none. */
export function clockOffset(dateHeader: string | null, localMs: number): number | undefined {
  if (dateHeader === null) return undefined;
  const unitMs = Date.parse(dateHeader);
  if (Number.isNaN(unitMs)) return undefined;
  const offset = unitMs - localMs;
  // The header has whole seconds and the answer took a moment.
  return Math.abs(offset) < 2000 ? 0 : offset;
}

/** Takes the `date` header of an answer into account. */
export function learnClock(dateHeader: string | null, localMs: number): void {
  offsetMs = clockOffset(dateHeader, localMs) ?? offsetMs;
}

/** Milliseconds since 1970 on the unit's clock. */
export function unitNow(): number {
  return Date.now() + offsetMs;
}
