// Seals identities under a day's key: AES-256-GCM with a key per record, derived from the day key (DEP-01; "sealed day").
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** 32 bytes. */
export type KeyBytes = Uint8Array;

const NONCE = 12;
const TAG = 16;

/** Key of one record: HMAC-SHA-256(day key, purpose label and record id). Whoever loses the day key loses them all. */
export function recordKey(dayKey: KeyBytes, label: 'record' | 'booking' | 'message' | 'hit', id: string): KeyBytes {
  mustBeKey('recordKey', dayKey);
  return createHmac('sha256', keyObject(dayKey)).update(`vigie/1/${label}/${id}`).digest();
}

/**
 * Seals bytes: nonce (12), tag (16), ciphertext. `context` is bound as associated data, so that a blob moved to another row does not open.
 * `nonce` comes from the caller: 12 random bytes, never used twice with one key.
 */
export function seal(key: KeyBytes, nonce: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  mustBeKey('seal', key);
  if (nonce.length !== NONCE) throw new Error(`seal: expected a nonce of ${NONCE} bytes, got ${nonce.length}`);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const head = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), head]);
}

/** Opens what `seal` made; undefined when key, context or a single byte differ. */
export function unseal(key: KeyBytes, context: string, sealed: Uint8Array): Uint8Array | undefined {
  mustBeKey('unseal', key);
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const head = decipher.update(sealed.subarray(NONCE + TAG));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return head;
}

/** Keyed HMAC-SHA-256 of bytes under a named sub-key, hex: what may be kept of an original (§8, raw archive). */
export function fingerprint(key: KeyBytes, label: string, ...parts: readonly (Uint8Array | string)[]): string {
  mustBeKey('fingerprint', key);
  const mac = createHmac('sha256', keyObject(subKey(key, label)));
  for (const part of parts) mac.update(part);
  return mac.digest('hex');
}

/** A key for one use, by HKDF-SHA-256 of a root key. */
export function subKey(root: KeyBytes, label: string): KeyBytes {
  const known = subKeys.get(root) ?? new Map<string, KeyBytes>();
  subKeys.set(root, known);
  const key = known.get(label) ?? new Uint8Array(hkdfSync('sha256', root, new Uint8Array(0), `vigie/1/${label}`, 32));
  known.set(label, key);
  return key;
}

const subKeys = new WeakMap<KeyBytes, Map<string, KeyBytes>>();
const objects = new WeakMap<KeyBytes, KeyObject>();

// An HMAC under bytes costs 20 µs, under a key object 4 µs: long-lived keys are turned into one once.
function keyObject(key: KeyBytes): KeyObject {
  const known = objects.get(key);
  if (known !== undefined) return known;
  const made = createSecretKey(key);
  objects.set(key, made);
  return made;
}

function mustBeKey(caller: string, key: KeyBytes): void {
  if (key.length !== 32) throw new Error(`${caller}: expected a key of 32 bytes, got ${key.length}`);
}
