// A person or body on a list, with everything the list says of it (WAT-01: nothing a list states is dropped).
import { createHash } from 'node:crypto';

export type NameQuality = 'primary' | 'good' | 'low' | 'former' | 'original-script';

export interface ListName {
  readonly text: string;
  readonly surname?: string;
  readonly given?: string;
  /** The parts in the list's own order: for Arabic names a chain, not given names and a surname. */
  readonly parts?: readonly string[];
  /** ISO 15924 code of the main script. */
  readonly script: string;
  readonly quality: NameQuality;
  readonly note: string;
  /** What the list says for this name alone. */
  readonly birthDate?: string;
  readonly birthPlace?: string;
}

/** A birth date as an interval of days, both ends included; `text` is what the list says. */
export interface ListBirthDate {
  readonly lo: string;
  readonly hi: string;
  readonly qualifier: 'exact' | 'approximate' | 'between';
  readonly text: string;
  readonly note: string;
}

export interface ListDocument {
  readonly type: string;
  readonly number: string;
  /** ICAO alpha-3 where it could be normalised, else ''. */
  readonly issuer: string;
  /** Issuing country as listed. */
  readonly country: string;
  readonly issuedOn: string;
  readonly note: string;
  readonly flags: readonly ('false' | 'lost' | 'revoked' | 'expired' | 'misuse')[];
}

export interface ListPlace {
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly note: string;
}

export interface ListSubject {
  /** List and its own reference, e.g. `un:QDi.001`. */
  readonly id: string;
  /** Short hash of everything below; a changed entry has another version. */
  readonly version: string;
  readonly kind: 'person' | 'entity';
  readonly reference: string;
  readonly programme: string;
  readonly names: readonly ListName[];
  readonly birthDates: readonly ListBirthDate[];
  readonly birthPlaces: readonly ListPlace[];
  /** ICAO alpha-3. */
  readonly nationalities: readonly string[];
  readonly nationalitiesAsListed: readonly string[];
  readonly sex: 'M' | 'F' | 'X' | 'U';
  readonly documents: readonly ListDocument[];
  readonly titles: readonly string[];
  readonly designations: readonly string[];
  readonly addresses: readonly (ListPlace & { readonly street: string; readonly zip: string })[];
  readonly listedOn: string;
  readonly updatedOn: readonly string[];
  readonly comments: string;
  /** What has no field of its own: element path and value. */
  readonly other: readonly { readonly path: string; readonly value: string }[];
}

export interface ListAccounting {
  /** By element path: read = kept + refused. */
  readonly elements: Readonly<
    Record<string, { readonly read: number; readonly kept: number; readonly refused: number }>
  >;
  readonly subjects: { readonly persons: number; readonly entities: number };
  /** Alias elements of persons, empty ones included, as the list has them. */
  readonly aliases: number;
  readonly originalScriptNames: number;
  readonly refusals: readonly { readonly line: number; readonly path: string; readonly reason: string }[];
  /** Kept as listed, but without a code. */
  readonly remarks: readonly { readonly line: number; readonly path: string; readonly reason: string }[];
}

export interface ListRead {
  readonly list: { readonly key: string; readonly title: string; readonly generatedAt: string };
  readonly subjects: readonly ListSubject[];
  readonly accounting: ListAccounting;
}

export type ListResult =
  | { readonly ok: true; readonly value: ListRead }
  | { readonly ok: false; readonly fault: { readonly code: string; readonly at: string; readonly text: string } };

export interface ListReader {
  push(chunk: string): void;
  /** The whole list, or the first fault; never a part of a list. */
  end(): ListResult;
}

/** Gives the subject its version: the first 16 hex digits of SHA-256 over its content. */
export function withVersion(subject: Omit<ListSubject, 'version'>): ListSubject {
  const version = createHash('sha256').update(JSON.stringify(subject)).digest('hex').slice(0, 16);
  return { ...subject, version };
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
];

/** ISO 15924 code of the first script whose letters are in the text; `Zyyy` without letters. */
export function scriptOf(text: string): string {
  return SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'Zyyy';
}
