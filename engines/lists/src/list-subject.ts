// A person or body on a list, with everything the list says of it (WAT-01: nothing a list states is dropped).
import { createHash } from 'node:crypto';

/** Worth of a name: `low` is a weak alias, `former` no longer used, `original-script` the name as natively written. */
export type NameQuality = 'primary' | 'good' | 'low' | 'former' | 'original-script';

/** One name of a subject. */
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
  /** First day, `YYYY-MM-DD`. */
  readonly lo: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly hi: string;
  readonly qualifier: 'exact' | 'approximate' | 'between';
  readonly text: string;
  readonly note: string;
  /** Where the list counts in another calendar than the Gregorian. */
  readonly calendar?: 'islamic';
}

/** A travel or identity document of a subject; texts are '' where the list says nothing. */
export interface ListDocument {
  /** P passport, I identity card, as Doc 9303 writes it; else the list's own words. */
  readonly type: string;
  readonly typeAsListed: string;
  readonly number: string;
  /** The number's field where it holds more than a number. */
  readonly numberAsListed?: string;
  /** ICAO alpha-3 where it could be normalised, else ''. */
  readonly issuer: string;
  /** Issuing country as listed. */
  readonly country: string;
  /** As listed; '' when not said. */
  readonly issuedOn: string;
  readonly issuedIn: string;
  /** `YYYY-MM-DD`; '' when not said. */
  readonly expiresOn: string;
  readonly note: string;
  readonly flags: readonly ('false' | 'lost' | 'revoked' | 'expired' | 'misuse')[];
}

/** A place of birth or an address; texts are '' where the list says nothing. */
export interface ListPlace {
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly zip: string;
  readonly country: string;
  readonly note: string;
}

/** One entry of a list, a person or a body. */
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
  readonly addresses: readonly ListPlace[];
  readonly listedOn: string;
  readonly updatedOn: readonly string[];
  readonly comments: string;
  /** What has no field of its own: element path and value. */
  readonly other: readonly OtherValue[];
}

/** What became of the elements, attributes or columns of one path: read = kept + refused; `empty` of the kept say nothing. */
export interface PathAccount {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
  readonly empty: number;
}

/** A place in the file and what is to be said of it. */
export interface ListRemark {
  readonly line: number;
  readonly path: string;
  readonly reason: string;
}

/** A path and value that has no field of its own. */
export interface OtherValue {
  readonly path: string;
  readonly value: string;
}

/** The account of a whole list, by element path, attribute path (`path@name`) or column. */
export interface ListAccounting {
  readonly elements: Readonly<Record<string, PathAccount>>;
  readonly subjects: { readonly persons: number; readonly entities: number };
  /** Aliases of persons as the form counts them; for the UN list INDIVIDUAL_ALIAS elements, empty ones included, before names joined by semicolons are split. */
  readonly aliases: number;
  readonly originalScriptNames: number;
  readonly refusals: readonly ListRemark[];
  /** Kept as listed, but not understood. */
  readonly remarks: readonly ListRemark[];
}

/** A list read whole. */
export interface ListRead {
  readonly list: { readonly key: string; readonly title: string; readonly generatedAt: string };
  readonly subjects: readonly ListSubject[];
  /** What the file says of itself and has no field of its own. */
  readonly other: readonly OtherValue[];
  readonly accounting: ListAccounting;
}

/** A whole list or the first fault, with its line and element or column. */
export type ListResult =
  | { readonly ok: true; readonly value: ListRead }
  | { readonly ok: false; readonly fault: { readonly code: string; readonly at: string; readonly text: string } };

/** A reader that takes a list in portions. */
export interface ListReader {
  /** Text of any length, cut anywhere. */
  push(chunk: string): void;
  /** The whole list, or the first fault; never a part of a list. */
  end(): ListResult;
}

/** Gives the subject its version: the first 16 hex digits of SHA-256 over its content. */
export function withVersion(subject: Omit<ListSubject, 'version'>): ListSubject {
  const version = createHash('sha256').update(JSON.stringify(subject)).digest('hex').slice(0, 16);
  return { ...subject, version };
}
