// The shapes that name screening takes and gives: list entries, travellers, possible matches with their reasons.

/** Worth of a list name: `low` is a weak alias, `former` a name no longer used, `original-script` the name as natively written. */
export type NameQuality = 'primary' | 'good' | 'low' | 'former' | 'original-script';

/** Sex as travel documents give it: male, female, X (unspecified in the document), U (unknown). */
export type Sex = 'M' | 'F' | 'X' | 'U';

/** One name of a list entry; `surname` and `given` where the list tells them apart. */
export interface SubjectName {
  readonly text: string;
  readonly surname?: string;
  readonly given?: string;
  readonly quality: NameQuality;
}

/** A date of birth as an interval of days, both ends included, `YYYY-MM-DD`. */
export interface BirthInterval {
  readonly lo: string;
  readonly hi: string;
  readonly qualifier: 'exact' | 'approximate' | 'between';
}

/** A travel or identity document; `issuer` is a State code or empty. */
export interface IdentityDocument {
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
}

/** One list entry; `id` is the list and its own reference (`un:QDi.001`), `version` names the snapshot it came from. */
export interface ScreeningSubject {
  readonly id: string;
  readonly version: string;
  readonly kind: 'person' | 'entity';
  readonly names: readonly SubjectName[];
  readonly birthDates: readonly BirthInterval[];
  readonly nationalities: readonly string[];
  readonly sex: Sex;
  readonly documents: readonly IdentityDocument[];
}

/** One name of a traveller, in parts or as one text; parts win where both are given. */
export interface TravellerName {
  readonly surname?: string;
  readonly given?: string;
  readonly full?: string;
}

/** A traveller to screen; birth dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `truncated` says that the name was cut by its carrier. */
export interface ScreeningQuery {
  readonly names: readonly TravellerName[];
  readonly birthDates: readonly string[];
  readonly nationalities: readonly string[];
  readonly sex: Sex;
  readonly documents: readonly IdentityDocument[];
  readonly truncated?: boolean;
}

/** What the evidence amounts to; always a question to a person, never an answer. */
export type Outcome = 'DOCUMENT-HIT' | 'STRONG' | 'REVIEW' | 'SUPPRESSED-NAMESAKE' | 'NONE';

/** One piece of evidence: its code, its weight in nats, an English sentence, and what other languages need to say the same. */
export interface Reason {
  readonly code: string;
  readonly nats: number;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A possible match; `nats` is the log odds that it is the same person and the sum of its reasons. */
export interface Candidate {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly nats: number;
  readonly posterior: number;
  readonly reasons: readonly Reason[];
}
