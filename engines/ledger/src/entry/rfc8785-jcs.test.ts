// Canonical JSON (RFC 8785): the examples of 3.2.2 to 3.2.4, the numbers of Appendix B, and laws.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

/** IEEE 754 bits and ECMAScript text (RFC 8785, Appendix B). */
const NUMBERS = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

describe('JSON Canonicalization Scheme (RFC 8785)', () => {
  it('writes the example of 3.2.2 as 3.2.4 does', () => {
    const example = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const expected =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e33333333333' +
      '3332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c' +
      '5c222f227d';
    assert.equal(Buffer.from(canonicalJson(JSON.parse(example))).toString('hex'), expected);
  });

  it('sorts names by UTF-16 code units as in 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [`k${name}`, 0])))));
    assert.deepEqual(
      sorted,
      ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map((name) => `k${name}`),
    );
  });

  it('writes the numbers of Appendix B', () => {
    for (const [bits, text] of NUMBERS) {
      assert.equal(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE(0)), text, bits);
    }
    for (const bits of ['7fffffffffffffff', '7ff0000000000000']) {
      const value = Buffer.from(bits, 'hex').readDoubleBE(0);
      assert.throws(() => canonicalJson([value]), /expected a finite number at \$\[0\]/);
    }
  });

  it('writes equal data equally, whatever the order of its names, and loses nothing', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, field]) => [name, shuffled(field)]),
      );
    };
    fc.assert(
      fc.property(fc.json({ stringUnit: 'grapheme' }), (json) => {
        const value: unknown = JSON.parse(json);
        const text = canonicalJson(value);
        assert.deepEqual(JSON.parse(text), value);
        assert.equal(canonicalJson(shuffled(value)), text);
        assert.equal(canonicalJson(JSON.parse(text)), text);
      }),
    );
  });

  it('leaves out properties that are undefined, as they are lost on the way through a file anyway', () => {
    assert.equal(canonicalJson({ b: undefined, a: 1 }), '{"a":1}');
  });

  it('throws on what JSON cannot say, with the place and without the content', () => {
    assert.throws(() => canonicalJson({ a: [1, undefined] }), /a JSON value at \$\.a\[1\], got undefined/);
    assert.throws(() => canonicalJson({ a: 1n }), /got bigint/);
    assert.throws(() => canonicalJson(new Date(0)), /a plain object at \$, got another class/);
    assert.throws(
      () => canonicalJson({ a: '\ud800secret' }),
      (error: Error) => {
        assert.match(error.message, /well-formed Unicode at \$\.a, got a lone surrogate/);
        return !error.message.includes('secret');
      },
    );
    let deep: unknown = 0;
    for (let i = 0; i < 65; i++) deep = [deep];
    assert.throws(() => canonicalJson(deep), /at most 64 levels/);
  });
});
