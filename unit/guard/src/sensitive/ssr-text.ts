// Reduces the text of a kept SSR to its fixed grammar (IATA AIRIMP; PNRGOV guide 13.1, SSR 4440).
import { cutCardNumbers, cutPaymentNumber, LONG_SCHEME_CARD } from './card-digits.ts';
import type { DropClass } from './drop-class.ts';
import type { Form } from './form.ts';
import type { SsrText } from './policy.ts';

/** Gives the part of the text that its grammar holds; the rest is cut as free text. */
export type SsrReducer = (kind: SsrText, text: string, cuts: DropClass[]) => string;
type Reduction = (text: string, cuts: DropClass[]) => string;

/** The guide allows 70 characters, real DOCS run to about 130; what is longer holds more than the grammar. */
const LONGEST = 300;
const BIRTH_DATE = /^[0-9]{2}[A-Z]{3}(?:[0-9]{2}){1,2}$/;
const INFANT = /^(\/?)([^/]{1,60})\/([^/]{1,60}?)([ /])([0-9]{2}[A-Z]{3}(?:[0-9]{4}|[0-9]{2}))(?![0-9A-Z])/;
const ANY_BIRTH_DATE = /(?<![A-Z0-9])[0-9]{2}[A-Z]{3}(?:[0-9]{4}|[0-9]{2})(?![A-Z0-9])/;
const MINOR_AGE = /^\/?[0-9]{1,2}(?![0-9])|(?<![A-Z0-9])(?:UMNR|UM|AGED?)[ -]?[0-9]{1,2}(?![0-9])/;
const TICKET = /(?<![A-Z0-9])(?:INF)?[0-9]{3}[ -]?[0-9]{10}(?:[ -]?C[0-9]{1,2}){0,4}(?![A-Z0-9])/;
const MEMBER = /^[ /]{0,2}(?:[A-Z0-9]{2} )?(?=[A-Z]{0,6}[0-9])[A-Z0-9]{4,20}(?![A-Z0-9])/;
const IDENTITY = /^\/?(?:PP|NI|DL|CN|FF|TN|ID|CC)[ -]?(?=[A-Z]{0,6}[0-9])[A-Z0-9]{3,25}(?![A-Z0-9])/;

/** Builds the reducer from the policy's forms. */
export function createSsrReducer(forms: ReadonlyMap<string, Form>): SsrReducer {
  const form = (name: string): Form => {
    const found = forms.get(name);
    if (found === undefined) throw new Error(`createSsrReducer: expected a form named ${name}, found none`);
    return found;
  };
  const grammar = { document: form('document'), surname: form('surname'), given: form('given') };
  const reductions: Record<SsrText, Reduction> = {
    none: () => '',
    docs: (text, cuts) => reduceDocs(text, cuts, grammar),
    doco: slashed(['place-name', 'code', 'document', 'place-name', 'document', 'code', 'code'].map(form), docoOffset),
    doca: slashed(['code', 'code', 'line', 'place-name', 'place-name', 'postcode', 'code'].map(form), leadingSlash),
    contact: form('contact'),
    infant: (text, cuts) => reduceInfant(text, cuts, grammar),
    'birth-date': (text) => ANY_BIRTH_DATE.exec(text)?.[0] ?? '',
    // The age and nothing else. Annex I, 12 would allow the guardians too, but they come as text without a grammar,
    // and the languages spoken come in the same breath.
    minor: (text) => MINOR_AGE.exec(text)?.[0] ?? '',
    ticket: (text) => TICKET.exec(text)?.[0] ?? '',
    member: (text, cuts) => carded(MEMBER.exec(text)?.[0] ?? '', cuts),
    identity: reduceIdentity,
  };
  return (kind, text, cuts) => reduced(text, reductions[kind], cuts);
}

function reduced(text: string, reduction: Reduction, cuts: DropClass[]): string {
  const before = cuts.length;
  const kept = reduction(text.length > LONGEST ? text.slice(0, LONGEST) : text, cuts);
  if (kept === text) return text;
  if (cuts.length === before) cuts.push('free-text');
  return kept;
}

interface NameGrammar {
  readonly document: Form;
  readonly surname: Form;
  readonly given: Form;
}

/** `/type/issuer/number/nationality/birth/sex/expiry/surname/given/second/H-1NAME/GIVEN`. */
function reduceDocs(text: string, cuts: DropClass[], grammar: NameGrammar): string {
  const parts = text.split('/');
  const names = firstName(parts);
  let named = false;
  return parts
    .map((part, i) => {
      if (part === '') return '';
      if (i < names) return grammar.document(part, cuts);
      if (i === names) return grammar.surname(part, cuts);
      if (i > names + 2 && /^[HI]$/.test(part)) return part;
      named ||= /^[HI]?-/.test(part);
      return i <= names + 2 || (named && i <= names + 5) ? grammar.given(part, cuts) : cutText(cuts);
    })
    .join('/');
}

/** Where the surname stands: three after the birth date, which holds where a sender shifted the tokens by one. */
function firstName(parts: readonly string[]): number {
  const offset = leadingSlash(parts);
  for (let i = offset + 3; i <= offset + 6; i += 1) if (BIRTH_DATE.test(parts[i] ?? '')) return i + 3;
  return offset + 7;
}

function slashed(forms: readonly Form[], offsetOf: (parts: readonly string[]) => number): Reduction {
  return (text, cuts) => {
    const parts = text.split('/');
    const offset = offsetOf(parts);
    return parts.map((part, i) => (part === '' ? '' : (forms[i - offset] ?? cutForm)(part, cuts))).join('/');
  };
}

function leadingSlash(parts: readonly string[]): number {
  return parts[0] === '' ? 1 : 0;
}

/** A DOCO begins with the birthplace, which may be empty: `/R/…` is not shifted, `/UTOPIA/V/…` is. */
function docoOffset(parts: readonly string[]): number {
  return parts[0] === '' && (parts[1]?.length ?? 0) > 2 ? 1 : 0;
}

function reduceInfant(text: string, cuts: DropClass[], grammar: NameGrammar): string {
  const found = INFANT.exec(text);
  if (found === null) return ANY_BIRTH_DATE.exec(text)?.[0] ?? '';
  const [, slash = '', surname = '', given = '', separator = '', date = ''] = found;
  if (found[0] !== text) cuts.push('free-text');
  return `${slash}${grammar.surname(surname, cuts)}/${grammar.given(given, cuts)}${separator}${date}`;
}

function reduceIdentity(text: string, cuts: DropClass[]): string {
  const found = IDENTITY.exec(text)?.[0] ?? '';
  if (!/^\/?CC/.test(found)) return carded(found, cuts);
  const at = found.indexOf('CC') + 2;
  const number = cutPaymentNumber(found.slice(at));
  if (number !== found.slice(at)) cuts.push('card-digits');
  return `${found.slice(0, at)}${number}`;
}

function carded(text: string, cuts: DropClass[]): string {
  const cut = cutCardNumbers(text, LONG_SCHEME_CARD);
  if (cut !== text) cuts.push('card-digits');
  return cut;
}

function cutForm(_value: string, cuts: DropClass[]): string {
  return cutText(cuts);
}

function cutText(cuts: DropClass[]): string {
  cuts.push('free-text');
  return '';
}
