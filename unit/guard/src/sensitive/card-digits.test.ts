// Card numbers are cut to six and four digits, other numbers are left alone (ISO/IEC 7812-1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ANY_CARD, cutCardNumbers, cutPaymentNumber, LONG_SCHEME_CARD } from './card-digits.ts';

/** Digits that end in the check digit of ISO/IEC 7812-1, computed apart from the code under test. */
function withCheckDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const anyCard = digits(12, 18).map(withCheckDigit);
const schemeCard = fc
  .tuple(fc.constantFrom('4', '51', '55', '2221', '2720', '35', '60', '62'), digits(14, 14))
  .map(([prefix, body]) => withCheckDigit(`${prefix}${body}`.slice(0, 15)));

test('cuts the published test numbers of the schemes to six and four digits', () => {
  assert.equal(cutCardNumbers('4111111111111111', ANY_CARD), '411111XXXXXX1111');
  assert.equal(cutCardNumbers('5555555555554444', LONG_SCHEME_CARD), '555555XXXXXX4444');
  assert.equal(cutCardNumbers('378282246310005', LONG_SCHEME_CARD), '378282XXXXX0005');
  assert.equal(cutCardNumbers('CC 4111 1111 1111 1111 EXP 1228', ANY_CARD), 'CC 4111 11XX XXXX 1111 EXP 1228');
  assert.match(cutCardNumbers('4111-1111-1111-1111 12 28 123', ANY_CARD), /^4111-11XX-XXXX-/);
});

test('cuts a scheme number glued to an expiry date', () => {
  assert.equal(cutCardNumbers('41111111111111111228', ANY_CARD).startsWith('411111XXXXXX1'), true);
});

test('leaves numbers with a wrong check digit and short numbers alone', () => {
  for (const text of ['4111111111111112', '411111111111', '12 RUE EXEMPLE', '']) {
    assert.equal(cutCardNumbers(text, ANY_CARD), text);
  }
});

test('leaves tickets, telephones and identity numbers alone where only long scheme numbers count', () => {
  // 13 digits with a right check digit: a South African identity number and a German mobile number look so.
  for (const text of ['8001015009087', '4915112345677', '9990012345678', '0049 30 12345678']) {
    assert.equal(cutCardNumbers(text, LONG_SCHEME_CARD), text);
  }
});

test('never leaves the middle of a number with a right check digit, however it is grouped', () => {
  fc.assert(
    fc.property(
      anyCard,
      fc.constantFrom('', ' ', '-', '  '),
      fc.integer({ min: 2, max: 6 }),
      (card, separator, size) => {
        const grouped = card.match(new RegExp(`.{1,${size}}`, 'g'))?.join(separator) ?? card;
        const cut = cutCardNumbers(`PAID WITH ${grouped}`, ANY_CARD).replace(/[^0-9X]/g, '');
        assert.equal(cut.endsWith(`${card.slice(0, 6)}${'X'.repeat(card.length - 10)}${card.slice(-4)}`), true, cut);
      },
    ),
  );
});

test('finds a scheme number between letters and other digits', () => {
  fc.assert(
    fc.property(schemeCard, fc.stringMatching(/^[A-Z ]{0,10}$/), (card, text) => {
      assert.equal(cutCardNumbers(`${text}X${card}X99`, LONG_SCHEME_CARD).includes(card), false);
    }),
  );
});

test('cuts once: a cut text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -A'), maxLength: 60 }), (text) => {
      const cut = cutCardNumbers(text, ANY_CARD);
      assert.equal(cut.length, text.length);
      assert.equal(cutCardNumbers(cut, ANY_CARD), cut);
    }),
  );
});

test('cuts a payment number whatever its check digit, and knows one that is cut already', () => {
  assert.equal(cutPaymentNumber('5678901234567890'), '567890XXXXXX7890');
  assert.equal(cutPaymentNumber('4111 1111 1111 1111'), '411111XXXXXX1111');
  assert.equal(cutPaymentNumber('41111111XXXX1111'), '411111XXXXXX1111');
  for (const cut of ['411111XXXXXX1111', 'XXXXXXXXXXXX7236', '411111******1111', 'GTR0001', '1234567890']) {
    assert.equal(cutPaymentNumber(cut), cut);
  }
});
