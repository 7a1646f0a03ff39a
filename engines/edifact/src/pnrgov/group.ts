// Decides to which group of a PNR a segment belongs: the tag alone does not tell (PNRGOV GR1 to GR12).

/** The groups of the message's structure; GR1 is the PNR itself. */
export type Group = 'GR1' | 'GR2' | 'GR3' | 'GR4' | 'GR5' | 'GR6' | 'GR7' | 'GR8' | 'GR9' | 'GR10' | 'GR11' | 'GR12';

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

/** What opens a group wherever it stands. */
const ALWAYS: ReadonlyMap<string, Group> = new Map<string, Group>([
  ['EQN', 'GR8'],
  ['MSG', 'GR9'],
  ['ABI', 'GR10'],
  ['SAC', 'GR11'],
]);

/** What opens a group outside of the history, which repeats these segments without opening anything. */
const PRESENT: ReadonlyMap<string, Group> = new Map<string, Group>([
  ['TKT', 'GR3'],
  ['FOP', 'GR4'],
  ['TVL', 'GR5'],
  ['TRI', 'GR7'],
]);

/**
 * The group in which a segment with this tag stands, after the group before it; segments that open nothing stay where
 * they are. `named`: the open GR7 has its TIF, so that another one opens a traveller.
 */
export function groupOf(tag: string, group: Group, named: boolean): Group {
  const always = ALWAYS.get(tag);
  if (always !== undefined) return always;
  if (tag === 'TIF') return groupOfTif(group, named);
  if (HISTORY.has(group)) return tag === 'TVL' ? 'GR12' : group;
  if (tag === 'DAT' || tag === 'ORG') return ITINERARY.has(group) ? 'GR6' : group;
  // Hotels and cars are TVL below MSG.
  if (tag === 'TVL' && group === 'GR9') return group;
  return PRESENT.get(tag) ?? group;
}

/** Below TRI a traveller is named again, below SAC a former one; anywhere else TIF opens a traveller, whatever stands before it. */
function groupOfTif(group: Group, named: boolean): Group {
  if (group === 'GR11' || group === 'GR12') return 'GR11';
  return group === 'GR7' && !named ? 'GR7' : 'GR2';
}
