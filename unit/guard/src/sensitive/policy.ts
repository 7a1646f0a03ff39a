// The parsed policy of the filter: which codes go, and the closed catalogue of what may stay (Directive (EU) 2016/681, Annex I).
import type { DropClass } from './drop-class.ts';
import type { Form } from './form.ts';
import type { NameTitles } from './name-titles.ts';

/** The sub-formats to which the text of a kept SSR is reduced. */
export const SSR_TEXTS = [
  'none',
  'docs',
  'doco',
  'doca',
  'contact',
  'infant',
  'birth-date',
  'minor',
  'ticket',
  'member',
  'identity',
] as const;
export type SsrText = (typeof SSR_TEXTS)[number];

/** What happens to one SSR code. */
export type SsrRule =
  | { readonly keeps: false; readonly dropClass: DropClass; readonly treatment: 'drop' | 'restrict' }
  | {
      readonly keeps: true;
      readonly text: SsrText;
      readonly annexOne: readonly number[];
      readonly treatment: 'keep' | 'parse';
    };

/** Four places, `?` for any letter. */
export interface CodePattern {
  readonly pattern: string;
  readonly dropClass: DropClass;
}

/** The forms of a segment's components; what has no form here is cut. */
export interface Shape {
  /** Numbers of Annex I, 1 to 19; empty for API messages and for control segments. */
  readonly annexOne: readonly number[];
  /** Name of the API element; `''` for PNR. */
  readonly api: string;
  /** Why a segment without an Annex I number stays: it carries nothing about a traveller. */
  readonly control: string;
  /** Kept only in messages that the unit writes itself. */
  readonly writtenOnly: boolean;
  readonly elements: readonly (readonly Form[])[];
  /** The forms of every further element; absent where none may follow. */
  readonly repeat: readonly Form[] | undefined;
}

/** One tag of a message's catalogue. */
export interface SegmentRule {
  /** Element and component, from 1, whose value picks the shape; absent where there is one shape under `''`. */
  readonly qualifierAt: readonly [number, number] | undefined;
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The class that counts a segment whose qualifier is not listed. */
  readonly otherwise: DropClass;
  /** The group that this segment opens, so that a dropped opener takes its group along. */
  readonly opens: '' | 'person' | 'transport' | 'place';
  /** BGM 1.1 values that are API lists; any other list is dropped as a whole. */
  readonly lists: ReadonlySet<string> | undefined;
}

/** The closed catalogue of one message type, by tag. */
export type MessageCatalogue = ReadonlyMap<string, SegmentRule>;

/** A frequent-flyer programme whose membership is not kept: carrier, and how its member numbers begin. */
export interface Programme {
  readonly carrier: string;
  readonly memberPrefix: string;
}

/** Everything the filter decides by; built once by `readSensitivePolicy` and never changed. */
export interface SensitivePolicy {
  readonly version: string;
  /** Day of the last review, and the day by which the next is due (SEN-02: at most a year later). */
  readonly reviewed: string;
  readonly reviewDue: string;
  readonly annexVersion: string;
  readonly ssr: ReadonlyMap<string, SsrRule>;
  readonly patterns: readonly CodePattern[];
  readonly titles: NameTitles;
  readonly programmes: readonly Programme[];
  readonly addressPurposes: ReadonlySet<string>;
  readonly freeTextSegments: ReadonlySet<string>;
  readonly envelope: ReadonlySet<string>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly messages: ReadonlyMap<string, MessageCatalogue>;
}

const UNLISTED: SsrRule = { keeps: false, dropClass: 'unclassified-code', treatment: 'drop' };

/** The rule of an SSR code: as listed, else by pattern, else dropped as unclassified. No data can change the last. */
export function ruleOfSsr(policy: Pick<SensitivePolicy, 'ssr' | 'patterns'>, code: string): SsrRule {
  const listed = policy.ssr.get(code);
  if (listed !== undefined) return listed;
  const pattern = policy.patterns.find((candidate) => matches(candidate.pattern, code));
  return pattern === undefined ? UNLISTED : { keeps: false, dropClass: pattern.dropClass, treatment: 'drop' };
}

/** True where the code has the pattern's letters and any letter in the places of `?`. */
export function matches(pattern: string, code: string): boolean {
  if (code.length !== pattern.length) return false;
  for (let i = 0; i < code.length; i += 1) {
    if (pattern[i] === '?' ? !/[A-Z0-9]/.test(code[i] ?? '') : pattern[i] !== code[i]) return false;
  }
  return true;
}
