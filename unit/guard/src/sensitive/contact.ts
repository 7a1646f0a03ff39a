// Reduces contact text to the telephone number or e-mail address in it (Annex I, 5; IATA AIRIMP CTC elements).
import { cutCardNumbers, LONG_SCHEME_CARD } from './card-digits.ts';
import type { DropClass } from './drop-class.ts';

/** Longer texts are remarks, and the patterns below need a bound. */
const LONGEST = 200;
/** `//` stands for `@` where the character set lacks it, and `.AT.` in PAXLST; a folded line may have left a blank. */
const EMAIL =
  /[A-Za-z0-9_+%-][A-Za-z0-9._+%-]{0,63}(?:@|\/\/|\.AT\.) ?[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,5}/;
const PHONE = /\+?\(?[0-9][0-9 ().-]{4,24}[0-9]/;
/** A national trunk prefix and `00` may stand before the 15 digits of E.164. */
const PHONE_DIGITS_MOST = 17;
const PHONE_DIGITS_LEAST = 6;
const CONTACT_LINE = /^(?:[A-Za-z0-9]{2,3} )?(CTC[A-Za-z]?)(?![A-Za-z0-9])[ /:-]*/;

/** The number or address alone, with a leading slash where there was one; `''` when there is none. */
export function keepContact(text: string, cuts: DropClass[]): string {
  const bounded = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const found = findContact(bounded, cuts);
  if (found === text || (found !== '' && `/${found}` === text)) return text;
  cuts.push('free-text');
  if (found === '') return '';
  return text.startsWith('/') ? `/${found}` : found;
}

/** A `CTC…` line as its code and its number or address; `''` for every other line. */
export function keepContactLine(line: string, cuts: DropClass[]): string {
  const head = CONTACT_LINE.exec(line);
  if (head === null) {
    cuts.push('free-text');
    return '';
  }
  const rest = line.slice(head[0].length, LONGEST);
  const found = findContact(rest, cuts);
  const kept = found === '' ? '' : `${(head[1] ?? '').toUpperCase()} ${found}`;
  if (kept === line) return line;
  cuts.push('free-text');
  return kept;
}

function findContact(text: string, cuts: DropClass[]): string {
  const safe = cutCardNumbers(text, LONG_SCHEME_CARD);
  const email = EMAIL.exec(safe);
  if (safe !== text) cuts.push('card-digits');
  if (email !== null) return email[0];
  // What a cut card number leaves would pass for a short telephone number.
  if (safe !== text) return '';
  const phone = PHONE.exec(text)?.[0] ?? '';
  const digits = phone.replace(/[^0-9]/g, '').length;
  return digits >= PHONE_DIGITS_LEAST && digits <= PHONE_DIGITS_MOST ? phone : '';
}
