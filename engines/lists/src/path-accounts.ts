// Counts by path what a reader saw and what became of it, so that the sum can be checked (WAT-01).
import type { PathAccount } from './list-subject.ts';

/** Counts read, kept, refused and empty by element path or column. */
export class PathAccounts {
  readonly #counts = new Map<string, { read: number; kept: number; refused: number; empty: number }>();

  read(path: string): void {
    this.#at(path).read++;
  }

  kept(path: string, empty: boolean): void {
    const account = this.#at(path);
    account.kept++;
    if (empty) account.empty++;
  }

  refused(path: string): void {
    this.#at(path).refused++;
  }

  get byPath(): Readonly<Record<string, PathAccount>> {
    return Object.fromEntries(this.#counts);
  }

  /** Throws where something read was neither kept nor refused: that is a fault of the reader, not of the file. */
  check(reader: string): void {
    for (const [path, { read, kept, refused }] of this.#counts)
      if (read !== kept + refused)
        throw new Error(`${reader}: expected ${path} read = kept + refused, got ${read} = ${kept} + ${refused}`);
  }

  #at(path: string): { read: number; kept: number; refused: number; empty: number } {
    const known = this.#counts.get(path);
    if (known !== undefined) return known;
    const made = { read: 0, kept: 0, refused: 0, empty: 0 };
    this.#counts.set(path, made);
    return made;
  }
}
