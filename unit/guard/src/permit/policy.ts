// Who may do what: one table that reads as sentences; what it does not grant is denied (Directive (EU) 2016/681, 6(2), 7, 12 and 13(2); PUR-01, PUR-02).
import type { Role } from '@vigie/words';

export interface Rule {
  /** Roles that may act; any one suffices. */
  readonly roles: readonly Role[];
  /** True where personal data is read or changed: officer, purpose and offence are required and enter the ledger. */
  readonly ground: boolean;
  /** The sentence an auditor reads. */
  readonly says: string;
}

const ANYONE: readonly Role[] = [
  'analyst',
  'supervisor',
  'watchlist-manager',
  'data-protection-officer',
  'operator',
  'administrator',
];
const REVIEWERS: readonly Role[] = ['analyst', 'supervisor'];
const READERS: readonly Role[] = ['analyst', 'supervisor', 'data-protection-officer'];

/** The policy of the unit, action by action. An administrator keeps accounts and reads no traveller. */
export const POLICY = {
  'flights.list': {
    roles: [...READERS, 'operator'],
    ground: false,
    says: 'Flights and their counts name nobody; those who work with flights see them.',
  },
  'flight.read': {
    roles: READERS,
    ground: true,
    says: 'A manifest names travellers: analysts, supervisors and the data-protection officer, each with a ground.',
  },
  'traveller.read': { roles: READERS, ground: true, says: 'A traveller record is read on a ground only.' },
  'hits.list': { roles: READERS, ground: true, says: 'The queue names travellers, so it needs a ground.' },
  'hit.read': { roles: READERS, ground: true, says: 'A hit shows both sides; it needs a ground.' },
  'hit.claim': { roles: REVIEWERS, ground: true, says: 'Analysts and supervisors take hits into review.' },
  'hit.release': {
    roles: REVIEWERS,
    ground: true,
    says: 'Who took a hit may hand it back; a supervisor may free any.',
  },
  'hit.decide': { roles: REVIEWERS, ground: true, says: 'A named officer decides, with own reasons.' },
  'hit.second': { roles: REVIEWERS, ground: true, says: 'An adverse outcome needs a second officer, never the first.' },
  'lists.list': {
    roles: ['analyst', 'supervisor', 'watchlist-manager', 'data-protection-officer'],
    ground: false,
    says: 'List versions and counts name nobody.',
  },
  'subject.read': {
    roles: ['analyst', 'supervisor', 'watchlist-manager', 'data-protection-officer'],
    ground: true,
    says: 'A list entry is personal data of the person listed.',
  },
  'list.import': { roles: ['watchlist-manager'], ground: false, says: 'Watchlist managers bring lists in.' },
  'list.activate': {
    roles: ['watchlist-manager', 'supervisor'],
    ground: false,
    says: 'A list takes effect by a named act.',
  },
  'ledger.read': {
    roles: ['supervisor', 'data-protection-officer', 'administrator'],
    ground: false,
    says: 'The ledger holds no personal data; oversight reads it.',
  },
  'ledger.verify': {
    roles: ['supervisor', 'data-protection-officer', 'administrator'],
    ground: false,
    says: 'Oversight re-computes the ledger.',
  },
  'carriers.list': {
    roles: ['operator', 'administrator', 'supervisor', 'data-protection-officer'],
    ground: false,
    says: 'Carriers and their counts name nobody.',
  },
  'carrier.register': { roles: ['administrator'], ground: false, says: 'Administrators admit carriers.' },
  'carrier.disable': { roles: ['administrator'], ground: false, says: 'Administrators shut a carrier out.' },
  'officers.list': {
    roles: ['administrator', 'supervisor', 'data-protection-officer'],
    ground: false,
    says: 'Who holds which role is open to oversight.',
  },
  'officer.invite': {
    roles: ['administrator'],
    ground: false,
    says: 'Administrators invite officers; nobody has a default password.',
  },
  'officer.disable': {
    roles: ['administrator', 'data-protection-officer'],
    ground: false,
    says: 'Administrators and the data-protection officer may stop an account.',
  },
  'messages.list': {
    roles: ['operator', 'supervisor', 'data-protection-officer'],
    ground: false,
    says: 'Messages are shown by accounting and findings, without names.',
  },
  'quarantine.list': {
    roles: ['operator', 'supervisor', 'data-protection-officer'],
    ground: false,
    says: 'What could not be read is shown by envelope and fault.',
  },
  'quarantine.open': {
    roles: ['operator'],
    ground: true,
    says: 'A named operator opens an unreadable message to repair it, on a ground.',
  },
  'session.token': {
    roles: ANYONE,
    ground: false,
    says: 'An officer may issue a short-lived token of their own for the command line.',
  },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as readonly Action[];
