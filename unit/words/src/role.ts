// The roles of the people and programs that act in the unit (Directive (EU) 2016/681, 4, 5, 6 and 13(6)).

export const ROLES = [
  'analyst',
  'supervisor',
  'watchlist-manager',
  'data-protection-officer',
  'operator',
  'administrator',
] as const;

/** What a person of the unit may be; one person may hold several. */
export type Role = (typeof ROLES)[number];

/** Who did something: a person, a carrier's system, or the unit itself. */
export interface Actor {
  readonly kind: 'officer' | 'carrier' | 'unit';
  readonly id: string;
  readonly roles: readonly Role[];
}

/** The unit acting on its own account: reading, screening, keeping time. */
export const UNIT: Actor = { kind: 'unit', id: 'unit', roles: [] };
