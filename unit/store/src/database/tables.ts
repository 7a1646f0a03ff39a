// The tables as the query layer sees them; bytes are Uint8Array and big integers numbers on both engines.
import type { Generated } from 'kysely';

type Json = unknown;

export interface Tables {
  journal_cursor: { id: string; seq: number; hash: string };
  journal_failed: { seq: number; kind: string; error: string; at: string };
  carrier: { id: string; name: string; senders: Json; credential_hash: string; state: string; created_at: string };
  interchange: {
    id: string;
    carrier: string;
    sender: string;
    control_ref: string;
    prepared: string;
    hmac: string;
    bytes: number;
    received_at: string;
    status: string;
    receipt: Json;
  };
  message: {
    id: string;
    interchange_id: string;
    carrier: string;
    type: string;
    version: string;
    ref: string;
    leg_id: string | null;
    function: string;
    received_at: string;
    day: string;
    travellers: number;
    pnrs: number;
    accounting: Json;
    findings: Json;
    sealed_text: Uint8Array;
  };
  flight_leg: {
    id: string;
    carrier: string;
    number: string;
    suffix: string;
    origin: string;
    destination: string;
    day: string;
    departs: string;
    arrives: string;
    status: Generated<string>;
    last_message_at: Generated<string>;
  };
  traveller_record: {
    id: string;
    leg_id: string;
    day: string;
    version: number;
    role: string;
    status: string;
    facts: Json;
    sealed: Uint8Array;
    /** Version of the last change that screening looks at. */
    screen_version: number;
    screened_version: Generated<number>;
    screening: Generated<string>;
    snapshot: Generated<string>;
  };
  booking: { id: string; day: string; version: number; facts: Json; sealed: Uint8Array };
  booking_leg: { booking_id: string; leg_id: string };
  list_version: {
    id: string;
    key: string;
    kind: string;
    title: string;
    generated_at: string;
    imported_at: string;
    imported_by: string;
    state: string;
    sha256: string;
    persons: number;
    entities: number;
    documents: number;
    accounting: Json;
  };
  list_subject: { version_id: string; ordinal: number; subject_id: string; subject_version: string; content: Json };
  lost_document: { version_id: string; ordinal: number; content: Json };
  hit: {
    id: string;
    record_id: string;
    leg_id: string;
    source: string;
    list_key: string;
    subject_id: string;
    subject_version: string;
    outcome: string;
    nats: number;
    state: string;
    raised_at: string;
    decide_by: string;
    snapshot: string;
    sealed: Uint8Array;
    claimed_by: string | null;
    claimed_until: string | null;
    first_officer: string | null;
    decision: string | null;
    measure: string | null;
  };
  hit_event: {
    id: string;
    hit_id: string;
    at: string;
    kind: string;
    officer: string | null;
    decision: string | null;
    measure: string | null;
    sealed_reason: Uint8Array | null;
  };
  suppression: { token: string; subject_id: string; subject_version: string; hit_id: string; expires_on: string };
  officer: { id: string; name: string; roles: Json; state: string; created_at: string };
  invitation: { token_hash: string; officer_id: string; expires_at: string; used_at: string | null };
  passkey: {
    credential_id: string;
    officer_id: string;
    public_key: Uint8Array;
    counter: number;
    transports: Json;
    created_at: string;
  };
  session: { token_hash: string; officer_id: string; kind: string; expires_at: string };
  quarantine: {
    id: string;
    carrier: string;
    received_at: string;
    expires_at: string;
    bytes: number;
    envelope: Json;
    fault: Json;
    hmac: string;
    state: string;
  };
  outbox: {
    id: Generated<number>;
    topic: string;
    key: string;
    body: Json;
    run_at: string;
    lease_until: Generated<string>;
    attempts: Generated<number>;
    last_error: Generated<string>;
  };
  outbox_failed: {
    id: number;
    topic: string;
    key: string;
    body: Json;
    attempts: number;
    last_error: string;
    failed_at: string;
  };
}
