// Copies a piece of text so that nothing of the text around it stays in memory.

/** V8 lets a piece of 13 characters or more point into the string it was cut from (SlicedString::kMinLength). */
export const POINTS_INTO_ITS_SOURCE = 13;

/**
 * The same characters in storage of their own. Without this a kept name would hold alive the 16 KiB of message text
 * that it was cut from, remarks included. Appending a character makes the engine copy; measured seven times faster than
 * splitting and joining, and the test beside this file measures that it does copy.
 */
export function detached(piece: string): string {
  return piece.length < POINTS_INTO_ITS_SOURCE ? piece : `${piece} `.slice(0, -1);
}
