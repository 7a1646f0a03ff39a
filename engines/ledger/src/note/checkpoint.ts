// Signed tree heads: origin, size and root hash as a signed note (C2SP tlog-checkpoint).
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { HASH_BYTES } from '../merkle/merkle-hash.ts';
import { failure, type Result, success } from '../result.ts';
import { openNote, signNote } from './signed-note.ts';
import { fromBase64 } from './verifier-key.ts';

/** A tree head: whose log, how many entries, their root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Opaque further lines; this log writes none. */
  readonly extensions: readonly string[];
}

export interface CheckpointToSign {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Ed25519, as a key object or PKCS #8 PEM. */
  readonly privateKey: KeyObject | string;
  /** Should be the origin. */
  readonly keyName: string;
}

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

/** Signs a tree head; throws on an empty or many-lined origin, a bad size or a root that is not 32 bytes. */
export function signCheckpoint({ origin, size, root, privateKey, keyName }: CheckpointToSign): string {
  if (origin === '' || origin.includes('\n')) throw new Error('signCheckpoint: expected an origin of one line');
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new Error(`signCheckpoint: expected a size of 0 or more, got ${size}`);
  }
  if (root.length !== HASH_BYTES) throw new Error(`signCheckpoint: expected a root of 32 bytes, got ${root.length}`);
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  return signNote(`${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`, keyName, key);
}

/** The tree head, if the key has signed it and, where an origin is given, it is of that log. */
export function openCheckpoint(note: string | Uint8Array, vkey: string, origin?: string): Result<Checkpoint> {
  const text = openNote(note, vkey);
  if (!text.ok) return text;
  const [found = '', sizeText = '', rootText = '', ...extensions] = text.value.slice(0, -1).split('\n');
  const root = fromBase64(rootText);
  if (found === '' || !SIZE.test(sizeText) || root?.length !== HASH_BYTES || extensions.includes('')) {
    return failure('CHECKPOINT_FORM', 'checkpoint', 'the checkpoint is not an origin, a size and a root hash');
  }
  if (!Number.isSafeInteger(Number(sizeText))) {
    return failure('CHECKPOINT_FORM', 'size', 'the size is beyond what this program counts');
  }
  if (origin !== undefined && found !== origin) {
    return failure('CHECKPOINT_ORIGIN', 'origin', 'the checkpoint is of another log');
  }
  return success({ origin: found, size: Number(sizeText), root, extensions });
}
