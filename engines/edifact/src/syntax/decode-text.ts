// Decodes data bytes as UTF-8, or as ISO 8859-1 where they are not UTF-8, and says which (ISO 9735-1, annex A).

/** The character set that a piece of data was read in. */
export type Charset = 'utf-8' | 'iso-8859-1';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of `bytes` and the character set that fitted; never fails, because every byte has an ISO 8859-1 reading. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly charset: Charset } {
  try {
    return { text: strict.decode(bytes), charset: 'utf-8' };
  } catch {
    return { text: latin1(bytes), charset: 'iso-8859-1' };
  }
}

/** Not `TextDecoder('latin1')`: that label means windows-1252, which moves 0x80 to 0x9F. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 4096) {
    text += String.fromCharCode(...bytes.subarray(from, from + 4096));
  }
  return text;
}
