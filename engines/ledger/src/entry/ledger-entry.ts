// Entries of the unit's ledger: who did what on what ground, with a commitment in place of the content (LOG-01; RFC 8785, RFC 2104).
import { failure, type Result, success } from '../result.ts';
import { MAX_ENTRY_BYTES } from '../tiles/entry-bundle.ts';
import { canonicalJson } from './canonical-json.ts';
import { hmacSha256 } from './hmac-sha256.ts';

/** One entry; nothing in it is personal data, and nothing of it is ever erased. */
export interface LedgerEntry {
  readonly v: 1;
  /** Sequence number of the journal entry this leaf stands for. */
  readonly seq: number;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Past tense, e.g. `hit.raised`. */
  readonly action: string;
  /** Pseudonymous id of who acted. */
  readonly actor: string;
  readonly role: string;
  readonly purpose?: string;
  readonly offence?: string;
  /** Reference of the case or flight that gave the ground. */
  readonly ground?: string;
  /** Pseudonymous ids of what was acted on. */
  readonly objects: readonly string[];
  /** HMAC-SHA-256 of the content under its own salt, 64 lower-case hexadecimal digits; see `commitTo`. */
  readonly commit: string;
}

const TEXTS = ['at', 'action', 'actor', 'role'] as const;
const OPTIONAL_TEXTS = ['purpose', 'offence', 'ground'] as const;
const NAMES: ReadonlySet<string> = new Set(['v', 'seq', 'objects', 'commit', ...TEXTS, ...OPTIONAL_TEXTS]);
const COMMIT = /^[0-9a-f]{64}$/;
const MIN_SALT_BYTES = 16;

/** The canonical bytes of an entry; throws where a field is not as declared or the entry is longer than 65,535 bytes. */
export function encodeEntry(entry: LedgerEntry): Uint8Array {
  const fault = faultOf(entry);
  if (fault !== undefined) throw new Error(`encodeEntry: ${fault}`);
  const bytes = Buffer.from(canonicalJson(entry));
  if (bytes.length > MAX_ENTRY_BYTES) {
    throw new Error(`encodeEntry: expected at most ${MAX_ENTRY_BYTES} bytes, got ${bytes.length}`);
  }
  return bytes;
}

/** Reads an entry; faults on anything that `encodeEntry` would not have written byte for byte. */
export function decodeEntry(bytes: Uint8Array): Result<LedgerEntry> {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null) {
    return failure('ENTRY_JSON', 'entry', 'the entry is not a JSON object');
  }
  const fault = faultOf(value as Readonly<Record<string, unknown>>);
  if (fault !== undefined) return failure('ENTRY_FIELD', 'entry', fault);
  if (!isCanonical(value, bytes)) return failure('ENTRY_FORM', 'entry', 'the entry is not in canonical form');
  return success(value as LedgerEntry);
}

/**
 * Binds an entry to content without holding it: HMAC-SHA-256 of the canonical JSON under a salt of at least 16 random
 * bytes. Destroy salt and content, and the log still verifies while nobody can test a guess against it.
 */
export function commitTo(salt: Uint8Array, body: unknown): string {
  if (salt.length < MIN_SALT_BYTES) {
    throw new Error(`commitTo: expected a salt of at least ${MIN_SALT_BYTES} bytes, got ${salt.length}`);
  }
  return Buffer.from(hmacSha256(salt, Buffer.from(canonicalJson(body)))).toString('hex');
}

function faultOf(entry: object): string | undefined {
  const fields = entry as Readonly<Record<string, unknown>>;
  if (Object.keys(fields).some((name) => !NAMES.has(name))) return 'a field is unknown';
  if (fields.v !== 1) return 'v is not 1';
  if (!Number.isSafeInteger(fields.seq) || Number(fields.seq) < 0) return 'seq is not a whole number of 0 or more';
  const missing = TEXTS.find((name) => typeof fields[name] !== 'string');
  if (missing !== undefined) return `${missing} is not a text`;
  const wrong = OPTIONAL_TEXTS.find((name) => fields[name] !== undefined && typeof fields[name] !== 'string');
  if (wrong !== undefined) return `${wrong} is not a text`;
  if (typeof fields.commit !== 'string' || !COMMIT.test(fields.commit)) return 'commit is not 64 hexadecimal digits';
  const isList = Array.isArray(fields.objects) && fields.objects.every((id) => typeof id === 'string');
  return isList ? undefined : 'objects is not a list of texts';
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isCanonical(value: object, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(Buffer.from(canonicalJson(value)), bytes) === 0;
  } catch {
    // A lone surrogate, written as an escape, parses but has no canonical form.
    return false;
  }
}
