// Signed notes and verifier keys (C2SP signed-note), against their rules and the keys of two public logs.
import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KEY, ORIGIN, sampleKey, VKEY } from '../testing/sample-log.ts';
import { openNote, signNote } from './signed-note.ts';
import { parseVkey, printVkey, verifierKey } from './verifier-key.ts';

const TEXT = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';

function codeOf(result: { readonly ok: boolean; readonly fault?: { readonly code: string } }): string | undefined {
  return result.ok ? undefined : result.fault?.code;
}

describe('verifier keys (C2SP signed-note, Signatures)', () => {
  it('reads the keys of the Go checksum database and of a Tessera log and prints them unchanged', () => {
    for (const text of [
      'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
      'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx',
    ]) {
      const key = parseVkey(text);
      assert.ok(key.ok, JSON.stringify(key));
      assert.equal(printVkey(key.value), text);
    }
  });

  it('makes the same key from the private and the public half', () => {
    assert.deepEqual(verifierKey(ORIGIN, KEY), verifierKey(ORIGIN, createPublicKey(KEY)));
    assert.equal(printVkey(verifierKey(ORIGIN, KEY)), VKEY);
  });

  it('refuses malformed keys, other types and ids that do not fit', () => {
    assert.equal(codeOf(parseVkey('')), 'VKEY_FORM');
    assert.equal(codeOf(parseVkey('name+12345678')), 'VKEY_FORM');
    assert.equal(codeOf(parseVkey(VKEY.replace(ORIGIN, 'a name'))), 'VKEY_FORM');
    assert.equal(codeOf(parseVkey(VKEY.replace(ORIGIN, 'other.example'))), 'VKEY_ID');
    const ecdsa = Buffer.concat([Buffer.from([2]), Buffer.alloc(32)]).toString('base64');
    assert.equal(codeOf(parseVkey(`name+12345678+${ecdsa}`)), 'VKEY_TYPE');
    assert.equal(codeOf(parseVkey(`${VKEY.slice(0, -4)}`)), 'VKEY_TYPE');
  });

  it('throws on keys that are not Ed25519 and on names with spaces or plus signs', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    assert.throws(() => verifierKey('name', privateKey), /expected an Ed25519 key, got ec/);
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\nb']) {
      assert.throws(() => verifierKey(name, KEY), /expected a name without spaces and plus signs/);
    }
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(parseVkey(text).ok, false)));
  });
});

describe('signed notes (C2SP signed-note, Format)', () => {
  it('opens what it signed, empty lines in the text included', () => {
    const note = signNote(TEXT, ORIGIN, KEY);
    assert.match(note, /^— ledger\.example\/unit [A-Za-z0-9+/]{91}=\n$/mu);
    assert.deepEqual(openNote(note, VKEY), { ok: true, value: TEXT });
    assert.deepEqual(openNote(Buffer.from(note), VKEY), { ok: true, value: TEXT });
  });

  it('refuses a note in which any one byte was changed', () => {
    const note = Buffer.from(signNote('ledger.example/unit\n3\nroot\n', ORIGIN, KEY));
    for (let at = 0; at < note.length; at++) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const changed = Buffer.from(note);
        changed[at] = (changed[at] ?? 0) ^ flip;
        assert.equal(openNote(changed, VKEY).ok, false, `byte ${at} ^ ${flip}`);
      }
    }
  });

  it('passes over signatures of other keys, also under its own name, and takes sixteen of them', () => {
    let note = signNote(TEXT, ORIGIN, KEY);
    for (let i = 0; i < 16; i++) {
      const other = signNote(TEXT, i < 8 ? ORIGIN : `witness-${i}.example`, sampleKey(100 + i));
      note = other.slice(0, TEXT.length + 1) + other.slice(TEXT.length + 1) + note.slice(TEXT.length + 1);
    }
    assert.deepEqual(openNote(note, VKEY), { ok: true, value: TEXT });
    assert.equal(codeOf(openNote(note, printVkey(verifierKey('elsewhere.example', KEY)))), 'NOTE_UNSIGNED');
  });

  it('refuses a note whose known key has one good and one bad signature', () => {
    const note = signNote(TEXT, ORIGIN, KEY);
    const bad = signNote('another text\n', ORIGIN, KEY).split('\n\n')[1] ?? '';
    assert.equal(codeOf(openNote(note + bad, VKEY)), 'NOTE_SIGNATURE');
  });

  it('refuses text that is not UTF-8, control characters, missing signatures and malformed lines', () => {
    const note = signNote(TEXT, ORIGIN, KEY);
    assert.equal(codeOf(openNote(Buffer.from([0xff, 0x0a, 0x0a]), VKEY)), 'NOTE_TEXT');
    assert.equal(codeOf(openNote(`\u0007${note}`, VKEY)), 'NOTE_TEXT');
    assert.equal(codeOf(openNote(`\ud800${note}`, VKEY)), 'NOTE_TEXT');
    assert.equal(codeOf(openNote('x'.repeat((1 << 20) + 1), VKEY)), 'NOTE_TEXT');
    assert.equal(codeOf(openNote('', VKEY)), 'NOTE_FORM');
    assert.equal(codeOf(openNote(TEXT, VKEY)), 'NOTE_FORM');
    assert.equal(codeOf(openNote(`${TEXT}\n`, VKEY)), 'NOTE_FORM');
    assert.equal(codeOf(openNote(note.slice(0, -1), VKEY)), 'NOTE_FORM');
    assert.equal(codeOf(openNote(`${note}- a b\n`, VKEY)), 'NOTE_FORM');
    assert.equal(codeOf(openNote(`${note}— name A\n`, VKEY)), 'NOTE_FORM');
  });

  it('throws on a text that no note may hold', () => {
    for (const text of ['', 'no line feed', 'a\tb\n', '\ud800\n']) {
      assert.throws(() => signNote(text, ORIGIN, KEY), /signNote: expected well-formed lines/);
    }
  });

  it('opens any well-formed text it signed and never throws on others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (text, other) => {
        const line = `${text.replace(/\p{Cc}/gu, '')}\n`;
        assert.deepEqual(openNote(signNote(line, ORIGIN, KEY), VKEY), { ok: true, value: line });
        assert.equal(openNote(other, VKEY).ok, false);
        assert.equal(openNote(`${line}\n— ${other}\n`, VKEY).ok, false);
      }),
    );
  });
});
