// Holds the bytes of the segment in progress and knows where each of them stood in what was received.

/** A window over the received bytes: `bytes[0..length)` are at hand; `offsetOf` gives a byte's place in the input. */
export class ByteQueue {
  bytes: Uint8Array = new Uint8Array(1 << 15);
  length = 0;
  #pieces: { at: number; offset: number }[] = [];

  /** Takes bytes that stood at `offset` in the input. */
  append(added: Uint8Array, offset: number): void {
    if (added.length === 0) return;
    const last = this.#pieces[this.#pieces.length - 1];
    if (last === undefined || last.offset + this.length - last.at !== offset) {
      this.#pieces.push({ at: this.length, offset });
    }
    if (this.length + added.length > this.bytes.length) this.#grow(this.length + added.length);
    this.bytes.set(added, this.length);
    this.length += added.length;
  }

  /** Forgets the first `count` bytes. */
  drop(count: number): void {
    if (count === 0) return;
    this.bytes.copyWithin(0, count, this.length);
    this.length -= count;
    let first = 0;
    while ((this.#pieces[first + 1]?.at ?? Number.POSITIVE_INFINITY) <= count) first += 1;
    this.#pieces = this.#pieces.slice(first).map((piece) => moved(piece, count));
    if (this.length === 0) this.#pieces = [];
  }

  /** The byte's place in the input; `at` lies within the bytes at hand, or just behind them. */
  offsetOf(at: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    return piece === undefined ? at : piece.offset + at - piece.at;
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** The piece after `count` bytes before it are gone; its own lost bytes move its offset on. */
function moved(piece: { at: number; offset: number }, count: number): { at: number; offset: number } {
  const lost = Math.max(0, count - piece.at);
  return { at: piece.at + lost - count, offset: piece.offset + lost };
}
