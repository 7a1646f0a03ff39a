// The unit's own entries: canonical bytes, strict reading, commitments that hide what they bind.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { commitTo, decodeEntry, encodeEntry, type LedgerEntry } from './ledger-entry.ts';

const ENTRY: LedgerEntry = {
  v: 1,
  seq: 42,
  at: '2026-01-02T03:04:05.678Z',
  action: 'hit.raised',
  actor: 'unit',
  role: '',
  purpose: 'TERRORISM',
  objects: ['hit-1', 'record-1'],
  commit: 'ab'.repeat(32),
};

const entries = fc.record(
  {
    v: fc.constant(1 as const),
    seq: fc.maxSafeNat(),
    at: fc.string(),
    action: fc.string(),
    actor: fc.string({ unit: 'grapheme' }),
    role: fc.string(),
    objects: fc.array(fc.string()),
    commit: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    purpose: fc.string(),
    offence: fc.string(),
    ground: fc.string(),
  },
  { requiredKeys: ['v', 'seq', 'at', 'action', 'actor', 'role', 'objects', 'commit'] },
);

describe('encodeEntry and decodeEntry', () => {
  it('writes an entry in canonical form', () => {
    const text =
      `{"action":"hit.raised","actor":"unit","at":"2026-01-02T03:04:05.678Z","commit":"${'ab'.repeat(32)}",` +
      '"objects":["hit-1","record-1"],"purpose":"TERRORISM","role":"","seq":42,"v":1}';
    assert.equal(String(Buffer.from(encodeEntry(ENTRY))), text);
  });

  it('reads back every entry it wrote', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const decoded = decodeEntry(encodeEntry(entry));
        assert.ok(decoded.ok, JSON.stringify(decoded));
        assert.equal(
          JSON.stringify(decoded.value, Object.keys(entry).sort()),
          JSON.stringify(entry, Object.keys(entry).sort()),
        );
      }),
    );
  });

  it('refuses other bytes without throwing: not JSON, unknown or missing fields, another form of the same data', () => {
    const text = String(Buffer.from(encodeEntry(ENTRY)));
    const codes = [
      ['', 'ENTRY_JSON'],
      ['7', 'ENTRY_JSON'],
      [`\ufeff${text}`, 'ENTRY_JSON'],
      [text.replace('"v":1', '"v":2'), 'ENTRY_FIELD'],
      [text.replace('"v":1', '"v":1,"w":1'), 'ENTRY_FIELD'],
      [text.replace('"seq":42', '"seq":-1'), 'ENTRY_FIELD'],
      [text.replace('"role":"",', ''), 'ENTRY_FIELD'],
      [text.replace('"purpose":"TERRORISM"', '"purpose":1'), 'ENTRY_FIELD'],
      [text.replace('ab', 'AB'), 'ENTRY_FIELD'],
      [text.replace('"hit-1"', '1'), 'ENTRY_FIELD'],
      [text.replace('"v":1', '"v": 1'), 'ENTRY_FORM'],
      [text.replace('"v":1', '"v":1,"v":1'), 'ENTRY_FORM'],
      [text.replace('hit-1', '\\ud800'), 'ENTRY_FORM'],
      [text.replace('hit-1', '\\u0068it-1'), 'ENTRY_FORM'],
    ] as const;
    for (const [bytes, code] of codes) {
      const decoded = decodeEntry(Buffer.from(bytes));
      assert.equal(!decoded.ok && decoded.fault.code, code, bytes);
    }
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.equal(decodeEntry(bytes).ok, false)));
  });

  it('throws on an entry that is not as declared or does not fit into a bundle', () => {
    assert.throws(() => encodeEntry({ ...ENTRY, commit: 'short' }), /encodeEntry: commit is not 64 hexadecimal digits/);
    assert.throws(() => encodeEntry({ ...ENTRY, seq: 0.5 }), /encodeEntry: seq is not a whole number/);
    assert.throws(() => encodeEntry({ ...ENTRY, objects: ['x'.repeat(65_536)] }), /expected at most 65535 bytes, got/);
  });
});

describe('commitTo', () => {
  const salt = Buffer.alloc(16, 9);

  it('is HMAC-SHA-256 of the canonical JSON', () => {
    const expected = createHmac('sha256', salt).update('{"a":1,"b":[true,"é"]}').digest('hex');
    assert.equal(commitTo(salt, { b: [true, 'é'], a: 1 }), expected);
  });

  it('is the same for the same content and another for another salt or content', () => {
    fc.assert(
      fc.property(fc.json(), fc.uint8Array({ minLength: 16, maxLength: 32 }), (json, other) => {
        const body: unknown = JSON.parse(json.replaceAll(/\\ud[89a-f][0-9a-f]{2}/gi, 'x'));
        assert.equal(commitTo(salt, body), commitTo(Buffer.from(salt), JSON.parse(JSON.stringify(body))));
        assert.notEqual(commitTo(salt, body), commitTo(salt, [body]));
        if (Buffer.compare(salt, other) !== 0) assert.notEqual(commitTo(salt, body), commitTo(other, body));
      }),
    );
  });

  it('throws on a salt that could be guessed', () => {
    assert.throws(() => commitTo(Buffer.alloc(15), {}), /a salt of at least 16 bytes, got 15/);
  });
});
