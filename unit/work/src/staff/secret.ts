// Secrets that people and carriers carry: random, shown once, kept only as a hash.
import { createHash, timingSafeEqual } from 'node:crypto';

/** A secret of 32 random bytes, base64url. */
export function newSecret(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** SHA-256, hex: enough for a secret of 256 random bits, which nobody can guess his way to. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function sameHash(one: string, two: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(two)];
  return a.length === b.length && timingSafeEqual(a, b);
}
