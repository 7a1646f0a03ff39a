// Verifier keys of signed notes, `<name>+<key id>+<base64 of type and key>` (C2SP signed-note, Signatures; text form of Go's sumdb/note).
import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { failure, type Result, success } from '../result.ts';

/** Who may sign: a name without spaces or plus signs, and an Ed25519 public key of 32 bytes. */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of SHA-256(name, line feed, type 0x01, key), as eight hexadecimal digits. */
  readonly id: string;
  readonly publicKey: Uint8Array;
}

/** The only signature type this log signs and verifies. */
const ED25519 = 0x01;
const ED25519_BYTES = 32;
/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410, 4). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const VKEY = /^([^+]+)\+([0-9a-fA-F]{8})\+([A-Za-z0-9+/=]+)$/;

/** The verifier key of a name and an Ed25519 key, public or private; throws on another kind of key or a name that no note may carry. */
export function verifierKey(name: string, key: KeyObject): VerifierKey {
  if (!isKeyName(name)) throw new Error(`verifierKey: expected a name without spaces and plus signs, got ${name}`);
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`verifierKey: expected an Ed25519 key, got ${key.asymmetricKeyType ?? key.type}`);
  }
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  const publicKey = new Uint8Array(spki.subarray(-ED25519_BYTES));
  return { name, id: keyId(name, publicKey), publicKey };
}

/** Writes a verifier key as text, for configuration files and command lines. */
export function printVkey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${Buffer.from([ED25519, ...key.publicKey]).toString('base64')}`;
}

/** Reads a verifier key; faults where it is malformed, of another type, or its id is not that of name and key. */
export function parseVkey(text: string): Result<VerifierKey> {
  const parts = VKEY.exec(text);
  const [, name = '', id = '', encoded = ''] = parts ?? [];
  if (parts === null || !isKeyName(name)) {
    return failure('VKEY_FORM', 'vkey', 'the verifier key does not have the form name+id+key');
  }
  const bytes = fromBase64(encoded);
  if (bytes === undefined || bytes.length !== 1 + ED25519_BYTES || bytes[0] !== ED25519) {
    return failure('VKEY_TYPE', 'vkey', 'the verifier key is not an Ed25519 key of 32 bytes');
  }
  const publicKey = bytes.subarray(1);
  const expected = keyId(name, publicKey);
  if (id.toLowerCase() !== expected) {
    return failure('VKEY_ID', 'vkey', `the verifier key has the id ${id}, its name and key give ${expected}`);
  }
  return success({ name, id: expected, publicKey });
}

/** The key in the form that node:crypto verifies with. */
export function publicKeyObject(key: VerifierKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, key.publicKey]), format: 'der', type: 'spki' });
}

/** True for names a note may carry: not empty, well formed, no Unicode space, no plus sign, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s\p{White_Space}\p{Cc}+]/u.test(name);
}

/** Standard base64 with padding, undefined for any other spelling, so that no two texts stand for the same bytes (RFC 4648, 4). */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}

function keyId(name: string, publicKey: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ED25519]), publicKey]);
  return hash('sha256', bytes, 'hex').slice(0, 8);
}
