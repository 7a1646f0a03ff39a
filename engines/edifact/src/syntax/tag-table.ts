// Gives segment tags as shared upper-case strings (ISO 9735-1, 7.3).

/** Reads tags from bytes and tells tags from other words. */
export interface TagTable {
  /** The tag in the three bytes at `at`, upper case; `''` where they are no tag. */
  read(bytes: Uint8Array, at: number): string;
  isTag(word: string): boolean;
}

const TAG = /^[A-Z][A-Z0-9]{2}$/;

/** A table that keeps every tag it has met, at most one entry per possible tag, so that a tag is one string and no decoding. */
export function createTagTable(): TagTable {
  const known = new Map<number, string>();
  return {
    read(bytes, at) {
      const key = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const found = known.get(key);
      if (found !== undefined) return found;
      const word = String.fromCharCode(key >> 16, (key >> 8) & 0xff, key & 0xff).toUpperCase();
      if (!TAG.test(word)) return '';
      known.set(key, word);
      return word;
    },
    isTag: (word) => TAG.test(word),
  };
}
