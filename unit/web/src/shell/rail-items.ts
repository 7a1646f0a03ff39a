// The rail by task: where each item leads, and the action that an officer must have to see it.
import type { IconName } from '../parts/icon.tsx';
import type { DeskAction } from '../session/use-session.ts';

export type RailPath =
  | '/flights'
  | '/hits'
  | '/lists'
  | '/carriers'
  | '/messages'
  | '/quarantine'
  | '/ledger'
  | '/officers'
  | '/settings';

export interface RailItem {
  readonly name:
    | 'flights'
    | 'hits'
    | 'lists'
    | 'carriers'
    | 'messages'
    | 'quarantine'
    | 'ledger'
    | 'officers'
    | 'settings';
  readonly to: RailPath;
  readonly icon: IconName;
  /** Missing where everybody may go. */
  readonly action?: DeskAction;
  /** The key after `g`. */
  readonly key: string;
}

export interface RailGroup {
  readonly name: 'review' | 'sources' | 'oversight';
  readonly items: readonly RailItem[];
}

export const RAIL: readonly RailGroup[] = [
  {
    name: 'review',
    items: [
      { name: 'flights', to: '/flights', icon: 'flight', action: 'flights.list', key: 'f' },
      { name: 'hits', to: '/hits', icon: 'hit', action: 'hits.list', key: 'h' },
    ],
  },
  {
    name: 'sources',
    items: [
      { name: 'lists', to: '/lists', icon: 'list', action: 'lists.list', key: 'l' },
      { name: 'carriers', to: '/carriers', icon: 'carrier', action: 'carriers.list', key: 'c' },
      { name: 'messages', to: '/messages', icon: 'message', action: 'messages.list', key: 'm' },
      { name: 'quarantine', to: '/quarantine', icon: 'quarantine', action: 'quarantine.list', key: 'q' },
    ],
  },
  {
    name: 'oversight',
    items: [
      { name: 'ledger', to: '/ledger', icon: 'ledger', action: 'ledger.read', key: 'e' },
      { name: 'officers', to: '/officers', icon: 'officer', action: 'officers.list', key: 'o' },
      { name: 'settings', to: '/settings', icon: 'settings', key: 's' },
    ],
  },
];

/** The groups with the items that these actions open; empty groups are left out. */
export function railFor(actions: readonly string[]): readonly RailGroup[] {
  return RAIL.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.action === undefined || actions.includes(item.action)),
  })).filter((group) => group.items.length > 0);
}

/** Where an officer with these actions starts: the queue for those who decide, else the first page they have. */
export function landingOf(actions: readonly string[]): RailPath {
  if (actions.includes('hit.decide')) return '/hits';
  return railFor(actions)[0]?.items[0]?.to ?? '/settings';
}
