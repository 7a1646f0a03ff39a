// Says how much time is left until an instant, in the parts a countdown shows.

export interface TimeLeft {
  /** `soon` within the hour, `late` when the instant has passed, `unknown` when there is none. */
  readonly kind: 'unknown' | 'late' | 'soon' | 'left';
  /** Whole parts of the distance, never negative. */
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const UNKNOWN: TimeLeft = { kind: 'unknown', days: 0, hours: 0, minutes: 0, seconds: 0 };

/** The distance from `nowMs` to `instant`, an ISO 8601 text that may be empty. */
export function timeLeft(instant: string, nowMs: number): TimeLeft {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return UNKNOWN;
  const distance = at - nowMs;
  const seconds = Math.floor(Math.abs(distance) / 1000);
  return {
    kind: distance <= 0 ? 'late' : distance <= 3_600_000 ? 'soon' : 'left',
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
