// The forms that a kept component may have; what does not have its form is cut (Directive (EU) 2016/681, Annex I, as a closed list).
import { ANY_CARD, type CardTest, cutCardNumbers, cutPaymentNumber, LONG_SCHEME_CARD } from './card-digits.ts';
import { keepContact, keepContactLine } from './contact.ts';
import type { DropClass } from './drop-class.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameTitles, stripGivenTitles, stripSurnameTitle } from './name-titles.ts';

/** Gives back the lawful part of a non-empty component, `''` for none, and adds a class to `cuts` for each part cut. */
export type Form = (value: string, cuts: DropClass[]) => string;

/** What the forms need of a policy. */
export interface FormWords {
  readonly lexicon: Lexicon;
  readonly titles: NameTitles;
  readonly passengerTypes: ReadonlySet<string>;
  readonly seatKeep: ReadonlySet<string>;
  readonly seatDrop: ReadonlyMap<string, DropClass>;
}

const LONGEST_NAME = 70;
const LONGEST_PAYMENT = 40;
/** Letters alone, or with a digit; one blank may have come in where a carrier line was folded. */
const DOCUMENT_NUMBER =
  /^(?:[A-Za-z]{1,12}|(?=[^0-9]*[0-9])[A-Za-z0-9<./-]{1,35}|[A-Za-z0-9]{1,12} (?=[A-Za-z]*[0-9])[A-Za-z0-9]{1,20})$/;
/** A check-in time inside the free text of DAT+3, e.g. `12AUG121423Z`. */
const CHECK_IN_TIME = /(?<![A-Za-z0-9])[0-9]{2}[A-Z]{3}(?:[0-9]{2})?[0-9]{4}Z?(?![A-Za-z0-9])/;

/** Every form by the name that the catalogue gives it. */
export function createForms(words: FormWords): ReadonlyMap<string, Form> {
  return new Map<string, Form>([...closedForms(words), ...textForms(words), ...codeForms(words)]);
}

/** Forms that a pattern decides; a value of letters alone must not be a listed word either. */
function closedForms({ lexicon }: FormWords): [string, Form][] {
  const worded = (pattern: RegExp): Form => closed(pattern, lexicon.findWord);
  return [
    ['code', worded(/^[A-Za-z0-9]{1,4}$/)],
    ['word', worded(/^[A-Za-z0-9]{1,12}$/)],
    // No word list here: chance makes any six letters, and a record without its locator cannot be followed.
    ['locator', closed(/^[A-Za-z0-9]{3,10}$/)],
    ['carrier', closed(/^[A-Za-z0-9]{2,3}$/)],
    ['place', closed(/^[A-Za-z]{3}[A-Za-z0-9]{0,2}$/)],
    ['state-or-place', closed(/^[A-Za-z]{1,3}[A-Za-z0-9]{0,2}$/)],
    ['digits', closed(/^ ?[0-9]{1,12}Z?$/)],
    ['number', closed(/^-?[0-9]{1,12}(?:[.,][0-9]{1,4})?$/)],
    ['version', closed(/^[0-9]{1,2}(?:\.[0-9]{1,2})?$/)],
    ['type-or-date', closed(/^(?:[A-Za-z0-9]{1,3}|[0-9]{6})$/)],
    ['traveller', closed(/^(?=[A-Za-z.]*[0-9])[A-Za-z0-9.]{1,10}$/)],
    ['boarding', closed(/^(?=[^0-9]*[0-9])[A-Za-z0-9]{1,14}(?:[ -]{1,2}[0-9]{1,5})?$/)],
    ['baggage-pool', closed(/^(?:[0-9]{1,5}|HP|MP)$/)],
    ['bag-tag', closed(/^(?=[A-Z]{0,3}[0-9])[A-Z0-9]{1,12}$/)],
    ['seat', closed(/^(?:[0-9]{1,3}[A-Za-z]{0,3}|XXX)$/)],
    ['sex', closed(/^[MFXUN]I?$/)],
    ['telecom', closed(/^(?:TE|FX|EM|AL)$/)],
    ['price-type', closed(/^[A-Z]$/, undefined, 'membership')],
    ['none', closed(/^$/, undefined, 'out-of-scope')],
    ['language', closed(/^$/, undefined, 'language')],
    ['checked', (value) => value],
    ['envelope', closed(/^[^\r\n]{1,70}$/)],
  ];
}

/** Forms of the lines that Annex I keeps as text. */
function textForms({ lexicon, titles }: FormWords): [string, Form][] {
  const free = (longest: number): Form => text(longest, lexicon);
  const payer = free(LONGEST_NAME);
  return [
    ['line', free(70)],
    ['place-name', free(35)],
    ['postcode', closed(/^[A-Za-z0-9 -]{1,12}$/, lexicon.find)],
    ['own-text', closed(/^[^\r\n]{1,512}$/)],
    ['surname', (value, cuts) => titled(boundedName(value, cuts), cuts, (name) => stripSurnameTitle(name, titles))],
    ['given', (value, cuts) => titled(boundedName(value, cuts), cuts, (name) => stripGivenTitles(name, titles))],
    ['payer', (value, cuts) => titled(payer(value, cuts), cuts, (name) => stripGivenTitles(name, titles))],
    ['contact', keepContact],
    ['contact-line', keepContactLine],
    ['moment', moment],
  ];
}

/** Forms of numbers and of codes that the policy lists. */
function codeForms({ lexicon, passengerTypes, seatKeep, seatDrop }: FormWords): [string, Form][] {
  return [
    ['reference', carded(closed(/^[A-Za-z0-9/.*_:-]{1,35}$/, lexicon.find), LONG_SCHEME_CARD)],
    ['ticket', carded(closed(/^(?=[A-Z]{0,3}[0-9.])[A-Z0-9.+-]{1,20}$/), LONG_SCHEME_CARD)],
    ['member', carded(closed(/^(?=[A-Za-z]*[0-9])[A-Za-z0-9]{3,20}$/), LONG_SCHEME_CARD)],
    ['document', carded(closed(DOCUMENT_NUMBER, lexicon.find), LONG_SCHEME_CARD)],
    ['payment', payment],
    ['fare-basis', (value, cuts) => fareBasis(value, cuts, lexicon)],
    ['passenger-type', listed(passengerTypes, () => 'membership')],
    ['seat-characteristic', listed(seatKeep, (code) => seatDrop.get(code) ?? 'unclassified-code')],
  ];
}

function closed(pattern: RegExp, find: Lexicon['find'] = () => undefined, dropClass: DropClass = 'free-text'): Form {
  return (value, cuts) => {
    const found = pattern.test(value) ? find(value) : dropClass;
    if (found === undefined) return value;
    cuts.push(found);
    return '';
  };
}

function text(longest: number, lexicon: Lexicon): Form {
  return (value, cuts) => {
    const found = value.length > longest ? 'free-text' : lexicon.find(value);
    if (found === undefined) return cutCards(value, cuts, ANY_CARD);
    cuts.push(found);
    return '';
  };
}

function carded(form: Form, test: CardTest): Form {
  return (value, cuts) => cutCards(form(value, cuts), cuts, test);
}

function cutCards(value: string, cuts: DropClass[], test: CardTest): string {
  const cut = cutCardNumbers(value, test);
  if (cut !== value) cuts.push('card-digits');
  return cut;
}

/** A name keeps every character it came with; what follows a bracket is a note, and so is what exceeds the field. */
function boundedName(value: string, cuts: DropClass[]): string {
  const bracket = value.indexOf('(');
  const end = Math.min(bracket > 0 ? bracket : value.length, LONGEST_NAME);
  const bounded = end === value.length ? value : value.slice(0, end).trimEnd();
  if (bounded !== value) cuts.push('free-text');
  return cutCards(bounded, cuts, ANY_CARD);
}

function titled(name: string, cuts: DropClass[], strip: (name: string) => string): string {
  const stripped = strip(name);
  if (stripped !== name) cuts.push('title');
  return stripped;
}

function moment(value: string, cuts: DropClass[]): string {
  if (/^ ?[0-9]{1,12}Z?$/.test(value)) return value;
  cuts.push('free-text');
  return value.length > 200 ? '' : (CHECK_IN_TIME.exec(value)?.[0] ?? '');
}

function payment(value: string, cuts: DropClass[]): string {
  const cut = value.length > LONGEST_PAYMENT ? '' : cutCards(value, cuts, ANY_CARD);
  const number = cutPaymentNumber(cut);
  if (number !== cut) cuts.push('card-digits');
  if (/^(?:[0-9Xx* .-]{1,30}|(?=[A-Za-z*]*[0-9])[A-Za-z0-9*]{1,25})$/.test(number)) return number;
  cuts.push('free-text');
  return '';
}

/** What follows the slash is a ticket designator, which can tell of clergy, labour or another group. */
function fareBasis(value: string, cuts: DropClass[], lexicon: Lexicon): string {
  const code = /^[A-Za-z0-9]{1,15}(?=\/|$)/.exec(value)?.[0] ?? '';
  const basis = lexicon.findWord(code) === undefined ? code : '';
  if (basis === value) return value;
  cuts.push(basis === '' ? 'free-text' : 'membership');
  return basis;
}

function listed(keep: ReadonlySet<string>, dropClass: (code: string) => DropClass): Form {
  return (value, cuts) => {
    const code = value.toUpperCase();
    if (keep.has(code)) return value;
    cuts.push(dropClass(code));
    return '';
  };
}
