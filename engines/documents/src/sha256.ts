// SHA-256 in plain script for short messages (FIPS 180-4): prepared states make a keyed hash two blocks of work.

const ROUNDS = 64;
const BLOCK = 64;
// First 32 bits of the fractional parts of the cube and square roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3).
const PRIMES = firstPrimes(ROUNDS);
const K = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** The state after some whole blocks: eight words of 32 bits. */
export type HashState = Uint32Array;

const words = new Uint32Array(ROUNDS);
const tail = new Uint8Array(2 * BLOCK);

/** The state before any block. */
export function startState(): HashState {
  return START.slice();
}

/** Takes one block of 64 bytes, from `at` on, into the state. */
export function takeBlock(state: HashState, bytes: Uint8Array, at: number): void {
  for (let i = 0, from = at; i < 16; i++, from += 4)
    words[i] =
      (byte(bytes, from) << 24) | (byte(bytes, from + 1) << 16) | (byte(bytes, from + 2) << 8) | byte(bytes, from + 3);
  for (let i = 16; i < ROUNDS; i++) {
    const x = word(words, i - 15);
    const y = word(words, i - 2);
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (word(words, i - 16) + s0 + word(words, i - 7) + s1) | 0;
  }
  mix(state);
}

function mix(state: HashState): void {
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let i = 0; i < ROUNDS; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(K, i) + word(words, i)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = word(state, 0) + a;
  state[1] = word(state, 1) + b;
  state[2] = word(state, 2) + c;
  state[3] = word(state, 3) + d;
  state[4] = word(state, 4) + e;
  state[5] = word(state, 5) + f;
  state[6] = word(state, 6) + g;
  state[7] = word(state, 7) + h;
}

/** Takes the first `length` bytes and ends the hash there; `before` are bytes that the state has taken already, whole blocks. */
export function takeLast(
  state: HashState,
  message: { readonly bytes: Uint8Array; readonly length: number; readonly before: number },
): void {
  const { bytes, length, before } = message;
  let at = 0;
  for (; at + BLOCK <= length; at += BLOCK) takeBlock(state, bytes, at);
  const rest = length - at;
  const size = rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
  for (let i = 0; i < rest; i++) tail[i] = byte(bytes, at + i);
  tail[rest] = 0x80;
  tail.fill(0, rest + 1, size);
  const bits = (before + length) * 8;
  writeWord(tail, size - 8, Math.floor(bits / 0x1_0000_0000));
  writeWord(tail, size - 4, bits);
  for (let block = 0; block < size; block += BLOCK) takeBlock(state, tail, block);
}

/** Writes a word as four bytes, the highest first. */
export function writeWord(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function word(from: Uint32Array, at: number): number {
  return from[at] ?? 0;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}
