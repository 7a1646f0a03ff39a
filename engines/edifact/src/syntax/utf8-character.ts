// Reads one character from UTF-8 bytes, or one byte as itself where the bytes are not UTF-8 (RFC 3629, 4; ISO 8859-1).

/** A character and the bytes that carried it. */
export interface Character {
  readonly text: string;
  readonly bytes: Uint8Array;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The character at `at`; `undefined` past the end. A byte that opens no valid sequence is read as ISO 8859-1. */
export function characterAt(bytes: Uint8Array, at: number): Character | undefined {
  const lead = bytes[at];
  if (lead === undefined) return undefined;
  const length = sequenceLength(lead);
  const slice = bytes.slice(at, at + length);
  if (length > 1 && slice.length === length) {
    try {
      return { text: strict.decode(slice), bytes: slice };
    } catch {
      // Not a UTF-8 sequence: the lead byte stands for itself.
    }
  }
  return { text: String.fromCharCode(lead), bytes: bytes.slice(at, at + 1) };
}

/** The length that a UTF-8 lead byte announces; 1 for ASCII and for bytes that cannot lead. */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead < 0xf8) return 4;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
}
