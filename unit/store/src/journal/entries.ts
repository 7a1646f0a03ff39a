// Every kind of journal entry with the body its projection needs: the whole vocabulary of change of the unit.
import type { BookingFacts, Entry, Fault, FlightLeg, RecordFacts } from '@vigie/words';

/** Bytes travel as base64 in entries. */
export type Base64 = string;

export interface RecordRow {
  readonly id: string;
  readonly legId: string;
  readonly day: string;
  readonly version: number;
  /** Version of the last change of what screening looks at; a new seat asks nobody anything. */
  readonly screenVersion: number;
  readonly facts: RecordFacts;
  readonly sealed: Base64;
}

export interface BookingRow {
  readonly id: string;
  readonly day: string;
  readonly version: number;
  readonly facts: BookingFacts;
  readonly sealed: Base64;
  readonly legs: readonly string[];
}

export interface InterchangeRow {
  readonly id: string;
  readonly carrier: string;
  readonly sender: string;
  readonly controlRef: string;
  readonly prepared: string;
  readonly hmac: string;
  readonly bytes: number;
  readonly receivedAt: string;
  readonly status: 'accepted' | 'rejected' | 'test';
  readonly receipt: unknown;
}

export interface MessageRow {
  readonly id: string;
  readonly interchangeId: string;
  readonly carrier: string;
  readonly type: string;
  readonly version: string;
  readonly ref: string;
  readonly legId: string | null;
  readonly function: string;
  readonly receivedAt: string;
  readonly day: string;
  readonly travellers: number;
  readonly pnrs: number;
  readonly accounting: unknown;
  readonly findings: unknown;
  /** The filtered message, re-serialised and sealed under the day's key. */
  readonly sealedText: Base64;
}

export interface QuarantineRow {
  readonly id: string;
  readonly carrier: string;
  readonly receivedAt: string;
  readonly expiresAt: string;
  readonly bytes: number;
  readonly envelope: Readonly<Record<string, string>>;
  readonly fault: Fault;
  readonly hmac: string;
}

export interface HitRow {
  readonly id: string;
  readonly recordId: string;
  readonly legId: string;
  readonly source: 'names' | 'documents';
  readonly listKey: string;
  readonly subjectId: string;
  readonly subjectVersion: string;
  readonly outcome: string;
  readonly nats: number;
  readonly raisedAt: string;
  readonly decideBy: string;
  readonly snapshot: string;
  /** Ground and wrapped record key, sealed under the hit's own key. */
  readonly sealed: Base64;
}

export interface ReviewEvent {
  readonly eventId: string;
  readonly hitId: string;
  readonly officer: string;
  /** State after the event. */
  readonly state: string;
  readonly claimedBy: string | null;
  readonly claimedUntil: string | null;
  readonly firstOfficer: string | null;
  readonly decision: string | null;
  readonly measure: string | null;
  readonly sealedReason: Base64 | null;
  readonly suppressions: readonly {
    readonly token: string;
    readonly subjectId: string;
    readonly subjectVersion: string;
    readonly expiresOn: string;
  }[];
  /** Set when the hit's own key is to be destroyed: the identity then dies with its day. */
  readonly releasesHold: boolean;
  /** The case or flight the officer named, sealed under the day. */
  readonly reference: Base64;
}

export interface ListVersionRow {
  readonly id: string;
  readonly key: string;
  readonly kind: 'subjects' | 'documents';
  readonly title: string;
  readonly generatedAt: string;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly sha256: string;
  readonly persons: number;
  readonly entities: number;
  readonly documents: number;
  readonly accounting: unknown;
}

export interface Bodies {
  'interchange.received': { readonly interchange: InterchangeRow };
  'message.read': {
    readonly message: MessageRow;
    readonly legs: readonly FlightLeg[];
    readonly legStatus: { readonly legId: string; readonly status: string } | null;
  };
  'records.made': {
    readonly at: string;
    readonly records: readonly RecordRow[];
    readonly bookings: readonly BookingRow[];
    /** Records to be screened, by leg. */
    readonly screen: readonly string[];
  };
  'message.quarantined': { readonly quarantine: QuarantineRow };
  /** `reason`: the operator's words, sealed under the day. */
  'quarantine.opened': { readonly id: string; readonly reason: Base64; readonly reference: Base64 };
  'quarantine.expired': { readonly id: string };
  'travellers.screened': {
    readonly outboxIds: readonly number[];
    readonly snapshot: string;
    readonly results: readonly {
      readonly recordId: string;
      readonly version: number;
      readonly screening: string;
      readonly namesakes: number;
    }[];
  };
  'rescreen.planned': { readonly outboxId: number; readonly portions: readonly (readonly string[])[] };
  'hit.raised': { readonly hit: HitRow };
  'hit.updated': { readonly hit: HitRow; readonly state: string; readonly eventId: string };
  'hit.suppressed': { readonly recordId: string; readonly subjectId: string; readonly hitId: string };
  'hit.reviewed': ReviewEvent;
  'hold.released': { readonly outboxId: number };
  'list.imported': { readonly version: ListVersionRow };
  'list.subjects': {
    readonly versionId: string;
    readonly first: number;
    readonly subjects: readonly { readonly id: string; readonly version: string }[];
  };
  'list.documents': { readonly versionId: string; readonly first: number; readonly documents: readonly unknown[] };
  'list.activated': { readonly id: string; readonly key: string; readonly rescreen: boolean; readonly at: string };
  'carrier.registered': {
    readonly id: string;
    readonly name: string;
    readonly senders: readonly string[];
    readonly credentialHash: string;
    readonly at: string;
  };
  'carrier.disabled': { readonly id: string };
  'officer.invited': {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly at: string;
    readonly tokenHash: string;
    readonly expiresAt: string;
  };
  'officer.enrolled': {
    readonly officerId: string;
    readonly tokenHash: string;
    readonly at: string;
    readonly passkey: {
      readonly credentialId: string;
      readonly publicKey: Base64;
      readonly counter: number;
      readonly transports: readonly string[];
    } | null;
  };
  'officer.disabled': { readonly id: string };
  'officer.signed-in': { readonly id: string };
  /** `reference`: the case or flight the officer named, sealed under the day. */
  'data.read': { readonly view: string; readonly reference: Base64 };
  'unit.started': { readonly version: string };
}

export type EntryKind = keyof Bodies;
export type AnyEntry = { [K in EntryKind]: Entry<K, Bodies[K]> }[EntryKind];
