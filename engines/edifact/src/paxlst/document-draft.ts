// Gathers the documents of a traveller: GR5 with its dates and place of issue (UN/EDIFACT PAXLST DOC, DTM, LOC+91).
import type { PartialDate, TravelDocument } from '../passenger.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';

/** Documents kept of one traveller; the guide allows five. */
const DOCUMENT_LIMIT = 50;

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** Documents in the order sent. What follows a DOC belongs to it; `false` says that a part had no document to belong to. */
export class DocumentDrafts {
  readonly #documents: Writable<TravelDocument>[] = [];

  get list(): readonly TravelDocument[] {
    return this.#documents;
  }

  /** Component 1 alone is the type; what follows is list and agency, or noise. False when there are too many. */
  open(segment: Segment): boolean {
    if (this.#documents.length >= DOCUMENT_LIMIT) return false;
    const type = valueAt(segment, 1, 1).trim().toUpperCase();
    this.#documents.push({ type, number: valueAt(segment, 2).trim(), issuer: '' });
    return true;
  }

  /** Sets DTM 36 or 182 of the document in progress; nothing where the date could not be read. */
  setDate(qualifier: string, date: PartialDate | undefined): boolean {
    const document = this.#documents[this.#documents.length - 1];
    if (document === undefined) return false;
    if (date !== undefined && qualifier === '36') document.expiry = date;
    if (date !== undefined && qualifier === '182') document.issued = date;
    return true;
  }

  /** Sets the issuer of the document in progress. */
  setIssuer(issuer: string): boolean {
    const document = this.#documents[this.#documents.length - 1];
    if (document === undefined) return false;
    document.issuer = issuer;
    return true;
  }
}
