// What the store keeps of its rows beside the numbers, by column in typed arrays.
import { DOCUMENT_STATUSES, type DocumentStatus, type LostDocument } from './lost-document.ts';

/** What memory keeps of a row: everything but the number. */
export type KeptRow = Omit<LostDocument, 'number'>;

/** Rows in the order they came; about 20 bytes a row and the bytes of its reference. */
export class RowTable {
  readonly #type = new SharedTexts();
  readonly #issuer = new SharedTexts();
  readonly #status = new SharedTexts();
  readonly #reportedOn = new SharedTexts();
  readonly #source = new SharedTexts();
  readonly #reference = new OwnTexts();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Throws on a status that is none: rows come from a reader that checks them. */
  add(row: KeptRow): void {
    if (!DOCUMENT_STATUSES.includes(row.status))
      throw new Error(`buildDocumentIndex: expected a document status, got ${row.status}`);
    this.#type.add(row.type);
    this.#issuer.add(row.issuer);
    this.#status.add(row.status);
    this.#reportedOn.add(row.reportedOn);
    this.#source.add(row.source);
    this.#reference.add(row.reference);
    this.#size++;
  }

  trim(): void {
    for (const column of [this.#type, this.#issuer, this.#status, this.#reportedOn, this.#source, this.#reference])
      column.trim();
  }

  issuer(row: number): string {
    return this.#issuer.at(row);
  }

  at(row: number): KeptRow {
    return {
      type: this.#type.at(row),
      issuer: this.#issuer.at(row),
      status: this.#status.at(row) as DocumentStatus,
      reportedOn: this.#reportedOn.at(row),
      source: this.#source.at(row),
      reference: this.#reference.at(row),
    };
  }
}

/** Numbers of 32 bits whose array doubles when it is full. */
export class GrowingWords {
  #words = new Uint32Array(1024);
  #length = 0;

  push(word: number): void {
    if (this.#length === this.#words.length) {
      const wider = new Uint32Array(2 * this.#length + 1);
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[this.#length++] = word;
  }

  at(index: number): number {
    return this.#words[index] ?? 0;
  }

  /** Gives back what the last doubling took too much. */
  trim(): void {
    this.#words = this.#words.slice(0, this.#length);
  }
}

/** A column of few different texts: each is kept once. */
class SharedTexts {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #rows = new GrowingWords();

  add(text: string): void {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      this.#texts.push(text);
      this.#numbers.set(text, number);
    }
    this.#rows.push(number);
  }

  trim(): void {
    this.#rows.trim();
  }

  at(row: number): string {
    return this.#texts[this.#rows.at(row)] ?? '';
  }
}

/** A column of texts that differ from row to row: their UTF-8 bytes one after another, a fifth of what separate strings take. */
class OwnTexts {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #ends = new GrowingWords();
  #bytes = new Uint8Array(4096);
  #length = 0;

  add(text: string): void {
    if (this.#length + 3 * text.length > this.#bytes.length) {
      const wider = new Uint8Array(2 * this.#bytes.length + 3 * text.length);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    this.#ends.push(this.#length);
  }

  trim(): void {
    this.#ends.trim();
    this.#bytes = this.#bytes.slice(0, this.#length);
  }

  at(row: number): string {
    const from = row === 0 ? 0 : this.#ends.at(row - 1);
    return this.#decoder.decode(this.#bytes.subarray(from, this.#ends.at(row)));
  }
}
