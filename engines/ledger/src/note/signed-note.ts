// Text signed by Ed25519 keys, with one `— name base64` line for each signature (C2SP signed-note).
import { type KeyObject, sign, verify } from 'node:crypto';
import { failure, type Result, success } from '../result.ts';
import { fromBase64, parseVkey, publicKeyObject, type VerifierKey, verifierKey } from './verifier-key.ts';

// Verifiers must take at least 16 signatures; post-quantum ones are up to 5 kB.
const MAX_NOTE_LENGTH = 1 << 20;
const SIGNATURE_LINE = /^— (\S+) (\S+)$/u;
const ED25519_SIGNATURE_BYTES = 64;

/** Signs a text, which must end in a line feed, with an Ed25519 key under its name; throws on a text no note may hold. */
export function signNote(text: string, keyName: string, privateKey: KeyObject): string {
  if (!text.endsWith('\n') || !isNoteText(text)) {
    throw new Error('signNote: expected well-formed lines without control characters, each ended by a line feed');
  }
  const { name, id } = verifierKey(keyName, privateKey);
  const signature = Buffer.concat([Buffer.from(id, 'hex'), sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

/** The text of a note, if the key has signed it; signatures of other keys are passed over, as the standard asks. */
export function openNote(note: string | Uint8Array, vkey: string): Result<string> {
  const key = parseVkey(vkey);
  if (!key.ok) return key;
  const parts = splitNote(note);
  if (!parts.ok) return parts;
  const { text, signatures } = parts.value;
  const own = signatures.filter((one) => one.name === key.value.name && one.id === key.value.id);
  if (own.length === 0) return failure('NOTE_UNSIGNED', 'note', `the note has no signature of ${nameOf(key.value)}`);
  const publicKey = publicKeyObject(key.value);
  const bytes = Buffer.from(text);
  const isSigned = own.every(
    ({ signature }) => signature.length === ED25519_SIGNATURE_BYTES && verify(null, bytes, publicKey, signature),
  );
  if (!isSigned)
    return failure('NOTE_SIGNATURE', 'note', `the signature of ${nameOf(key.value)} does not fit the text`);
  return success(text);
}

interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly signature: Uint8Array;
}

interface NoteParts {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

function splitNote(note: string | Uint8Array): Result<NoteParts> {
  const whole = decode(note);
  if (whole === undefined || whole.length > MAX_NOTE_LENGTH || !isNoteText(whole)) {
    return failure('NOTE_TEXT', 'note', 'the note is not UTF-8 text of at most 1 MiB without control characters');
  }
  const gap = whole.lastIndexOf('\n\n');
  if (gap < 0 || !whole.endsWith('\n') || gap + 2 >= whole.length) {
    return failure('NOTE_FORM', 'note', 'the note has no empty line with signatures behind it');
  }
  const signatures: NoteSignature[] = [];
  for (const line of whole.slice(gap + 2, -1).split('\n')) {
    const signature = readSignature(line);
    if (signature === undefined) {
      return failure('NOTE_FORM', `signature ${signatures.length + 1}`, 'a signature line is malformed');
    }
    signatures.push(signature);
  }
  return success({ text: whole.slice(0, gap + 1), signatures });
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (name === '' || name.includes('+') || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), signature: bytes.subarray(4) };
}

function decode(note: string | Uint8Array): string | undefined {
  if (typeof note === 'string') return note.isWellFormed() ? note : undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(note);
  } catch {
    return undefined;
  }
}

function isNoteText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard forbids exactly these.
  return text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
}

function nameOf(key: VerifierKey): string {
  return `${key.name} (${key.id})`;
}
