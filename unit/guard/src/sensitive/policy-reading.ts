// Reads typed values out of unknown JSON and keeps the first fault with its path.
import { failure, type Result, success } from '@vigie/words';

/** A reading in progress: after the first fault every value is empty, and `result` gives the fault. */
export class PolicyReading {
  #fault: { readonly at: string; readonly text: string } | undefined;

  fail(at: string, text: string): void {
    this.#fault ??= { at, text };
  }

  object(value: unknown, at: string): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    this.fail(at, 'must be an object');
    return {};
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.fail(at, 'must be a list');
    return [];
  }

  text(value: unknown, at: string, form: RegExp = /./): string {
    if (typeof value === 'string' && form.test(value)) return value;
    this.fail(at, `must be a text of the form ${form.source}`);
    return '';
  }

  oneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.fail(at, `must be one of ${allowed.join(', ')}`);
    return found ?? (allowed[0] as T);
  }

  /** A list of texts of one form. */
  texts(value: unknown, at: string, form: RegExp = /./): readonly string[] {
    return this.list(value, at).map((item, i) => this.text(item, `${at}[${i}]`, form));
  }

  /** The numbers of Annex I, at least one. */
  annexOne(value: unknown, at: string): readonly number[] {
    const numbers = this.list(value, at).filter(
      (n): n is number => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= 19,
    );
    if (numbers.length === 0 || numbers.length !== this.list(value, at).length) {
      this.fail(at, 'must name elements 1 to 19 of Annex I');
    }
    return numbers;
  }

  result<T>(value: T): Result<T> {
    return this.#fault === undefined ? success(value) : failure('POLICY_INVALID', this.#fault.at, this.#fault.text);
  }
}
