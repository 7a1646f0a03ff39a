// Checks the flight designator against the ways carriers write it (T22).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { designatorText, flightDesignator } from './syntax.ts';

test('T22 strips leading zeros and splits carrier, number and operational suffix', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['ZZ901', '', 'ZZ/901/'],
    ['ZZ0901', '', 'ZZ/901/'],
    ['ZZ 0901 A', '', 'ZZ/901/A'],
    ['zz901d', '', 'ZZ/901/D'],
    ['U2123', '', 'U2/123/'],
    ['3U8633', '', '3U/8633/'],
    ['UTO0012', '', 'UTO/12/'],
    ['0901', 'ZZ', 'ZZ/901/'],
    ['901A', 'ZZ', 'ZZ/901/A'],
    ['ZZ901', 'QQ', 'ZZ/901/'],
    ['QQ7', 'QQ', 'QQ/7/'],
    ['ZZ0000', '', 'ZZ/0/'],
    ['ZZMCL', 'ZZ', 'ZZ//MCL'],
    ['', 'ZZ', 'ZZ//'],
    ['', '', '//'],
    ['OPEN', '', '/OPEN/'],
  ];
  for (const [text, hint, expected] of cases) {
    const { carrier, number, suffix } = flightDesignator(text, hint);
    assert.equal(`${carrier}/${number}/${suffix}`, expected, text);
  }
});

test('reads back what it writes', () => {
  const flight = fc.record(
    {
      carrier: fc.constantFrom('ZZ', 'QQ', 'U2', '3U', 'UTO'),
      number: fc.integer({ min: 1, max: 9999 }).map(String),
      suffix: fc.constantFrom('', 'A', 'Z'),
    },
    { noNullPrototype: true },
  );
  fc.assert(fc.property(flight, (one) => assert.deepEqual(flightDesignator(designatorText(one)), one)));
});

test('never throws, and leaves no leading zero on a number that it understood', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 3 }), (text, hint) => {
      const { carrier, number } = flightDesignator(text, hint);
      if (/^\d+$/.test(number) && carrier !== '') assert.match(number, /^(0|[1-9]\d*)$/);
    }),
  );
});
