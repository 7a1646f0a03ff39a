// Decides to which group of a PNR a segment belongs: the tag alone does not tell (PNRGOV GR1 to GR12).

/** The groups of the message's structure; GR1 is the PNR itself. */
export type Group =
  | 'GR1'
  | 'GR2'
  | 'GR3'
  | 'GR4'
  | 'GR5'
  | 'GR6'
  | 'GR7'
  | 'GR8'
  | 'GR9'
  | 'GR10'
  | 'GR11'
  | 'GR12';

const HISTORY: ReadonlySet<Group> = new Set<Group>(['GR10', 'GR11', 'GR12']);
const ITINERARY: ReadonlySet<Group> = new Set<Group>(['GR5', 'GR6', 'GR7']);

/** True in GR10 to GR12, where segments tell of the past and state nothing. */
export function isHistory(group: Group): boolean {
  return HISTORY.has(group);
}

/** True in GR5 to GR7, below a flight. */
export function isItinerary(group: Group): boolean {
  return ITINERARY.has(group);
}

/** True in GR2 to GR4, below a traveller. */
export function isTraveller(group: Group): boolean {
  return group === 'GR2' || group === 'GR3' || group === 'GR4';
}

/**
 * The group in which a segment with this tag stands, after the group before it; segments that open nothing stay where
 * they are. `named`: the open GR7 has its TIF, so that another one opens a traveller.
 */
export function groupOf(tag: string, group: Group, named: boolean): Group {
  const history = HISTORY.has(group);
  switch (tag) {
    case 'TIF':
      if (group === 'GR11' || group === 'GR12') return 'GR11';
      return group === 'GR7' && !named ? 'GR7' : 'GR2';
    case 'TKT':
      return history ? group : 'GR3';
    case 'FOP':
      return history ? group : 'GR4';
    case 'TVL':
      return history ? 'GR12' : group === 'GR9' ? group : 'GR5';
    case 'DAT':
    case 'ORG':
      return ITINERARY.has(group) ? 'GR6' : group;
    case 'TRI':
      return history ? group : 'GR7';
    case 'EQN':
      return 'GR8';
    case 'MSG':
      return 'GR9';
    case 'ABI':
      return 'GR10';
    case 'SAC':
      return 'GR11';
    default:
      return group;
  }
}
