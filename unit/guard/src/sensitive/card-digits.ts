// Cuts payment card numbers down to the first six and last four digits (ISO/IEC 7812-1; PCI DSS 3.4 truncation).

/** Which digit runs count as a card number. */
export interface CardTest {
  /** Only numbers in a range that a card scheme issues; otherwise every run with a right check digit. */
  readonly schemesOnly: boolean;
  /** Shortest run that counts, 13 to 19 digits. */
  readonly from: number;
}

/** Every run of 13 to 19 digits with a right check digit: for text, where no long number has a place. */
export const ANY_CARD: CardTest = { schemesOnly: false, from: 13 };
/**
 * Scheme numbers of 15 digits or more: for places of telephone, ticket, document and member numbers. A shorter run
 * passes the check digit once in ten and would cost real numbers (a German mobile has 13 digits and begins with 4).
 */
export const LONG_SCHEME_CARD: CardTest = { schemesOnly: true, from: 15 };

const LONGEST = 19;
const SEPARATORS = ' -.\u00a0';

/** The text with the middle digits of every card number written `X`; the same string when there is none. */
export function cutCardNumbers(text: string, test: CardTest): string {
  if (text.length < test.from) return text;
  let masked: string[] | undefined;
  let run: number[] = [];
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isDigit(code)) {
      run.push(i);
      continue;
    }
    if (run.length > 0 && i < text.length && SEPARATORS.includes(text[i] ?? '')) continue;
    if (run.length >= test.from) masked = maskRun(text, run, { test, masked });
    run = [];
  }
  return masked === undefined ? text : masked.join('');
}

/** A payment number with every digit but the first six and last four written `X`, whatever its check digit. */
export function cutPaymentNumber(text: string): string {
  const plain = text.replace(/[ .-]/g, '');
  if (!/^[0-9Xx*]{11,25}$/.test(plain)) return text;
  const middle = 'X'.repeat(plain.length - 10);
  const cut = `${plain.slice(0, 6)}${middle}${plain.slice(-4)}`;
  return sameSaveMask(plain, cut) ? text : cut;
}

function sameSaveMask(a: string, b: string): boolean {
  return a.replace(/[Xx*]/g, 'X') === b.replace(/[Xx*]/g, 'X');
}

interface Masking {
  readonly test: CardTest;
  readonly masked: string[] | undefined;
}

/** Tries every window of a run: at most seven lengths from each start, so the work stays linear. */
function maskRun(text: string, run: readonly number[], { test, masked }: Masking): string[] | undefined {
  let result = masked;
  for (let start = 0; start + test.from <= run.length; start += 1) {
    const longest = Math.min(LONGEST, run.length - start);
    for (let length = longest; length >= test.from; length -= 1) {
      if (!isCard(text, run.slice(start, start + length), { test, whole: groupBounded(run, start, length) })) continue;
      result ??= text.split('');
      for (let k = start + 6; k < start + length - 4; k += 1) result[run[k] ?? 0] = 'X';
    }
  }
  return result;
}

/** True when the window begins and ends where the digits were grouped, as a number written by itself does. */
function groupBounded(run: readonly number[], start: number, length: number): boolean {
  const end = start + length;
  const opens = start === 0 || (run[start] ?? 0) - (run[start - 1] ?? 0) > 1;
  const closes = end === run.length || (run[end] ?? 0) - (run[end - 1] ?? 0) > 1;
  return opens && closes;
}

/** Inside a longer group only scheme numbers count: every long group holds some window with a right check digit. */
function isCard(
  text: string,
  at: readonly number[],
  by: { readonly test: CardTest; readonly whole: boolean },
): boolean {
  if (!luhn(text, at)) return false;
  if (by.whole && !by.test.schemesOnly) return true;
  return isSchemeNumber(at.map((i) => text[i]).join(''));
}

function luhn(text: string, at: readonly number[]): boolean {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) {
    const digit = text.charCodeAt(at[at.length - 1 - i] ?? 0) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isSchemeNumber(digits: string): boolean {
  const n = digits.length;
  const four = Number(digits.slice(0, 4));
  if (digits.startsWith('4')) return n === 13 || n === 16 || n === 19;
  if (n === 14) return /^3[0689]/.test(digits);
  if (n === 15) return /^3[47]/.test(digits);
  if (n === 16 && ((four >= 5100 && four <= 5599) || (four >= 2221 && four <= 2720))) return true;
  return n >= 16 && /^(?:3[0568]|6)/.test(digits);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
