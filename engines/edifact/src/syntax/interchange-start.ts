// Finds where an interchange starts in bytes that may begin with something else (ISO 9735-1, 8).
import { isAlphanumeric, isServiceTag } from './separators.ts';

/** Where a service tag stands, or up to where the bytes are known to hold none. */
export interface StartSearch {
  readonly found: boolean;
  readonly at: number;
}

/** Bytes that have to follow a tag before it is believed: its blanks and the separator. */
const LOOKAHEAD = 12;

/**
 * Looks for UNA or UNB (`thirds` AB), or also for UNG and UNH where an interchange may have lost its header.
 * A tag counts where neither letter nor digit stands beside it. Not found: bytes before `at` may be forgotten.
 */
export function findStart(bytes: Uint8Array, thirds: string, final: boolean): StartSearch {
  const limit = final ? bytes.length : bytes.length - LOOKAHEAD;
  for (let at = 0; at < limit; at += 1) {
    if (!isServiceTag(bytes, at, thirds) || isAlphanumeric(bytes[at - 1])) continue;
    if (at + 3 < bytes.length && isSeparated(bytes, at)) return { found: true, at };
  }
  // One byte stays, because the next tag is judged by what stands before it.
  return { found: false, at: Math.max(0, limit - 1) };
}

/** True where a separator follows the tag, with or without blanks; UNA's separator follows at once. */
function isSeparated(bytes: Uint8Array, tagAt: number): boolean {
  let at = tagAt + 3;
  if (((bytes[tagAt + 2] ?? 0) & 0xdf) === 0x41) return bytes[at] !== 0x0a && bytes[at] !== 0x0d;
  const end = tagAt + LOOKAHEAD;
  while (at < end && bytes[at] === 0x20) at += 1;
  const byte = bytes[at];
  return at < end && byte !== undefined && !isAlphanumeric(byte) && byte !== 0x0a && byte !== 0x0d;
}
