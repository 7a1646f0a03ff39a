// Ids that sort by time and tell nothing else (UUID version 7, RFC 9562, 5.7).

/** A UUIDv7 from milliseconds since 1970 and 10 random bytes. */
export function uuidv7(milliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error(`uuidv7: expected 10 random bytes, got ${random.length}`);
  const hex = Buffer.from(random.subarray(0, 10)).toString('hex');
  const time = Math.trunc(milliseconds).toString(16).padStart(12, '0');
  const variant = (0x8 | (Number.parseInt(hex.charAt(3), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
